// Owns 海陆空×波次: which channel works in which wave, one row per force.
import { dayName, daysName } from '../../../shared/document/relative-days.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { roleLabel } from '../model/page-data.ts';
import type { PageRow } from '../model/page-row.ts';
import { DifferenceMark } from '../parts/Difference.tsx';
import { useSay } from '../parts/language.tsx';
import { TableFrame } from '../parts/TableFrame.tsx';
import { DutyTag } from '../parts/tags.tsx';
import { FORCE_HINTS, FORCES } from '../words.ts';
import type { ViewProps } from './views.ts';

const T = {
  caption: {
    zh: '每格为该波次、该类渠道的触达，按相对日排列',
    en: 'Each cell lists the channels of a force in a wave, by day',
  },
  force: { zh: '海陆空', en: 'Force' },
  wave: { zh: '第 {no} 波 {name}', en: 'Wave {no} {name}' },
  noWave: { zh: '未排波次', en: 'No wave' },
  empty: { zh: '无', en: 'none' },
  count: { zh: '{count} 个渠道', en: '{count} channels' },
} as const satisfies Record<string, Message>;

export function MatrixView({ data, show }: ViewProps) {
  const say = useSay();
  const channels = [...new Map(data.rows.map((row) => [row.channelCode, row])).values()];
  const known = new Set(data.waves.map((wave) => wave.no));
  const without = channels.filter((row) => row.wave === undefined || !known.has(row.wave));
  const forces = Object.keys(FORCES) as (keyof typeof FORCES)[];
  const cell = (rows: readonly PageRow[], key: string | number) => (
    <td key={key}>
      {rows.length === 0 ? (
        <span class="quiet">{say(T.empty)}</span>
      ) : (
        <ul class="chips">
          {byDay(rows).map((row) => (
            <ChannelChip key={row.channelCode} row={row} data={data} show={show} />
          ))}
        </ul>
      )}
    </td>
  );
  return (
    <TableFrame label={say(T.caption)}>
      <table class="matrix">
        <caption>{say(T.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(T.force)}</th>
            {data.waves.map((wave) => (
              <th key={wave.no} scope="col">
                {say(T.wave, { no: wave.no, name: wave.name })}{' '}
                <span class="quiet">{say(daysName(wave.fromDay, wave.toDay))}</span>
              </th>
            ))}
            {without.length > 0 && <th scope="col">{say(T.noWave)}</th>}
          </tr>
        </thead>
        <tbody>
          {forces.map((force) => {
            const own = channels.filter((row) => row.force === force);
            return (
              <tr key={force}>
                <th scope="row">
                  <strong>{say(FORCES[force])}</strong> <span class="quiet">{say(FORCE_HINTS[force])}</span>
                  <br />
                  <span class="quiet">{say(T.count, { count: own.length })}</span>
                </th>
                {data.waves.map((wave) =>
                  cell(
                    own.filter((row) => row.wave === wave.no),
                    wave.no,
                  ),
                )}
                {without.length > 0 &&
                  cell(
                    own.filter((row) => without.includes(row)),
                    'without',
                  )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}

function byDay(rows: readonly PageRow[]): PageRow[] {
  return [...rows].sort((a, b) => (a.offsetDay ?? 0) - (b.offsetDay ?? 0));
}

function ChannelChip({ row, data, show }: { row: PageRow } & Pick<ViewProps, 'data' | 'show'>) {
  const say = useSay();
  const role = roleLabel(data, row.executorRole);
  return (
    <li>
      <button type="button" class="button link" onClick={() => show('map', row.rowCode)}>
        {row.channelName}
      </button>{' '}
      <DutyTag duty={row.duty} /> <DifferenceMark data={data} code={row.channelCode} />
      <br />
      <span class="quiet">
        {[row.offsetDay !== undefined && say(dayName(row.offsetDay)), role && say(role), row.scenarioName]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
