// Owns the phases on the sheet: from when to when, for which goal, and what they add up to.
import type { MapDocument } from '../../shared/document/document.ts';
import { phaseSchema } from '../../shared/document/phases.ts';
import { amount } from '../../shared/document/unit-names.ts';
import { periodDaysOf } from '../../shared/forecast/arrival.ts';
import { type PhaseSum, phaseSums } from '../../shared/forecast/phase-sums.ts';
import { differenceText } from '../../shared/lint/phases-fit.ts';
import { addPhase, splitPeriod } from '../../shared/plan/phases.ts';
import { Button } from '../kit/ui/Button.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { say, useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { Part } from './Part.tsx';
import { phaseWords as words } from './phase-words.ts';
import { AddRecord, RecordLines } from './RecordLines.tsx';
import './phases.css';

const FIELDS = ['name', 'fromDate', 'toDate', 'goalId', 'target', 'stretchTarget'] as const;
const QUARTERS = [words.warmUp, words.launch, words.peak, words.closing];

export function PhasesPart({ document }: { document: MapDocument }) {
  const speak = useSay();
  const { id, phases = [] } = document;
  const hasPeriod = document.periodStart !== undefined && periodDaysOf(document) !== undefined;
  const split = () => useDocument.getState().apply(words.split, splitPeriod(QUARTERS.map((name) => say(name))));
  return (
    <Part title={words.part} icon="clock" hint={speak(words.hint)}>
      <RecordLines
        {...{ id, words, list: 'phases', records: phases, schema: phaseSchema, fields: FIELDS }}
        className="plan-phase"
      />
      {phaseSums(document).map((sum) => (
        <Sum key={sum.goal.id} sum={sum} />
      ))}
      <AddRecord hasPeriod={hasPeriod} words={words} add={addPhase}>
        {phases.length === 0 && (
          <Button look="ghost" onClick={split}>
            {speak(words.split)}
          </Button>
        )}
      </AddRecord>
    </Part>
  );
}

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
