// Owns how many contacts customers have in 7 or 30 days, against the cap: the distribution of the most crowded segment.
import { useState } from 'react';
import type { CapSubject } from '../../../shared/contacts/caps.ts';
import { subjectName } from '../../../shared/contacts/subject-name.ts';
import type { Range, Simulation } from '../../../shared/simulate/simulation.ts';
import { SelectBox } from '../../kit/forms/SelectBox.tsx';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { rangeText, type Stacked, subjectsOf, windowsOf, worstOf } from './figures.ts';
import { words } from './words.ts';

export function FatiguePanel({ simulation }: { simulation: Simulation }) {
  const say = useSay();
  const [segmentId, setSegmentId] = useState('');
  const [wanted, setSubject] = useState<CapSubject>('total');
  const [wantedWindow, setWindow] = useState(30);
  const all = simulation.segments.filter(({ loads }) => loads.length > 0);
  const chosen = all.filter(({ id }) => id === segmentId);
  const segments = chosen.length > 0 ? chosen : all;
  const subjects = subjectsOf(segments);
  const subject = subjects.includes(wanted) ? wanted : 'total';
  const windows = windowsOf(segments, subject);
  const windowDays = windows.includes(wantedWindow) ? wantedWindow : (windows[0] ?? wantedWindow);
  const worst = worstOf(segments, subject, windowDays);
  return (
    <section className="panel fatigue-panel" aria-label={say(words.fatigue)}>
      <header className="panel-head">
        <h2>{say(words.fatigue)}</h2>
        <span className="small secondary">{say(words.fatigueHint, { days: windowDays })}</span>
      </header>
      <div className="fatigue-choice">
        <SelectBox
          aria-label={say(words.segment)}
          value={chosen.length > 0 ? segmentId : ''}
          onChange={(event) => setSegmentId(event.target.value)}
        >
          <option value="">{say(words.allSegments)}</option>
          {all.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectBox>
        {subjects.length > 0 && (
          <SelectBox
            aria-label={say(words.subject)}
            value={subject}
            onChange={(event) => setSubject(event.target.value as CapSubject)}
          >
            {subjects.map((id) => (
              <option key={id} value={id}>
                {say(subjectName(id))}
              </option>
            ))}
          </SelectBox>
        )}
        <span className="fatigue-windows">
          {windows.map((days) => (
            <button
              key={days}
              type="button"
              className={classes('force', windowDays === days && 'on')}
              aria-pressed={windowDays === days}
              onClick={() => setWindow(days)}
            >
              {say(words.windowDays, { days })}
            </button>
          ))}
        </span>
      </div>
      {worst ? <Distribution worst={worst} /> : <p className="panel-empty">{say(words.noContacts)}</p>}
    </section>
  );
}

function Distribution({ worst: { segment, load } }: { worst: Stacked }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { cap, peak, atLeast, over } = load;
  const most = Math.max(1, ...atLeast.map(({ low, high }) => high ?? low));
  const isExact = atLeast.every(({ low, high }) => low === high);
  const isAbove = cap !== null && peak > cap;
  return (
    <div className="fatigue-body">
      <p className="fatigue-title">
        <b className="ellipsis">{segment.name}</b>
        <span data-testid="peak">{say(words.peakOf, { peak })}</span>
        <span className="secondary">{cap === null ? say(words.noCap) : say(words.cap, { cap })}</span>
      </p>
      <table className="fatigue-table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say(words.contacts)}</th>
            <td />
            <th scope="col">{say(words.customers)}</th>
          </tr>
        </thead>
        <tbody>
          {atLeast.map((range, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are numbers of contacts
            <DistributionRow key={index} range={range} count={index + 1} most={most} cap={cap} />
          ))}
        </tbody>
      </table>
      <p className="small secondary">
        {isAbove && over
          ? say(words.overCap, { range: rangeText(over, language), name: segment.name })
          : cap !== null && say(words.underCap)}{' '}
        {!isExact && say(words.ranges)}
      </p>
    </div>
  );
}

interface RowProps {
  readonly range: Range;
  readonly count: number;
  readonly most: number;
  readonly cap: number | null;
}

function DistributionRow({ range, count, most, cap }: RowProps) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const isOver = cap !== null && count > cap;
  const width = (value: number) => `${(value / most) * 100}%`;
  return (
    <tr className={classes(isOver && 'over', cap === count - 1 && 'first-over')}>
      <th scope="row">{say(words.atLeast, { count })}</th>
      <td className="fatigue-track">
        <span className="range-bar" style={{ width: width(range.high ?? most) }} />
        <span className="sure-bar" style={{ width: width(range.low) }} />
      </td>
      <td className="number">
        {isOver && <SeverityIcon severity="error" size={12} label={cap === null ? '' : say(words.cap, { cap })} />}{' '}
        {say(words.customersCount, { range: rangeText(range, language) })}
      </td>
    </tr>
  );
}
