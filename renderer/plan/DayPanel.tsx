// Owns the chosen day of the month: its phases and milestones, who contacts whom by role, and what may be used for the last time.
import type { ReactNode, Ref } from 'react';
import { dayNumber, weekdayOf } from '../../shared/dictionary/calendar.ts';
import type { Dictionaries } from '../../shared/dictionary/dictionaries.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { amount } from '../../shared/document/unit-names.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { DayContact, PlanDay } from '../../shared/plan/plan-days.ts';
import { Button } from '../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { goTo } from '../session/go-to.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { milestoneWords } from './milestone-words.ts';
import { monthWords as words } from './month-words.ts';

interface DayPanelProps {
  readonly document: MapDocument;
  readonly day: PlanDay;
  readonly ref: Ref<HTMLElement>;
}

export function DayPanel({ document, day, ref }: DayPanelProps) {
  const say = useSay();
  const roles = useKnowledge(({ dictionaries }) => dictionaries.executorRoles);
  const { date, phases, milestones, contacts, ends } = day;
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const weekday = words.weekdays[(weekdayOf(dayNumber(date)) + 3) % 7];
  const isEmpty = [phases, milestones, contacts, ends].every(({ length }) => length === 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: Enter leads here from the day, and it scrolls
    <aside ref={ref} className="month-panel" tabIndex={0} aria-label={say(words.panel)}>
      <h2>{say(words.day, { date, weekday: weekday ?? '' })}</h2>
      {isEmpty && <p className="small tertiary">{say(words.nothing)}</p>}
      <Part title={words.phases} count={phases.length}>
        {phases.map(({ name, toDate }) => (
          <li key={name}>
            {name} <span className="small secondary">{say(words.until, { to: toDate })}</span>
          </li>
        ))}
      </Part>
      <Part title={words.milestones} count={milestones.length}>
        {milestones.map(({ name, goalId, target, ownerRole }) => {
          const goal = nodes.get(goalId ?? '');
          const figure =
            target !== undefined && goal?.kind === 'goal'
              ? `${goal.name} ${say(milestoneWords.byThen, { target: amount(target, goal.unit) })}`
              : undefined;
          const role = ownerRole === undefined ? undefined : say(roleName(roles, ownerRole));
          return (
            <li key={name}>
              <i className="milestone-sign" aria-hidden="true" /> {name}{' '}
              <span className="small secondary">{[figure, role].filter(Boolean).join(' · ')}</span>
            </li>
          );
        })}
      </Part>
      {[...byRole(contacts)].map(([role, own]) => (
        <Part key={role} title={role === '' ? words.noRole : roleName(roles, role)} count={own.length}>
          {own.map(({ scenario, contact }) => (
            <li key={`${scenario.id} ${contact.channel.id}`}>
              <KindIcon kind="channel" size={12} />{' '}
              <Button look="link" onClick={() => goTo(contact.channel.id)}>
                {contact.channel.name}
              </Button>{' '}
              <span className="small secondary">{[contact.waveName, scenario.name].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </Part>
      ))}
      <Part title={words.content} count={ends.length}>
        {ends.map(({ kind, id, name, nodeId, to }) => (
          <li key={`${kind} ${id}`}>
            <Button look="link" onClick={() => goTo(nodeId)}>
              {name}
            </Button>{' '}
            {to > date && (
              <span className="small warning-text">
                <SeverityIcon severity="warning" size={12} /> {say(words.stillUsed, { to })}
              </span>
            )}
          </li>
        ))}
      </Part>
    </aside>
  );
}

function Part({ title, count, children }: { title: Message; count: number; children: ReactNode }) {
  const say = useSay();
  if (count === 0) return null;
  return (
    <section>
      <h3>
        {say(title)} <span className="tertiary">{count}</span>
      </h3>
      <ul>{children}</ul>
    </section>
  );
}

function byRole(contacts: readonly DayContact[]): ReadonlyMap<string, readonly DayContact[]> {
  const groups = new Map<string, DayContact[]>();
  for (const each of contacts) {
    const role = each.contact.channel.executorRole ?? '';
    groups.set(role, [...(groups.get(role) ?? []), each]);
  }
  return groups;
}

function roleName(roles: Dictionaries['executorRoles'], id: string): Message {
  return roles.find((role) => role.id === id)?.label ?? { zh: id, en: id };
}
