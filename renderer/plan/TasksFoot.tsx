// Owns what stands under the branch targets of a goal: whether they add up, sharing them out, and adding branches.
import { amount } from '../../shared/document/unit-names.ts';
import { type BranchTasks, sharedByStaff } from '../../shared/forecast/branch-tasks.ts';
import type { Completion } from '../../shared/forecast/completion.ts';
import type { Goal } from '../../shared/forecast/goal-tree.ts';
import { isRate } from '../../shared/forecast/units.ts';
import { addBranches, branchesElsewhere, readBranches, shareOut } from '../../shared/plan/tasks.ts';
import { Button } from '../kit/ui/Button.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { AddByText } from './AddByText.tsx';
import { exportTasks } from './export-tasks.ts';
import { chooseReturns } from './task-returns.ts';
import { taskWords as words } from './words.ts';

/** Hundreds of branches fit, each with a code and a name. */
const LONGEST_LIST = 20_000;

interface TasksFootProps {
  readonly goal: Goal;
  readonly tasks: BranchTasks;
  readonly completion: Completion | undefined;
}

export function TasksFoot({ goal, tasks, completion }: TasksFootProps) {
  const say = useSay();
  const document = useDocument((state) => state.document);
  const elsewhere = document ? branchesElsewhere(document, goal) : [];
  const canShare = sharedByStaff(goal) !== undefined;
  const apply = useDocument.getState().apply;
  const add = (text: string) => apply(words.addBranches, addBranches(goal.id, readBranches(text)));
  return (
    <>
      {tasks.rows.length > 0 && (
        <p className="plan-tasks-sum small">
          <Sum goal={goal} tasks={tasks} />
          <span className="grow" />
          {!canShare && !isRate(goal.unit) && <span className="tertiary">{say(words.cannotShare)}</span>}
          {!isRate(goal.unit) && (
            <Button look="link" disabled={!canShare} onClick={() => apply(words.share, shareOut(goal.id))}>
              {say(words.share)}
            </Button>
          )}
        </p>
      )}
      <div className="plan-tasks-add">
        <AddByText
          label={words.branches}
          button={words.addBranches}
          longest={LONGEST_LIST}
          onAdd={add}
          onAddLines={(lines) => add(lines.map((cells) => cells.join(' ')).join('\n'))}
        />
        {document && tasks.rows.length > 0 && (
          <Button icon="import" onClick={() => void chooseReturns(document.id)}>
            {say(words.readReturns)}
          </Button>
        )}
        {tasks.rows.length > 0 && (
          <Button icon="export" onClick={() => void exportTasks(goal, completion)}>
            {say(words.exportTable)}
          </Button>
        )}
        {elsewhere.length > 0 && (
          <Button onClick={() => apply(words.addBranches, addBranches(goal.id, elsewhere))}>
            {say(words.takeBranches, { count: elsewhere.length })}
          </Button>
        )}
      </div>
    </>
  );
}

/** The sum beside its total, in words and by a sign. */
function Sum({ goal, tasks: { sum, difference, blank } }: { goal: Goal; tasks: BranchTasks }) {
  const say = useSay();
  if (isRate(goal.unit)) return <span className="tertiary">{say(words.rate)}</span>;
  if (sum === undefined) return <span className="tertiary">{say(words.noTargets)}</span>;
  const params = {
    sum: amount(sum, goal.unit),
    target: amount(goal.target ?? 0, goal.unit),
    gap: amount(Math.abs(difference ?? 0), goal.unit),
    count: blank.length,
  };
  if (difference === undefined) return <span className="tertiary">{say(words.noTarget, params)}</span>;
  if (difference === 0 && blank.length === 0) {
    return (
      <span className="plan-even">
        <SeverityIcon severity="ok" size={14} /> {say(words.even, params)}
      </span>
    );
  }
  return (
    <span className="plan-over">
      <SeverityIcon severity="warning" size={14} />{' '}
      {say(difference > 0 ? words.short : difference < 0 ? words.more : words.blank, params)}
    </span>
  );
}
