// Owns the contacts of each channel by day, as bars or as a table.

import { useState } from 'react';
import { percent } from '../../../shared/i18n/figure.ts';
import type { ChannelDays, Simulation } from '../../../shared/simulate/simulation.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { Button, classes } from '../../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { ChannelTable } from './ChannelTable.tsx';
import { DayBars } from './DayBars.tsx';
import { axisMarks } from './day-axis.ts';
import { type ForceFilter, periodText, rangeText, shownChannels } from './figures.ts';
import { showNode } from './show-on-map.ts';
import { words } from './words.ts';

/** Lines that are drawn at first, and by every wish for more. */
const STEP = 40;

interface ChannelPanelProps {
  readonly simulation: Simulation;
  readonly force: ForceFilter;
  /** The first day was chosen or comes from the map's period. */
  readonly isDated: boolean;
}

export function ChannelPanel({ simulation, force, isDated }: ChannelPanelProps) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const [asTable, setAsTable] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const lines = shownChannels(simulation.channels, force);
  const isEmpty = simulation.channels.every(({ total, dropped }) => total === 0 && dropped === 0);
  return (
    <section className="panel channels-panel" aria-label={say(words.channels)}>
      <header className="panel-head">
        <h2>{say(words.channels)}</h2>
        <span className="small secondary">{say(words.channelsHint, { period: periodText(simulation, language) })}</span>
        <span className="grow" />
        <ViewChoice asTable={asTable} onChoose={setAsTable} />
      </header>
      {lines.length === 0 ? (
        <p className="panel-empty">{say(isEmpty ? words.noChannels : words.noForce)}</p>
      ) : asTable ? (
        <ChannelTable lines={lines} simulation={simulation} />
      ) : (
        <div className="channel-lines">
          <ul>
            {lines.slice(0, limit).map((line) => (
              <ChannelLine key={line.key} line={line} simulation={simulation} />
            ))}
          </ul>
          <DayAxis simulation={simulation} isDated={isDated} />
        </div>
      )}
      {!asTable && lines.length > limit && (
        <Button look="link" className="more" onClick={() => setLimit(limit + STEP)}>
          {say(words.more, { count: Math.min(STEP, lines.length - limit) })}
        </Button>
      )}
    </section>
  );
}

/** Stays in sight below the lines; what it says of single days the bars say too. */
function DayAxis({ simulation, isDated }: Omit<ChannelPanelProps, 'force'>) {
  const language = useSettings((settings) => settings.language);
  return (
    <div className="channel-axis" aria-hidden="true">
      <div>
        {axisMarks(simulation, isDated, language).map(({ day, text }) => (
          <span key={day} style={{ left: `${((day + 0.5) / simulation.days) * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

function ViewChoice({ asTable, onChoose }: { asTable: boolean; onChoose: (asTable: boolean) => void }) {
  const say = useSay();
  return (
    <>
      {[false, true].map((table) => (
        <button
          key={String(table)}
          type="button"
          className={classes('force', asTable === table && 'on')}
          aria-pressed={asTable === table}
          onClick={() => onChoose(table)}
        >
          {say(table ? words.table : words.chart)}
        </button>
      ))}
    </>
  );
}

function ChannelLine({ line, simulation }: { line: ChannelDays; simulation: Simulation }) {
  const say = useSay();
  const { capacity, nodeIds } = line;
  return (
    <li className="channel-line">
      <div className="channel-name">
        <button type="button" className="plain-link" onClick={() => showNode(nodeIds[0] as string)}>
          <KindIcon kind="channel" size={14} />
          <span>{line.name}</span>
        </button>
        <span className="small secondary">
          {capacity === null ? say(words.noCapacity) : say(words.capacity, { count: capacity })}
          {nodeIds.length > 1 && ` · ${say(words.placements, { count: nodeIds.length })}`}
        </span>
      </div>
      <DayBars line={line} simulation={simulation} />
      <ChannelSummary line={line} />
    </li>
  );
}

function ChannelSummary({ line }: { line: ChannelDays }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { capacity, daysOver, peak, missesLimit, waitDays, suppressed, moved, dropped, afterWave, isLeast } = line;
  const notes = [
    ...(suppressed.high === 0 ? [] : [say(words.blockedByCaps, { range: rangeText(suppressed, language) })]),
    ...(moved > 0 ? [say(words.moved, { count: moved })] : []),
    ...(dropped > 0 ? [say(words.dropped, { count: dropped })] : []),
    ...(afterWave > 0 ? [say(words.afterWave, { count: afterWave })] : []),
  ];
  return (
    <div className="channel-summary" title={notes.join('\n')}>
      {daysOver > 0 && (
        <span className="error-text">
          <SeverityIcon severity="error" size={12} /> {say(words.over, { count: daysOver })}
        </span>
      )}
      <span>
        {isLeast && peak === 0
          ? say(words.highestUnknown)
          : capacity
            ? say(words.highest, { share: percent((peak / capacity) * 100) })
            : say(words.highestCount, { count: peak })}
      </span>
      {isLeast && <span className="warning-text small">{say(words.isLeast)}</span>}
      {missesLimit && <span className="warning-text small">{say(words.late, { days: waitDays ?? 0 })}</span>}
      {suppressed.high !== 0 && <span className="small secondary">{notes[0]}</span>}
    </div>
  );
}
