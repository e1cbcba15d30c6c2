// Tests the lines of the strategy list: groups within groups in the rows' order, sorting inside them, filters, folding.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test } from 'vitest';
import { type Grouping, setList, useListSettings } from '../../../../renderer/design/rows/list-settings.ts';
import { groupKeys, groupTotals, listLines } from '../../../../renderer/design/rows/row-lines.ts';
import { type ListTable, type Narrowing, useRowTable } from '../../../../renderer/design/rows/use-row-table.ts';
import { listColumns } from '../../../../shared/rows/list-columns.ts';
import { countRows } from '../../../../shared/rows/row-totals.ts';
import { strategyRows } from '../../../../shared/rows/rows.ts';
import { chain } from '../../../shared/build-map.ts';

/** Two segments; the second has three channels of different days and waves. */
const map = chain(
  {
    S2: { name: '乐退', priority: 2 },
    SC2: {},
    P2: {},
    CH2: { offsetDay: 30, waveNo: 2 },
    CH3: { offsetDay: 4, waveNo: 1 },
    CH4: { offsetDay: undefined },
    T2: {},
  },
  ['G1 S2', 'S2 SC2', 'SC2 P2', 'P2 CH2', 'P2 CH3', 'P2 CH4', 'CH2 T2', 'CH3 T2', 'CH4 T2'],
);
const listed = { document: map, rows: strategyRows(map), problem: undefined };

function tableOf(narrowing: Partial<Narrowing> = {}): ListTable {
  let table: ListTable | undefined;
  const Reader = () => {
    table = useRowTable(listed, { search: '', filters: {}, ...narrowing }, useListSettings.getState());
    return null;
  };
  renderToStaticMarkup(createElement(Reader));
  if (!table) throw new Error('not drawn');
  return table;
}

function shown(narrowing: Partial<Narrowing> = {}, folded: readonly string[] = []): string[] {
  const { top } = tableOf(narrowing);
  const totals = groupTotals(top, countRows(listed.rows));
  return listLines(top, new Set(folded), totals).map((line) =>
    line.type === 'row'
      ? line.row.ids.channel
      : `${'>'.repeat(line.depth + 1)} ${line.first[line.by as 'wave']} ${line.totals.rows}`,
  );
}

const group = (...grouping: Grouping[]) => setList({ grouping });
beforeEach(() => setList({ grouping: [], sorting: [], hidden: [], order: [] }));

test('without groups the rows stand in their own order, or sorted, what is missing last in both directions', () => {
  expect(shown()).toEqual(['CH1', 'CH3', 'CH2', 'CH4']);
  setList({ sorting: [{ id: 'offsetDay', desc: true }] });
  expect(shown()).toEqual(['CH2', 'CH3', 'CH1', 'CH4']);
  setList({ sorting: [{ id: 'offsetDay', desc: false }] });
  expect(shown()).toEqual(['CH1', 'CH3', 'CH2', 'CH4']);
  setList({
    sorting: [
      { id: 'segmentName', desc: true },
      { id: 'channelName', desc: true },
    ],
  });
  expect(shown()).toEqual(['CH4', 'CH3', 'CH2', 'CH1']);
});

test('groups nest, count their rows, and fold', () => {
  group('segmentName', 'wave');
  expect(shown()).toEqual([
    '> 客群S1 1',
    '>> undefined 1',
    'CH1',
    '> 乐退 3',
    '>> 1 1',
    'CH3',
    '>> 2 1',
    'CH2',
    '>> undefined 1',
    'CH4',
  ]);
  const keys = groupKeys(tableOf().top);
  expect(keys).toHaveLength(6);
  expect(shown({}, keys)).toEqual(['> 客群S1 1', '> 乐退 3']);
  expect(shown({}, [keys[2] ?? ''])).toEqual(['> 客群S1 1', '>> undefined 1', 'CH1', '> 乐退 3']);
});

test('sorting stays inside the groups, and a filter empties some', () => {
  group('segmentName');
  setList({ sorting: [{ id: 'offsetDay', desc: true }] });
  expect(shown()).toEqual(['> 客群S1 1', 'CH1', '> 乐退 3', 'CH2', 'CH3', 'CH4']);
  expect(shown({ search: '乐退 ch3' })).toEqual(['> 乐退 1', 'CH3']);
  expect(shown({ filters: { offsetDay: { type: 'range', most: 4 } } })).toEqual([
    '> 客群S1 1',
    'CH1',
    '> 乐退 1',
    'CH3',
  ]);
  expect(tableOf({ search: '无' }).filtered).toEqual([]);
});

test('hidden columns are not shown, the others in their order and width', () => {
  const ids = listColumns(map).map(({ id }) => id);
  setList({ hidden: ['rowCode'], order: ['note', ...ids.filter((id) => id !== 'note')], widths: { note: 333 } });
  const { shown: columns, widths } = tableOf();
  expect(columns[0]?.id).toBe('note');
  expect(widths[0]).toBe(333);
  expect(columns.some(({ id }) => id === 'rowCode')).toBe(false);
});
