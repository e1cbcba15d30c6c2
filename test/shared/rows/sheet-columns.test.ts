import { describe, expect, test } from 'vitest';
import { rowsSheet } from '../../../electron/store/maps/rows-sheet.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { allTemplates, findTemplate } from '../../../shared/document/templates.ts';
import { listColumns } from '../../../shared/rows/list-columns.ts';
import { rowColumns } from '../../../shared/rows/row-columns.ts';
import { countRows, totalsOf } from '../../../shared/rows/row-totals.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { sheetColumns } from '../../../shared/rows/sheet-columns.ts';
import { buildMap } from '../build-map.ts';

/** One scenario with two products; each is offered by two channels, the second in pieces. */
const map = () => {
  const start = buildMap(
    {
      S1: { holdoutPct: 0 },
      SC1: { expectedVolume: 1000 },
      P1: { quota: 300, quotaUnit: '万元' },
      P2: { quota: 40, quotaUnit: '份' },
      ...{ CH1: {}, CH2: {}, T1: {}, T2: {} },
    },
    ['S1 SC1', 'SC1 P1', 'SC1 P2', 'P1 CH1', 'P1 CH2', 'P2 CH1', 'P2 CH2', 'CH1 T1', 'CH2 T2'],
  );
  const offer = (id: string, unit: string) => (document: typeof start) =>
    [['takeUpPct', 10] as const, ['avgTicket', 2] as const, ['unit', unit] as const].reduce(
      (at, [field, value]) => setField(id, field, value)(at),
      document,
    );
  return offer('E3', '份')(offer('E2', '万元')(start));
};
const column = (id: string, document = map()) =>
  sheetColumns(
    listColumns(document).filter((each) => each.id === id),
    strategyRows(document),
  ).map(({ title, cells }) => [title.zh, ...cells]);

describe('the strategy list in a file', () => {
  test.each([
    [
      'expectedAmount',
      [
        ['预计承接（万元，每个场景和产品只列一次）', 200, undefined, undefined, undefined],
        ['预计承接（份，每个场景和产品只列一次）', undefined, undefined, 200, undefined],
      ],
    ],
    ['expectedVolume', [['预计触发量（人/期，每个场景只列一次）', 1000, undefined, undefined, undefined]]],
    [
      'quota',
      [
        ['额度（万元）', 300, 300, undefined, undefined],
        ['额度（份）', undefined, undefined, 40, 40],
      ],
    ],
    [
      'avgTicket',
      [
        ['户均金额（万元）', 2, 2, undefined, undefined],
        ['户均金额（份）', undefined, undefined, 2, 2],
      ],
    ],
    ['takeUpPct', [['承接率（%）', 10, 10, 10, 10]]],
    ['channelCode', [['渠道编号', 'CH1', 'CH2', 'CH1', 'CH2']]],
  ])('has %s as numbers, the unit in the heading', (id, expected) => {
    expect(column(id)).toEqual(expected);
  });

  test('has one column without a unit where no row has a figure', () => {
    expect(column('quota', buildMap({}))).toEqual([['额度']]);
  });

  test('adds up to the totals that the window shows, in every template', () => {
    for (const template of allTemplates()) {
      const rows = strategyRows(template);
      const { volume, amounts } = totalsOf(rows, countRows(rows));
      const sumOf = (cells: readonly unknown[]) =>
        cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
      const sheets = sheetColumns(rowColumns, rows);
      const sums = sheets.filter(({ id }) => id === 'expectedAmount').map(({ cells }) => sumOf(cells).toFixed(2));
      expect(sums, template.code).toEqual([...(amounts ?? [])].map(([, amount]) => amount.toFixed(2)));
      expect(sheets.filter(({ id }) => id === 'expectedVolume').map(({ cells }) => sumOf(cells))).toEqual([
        volume ?? 0,
      ]);
    }
  });

  test('never holds a figure as text', () => {
    const document = findTemplate('TPL-ELDER') ?? map();
    const ids = ['expectedVolume', 'expectedAmount', 'quota', 'avgTicket', 'holdoutPct', 'takeUpPct'];
    const { header, rows } = rowsSheet(document, starterDictionaries, { columns: ids, language: 'en' });
    expect(header.slice(0, 2)).toEqual([
      'Expected volume (people per period, once per scenario)',
      'Expected take-up (×10k CNY, once per scenario and product)',
    ]);
    const kinds = new Set(rows.flat().map((cell) => typeof cell));
    expect([...kinds].sort()).toEqual(['number', 'undefined']);
  });
});
