// Owns the bars of one channel: a figure per day that the pointer and the arrow keys can read, and the line of its capacity.
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { ChannelDays, Simulation } from '../../../shared/simulate/simulation.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { dayText } from './figures.ts';
import { words } from './words.ts';

/** The picture's own size; it is stretched to the room there is. */
const HEIGHT = 44;
const BAR = 10;
const GAP = 1.6;
const LEAST = 1.5;

export function DayBars({ line, simulation }: { line: ChannelDays; simulation: Simulation }) {
  const say = useSay();
  const [at, setAt] = useState<number>();
  const count = line.days.length;
  const scale = Math.max(line.peak, line.capacity ?? 0, 1) * 1.08;
  // A day with few contacts must not look like one without.
  const height = (value: number) => (value === 0 ? 0 : Math.max(LEAST, (value / scale) * HEIGHT));
  const bars = line.days.map((contacts, day) => ({ day, contacts }));
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setAt(Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * count))));
  };
  return (
    <div
      className="day-bars"
      role="slider"
      tabIndex={0}
      aria-label={say(words.bars, { name: line.name, days: count })}
      aria-valuemin={0}
      aria-valuemax={count - 1}
      aria-valuenow={at ?? 0}
      aria-valuetext={useDayFigure(line, simulation, at ?? 0)}
      onPointerMove={follow}
      onPointerLeave={() => setAt(undefined)}
      onFocus={() => setAt((before) => before ?? line.peakDay ?? 0)}
      onBlur={() => setAt(undefined)}
      onKeyDown={(event) => setAt((before) => moved(event, before ?? 0, count))}
    >
      <svg viewBox={`0 0 ${count * BAR} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map(({ day, contacts }) => (
          <rect
            key={day}
            className={classes('bar', isOver(line, contacts) && 'over', at === day && 'at')}
            x={day * BAR + GAP / 2}
            y={HEIGHT - height(contacts)}
            width={BAR - GAP}
            height={height(contacts)}
          />
        ))}
        {line.capacity !== null && (
          <line
            className="capacity-line"
            x1={0}
            x2={count * BAR}
            y1={HEIGHT - height(line.capacity)}
            y2={HEIGHT - height(line.capacity)}
          />
        )}
      </svg>
      {at !== undefined && (
        <span className="bar-tip" style={{ left: `${Math.min(88, Math.max(12, ((at + 0.5) / count) * 100))}%` }}>
          <DayFigure line={line} simulation={simulation} day={at} />
        </span>
      )}
    </div>
  );
}

function DayFigure({ line, simulation, day }: { line: ChannelDays; simulation: Simulation; day: number }) {
  return <>{useDayFigure(line, simulation, day)}</>;
}

function useDayFigure(line: ChannelDays, simulation: Simulation, index: number): string {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const count = line.days[index] ?? 0;
  const day = dayText(simulation, index, language);
  if (isOver(line, count)) return say(words.barOver, { day, count, capacity: line.capacity ?? 0 });
  return say(simulation.restDays.includes(index) ? words.barRest : words.barOf, { day, count });
}

function isOver({ capacity }: ChannelDays, contacts: number): boolean {
  return capacity !== null && contacts > capacity;
}

function moved(event: KeyboardEvent, at: number, count: number): number {
  const steps: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    PageUp: at + 7,
    PageDown: at - 7,
    Home: 0,
    End: count - 1,
  };
  const next = steps[event.key];
  if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return at;
  event.preventDefault();
  return Math.min(count - 1, Math.max(0, next));
}
