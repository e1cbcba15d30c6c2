// Owns the head of the calendar: the dates that its lines are read by, and the holidays by name.
import { dateOf, dayNumber } from '../../shared/dictionary/calendar.ts';
import type { PlanCalendar } from '../../shared/plan/plan-calendar.ts';
import { classes } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { marksOf, placeOf } from './day-places.ts';
import { phaseWords as words } from './phase-words.ts';

const MOST_MARKS = 16;

/** A date further to the right stands on the other side of its day. */
const LAST_WITH_ROOM_PCT = 95;

export function CalendarHead({ calendar }: { calendar: PlanCalendar }) {
  const say = useSay();
  const holidays = calendar.special.filter(({ kind, label }) => kind === 'holiday' && label);
  return (
    <thead>
      <tr>
        <th scope="col">{say(words.what)}</th>
        <th scope="col" className="gantt-track gantt-dates">
          <span className="visually-hidden">{say(words.range, { from: calendar.from, to: calendar.to })}</span>
          {holidays.map(({ from, label }, at) => (
            <b
              key={from}
              className="gantt-holiday ellipsis"
              style={placeOf(calendar, from, dayBefore(holidays[at + 1]?.from) ?? calendar.to)}
              title={label && say(label)}
            >
              {label && say(label)}
            </b>
          ))}
          {marksOf(calendar, MOST_MARKS).map((date) => {
            const place = placeOf(calendar, date, date);
            const isLast = Number.parseFloat(place.left) > LAST_WITH_ROOM_PCT;
            return (
              <span key={date} className={classes('gantt-date', isLast && 'before')} style={place}>
                {date.slice(5)}
              </span>
            );
          })}
        </th>
      </tr>
    </thead>
  );
}

/** A name has room up to the next one. */
const dayBefore = (day: string | undefined) => (day === undefined ? undefined : dateOf(dayNumber(day) - 1));

/** What the patterns behind the bars mean. */
export function CalendarKey() {
  const say = useSay();
  return (
    <span className="gantt-key small secondary">
      {(['weekend', 'holiday', 'worked'] as const).map((kind) => (
        <span key={kind}>
          <i className={`gantt-days ${kind}`} aria-hidden="true" /> {say(words[kind])}
        </span>
      ))}
      <span>
        <i className="gantt-days end" aria-hidden="true" /> {say(words.periodEnd)}
      </span>
    </span>
  );
}
