// Owns the progress of a run: how many packages are made, which branch is next, how long it still takes.
import { useSay } from '../../kit/ui/say.ts';
import { type Run, useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';

/** Shorter runs need no estimate (s). */
const TELL_FROM = 10;

export function ProgressBlock({ run }: { run: Run }) {
  const say = useSay();
  const branches = useHandover((state) => state.list?.branches);
  const nameOf = (code: string | undefined) => branches?.find((branch) => branch.branchCode === code)?.branchName;
  const total = run.order.length;
  const done = run.done ?? 0;
  const left = secondsLeft(run, performance.now());
  const text = run.done === undefined ? say(words.choosingFolder) : say(words.running, { done, total });
  return (
    <div className="block">
      <h3 role="status">{text}</h3>
      <div
        className="progress"
        role="progressbar"
        aria-label={text}
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={total}
      >
        <i style={{ width: `${(100 * done) / total}%` }} />
      </div>
      <div className="progress-line small secondary">
        <span className="ellipsis">{run.done !== undefined && nameOf(run.order[done])}</span>
        <span className="grow" />
        {left !== undefined && <span>{say(words.timeLeft, { seconds: left })}</span>}
      </div>
    </div>
  );
}

/** Whole seconds at the pace so far; nothing while the pace is unknown or the wait is short. */
function secondsLeft(run: Run, now: number): number | undefined {
  if (!run.done || run.startedAt === undefined) return undefined;
  const seconds = Math.ceil((((now - run.startedAt) / run.done) * (run.order.length - run.done)) / 1000);
  return seconds >= TELL_FROM ? seconds : undefined;
}
