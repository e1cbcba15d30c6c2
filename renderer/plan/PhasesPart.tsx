// Owns the phases on the sheet: from when to when, for which goal, and what they add up to.
import { useCallback, useId, useState } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { fieldInfo } from '../../shared/document/field.ts';
import { type Phase, phaseSchema } from '../../shared/document/phases.ts';
import { amount } from '../../shared/document/unit-names.ts';
import { periodDaysOf } from '../../shared/forecast/arrival.ts';
import { type PhaseSum, phaseSums } from '../../shared/forecast/phase-sums.ts';
import { differenceText } from '../../shared/lint/phases-fit.ts';
import { addPhase, removePhase, setPhase, splitPeriod } from '../../shared/plan/phases.ts';
import type { FieldProblem } from '../kit/forms/field-text.ts';
import { Button, IconButton } from '../kit/ui/Button.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { say, useSay } from '../kit/ui/say.ts';
import { Control } from '../knowledge/forms/Control.tsx';
import { changeTitle } from '../knowledge/forms/form-target.ts';
import { useDocument } from '../session/document-store.ts';
import { Part } from './Part.tsx';
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
        <PhaseRow key={at} at={at} phase={phase} />
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

function PhaseRow({ at, phase }: { at: number; phase: Phase }) {
  const speak = useSay();
  return (
    <fieldset className="plan-row plan-phase" aria-label={speak(words.one, { number: at + 1 })}>
      {FIELDS.map((path) => (
        <PhaseField key={path} at={at} path={path} value={phase[path]} of={phase.name} />
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

const FIELDS = ['name', 'fromDate', 'toDate', 'goalId', 'target'] as const;

function PhaseField(props: { at: number; path: (typeof FIELDS)[number]; value: unknown; of: string }) {
  const { at, path, value, of } = props;
  const speak = useSay();
  const messageId = useId();
  const [problem, setProblem] = useState<FieldProblem>();
  const schema = phaseSchema.shape[path];
  const info = fieldInfo(schema);
  const onApply = useCallback(
    (next: unknown, mergeKey?: string) =>
      useDocument.getState().apply(changeTitle(fieldInfo(phaseSchema.shape[path])), setPhase(at, path, next), mergeKey),
    [at, path],
  );
  const id = `plan-phase-${at}-${path}`;
  return (
    <span className="plan-field">
      <label htmlFor={id} className="visually-hidden">
        {`${of}: ${speak(info.label)}`}
      </label>
      <Control {...{ id, schema, info, value, onApply }} onProblem={setProblem} describedBy={problem && messageId} />
      {problem && (
        <span id={messageId} className="message error" role="alert">
          {speak(problem.message, problem.params)}
        </span>
      )}
    </span>
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
