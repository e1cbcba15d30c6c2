// Owns the row of one contribution: customers, what each brings, and how far that carries the goal.

import { useCallback } from 'react';
import type { Experience } from '../../../shared/dictionary/dictionaries.ts';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { setContribution, setContributions } from '../../../shared/document/edits/goals.ts';
import { fieldsOf } from '../../../shared/document/field.ts';
import { differenceUnit } from '../../../shared/document/unit-names.ts';
import { cellForecasts, takeUpOf } from '../../../shared/forecast/cells.ts';
import { experienceOf } from '../../../shared/forecast/experience.ts';
import type { Contribution } from '../../../shared/forecast/goal-progress.ts';
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import type { Offer } from '../../../shared/forecast/offers.ts';
import { percent, roundedFigure } from '../../../shared/i18n/figure.ts';
import { itemObject } from '../../kit/forms/form-fields.ts';
import { TextControl } from '../../kit/forms/TextControl.tsx';
import { IconButton } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { goTo } from '../../session/go-to.ts';
import { ExperienceTag } from './ExperienceNote.tsx';
import { ForecastBar } from './ForecastBar.tsx';
import { OfferName, offerText } from './OfferName.tsx';
import { words } from './words.ts';

/** The field of the document that the row edits, with its limits. */
const PER_UNIT = fieldsOf(itemObject(edgeTypes.flow.fields.shape.goalContribution)).find(
  ([name]) => name === 'perUnit',
);

export function contributionId(edgeId: string): string {
  return `per-unit-${edgeId}`;
}

export function ContributionRow(props: {
  contribution: Contribution;
  /** The assumed contributions: one of them is not written without the others, or those would be gone. */
  others: ReadonlyMap<string, number>;
  goal: Goal;
  way: number | undefined;
}) {
  const { contribution, others, goal, way } = props;
  const { offer, perUnit, progress, assumed } = contribution;
  const say = useSay();
  const { edge } = offer;
  const share = progress !== undefined && way !== undefined && way > 0 ? (progress / way) * 100 : undefined;
  const remove = () =>
    useDocument.getState().apply(words.removeContribution, setContribution(edge.id, goal.id, undefined));
  return (
    <tr>
      <td>
        <OfferName offer={offer} />
        <Cells offer={offer} />
      </td>
      <Figure value={offer.volume} id={offer.scenario.id} field="expectedVolume" />
      <Figure
        value={takeUpOf(edge)}
        id={edge.id}
        field={offer.missing.at(-1)?.field ?? 'takeUpPct'}
        unit="%"
        experience={experienceOf(edge)}
      />
      <Figure value={offer.customers} />
      <td>
        <PerUnit edgeId={edge.id} goal={goal} value={perUnit} label={offerText(offer)} others={others} />
        {assumed && <span className="tag">{say(words.assumed)}</span>}
      </td>
      <Figure value={progress} />
      <td>
        <span className="share-cell">
          <ForecastBar pct={share} />
          <span className="bar-figure">{share === undefined ? '—' : percent(share)}</span>
        </span>
      </td>
      <td>
        {!assumed && (
          <IconButton icon="x" compact label={say(words.remove, { offer: offerText(offer) })} onClick={remove} />
        )}
      </td>
    </tr>
  );
}

/** How the test cells share the customers, and what each is expected to win. */
function Cells({ offer: { edge, volume } }: { offer: Offer }) {
  const say = useSay();
  const shown = (value: number | undefined) => (value === undefined ? '—' : roundedFigure(value));
  return cellForecasts(edge, volume).map(({ cell, volume: contacted, customers }) => (
    <div key={cell.name} className="small secondary">
      {say(words.cell, {
        name: cell.name,
        share: cell.sharePct === undefined ? '—' : percent(cell.sharePct),
        volume: shown(contacted),
        customers: shown(customers),
      })}
    </div>
  ));
}

/** A missing figure that can be filled in is a way to its field. */
function Figure(props: {
  value: number | undefined;
  unit?: string;
  id?: string;
  field?: string;
  experience?: Experience | undefined;
}) {
  const { value, unit = '', id, field, experience } = props;
  const say = useSay();
  if (value !== undefined) {
    return (
      <td className="number">
        {`${roundedFigure(value)}${unit}`}
        {experience && <ExperienceTag entry={experience} />}
      </td>
    );
  }
  return (
    <td className="number">
      {id === undefined ? (
        <span className="tertiary">—</span>
      ) : (
        <button type="button" className="go-link missing-figure" onClick={() => goTo(id, field)}>
          {say(words.missing)}
        </button>
      )}
    </td>
  );
}

function PerUnit(props: {
  edgeId: string;
  goal: Goal;
  value: number | undefined;
  label: string;
  others: ReadonlyMap<string, number>;
}) {
  const { edgeId, goal, value, label, others } = props;
  const say = useSay();
  const onApply = useCallback(
    (next: unknown, mergeKey?: string) => {
      if (typeof next !== 'number') return;
      const all = new Map(others).set(edgeId, next);
      useDocument.getState().apply(words.changeContribution, setContributions(goal.id, all), mergeKey);
    },
    [edgeId, goal.id, others],
  );
  if (!PER_UNIT) return null;
  const [, schema, { hint: _hint, ...info }] = PER_UNIT;
  const id = contributionId(edgeId);
  return (
    <span className="per-unit">
      <label htmlFor={id} className="visually-hidden">
        {say(words.perUnitOf, { offer: label, unit: differenceUnit(goal.unit) })}
      </label>
      <TextControl id={id} schema={schema} info={info} value={value} onApply={onApply} />
    </span>
  );
}
