// Owns what brings the chosen goal to its target: offers with their contribution, or the goals below it.

import { setContributions } from '../../../shared/document/edits/goals.ts';
import { difference, differenceUnit, unitName } from '../../../shared/document/unit-names.ts';
import { signOf } from '../../../shared/forecast/goal-progress.ts';
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import { percent, roundedFigure } from '../../../shared/i18n/figure.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { AddContribution } from './AddContribution.tsx';
import { ChildrenNote } from './ChildrenNote.tsx';
import { ContributionRow } from './ContributionRow.tsx';
import { ExperienceEntry } from './ExperienceEntry.tsx';
import { ExperienceNote } from './ExperienceNote.tsx';
import { MissingFields } from './MissingFields.tsx';
import type { Forecast } from './use-forecast.ts';
import { words } from './words.ts';

export function ContributionsPanel({ forecast, goal }: { forecast: Forecast; goal: Goal }) {
  const say = useSay();
  const title = say(words.contributions, { name: goal.name });
  return (
    <section className="panel contributions" aria-label={title}>
      <div className="panel-head">
        <h2 className="ellipsis">{title}</h2>
        <span className="grow" />
        <Way goal={goal} />
      </div>
      {goal.guardrail ? (
        <p className="goal-note secondary">{say(words.guardrailNote)}</p>
      ) : (
        <Contributions forecast={forecast} goal={goal} />
      )}
    </section>
  );
}

function Way({ goal }: { goal: Goal }) {
  const say = useSay();
  const way = wayOf(goal);
  if (goal.guardrail || way === undefined) return null;
  return <span className="small secondary">{say(words.needed, { way: difference(way, goal.unit) })}</span>;
}

/** From baseline to target, in the goal's direction. */
function wayOf(goal: Goal): number | undefined {
  if (goal.target === undefined || goal.baseline === undefined) return undefined;
  return (goal.target - goal.baseline) * signOf(goal);
}

function Contributions({ forecast, goal }: { forecast: Forecast; goal: Goal }) {
  const say = useSay();
  const entry = forecast.shown.goals.of(goal.id);
  if (!entry) return null;
  const { contributions } = entry;
  const way = wayOf(goal);
  const known = contributions.flatMap(({ progress }) => progress ?? []);
  const total = known.reduce((sum, progress) => sum + progress, 0);
  const assumed = new Map(
    contributions.flatMap(({ offer, perUnit, assumed: isAssumed }) =>
      isAssumed && perUnit !== undefined ? [[offer.edge.id, perUnit] as const] : [],
    ),
  );
  return (
    <div className="contribution-scroll">
      <ChildrenNote forecast={forecast} goal={goal} entry={entry} />
      <ExperienceNote contributions={contributions} />
      {assumed.size > 0 && <AssumedNote goal={goal} assumed={assumed} />}
      {contributions.length > 0 ? (
        <table className="data-table contribution-table">
          <Heads unit={goal.unit} />
          <tbody>
            {contributions.map((contribution) => (
              <ContributionRow
                key={contribution.offer.edge.id}
                contribution={contribution}
                others={assumed}
                goal={goal}
                way={way}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={5}>
                {say(known.length < contributions.length ? words.totalKnown : words.total)}
              </th>
              <td className="number">
                {known.length > 0 ? <b>{roundedFigure(total)}</b> : <span className="tertiary">—</span>}
              </td>
              <td className="number">{way && way > 0 && known.length > 0 ? percent((total / way) * 100) : '—'}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      ) : (
        entry.source === 'nothing' && <p className="goal-note secondary">{say(words.noneYet)}</p>
      )}
      <MissingFields document={forecast.document} missing={entry.missing} />
      <ExperienceEntry document={forecast.document} offers={contributions.map(({ offer }) => offer)} />
      <AddContribution
        forecast={forecast}
        goal={goal}
        taken={contributions.map(({ offer }) => offer.edge.id)}
        assumed={assumed}
      />
    </div>
  );
}

/** What nobody has written yet, and the one press that writes it. */
function AssumedNote({ goal, assumed }: { goal: Goal; assumed: ReadonlyMap<string, number> }) {
  const say = useSay();
  const confirm = () => useDocument.getState().apply(words.confirmAssumed, setContributions(goal.id, assumed));
  return (
    <p className="goal-note">
      <SeverityIcon severity="info" size={14} /> {say(words.assumedNote, { unit: unitName(goal.unit) })}{' '}
      <Button look="link" onClick={confirm}>
        {say(words.confirmAssumed)}
      </Button>
    </p>
  );
}

function Heads({ unit }: { unit: string }) {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say(words.offer)}</th>
        <th scope="col" className="number">
          {say(words.volume)}
        </th>
        <th scope="col" className="number">
          {say(words.takeUp)}
        </th>
        <th scope="col" className="number">
          {say(words.customers)}
        </th>
        <th scope="col">
          {say(words.perUnit)} ({say(differenceUnit(unit))})
        </th>
        <th scope="col" className="number">
          {say(words.progress)}
        </th>
        <th scope="col">{say(words.shareOfWay)}</th>
        <th scope="col">
          <span className="visually-hidden">{say(words.removeContribution)}</span>
        </th>
      </tr>
    </thead>
  );
}
