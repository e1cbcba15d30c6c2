// Tests the strategy list as a table: sorting, filters, groups and their totals, and the text that is copied and pasted.
import { expect, test } from 'vitest';
import { columnPlaced, orderedColumns } from '../../../../renderer/design/grid/column-order.ts';
import { readTable, tableOf } from '../../../../renderer/design/grid/grid-table.ts';
import { moveColumn, nextSorting, useListSettings } from '../../../../renderer/design/rows/list-settings.ts';
import { cellKeys, columnValues, filterTest } from '../../../../renderer/design/rows/row-filters.ts';
import { setField } from '../../../../shared/document/edits/elements.ts';
import { formatMessage, type Message, type MessageParams } from '../../../../shared/i18n/message.ts';
import { listColumns } from '../../../../shared/rows/list-columns.ts';
import { rowColumns } from '../../../../shared/rows/row-columns.ts';
import { countRows, totalsOf } from '../../../../shared/rows/row-totals.ts';
import { strategyRows } from '../../../../shared/rows/rows.ts';
import { buildMap, chain } from '../../../shared/build-map.ts';

const say = (message: Message, params?: MessageParams) => formatMessage(message, 'zh', params);
const columnOf = (id: string) => {
  const column = rowColumns.find((candidate) => candidate.id === id);
  if (!column) throw new Error(id);
  return column;
};

test('sorting goes round, and Shift adds a column', () => {
  const up = nextSorting([], 'wave', false);
  const down = nextSorting(up, 'wave', false);
  expect([up, down, nextSorting(down, 'wave', false)]).toEqual([
    [{ id: 'wave', desc: false }],
    [{ id: 'wave', desc: true }],
    [],
  ]);
  expect(nextSorting(down, 'note', true)).toEqual([...down, { id: 'note', desc: false }]);
  expect(nextSorting(nextSorting(down, 'note', true), 'wave', true)).toEqual([{ id: 'note', desc: false }]);
});

test('columns that are new stand after their neighbour, and a column can be moved past hidden ones', () => {
  expect(orderedColumns(['a', 'b', 'c', 'd'], ['c', 'a', 'gone'])).toEqual(['c', 'd', 'a', 'b']);
  useListSettings.setState({ order: [], hidden: ['b'] });
  moveColumn(['a', 'b', 'c'], 'a', 1);
  expect(useListSettings.getState().order).toEqual(['b', 'c', 'a']);
});

test('a column that is dragged takes the place of another, which makes room; what is not there changes nothing', () => {
  const all = ['a', 'b', 'c', 'd'];
  expect(columnPlaced(all, 'a', 'c')).toEqual(['b', 'c', 'a', 'd']);
  expect(columnPlaced(all, 'd', 'b')).toEqual(['a', 'd', 'b', 'c']);
  for (const id of ['', 'gone', 'b']) expect(columnPlaced(all, id, 'b')).toBe(all);
});

test('filters: values in both languages, ranges, parts of the text, and nothing as a value of its own', () => {
  const rows = strategyRows(chain({ CH2: { offsetDay: 30 }, T2: {} }, ['P1 CH2', 'CH2 T2']));
  const kept = (id: string, filter: Parameters<typeof filterTest>[0]) =>
    rows.filter((row) => filterTest(filter, say)(columnOf(id).cell(row))).map(({ ids }) => ids.channel);
  expect(kept('offsetDay', { type: 'range', least: 2 })).toEqual(['CH2']);
  expect(kept('channelName', { type: 'text', text: '道ch1' })).toEqual(['CH1']);
  expect(kept('status', { type: 'values', values: ['就绪'] })).toEqual(['CH1', 'CH2']);
  expect(kept('benefit', { type: 'values', values: [''] })).toEqual(['CH1', 'CH2']);
  expect(cellKeys({ zh: '就绪', en: 'Ready' })).toEqual(['就绪']);
  expect(columnValues(rows, columnOf('offsetDay'), say)).toEqual([
    { key: '1', label: '1', rows: 1 },
    { key: '30', label: '30', rows: 1 },
  ]);
});

test('a total counts each offer once, and there is none where only part of its rows are in the set', () => {
  const map = buildMap(
    {
      S1: { holdoutPct: 0 },
      S2: { holdoutPct: 0 },
      SC1: { expectedVolume: 1000 },
      P1: {},
      CH1: {},
      CH2: {},
      T1: {},
    },
    ['S1 SC1', 'S2 SC1', 'SC1 P1', 'P1 CH1', 'P1 CH2', 'CH1 T1', 'CH2 T1'],
  );
  const offer = { takeUpPct: 10, avgTicket: 5, unit: '万元' };
  const priced = Object.entries(offer).reduce(
    (document, [field, value]) => setField('E3', field, value)(document),
    map,
  );
  const rows = strategyRows(priced);
  expect(rows).toHaveLength(4);
  const counts = countRows(rows);
  expect(totalsOf(rows, counts)).toEqual({ rows: 4, volume: 1000, amounts: new Map([['万元', 500]]) });
  const ofSegment = rows.filter(({ ids }) => ids.segment === 'S1');
  expect(totalsOf(ofSegment, counts)).toEqual({ rows: 2, volume: undefined, amounts: undefined });
});

test('a copied table has nothing that a spreadsheet would run, and reads back as it was', () => {
  const document = chain({ S1: { name: '=1+1|<b>' }, CH1: { note: '两行\n"引号"' } });
  const rows = strategyRows(document);
  const columns = listColumns(document).filter(({ id }) => ['segmentName', 'offsetDay', 'note'].includes(id));
  const { text, html } = tableOf(rows, columns, say, true);
  expect(text).toBe('客群\t相对日（天）\t备注\r\n\'=1+1|<b>\t1\t"两行\n""引号"""');
  expect(html).toContain(`<td style="mso-number-format:'\\@'">'=1+1|&lt;b&gt;</td><td>1</td>`);
  expect(readTable(text)[1]).toEqual(['=1+1|<b>', '1', '两行\n"引号"']);
});

test('a pasted text reads as spreadsheets write it', () => {
  expect(readTable('a\tb\r\nc\t\r\n')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ]);
  expect(readTable('')).toEqual([['']]);
  expect(readTable('5" 屏\tx')).toEqual([['5" 屏', 'x']]);
});

test('what is copied is pasted back as it was, an apostrophe before a formula too', () => {
  const texts = ['=1', "'=1", "''＝1", "'", "'甲", '\r', '"', '甲\t乙'];
  const columns = texts.map((text) => ({ id: text, title: { zh: text, en: text }, cell: () => text }));
  expect(readTable(tableOf([0], columns, say, false).text)).toEqual([texts]);
});
