// Tests the strategy list as a table: groups, sorting, copied text, and where its cells come from.
import { describe, expect, it } from 'vitest';
import { isOnPath, placeOfCell } from '../../../renderer/rows/row-places.ts';
import { type Arrangement, nextSorting, type RowLine, rowLines, rowsAsText } from '../../../renderer/rows/row-table.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { rowColumns } from '../../../shared/document/row-columns.ts';
import { pathOfRow } from '../../../shared/document/row-path.ts';
import { strategyRows } from '../../../shared/document/rows.ts';
import type { StrategyRow } from '../../../shared/document/strategy-row.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { formatMessage, type Message, type MessageParams } from '../../../shared/i18n/message.ts';
import { chain } from '../../shared/build-map.ts';

const say = (message: Message, params?: MessageParams) => formatMessage(message, 'zh', params);
const plain: Arrangement = { sorting: undefined, grouped: false, folded: new Set() };

/** Two segments; the second has two channels of different days. */
const map = () =>
  chain(
    {
      S2: { name: '=乐退' },
      SC2: {},
      CH2: { offsetDay: 30 },
      CH3: { offsetDay: 4 },
      CH4: { offsetDay: undefined },
      P2: {},
      T2: {},
    },
    ['G1 S2', 'S2 SC2', 'SC2 P2', 'P2 CH2', 'P2 CH3', 'P2 CH4', 'CH2 T2', 'CH3 T2', 'CH4 T2'],
  );
const shown = (lines: readonly RowLine[]) =>
  lines.map((line) => (line.type === 'group' ? `${line.segment} ${line.count}` : line.row.ids.channel));

describe('rowLines', () => {
  it('groups by segment in the rows’ own order, and leaves folded rows out', () => {
    const rows = strategyRows(map());
    expect(shown(rowLines(rows, { ...plain, grouped: true }, say))).toEqual([
      'S1 1',
      'CH1',
      'S2 3',
      'CH3',
      'CH2',
      'CH4',
    ]);
    const folded = rowLines(rows, { ...plain, grouped: true, folded: new Set(['S2']) }, say);
    expect(shown(folded)).toEqual(['S1 1', 'CH1', 'S2 3']);
    expect(folded.at(-1)).toMatchObject({ open: false });
  });

  it('sorts numbers as numbers, and puts what is missing last in both directions', () => {
    const rows = strategyRows(map());
    const by = (descending: boolean) =>
      shown(rowLines(rows, { ...plain, sorting: { column: 'offsetDay', descending } }, say));
    expect(by(false)).toEqual(['CH1', 'CH3', 'CH2', 'CH4']);
    expect(by(true)).toEqual(['CH2', 'CH3', 'CH1', 'CH4']);
  });

  it('goes round: up, down, own order', () => {
    const up = nextSorting(undefined, 'wave');
    const down = nextSorting(up, 'wave');
    expect([up, down, nextSorting(down, 'wave')]).toEqual([
      { column: 'wave', descending: false },
      { column: 'wave', descending: true },
      undefined,
    ]);
    expect(nextSorting(down, 'note')).toEqual({ column: 'note', descending: false });
  });
});

describe('rowsAsText', () => {
  it('has a head line and one line per row, and nothing that a spreadsheet would run', () => {
    const rows = strategyRows(map());
    const lines = rowsAsText(rows, say).split('\r\n');
    expect(lines).toHaveLength(rows.length + 1);
    expect(lines[0]?.split('\t')).toEqual(rowColumns.map(({ title }) => title.zh));
    expect(lines[2]?.split('\t')[3]).toBe("'=乐退");
  });
});

describe('placeOfCell', () => {
  it('names an element of the row’s own path for every cell of the templates', () => {
    for (const template of allTemplates().slice(0, 2)) {
      for (const row of strategyRows(template)) {
        const path = pathOfRow(template, row);
        for (const { id: column } of rowColumns) {
          const place = placeOfCell(template, row, column);
          expect([...path.nodes, ...path.edges]).toContain(place.id);
          expect(nodeById(template, place.id) ?? edgeById(template, place.id)).toBeDefined();
        }
      }
    }
  });
});

describe('isOnPath', () => {
  it('is true only when everything selected lies on it', () => {
    const document = map();
    const path = pathOfRow(document, strategyRows(document)[0] as StrategyRow);
    expect(isOnPath(path, new Set(['S1', 'E2']))).toBe(true);
    expect(isOnPath(path, new Set(['S1', 'S2']))).toBe(false);
    expect(isOnPath(path, new Set())).toBe(false);
  });
});
