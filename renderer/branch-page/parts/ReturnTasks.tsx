// Owns the table of the registration form that asks what is done of the branch's tasks.
import { amount } from '../../../shared/document/unit-names.ts';
import { completionRate } from '../../../shared/forecast/completion.ts';
import { percent } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { type OwnTask, ownTasks } from '../../../shared/package/own-tasks.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { type Form, parseDone } from '../model/return-form.ts';
import { useSay } from './language.tsx';
import { TableFrame } from './TableFrame.tsx';

const T = {
  title: { zh: '任务完成', en: 'Tasks done' },
  how: {
    zh: '填写截至数据截止日的累计完成。不清楚的请留空，留空不等于 0。',
    en: 'Enter what is done up to the last day of the figures. Leave what is unknown blank: blank is not 0.',
  },
  goal: { zh: '目标', en: 'Goal' },
  target: { zh: '必达', en: 'Target' },
  stretch: { zh: '挑战', en: 'Stretch target' },
  done: { zh: '完成', en: 'Done' },
  rate: { zh: '完成率', en: 'Completion' },
  doneOf: { zh: '“{goal}”的完成', en: 'Done of “{goal}”' },
  bad: { zh: '请填写数字。', en: 'Enter a number.' },
} as const satisfies Record<string, Message>;

export function ReturnTasks(props: {
  payload: PackagePayload;
  form: Form;
  isLocked: boolean;
  onChange: (tasks: Form['tasks']) => void;
}) {
  const { payload, form, isLocked, onChange } = props;
  const say = useSay();
  const tasks = ownTasks(payload);
  if (tasks.length === 0) return null;
  return (
    <section class="panel">
      <h3>{say(T.title)}</h3>
      <p class="quiet">{say(T.how)}</p>
      <TableFrame label={say(T.title)}>
        <table class="list form">
          <thead>
            <tr>
              {[T.goal, T.target, T.stretch, T.done, T.rate].map((head) => (
                <th key={head.en} scope="col" class={head === T.goal || head === T.done ? undefined : 'figure'}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <TaskLine
                key={task.goal.id}
                task={task}
                text={form.tasks[task.goal.id] ?? ''}
                isLocked={isLocked}
                onInput={(text) => onChange({ ...form.tasks, [task.goal.id]: text })}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function TaskLine(props: { task: OwnTask; text: string; isLocked: boolean; onInput: (text: string) => void }) {
  const { task, text, isLocked, onInput } = props;
  const { goal, target, stretchTarget } = task;
  const say = useSay();
  const done = parseDone(text);
  const isBad = done === null;
  const rate = completionRate(goal, target, done ?? undefined);
  const figure = (value: number | undefined) => (value === undefined ? '—' : say(amount(value, goal.unit)));
  const messageId = `said-task-${goal.id}`;
  return (
    <tr data-goal={goal.id}>
      <th scope="row">
        {goal.name}
        {isBad && (
          <div id={messageId} class="said">
            <p class="is-error">{say(T.bad)}</p>
          </div>
        )}
      </th>
      <td class="figure" data-label={say(T.target)}>
        {figure(target)}
      </td>
      <td class="figure" data-label={say(T.stretch)}>
        {figure(stretchTarget)}
      </td>
      <td data-label={say(T.done)}>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          readOnly={isLocked}
          aria-label={say(T.doneOf, { goal: goal.name })}
          aria-invalid={isBad}
          aria-describedby={isBad ? messageId : undefined}
          value={text}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </td>
      <td class="figure" data-label={say(T.rate)}>
        {rate === undefined ? '—' : percent(rate)}
      </td>
    </tr>
  );
}
