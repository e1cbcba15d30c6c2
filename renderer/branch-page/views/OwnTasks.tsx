// Owns 本行任务: what this branch takes on of each goal, how its metric counts, and what the branch has entered as done.
import { dueDateOf } from '../../../shared/document/goal-due.ts';
import { amount } from '../../../shared/document/unit-names.ts';
import { completionRate } from '../../../shared/forecast/completion.ts';
import { percent } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { type OwnTask, ownTasks } from '../../../shared/package/own-tasks.ts';
import { latestDone } from '../model/form-periods.ts';
import { parseDone } from '../model/return-form.ts';
import { useSay } from '../parts/language.tsx';
import { TableFrame } from '../parts/TableFrame.tsx';
import type { ViewProps } from './views.ts';

const T = {
  tasks: { zh: '本行任务', en: 'Targets of this branch' },
  goal: { zh: '目标', en: 'Goal' },
  target: { zh: '必达', en: 'Target' },
  stretch: { zh: '挑战', en: 'Stretch target' },
  staff: { zh: '人数（人）', en: 'Staff (people)' },
  perHead: { zh: '人均', en: 'Per person' },
  done: { zh: '完成', en: 'Done' },
  rate: { zh: '完成率', en: 'Completion' },
  due: { zh: '截止', en: 'Due' },
  days: { zh: '{count} 天内', en: 'within {count} d' },
  counted: { zh: '{metric}：{formula}', en: '{metric}: {formula}' },
  validity: { zh: '有效标准：{validity}', en: 'What counts: {validity}' },
} as const satisfies Record<string, Message>;

const FIGURES: ReadonlySet<Message> = new Set([T.target, T.stretch, T.staff, T.perHead, T.done, T.rate]);
const HEADS = [T.goal, T.target, T.stretch, T.staff, T.perHead, T.done, T.rate, T.due];

export function OwnTasks({ data, kept }: Pick<ViewProps, 'data' | 'kept'>) {
  const say = useSay();
  const tasks = ownTasks(data.payload);
  if (tasks.length === 0) return null;
  return (
    <section class="panel">
      <h3>{say(T.tasks)}</h3>
      <TableFrame label={say(T.tasks)}>
        <table>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head.en} scope="col" class={FIGURES.has(head) ? 'figure' : undefined}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <Line
                key={task.goal.id}
                task={task}
                text={latestDone(kept.state, task.goal.id)}
                periodEnd={data.payload.validTo}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

/** What is done is what the form of results holds. */
function Line({ task, text, periodEnd }: { task: OwnTask; text: string; periodEnd: string }) {
  const say = useSay();
  const { goal, target, stretchTarget, staff, perHead } = task;
  const figure = (value: number | undefined) => (value === undefined ? '—' : say(amount(value, goal.unit)));
  const done = parseDone(text) ?? undefined;
  const rate = completionRate(goal, target, done);
  return (
    <tr>
      <th scope="row">
        {goal.name}
        <Counting task={task} />
      </th>
      <td class="figure">
        <strong>{figure(target)}</strong>
      </td>
      <td class="figure">{figure(stretchTarget)}</td>
      <td class="figure">{staff ?? '—'}</td>
      <td class="figure">{figure(perHead)}</td>
      <td class="figure">{figure(done)}</td>
      <td class="figure">{rate === undefined ? '—' : percent(rate)}</td>
      <td>
        {dueDateOf({ periodEnd }, goal) ?? (goal.dueDay === undefined ? '—' : say(T.days, { count: goal.dueDay }))}
      </td>
    </tr>
  );
}

/** The metric by name, how it is counted and what counts, as far as the package says. */
function Counting({ task: { metric } }: { task: OwnTask }) {
  const say = useSay();
  if (!metric) return null;
  const { label, formula, validity } = metric;
  return (
    <div class="quiet">
      {formula ? say(T.counted, { metric: label, formula }) : say(label)}
      {validity && <div>{say(T.validity, { validity })}</div>}
    </div>
  );
}
