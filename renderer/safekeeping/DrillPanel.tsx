// Owns the panel of the restore drill: when the last one was, its steps, and doing one with the chosen backup.
import { useRef, useState } from 'react';
import type { Message, MessageParams } from '../../shared/i18n/message.ts';
import { type DrillResult, isPassed } from '../../shared/safekeeping.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { localTime } from '../kit/ui/local-time.ts';
import { useSay } from '../kit/ui/say.ts';
import { DrillDialog } from './DrillDialog.tsx';
import { runDrill, useSafe } from './safe-store.ts';
import { useReturnedFocus } from './use-returned-focus.ts';
import { words } from './words.ts';

const DAY_MS = 86_400_000;
/** One is due once a month. */
const DUE_DAYS = 31;

export function DrillPanel() {
  const say = useSay();
  const { chosen, drill, isDrilling, problem } = useSafe();
  const [isShown, setShown] = useState(false);
  const box = useRef<HTMLElement>(null);
  useReturnedFocus(box);
  return (
    <section ref={box} tabIndex={-1} className="panel" data-help="panel.drill" aria-labelledby="drill-head">
      <div className="panel-head">
        <h2 id="drill-head">{say(words.drill)}</h2>
        <span className="grow" />
        <span className="small tertiary">{say(words.drillHint)}</span>
      </div>
      <div className="safe-body">
        <LastDrill drill={drill} />
        <Steps drill={drill} />
        <Button
          look={problem ? undefined : 'primary'}
          disabled={chosen === undefined || isDrilling}
          onClick={() => chosen !== undefined && void runDrill(chosen).then(setShown)}
        >
          {say(isDrilling ? words.drilling : words.drillRun)}
        </Button>
        {drill && (
          <Button disabled={isDrilling} onClick={() => setShown(true)}>
            {say(words.drillShow)}
          </Button>
        )}
        <p className="small tertiary" role="status">
          {say(isDrilling ? words.drilling : words.drillSafe)}
        </p>
      </div>
      {isShown && drill && <DrillDialog drill={drill} onClose={() => setShown(false)} />}
    </section>
  );
}

function LastDrill({ drill }: { drill: DrillResult | undefined }) {
  const say = useSay();
  if (!drill) return <p className="secondary">{say(words.drillNever)}</p>;
  const days = Math.floor((Date.now() - Date.parse(drill.at)) / DAY_MS);
  return (
    <>
      <p className="safe-check">
        <SeverityIcon severity={isPassed(drill) ? 'ok' : 'error'} />
        {say(isPassed(drill) ? words.drillPassed : words.drillFailed, { time: localTime(drill.at) })}
      </p>
      {days > DUE_DAYS && (
        <p className="safe-check small">
          <SeverityIcon severity="warning" size={13} />
          {say(words.drillOld, { days })}
        </p>
      )}
    </>
  );
}

interface Step {
  readonly text: Message;
  readonly params?: MessageParams;
  /** Undefined for a step that was not reached, or never done. */
  readonly isDone?: boolean | undefined;
}

function Steps({ drill }: { drill: DrillResult | undefined }) {
  const say = useSay();
  return (
    <ol className="safe-steps small">
      {stepsOf(drill).map(({ text, params, isDone }) => (
        <li key={text.en}>
          {isDone === undefined ? (
            <Icon name="minus" size={13} />
          ) : (
            <SeverityIcon severity={isDone ? 'ok' : 'error'} size={13} />
          )}
          <span>{say(text, params)}</span>
        </li>
      ))}
    </ol>
  );
}

function stepsOf(drill: DrillResult | undefined): readonly Step[] {
  const isOpened = drill && drill.problem === undefined;
  const { opened = 0, missing = 0, wrong = [] } = drill?.packages ?? {};
  const issued = opened + missing + wrong.length;
  const packages = issued === 0 ? words.drillNoPackages : words.drillPackagesDone;
  return [
    { text: words.drillCopy, isDone: drill && true },
    { text: words.drillOpen, isDone: isOpened },
    {
      text: words.drillMaps,
      params: { done: isOpened ? 'yes' : 'no', maps: drill?.maps ?? 0 },
      isDone: isOpened ? isPassed(drill) : undefined,
    },
    {
      text: isOpened ? packages : words.drillPackages,
      params: { opened, missing },
      // A package that lies elsewhere by now was neither opened nor found wrong.
      isDone: isOpened && opened + wrong.length > 0 ? wrong.length === 0 : undefined,
    },
    { text: words.drillCompare, isDone: isOpened && drill.tables.some(({ here }) => here) ? true : undefined },
    { text: words.drillRemove, isDone: drill?.isRemoved },
  ];
}
