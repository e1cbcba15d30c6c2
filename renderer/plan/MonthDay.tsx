// Owns one day of the month: its phase, milestones, what begins, how many contacts run, what ends.
import { mondayOf } from '../../shared/dictionary/calendar.ts';
import type { PlanCalendar } from '../../shared/plan/plan-calendar.ts';
import type { PlanDay } from '../../shared/plan/plan-days.ts';
import { classes } from '../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { monthWords as words } from './month-words.ts';
import { phaseWords } from './phase-words.ts';

const MOST_NAMED = 3;

interface MonthDayProps {
  readonly day: PlanDay;
  readonly calendar: PlanCalendar;
  /** The month that is shown, `YYYY-MM`. */
  readonly month: string;
  readonly isToday: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

export function MonthDay({ day, calendar, month, isToday, isChosen, onChoose }: MonthDayProps) {
  const say = useSay();
  const { date, special, phases, milestones, contacts, ends } = day;
  const isOutside = date < calendar.periodStart || date > calendar.periodEnd;
  // What begins is news; what runs on has its place if there is some left.
  const named = [...contacts].sort((a, b) => Number(b.begins) - Number(a.begins)).slice(0, MOST_NAMED);
  const isOther = !date.startsWith(month);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: days are chosen
      role="gridcell"
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      aria-current={isToday ? 'date' : undefined}
      className={classes('month-day', special?.kind, isOther && 'other', isOutside && 'outside', isToday && 'today')}
      onClick={onChoose}
      onFocus={onChoose}
    >
      <span className="month-date">
        <b>{Number(date.slice(8))}</b>
        <span className="visually-hidden">{date}</span>
        {special && special.kind !== 'weekend' && (
          <span className="tag">{special.label ? say(special.label) : say(phaseWords[special.kind])}</span>
        )}
        {isOutside && <span className="visually-hidden">{say(words.outside)}</span>}
      </span>
      {phases.map(({ name, fromDate }) => (
        <span key={name} className="month-phase">
          <span className={fromDate === date || mondayOf(date) === date ? undefined : 'visually-hidden'}>{name}</span>
          {'\u00a0'}
        </span>
      ))}
      {milestones.map(({ name }) => (
        <span key={name} className="month-line">
          <i className="milestone-sign" aria-hidden="true" />
          <b className="ellipsis" title={name}>
            {name}
          </b>
        </span>
      ))}
      {named.map(({ contact, scenario, begins }) => (
        <span key={`${scenario.id} ${contact.channel.id}`} className="month-line">
          <KindIcon kind="channel" size={11} />
          <span className={classes('ellipsis', !begins && 'secondary')} title={contact.channel.name}>
            {contact.channel.name}
          </span>
          {begins && <b>{say(words.begins)}</b>}
        </span>
      ))}
      {contacts.length > named.length && (
        <span className="month-line secondary">{say(words.others, { count: contacts.length - named.length })}</span>
      )}
      {ends.length > 0 && (
        <span className="month-line">
          {ends.some(({ to }) => to > date) && <SeverityIcon severity="warning" size={11} />}
          {say(words.ends, { count: ends.length })}
        </span>
      )}
    </td>
  );
}
