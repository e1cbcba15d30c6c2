// Owns what the lines of the calendar are made of: the days behind them, bars, and marks of a single day.
import type { CSSProperties, ReactNode } from 'react';
import type { PlanCalendar } from '../../shared/plan/plan-calendar.ts';
import { classes } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { placeOf } from './day-places.ts';
import { phaseWords as words } from './phase-words.ts';

/** The days of a line, with the rest days behind its bars. */
export function Track({ calendar, children }: { calendar: PlanCalendar; children?: ReactNode }) {
  return (
    <td className="gantt-track">
      {calendar.special.map(({ from, to, kind }) => (
        <i key={from} className={`gantt-days ${kind}`} style={placeOf(calendar, from, to)} aria-hidden="true" />
      ))}
      <i
        className="gantt-days end"
        style={placeOf(calendar, calendar.periodEnd, calendar.periodEnd)}
        aria-hidden="true"
      />
      {children}
    </td>
  );
}

/** What share of the line a bar needs to hold its words; a reason is a sentence. */
const ROOM_PCT = { phase: 8, entry: 8, contact: 8, content: 8, lacking: 30 } as const;

interface BarProps {
  readonly look: keyof typeof ROOM_PCT;
  readonly from: string;
  readonly to: string;
  readonly calendar: PlanCalendar;
  readonly text: string;
  /** Further bars of the line may lie beside it. */
  readonly isOneOfMany?: boolean;
  readonly children: ReactNode;
}

/** Says its dates to those who do not see where it lies; what does not fit into it stands beside it. */
export function Bar({ look, from, to, calendar, text, isOneOfMany = false, children }: BarProps) {
  const say = useSay();
  const dates = say(words.range, { from, to });
  const place = placeOf(calendar, from, to);
  const isShort = Number.parseFloat(place.width) < ROOM_PCT[look];
  const isLate = Number.parseFloat(place.left) > 60;
  const isCut = to > calendar.to;
  return (
    <span
      className={classes('gantt-bar', look, isShort && !isOneOfMany && (isLate ? 'before' : 'after'), isCut && 'cut')}
      style={place as CSSProperties}
      title={`${text} · ${dates}`}
    >
      {!(isShort && isOneOfMany) && <span className="gantt-text">{children}</span>}
      <span className="visually-hidden">{dates}</span>
      {isCut && <span className="gantt-cut small">{say(words.goes, { to })}</span>}
    </span>
  );
}

/** A diamond on its day with its name beside it, on the side that has room. */
export function DayMark({ date, calendar, text }: { date: string; calendar: PlanCalendar; text: string }) {
  const place = placeOf(calendar, date, date);
  const isLate = Number.parseFloat(place.left) > 70;
  return (
    <span
      className={classes('gantt-mark', isLate && 'before')}
      style={place as CSSProperties}
      title={`${text} · ${date}`}
    >
      <i className="milestone-sign" aria-hidden="true" />
      <span className="gantt-text">
        {text}
        <span className="visually-hidden">{` ${date}`}</span>
      </span>
    </span>
  );
}
