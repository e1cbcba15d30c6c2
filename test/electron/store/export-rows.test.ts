// Tests the export of the strategy list: what was asked for, in its order and language, and nothing that runs as a formula.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readSheets } from '../../../electron/store/files/sheets.ts';
import { checkRoom } from '../../../electron/store/maps/rows-sheet.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { openTestStore } from './store-under-test.ts';

test('rows and columns are written as asked for', async () => {
  const store = openTestStore();
  const { document, revision } = await store.value('maps.create', { templateCode: 'TPL-ELDER' });
  const edited = setField('S2', 'name', '=1+1')(document);
  const change = diffDocuments(document, edited);
  await store.value('maps.change', { id: document.id, changeId: 'c1', baseRevision: revision, change });
  const codes = strategyRows(edited).map(({ rowCode }) => rowCode);
  const order = { id: document.id, columns: ['status', 'segmentName', 'gone', 'sendWindow'], language: 'en' as const };

  const csv = join(dirname(store.dataDir), '清单.csv');
  const rows = [codes[2] ?? '', 'gone', codes[0] ?? ''];
  expect(await store.value('store.exportRows', { ...order, rows, file: csv })).toEqual({ rows: 2 });
  const lines = readFileSync(csv, 'utf8').trimEnd().split('\r\n');
  expect(lines[0]).toBe('\uFEFFStatus,Segment,Contact hours');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^Ready,"'=1\+1",/);

  const xlsx = join(dirname(store.dataDir), '清单.xlsx');
  expect(await store.value('store.exportRows', { ...order, file: xlsx })).toEqual({ rows: codes.length });
  const [sheet] = await readSheets(xlsx);
  expect(sheet?.rows).toHaveLength(codes.length + 1);
  expect(sheet?.rows.some((cells) => cells[1] === '=1+1')).toBe(true);
});

test('a workbook that would not fit is refused, a CSV file is not', () => {
  const sheet = {
    name: 'x',
    header: Array.from({ length: 21 }, String),
    rows: Array.from({ length: 100_000 }, () => []),
  };
  expect(() => checkRoom('a.xlsx', sheet)).toThrow('E_ROWS_SHEET_TOO_LARGE');
  expect(() => checkRoom('a.csv', sheet)).not.toThrow();
});
