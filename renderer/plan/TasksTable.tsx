// Owns 任务分解 under a goal: its branches as columns, with targets, head counts and what that is per head.
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { BranchTarget } from '../../shared/document/kinds/goal.ts';
import { branchTargetSchema } from '../../shared/document/kinds/goal.ts';
import { unitName } from '../../shared/document/unit-names.ts';
import { type BranchTasks, isWorkload, perHeadOf, tasksOf } from '../../shared/forecast/branch-tasks.ts';
import type { Goal } from '../../shared/forecast/goal-tree.ts';
import { figure, rounded } from '../../shared/i18n/figure.ts';
import { knowledgeOf } from '../../shared/knowledge/map-knowledge.ts';
import { putFigures, readFigures, removeBranch, type TaskFigure } from '../../shared/plan/tasks.ts';
import { IconButton } from '../kit/ui/Button.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { useView } from '../session/view-store.ts';
import { PlanRecordField } from './PlanField.tsx';
import { DoneNote, DoneRows } from './TasksDone.tsx';
import { TasksFoot } from './TasksFoot.tsx';
import { useCompletion } from './task-returns.ts';
import { taskWords as words } from './words.ts';

const FIGURES: readonly TaskFigure[] = ['target', 'stretchTarget', 'staff'];

export function TasksTable({ goal }: { goal: Goal }) {
  const say = useSay();
  const tasks = tasksOf(goal);
  const document = useDocument((state) => state.document);
  const bank = useKnowledge();
  const limit = (document ? knowledgeOf(document, bank) : bank).dictionaries.ruleSettings.staffTargetMax;
  const { rows } = tasks;
  const completion = useCompletion(goal);
  const unit = say(unitName(goal.unit));
  return (
    <fieldset
      className="plan-tasks"
      aria-label={say(words.tasksOf, { goal: goal.name })}
      onFocus={() => useView.getState().select([goal.id])}
    >
      {rows.length > 0 && (
        <div className="plan-tasks-frame">
          <table aria-label={say(words.tasksOf, { goal: goal.name })} onKeyDown={moveByKey}>
            <thead>
              <tr>
                <th scope="col">{say(words.branch)}</th>
                {rows.map((row, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a row is told by its place, its code may be there twice
                  <th key={at} scope="col" title={row.branchCode}>
                    <span className="plan-branch">
                      <span className="ellipsis">{nameOf(row)}</span>
                      <IconButton
                        icon="x"
                        compact
                        label={say(words.removeBranch, { branch: nameOf(row), goal: goal.name })}
                        onClick={() => useDocument.getState().apply(words.removedBranch, removeBranch(goal.id, at))}
                      />
                    </span>
                  </th>
                ))}
                <th scope="col">{say(words.sum)}</th>
              </tr>
            </thead>
            <tbody>
              {FIGURES.map((field) => (
                <FigureRow key={field} goal={goal} tasks={tasks} field={field} unit={unit} />
              ))}
              <tr>
                <th scope="row">{say(words.perHead)}</th>
                {rows.map((row, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={at} className="number">
                    <PerHead load={perHeadOf(goal, row)} limit={isWorkload(goal) ? limit : undefined} />
                  </td>
                ))}
                <td className="number">{shown(tasks.perHead)}</td>
              </tr>
              {completion && <DoneRows completion={completion} />}
            </tbody>
          </table>
        </div>
      )}
      {completion && <DoneNote goal={goal} completion={completion} />}
      <TasksFoot goal={goal} tasks={tasks} completion={completion} />
    </fieldset>
  );
}

const nameOf = ({ branchCode, branchName }: BranchTarget) => branchName || branchCode;

/** One decimal; what is not known is a dash. */
const shown = (value: number | undefined) => (value === undefined ? '—' : figure(rounded(value, 1)));

function FigureRow(props: { goal: Goal; tasks: BranchTasks; field: TaskFigure; unit: string }) {
  const { goal, tasks, field, unit } = props;
  const say = useSay();
  const sums = { target: tasks.sum, stretchTarget: tasks.stretchSum, staff: tasks.staff };
  const onPaste = (event: ClipboardEvent, at: number) => {
    const figures = readFigures(event.clipboardData.getData('text/plain'));
    if (!figures) return;
    event.preventDefault();
    useDocument.getState().apply(words.pasted, putFigures(goal.id, field, at, figures));
  };
  return (
    <tr>
      <th scope="row">{say(words[field], { unit })}</th>
      {tasks.rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <td key={at} onPaste={(event) => onPaste(event, at)}>
          <PlanRecordField
            id={goal.id}
            at={`branchTargets.${at}`}
            fields={branchTargetSchema}
            record={row}
            path={field}
            of={nameOf(row)}
          />
        </td>
      ))}
      <td className="number">
        <b>{sums[field] === undefined ? '—' : figure(sums[field])}</b>
      </td>
    </tr>
  );
}

function PerHead({ load, limit }: { load: number | undefined; limit: number | undefined }) {
  const say = useSay();
  const isOver = load !== undefined && limit !== undefined && load > limit;
  return (
    <span className={isOver ? 'plan-over' : undefined} title={isOver ? say(words.over, { limit }) : undefined}>
      {isOver && <SeverityIcon severity="warning" size={12} label={say(words.over, { limit })} />} {shown(load)}
    </span>
  );
}

/** Up and down within the branch; Enter goes on to the next branch, with Shift to the one before. */
function moveByKey(event: KeyboardEvent<HTMLTableElement>): void {
  const cell = (event.target as HTMLElement).closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = event.shiftKey ? -1 : 1;
  const next =
    event.key === 'ArrowDown'
      ? (row.nextElementSibling as HTMLTableRowElement | null)?.cells[cell.cellIndex]
      : event.key === 'ArrowUp'
        ? (row.previousElementSibling as HTMLTableRowElement | null)?.cells[cell.cellIndex]
        : event.key === 'Enter'
          ? row.cells[cell.cellIndex + step]
          : undefined;
  const input = next?.querySelector('input');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
}
