// Owns what a meeting begins with: the phase, milestones, goals that are due and approvals that end, in this week and the next.

import type { AgendaFrame } from '../../../../shared/package/agenda.ts';
import { roleLabel } from '../../model/page-data.ts';
import { useSay } from '../../parts/language.tsx';
import type { ViewProps } from '../views.ts';
import { A } from './agenda-words.ts';

export function AgendaPoints({ data, frame, from }: Pick<ViewProps, 'data'> & { frame: AgendaFrame; from: string }) {
  const say = useSay();
  const { phases, milestones, goals, scripts } = frame;
  const points = [
    ...milestones.map(({ name, date, ownerRole }) => {
      const role = roleLabel(data, ownerRole);
      return { date, text: `${say(A.milestone)} ◆ ${name}${role ? ` · ${say(role)}` : ''}` };
    }),
    ...goals.map(({ name, dueDate = '' }) => ({ date: dueDate, text: say(A.goalDue, { name }) })),
    ...scripts.map(({ name, approvedTo = '' }) => ({ date: approvedTo, text: say(A.scriptEnds, { name }) })),
  ]
    .filter(({ date }) => date >= from)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  if (phases.length === 0 && points.length === 0) return null;
  return (
    <section class="panel">
      <h3>{say(A.head)}</h3>
      <ul class="points">
        {phases.map(({ name, toDate }) => (
          <li key={name}>{say(A.phase, { name, day: toDate })}</li>
        ))}
        {points.map(({ date, text }) => (
          <li key={date + text}>
            <span class="figure">{date}</span> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
