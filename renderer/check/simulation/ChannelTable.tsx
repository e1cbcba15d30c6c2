// Owns the same contacts as figures: one row per channel with its totals, one column per day.
import { figure } from '../../../shared/i18n/figure.ts';
import type { ChannelDays, Simulation } from '../../../shared/simulate/simulation.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { dayText, rangeText } from './figures.ts';
import { words } from './words.ts';

/** More cells cannot be read, and would make the window slow. */
const MOST_ROWS = 100;

export function ChannelTable({ lines, simulation }: { lines: readonly ChannelDays[]; simulation: Simulation }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const days = Array.from({ length: simulation.days }, (_, day) => ({ day, text: dayText(simulation, day, language) }));
  return (
    <ScrollBox className="table-scroll" label={say(words.channels)}>
      <table className="data-table">
        <thead>
          <tr>
            {[words.channel, words.total, words.peak, words.daysOver, words.suppressed].map((title) => (
              <th key={title.en} scope="col" className={title === words.channel ? 'sticky-cell' : 'number'}>
                {say(title)}
              </th>
            ))}
            {days.map(({ day, text }) => (
              <th key={day} scope="col" className="number">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_ROWS).map((line) => (
            <tr key={line.key}>
              <th scope="row" className="sticky-cell">
                {line.name}
              </th>
              <td className="number">
                {line.isLeast && '≥ '}
                {figure(line.total)}
              </td>
              <td className="number">
                {line.isLeast && '≥ '}
                {line.peak}
                {line.capacity !== null && ` / ${line.capacity}`}
              </td>
              <td className="number">{line.daysOver}</td>
              <td className="number">{rangeText(line.suppressed, language)}</td>
              {days.map(({ day }) => (
                <DayCell key={day} contacts={line.days[day] ?? 0} capacity={line.capacity} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function DayCell({ contacts, capacity }: { contacts: number; capacity: number | null }) {
  const isOver = capacity !== null && contacts > capacity;
  return (
    <td className={isOver ? 'number error-text' : 'number'}>
      {contacts}
      {isOver && '!'}
    </td>
  );
}
