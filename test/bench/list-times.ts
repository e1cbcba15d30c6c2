// Owns the measuring of long lists: sorting the strategy list of a big map, and a branch's workbook.

import { branchSheet } from '../../electron/store/packages/branch-sheet.ts';
import { sortRows } from '../../renderer/design/rows/sort-rows.ts';
import { makePayload } from '../make-package.ts';
import { type Percentiles, timed } from './percentiles.ts';

const SORTED = 200_000;
const SHEET_ROWS = 200;

export async function measureLists(): Promise<Record<'sort' | 'plainSort' | 'sheet' | 'json', Percentiles>> {
  const rows = Array.from({ length: SORTED }, (_, index) => {
    const values: Record<string, string> = {
      name: `客户经理电话${index % 700}`,
      code: `MAP-S${index % 97}-CH${(index * 7919) % SORTED}`,
    };
    return { values, subRows: [], getValue: (column: string) => values[column] };
  });
  const by = [
    { id: 'name', desc: false },
    { id: 'code', desc: true },
  ];
  const codes = rows.map(({ values }) => values.code ?? '');
  const payload = makePayload({ validFrom: '2026-12-01' });
  const [row] = payload.rows;
  if (!row) throw new Error('The sample package has rows.');
  const long = Array.from({ length: SHEET_ROWS }, (_, index) => ({ ...row, rowCode: `R-${index}` }));
  const big = { ...payload, rows: long, rowsToReturn: long.map(({ rowCode }) => rowCode) };
  return {
    sort: await timed(() => sortRows(rows, by)),
    plainSort: await timed(() => [...codes].sort()),
    sheet: await timed(() => branchSheet(big, 'cd'.repeat(32))),
    json: await timed(() => JSON.stringify(big)),
  };
}
