// Owns the calendar of the plan by months: weeks as lines, days as cells that the arrow keys walk through, the chosen day beside it.
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import type { PlanCalendar } from '../../shared/plan/plan-calendar.ts';
import { planDay, weeksOfMonth } from '../../shared/plan/plan-days.ts';
import { Button, IconButton } from '../kit/ui/Button.tsx';
import { focusOnceDrawn } from '../kit/ui/focus-once-drawn.ts';
import { useSay } from '../kit/ui/say.ts';
import { localToday } from '../session/checking.ts';
import { DayPanel } from './DayPanel.tsx';
import { MonthDay } from './MonthDay.tsx';
import { dayByKey, within } from './month-keys.ts';
import { monthWords as words } from './month-words.ts';
import { phaseWords } from './phase-words.ts';
import './month.css';

export function MonthView({ document, calendar }: { document: MapDocument; calendar: PlanCalendar }) {
  const say = useSay();
  const today = localToday();
  const [chosen, setChosen] = useState(today);
  const grid = useRef<HTMLTableElement>(null);
  const panel = useRef<HTMLElement>(null);
  const isShown = calendar.from <= today && today <= calendar.to;
  // Another period may leave the day outside.
  const day = !isShown && chosen === today ? calendar.periodStart : within(chosen, calendar);
  const month = day.slice(0, 7);
  const weeks = useMemo(
    () => weeksOfMonth(month).map((week) => week.map((date) => planDay(calendar, date))),
    [calendar, month],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.metaKey) return;
    const next = event.key === 'Enter' ? undefined : dayByKey(day, event, calendar);
    if (event.key === 'Enter') panel.current?.focus();
    else if (next === undefined) return;
    else setChosen(next);
    event.preventDefault();
    if (next !== undefined) focusOnceDrawn(() => grid.current?.querySelector('[tabindex="0"]'));
  };
  return (
    <section className="plan-month" data-help="panel.calendar" aria-label={say(phaseWords.calendarTitle)}>
      <div className="month-side">
        <div className="month-head">
          <h2 aria-live="polite">{say(words.month, { year: month.slice(0, 4), month: Number(month.slice(5)) })}</h2>
          {(['PageUp', 'PageDown'] as const).map((key) => {
            const next = dayByKey(day, { key, ctrlKey: false }, calendar) ?? day;
            return (
              <IconButton
                key={key}
                icon={key === 'PageUp' ? 'left' : 'right'}
                compact
                label={say(words[key])}
                shortcut={key}
                disabled={next.slice(0, 7) === month}
                onClick={() => setChosen(next)}
              />
            );
          })}
          {isShown && (
            <Button compact onClick={() => setChosen(today)}>
              {say(words.today)}
            </Button>
          )}
          <span className="small tertiary">{say(words.hint)}</span>
        </div>
        <table
          ref={grid}
          className="month"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its days are chosen by keys
          role="grid"
          aria-label={say(words.grid)}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              {words.weekdays.map((name) => (
                <th key={name.en} scope="col">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.date}>
                {week.map((each) => (
                  <MonthDay
                    key={each.date}
                    {...{ day: each, calendar, month }}
                    isToday={each.date === today}
                    isChosen={each.date === day}
                    onChoose={() => setChosen(within(each.date, calendar))}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DayPanel ref={panel} document={document} day={planDay(calendar, day)} />
    </section>
  );
}
