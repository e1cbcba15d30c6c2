// Owns what the returns of branches say of the tasks of a goal: rows under its table, and what is to be known of them.
import { branchKey } from '../../shared/document/branches.ts';
import type { BranchTarget } from '../../shared/document/kinds/goal.ts';
import { amount } from '../../shared/document/unit-names.ts';
import type { BranchCompletion, Completion } from '../../shared/forecast/completion.ts';
import type { Goal } from '../../shared/forecast/goal-tree.ts';
import { figure, percent, rounded } from '../../shared/i18n/figure.ts';
import { problems } from '../../shared/i18n/problems.ts';
import type { TaskReturn } from '../../shared/package/task-returns.ts';
import { Button } from '../kit/ui/Button.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { type Say, useSay } from '../kit/ui/say.ts';
import { putReturnsAway, useLatestReturns, useTaskReturns } from './task-returns.ts';
import { taskWords as words } from './words.ts';

const nameOf = ({ branchCode, branchName }: Pick<BranchTarget, 'branchCode' | 'branchName'>) =>
  branchName || branchCode;

export function DoneRows({ completion }: { completion: Completion }) {
  const say = useSay();
  const { rows, done, rate } = completion;
  const line = (title: string, cell: (each: BranchCompletion) => string, sum: string) => (
    <tr className="plan-done">
      <th scope="row">{title}</th>
      {rows.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is told by its place, its code may be there twice
        <td key={at} className={each.state === 'told' ? 'number' : 'number tertiary'}>
          {cell(each)}
        </td>
      ))}
      <td className="number">
        <b>{sum}</b>
      </td>
    </tr>
  );
  const doneOf = ({ state, done: value }: BranchCompletion) =>
    value === undefined ? say(state === 'silent' ? words.silent : words.notTold) : figure(value);
  return (
    <>
      {line(say(words.done), doneOf, done === undefined ? '—' : figure(done))}
      {line(say(words.completion), (each) => shown(each.rate), shown(rate))}
      {line(say(words.rank), ({ rank }) => (rank === undefined ? '—' : String(rank)), '')}
    </>
  );
}

const shown = (rate: number | undefined) => (rate === undefined ? '—' : percent(rounded(rate, 1)));

/** What the figures rest on; unknown is said. */
export function DoneNote({ goal, completion }: { goal: Goal; completion: Completion }) {
  const say = useSay();
  const { rows, told, silent, target, bounds } = completion;
  const latest = useLatestReturns();
  const own = new Set(rows.map(({ row }) => branchKey(row.branchCode)));
  const strangers = (latest?.counted ?? []).filter(({ branchCode }) => !own.has(branchKey(branchCode)));
  const days = (latest?.counted ?? []).map(({ periodEnd }) => periodEnd).sort();
  const [from, to] = [days[0], days.at(-1)];
  const parts = [
    say(words.told, { told, all: rows.length }),
    ...(target === undefined ? [] : [say(words.toldOf, { target: amount(target, goal.unit) })]),
    ...(goal.direction === 'down' ? [say(words.noShare)] : []),
    ...(bounds ? [say(words.bounds, { least: shown(bounds.least), most: shown(bounds.most) })] : []),
    ...(from === undefined || to === undefined
      ? []
      : [say(from === to ? words.upTo : words.dates, { day: to, from, to })]),
  ];
  return (
    <div className="plan-tasks-note small" role="status">
      <p>{parts.join(say({ zh: '；', en: '; ' }))}</p>
      {silent.length > 0 && <Warned text={say(words.silentOnes, { branches: silent.map(nameOf) })} />}
      {strangers.length > 0 && <Warned text={say(words.strangers, { branches: strangers.map(nameOf) })} />}
    </div>
  );
}

function Warned({ text }: { text: string }) {
  return (
    <p className="plan-over">
      <SeverityIcon severity="warning" size={13} /> {text}
    </p>
  );
}

/** Of all files that were read: those that do not count and why, and what is to be known of the others; a reason is said once. */
export function ReturnsNote() {
  const say = useSay();
  const latest = useLatestReturns();
  const returns = useTaskReturns((state) => state.returns);
  if (!latest) return null;
  const notes = notesOf(returns, say);
  return (
    <div className="plan-tasks-note small" role="status">
      {notes.map(({ text, files, counts }) => (
        <Warned key={text} text={say(counts ? words.aboutFiles : words.notCounted, { files, reason: text })} />
      ))}
      {latest.replaced.length > 0 && (
        <p className="secondary">{say(words.replaced, { files: [...latest.replaced] })}</p>
      )}
      <p className="tertiary">
        {say(words.kept)}{' '}
        <Button look="link" onClick={putReturnsAway}>
          {say(words.putAway)}
        </Button>
      </p>
    </div>
  );
}

interface FileNote {
  readonly text: string;
  readonly files: string[];
  /** False where the files are not counted. */
  readonly counts: boolean;
}

function notesOf(returns: readonly TaskReturn[], say: Say): readonly FileNote[] {
  const notes = new Map<string, FileNote>();
  for (const { file, problem, refused, notes: remarks = [] } of returns) {
    const reasons = problem
      ? [say(problems[problem.code], problem.params)]
      : (refused ?? remarks).map(({ message, params }) => say(message, params));
    for (const text of reasons) {
      const note = notes.get(text) ?? { text, files: [], counts: !problem && !refused };
      note.files.push(file);
      notes.set(text, note);
    }
  }
  return [...notes.values()];
}
