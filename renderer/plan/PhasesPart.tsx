// Owns the phases on the sheet: from when to when, for which goal, and what they add up to.
import type { MapDocument } from '../../shared/document/document.ts';
import { fieldInfo } from '../../shared/document/field.ts';
import { type Phase, phaseSchema } from '../../shared/document/phases.ts';
import { amount } from '../../shared/document/unit-names.ts';
import { periodDaysOf } from '../../shared/forecast/arrival.ts';
import { type PhaseSum, phaseSums } from '../../shared/forecast/phase-sums.ts';
import { differenceText } from '../../shared/lint/phases-fit.ts';
import { addPhase, removePhase, splitPeriod } from '../../shared/plan/phases.ts';
import { Button, IconButton } from '../kit/ui/Button.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { say, useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { Part } from './Part.tsx';
import { PlanRecordField } from './PlanField.tsx';
import { phaseWords as words } from './phase-words.ts';
import './phases.css';

export function PhasesPart({ document }: { document: MapDocument }) {
  const speak = useSay();
  const { phases = [] } = document;
  const hasPeriod = document.periodStart !== undefined && periodDaysOf(document) !== undefined;
  const { apply } = useDocument.getState();
  return (
    <Part title={words.part} icon="clock" hint={speak(words.hint)}>
      {phases.length > 0 && (
        <div className="plan-row plan-phase plan-heads small tertiary" aria-hidden="true">
          {FIELDS.map((path) => (
            <span key={path}>{speak(fieldInfo(phaseSchema.shape[path]).label)}</span>
          ))}
          <span />
        </div>
      )}
      {phases.map((phase, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name that is being typed must not make a new row
        <PhaseRow key={at} id={document.id} at={at} phase={phase} />
      ))}
      {phaseSums(document).map((sum) => (
        <Sum key={sum.goal.id} sum={sum} />
      ))}
      {hasPeriod ? (
        <div className="plan-phase-acts">
          <Button
            icon="plus"
            onClick={() =>
              apply(
                words.add,
                addPhase((number) => say(words.fresh, { number })),
              )
            }
          >
            {speak(words.add)}
          </Button>
          {phases.length === 0 && (
            <Button look="ghost" onClick={() => apply(words.split, splitPeriod(QUARTERS.map((name) => say(name))))}>
              {speak(words.split)}
            </Button>
          )}
        </div>
      ) : (
        <p className="small tertiary">{speak(words.needsPeriod)}</p>
      )}
    </Part>
  );
}

const QUARTERS = [words.warmUp, words.launch, words.peak, words.closing];

function PhaseRow({ id, at, phase }: { id: string; at: number; phase: Phase }) {
  const speak = useSay();
  return (
    <fieldset className="plan-row plan-phase" aria-label={speak(words.one, { number: at + 1 })}>
      {FIELDS.map((path) => (
        <PlanRecordField
          key={path}
          {...{ id, fields: phaseSchema, record: phase, path, of: phase.name }}
          at={`phases.${at}`}
          isMap
        />
      ))}
      <IconButton
        icon="x"
        compact
        label={speak(words.remove, { name: phase.name })}
        onClick={() => useDocument.getState().apply(words.removed, removePhase(at))}
      />
    </fieldset>
  );
}

const FIELDS = ['name', 'fromDate', 'toDate', 'goalId', 'target', 'stretchTarget'] as const;

/** The sum stands beside what the goal asks for, and what differs is said. */
function Sum({ sum: { goal, count, sum, wanted, lacking } }: { sum: PhaseSum }) {
  const speak = useSay();
  return (
    <p className="plan-total">
      {speak(words.sum, { goal: goal.name, count, sum: amount(sum, goal.unit) })}
      {' · '}
      {wanted === undefined ? speak(words.noTarget) : speak(words.wanted, { wanted: amount(wanted, goal.unit) })}
      {lacking === 0 && <span className="ok-text"> · {speak(words.fits)}</span>}
      {lacking !== undefined && lacking !== 0 && (
        <b className="warning-text">
          {' '}
          <SeverityIcon severity="warning" size={13} /> {speak(differenceText(lacking, goal.unit))}
        </b>
      )}
    </p>
  );
}
