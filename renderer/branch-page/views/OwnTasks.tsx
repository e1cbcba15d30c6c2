// Owns 本行任务: what this branch takes on of each goal, and what that is for each of its people.
import { dueDateOf } from '../../../shared/document/goal-due.ts';
import { amount } from '../../../shared/document/unit-names.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { ownTasks } from '../../../shared/package/own-tasks.ts';
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
  due: { zh: '截止', en: 'Due' },
} as const satisfies Record<string, Message>;

const FIGURES: ReadonlySet<Message> = new Set([T.target, T.stretch, T.staff, T.perHead]);

export function OwnTasks({ data }: Pick<ViewProps, 'data'>) {
  const say = useSay();
  const tasks = ownTasks(data.payload);
  if (tasks.length === 0) return null;
  const figure = (value: number | undefined, unit: string) => (value === undefined ? '—' : say(amount(value, unit)));
  return (
    <section class="panel">
      <h3>{say(T.tasks)}</h3>
      <TableFrame label={say(T.tasks)}>
        <table>
          <thead>
            <tr>
              {[T.goal, T.target, T.stretch, T.staff, T.perHead, T.due].map((head) => (
                <th key={head.en} scope="col" class={FIGURES.has(head) ? 'figure' : undefined}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tasks.map(({ goal, target, stretchTarget, staff, perHead }) => (
              <tr key={goal.id}>
                <th scope="row">{goal.name}</th>
                <td class="figure">
                  <strong>{figure(target, goal.unit)}</strong>
                </td>
                <td class="figure">{figure(stretchTarget, goal.unit)}</td>
                <td class="figure">{staff ?? '—'}</td>
                <td class="figure">{figure(perHead, goal.unit)}</td>
                <td>{dueDateOf({ periodEnd: data.payload.validTo }, goal) ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
