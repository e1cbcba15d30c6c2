// Owns 策略清单: every row of the package in a table that can be narrowed; printed in landscape.

import { useState } from 'preact/hooks';
import { dayName } from '../../../shared/document/relative-days.ts';
import { amount } from '../../../shared/document/unit-names.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { roleLabel, triggerLabel } from '../model/page-data.ts';
import type { PageRow } from '../model/page-row.ts';
import { DifferenceMark } from '../parts/Difference.tsx';
import { Choice, matches, NothingFound, type Option, SearchBox } from '../parts/Filters.tsx';
import { useSay } from '../parts/language.tsx';
import { RowListed } from '../parts/RowListed.tsx';
import { TableFrame } from '../parts/TableFrame.tsx';
import { DutyTag, ForceTag } from '../parts/tags.tsx';
import { DUTIES, FORCES, KINDS, ROLES, wordOf } from '../words.ts';
import type { ViewProps } from './views.ts';

const T = {
  find: { zh: '编号、客群、场景、产品、渠道、话术', en: 'Code, segment, scenario, product, channel, script' },
  wave: { zh: '波次', en: 'Wave' },
  force: { zh: '海陆空', en: 'Force' },
  duty: { zh: '必做/选做', en: 'Duty' },
  role: { zh: '执行角色', en: 'Executor' },
  code: { zh: '编号', en: 'Code' },
  trigger: { zh: '触发', en: 'Trigger' },
  day: { zh: '第几天', en: 'Day' },
  limit: { zh: '时限（小时）', en: 'Time limit (hours)' },
  volume: { zh: '场景预计（全行）', en: 'Scenario volume (whole bank)' },
  listed: { zh: '本行名单', en: 'Our list' },
  clear: { zh: '清空筛选', en: 'Clear filters' },
  shown: { zh: '{shown} 行，共 {all} 行', en: '{shown} of {all} rows' },
} as const satisfies Record<string, Message>;

const FILTERS = ['segmentCode', 'wave', 'force', 'duty', 'executorRole'] as const;
type Filter = (typeof FILTERS)[number];
const LABELS: Readonly<Record<Filter, Message>> = {
  segmentCode: KINDS.segment,
  wave: T.wave,
  force: T.force,
  duty: T.duty,
  executorRole: T.role,
};

export function RowsView({ data, show }: ViewProps) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Partial<Record<Filter, string>>>({});
  const found = data.rows.filter((row) => {
    const { rowCode, segmentName, scenarioName, productName, channelName, scriptName } = row;
    return (
      FILTERS.every((filter) => !chosen[filter] || String(row[filter] ?? '') === chosen[filter]) &&
      matches(query, rowCode, segmentName, scenarioName, productName, channelName, scriptName)
    );
  });
  const labelOf = (filter: Filter, row: PageRow): Message => {
    const plain = (text: string) => ({ zh: text, en: text });
    if (filter === 'segmentCode') return plain(row.segmentName);
    if (filter === 'wave') return plain(`${row.wave} ${row.waveName ?? ''}`.trim());
    if (filter === 'executorRole') return roleLabel(data, row.executorRole) ?? plain('—');
    return wordOf(filter === 'force' ? FORCES : DUTIES, row[filter]);
  };
  const optionsOf = (filter: Filter): Option[] => {
    const known = new Map<string, Option>();
    for (const row of data.rows) {
      const value = row[filter];
      if (value !== undefined) known.set(String(value), { value: String(value), label: labelOf(filter, row) });
    }
    return [...known.values()].sort((a, b) => a.value.localeCompare(b.value, 'zh'));
  };
  const isNarrowed = query !== '' || Object.values(chosen).some(Boolean);
  return (
    <div class="landscape">
      <div class="toolbar no-print">
        <SearchBox value={query} label={T.find} onInput={setQuery} />
        {FILTERS.map((filter) => (
          <Choice
            key={filter}
            label={LABELS[filter]}
            value={chosen[filter] ?? ''}
            options={optionsOf(filter)}
            onChange={(value) => setChosen({ ...chosen, [filter]: value })}
          />
        ))}
        {isNarrowed && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setQuery('');
              setChosen({});
            }}
          >
            {say(T.clear)}
          </button>
        )}
      </div>
      <p class="lead" aria-live="polite">
        {say(T.shown, { shown: found.length, all: data.rows.length })}
      </p>
      {found.length === 0 ? <NothingFound /> : <RowTable rows={found} data={data} show={show} />}
    </div>
  );
}

const HEADS: readonly Message[] = [
  ...[T.code, KINDS.segment, KINDS.scenario, T.trigger, KINDS.product, T.wave, KINDS.channel],
  ...[T.force, T.day, T.duty, T.role, T.limit, KINDS.script, T.listed, T.volume],
];

const FIGURES: ReadonlySet<Message> = new Set([T.day, T.limit, T.listed, T.volume]);

function RowTable({ rows, data, show }: { rows: readonly PageRow[] } & Pick<ViewProps, 'data' | 'show'>) {
  const say = useSay();
  return (
    <TableFrame isTall label={say(T.shown, { shown: rows.length, all: data.rows.length })}>
      <table class="list">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head.zh} scope="col" class={FIGURES.has(head) ? 'figure' : undefined}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.rowCode}>
              <th scope="row">
                <button type="button" class="button link code" onClick={() => show('map', row.rowCode)}>
                  {row.rowCode}
                </button>
              </th>
              <td>{row.segmentName}</td>
              <td>{row.scenarioName}</td>
              <td>{row.trigger && say(triggerLabel(data, row))}</td>
              <td>
                {row.productName} {row.productRole && <span class="quiet">{say(wordOf(ROLES, row.productRole))}</span>}{' '}
                <DifferenceMark data={data} code={row.productCode} />
              </td>
              <td>{[row.wave, row.waveName].filter(Boolean).join(' ')}</td>
              <td>
                {row.channelName} <DifferenceMark data={data} code={row.channelCode} />
              </td>
              <td>
                <ForceTag force={row.force} />
              </td>
              <td class="figure">{row.offsetDay !== undefined && say(dayName(row.offsetDay))}</td>
              <td>
                <DutyTag duty={row.duty} />
              </td>
              <td>{say(roleLabel(data, row.executorRole) ?? { zh: '', en: '' })}</td>
              <td class="figure">{shownFigure(row.slaHours)}</td>
              <td>
                {row.scriptName} <DifferenceMark data={data} code={row.scriptCode} />
              </td>
              <td class="figure">
                <RowListed data={data} row={row} />
              </td>
              <td class="figure">
                {row.expectedVolume !== undefined && say(amount(row.expectedVolume, row.volumeUnit ?? '人'))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function shownFigure(value: number | undefined): string {
  return value === undefined ? '' : figure(value);
}
