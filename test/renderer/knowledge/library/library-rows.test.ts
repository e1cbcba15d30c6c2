// Tests the library's tree: shelves, search, how often the open map uses an entry; ages of stock and choices of an import.
import { describe, expect, test } from 'vitest';
import { usualChoice } from '../../../../renderer/knowledge/library/files.ts';
import { countUses, entriesOf, libraryRows, SHELVES } from '../../../../renderer/knowledge/library/library-rows.ts';
import { isStale, stockAge } from '../../../../renderer/knowledge/library/stock-age.ts';
import { starterDictionaries } from '../../../../shared/dictionary/starter.ts';
import type { LibraryItem } from '../../../../shared/library/library-item.ts';
import { buildMap } from '../../../shared/build-map.ts';

const item = (id: string, kind: LibraryItem['kind'], name: string): LibraryItem => {
  return { id, kind, revision: 1, sample: true, updatedAt: '', fields: { name } };
};
const entries = entriesOf(
  [item('A', 'channel', '短信'), item('B', 'channel', '电话'), item('C', 'material', '短信折页')],
  starterDictionaries.events,
  ({ zh }) => zh,
);
const shown = (rows: ReturnType<typeof libraryRows>) =>
  rows.map((row) => (row.type === 'shelf' ? `${row.shelf} ${row.count}` : row.entry.name));

describe('the rows of the library', () => {
  test('are all shelves, folded, with what stands on them', () => {
    const rows = libraryRows(entries, new Set(), '');
    expect(rows.map(({ key }) => key)).toEqual(SHELVES);
    expect(shown(rows)).toContain('channel 2');
    expect(shown(rows)).toContain(`event ${starterDictionaries.events.length}`);
  });

  test('show the entries of an unfolded shelf below it', () => {
    const rows = shown(libraryRows(entries, new Set(['channel']), ''));
    expect(rows.slice(rows.indexOf('channel 2'), rows.indexOf('channel 2') + 3)).toEqual(['channel 2', '短信', '电话']);
  });

  test('while searching are the finds, unfolded, of whatever width and case', () => {
    expect(shown(libraryRows(entries, new Set(), '短信'))).toEqual(['channel 1', '短信', 'material 1', '短信折页']);
    expect(shown(libraryRows(entries, new Set(), 'ｍｏｔ-ａ０１')).length).toBe(2);
    expect(libraryRows(entries, new Set(), '无')).toEqual([]);
  });
});

test('uses count placements, materials and triggers of the open map', () => {
  const map = buildMap({
    P1: { libraryId: 'LIB-1', materialIds: ['M'] },
    P2: { libraryId: 'LIB-1' },
    CH1: { materialIds: ['M'] },
    SC1: { trigger: { type: 'event', eventCode: 'MOT-A01' } },
  });
  expect(Object.fromEntries(countUses(map.nodes))).toEqual({ 'LIB-1': 2, M: 2, 'event:MOT-A01': 1 });
});

test('a figure is stale after seven days', () => {
  const now = new Date(2026, 8, 10, 23, 30);
  const of = (asOf: string) => ({ amount: 1, unit: '份', asOf });
  expect(stockAge(of('2026-09-03'), now)).toBe(7);
  expect(isStale(of('2026-09-03'), now)).toBe(false);
  expect(isStale(of('2026-09-02'), now)).toBe(true);
});

test('a row is added, updated, or left out when it brings nothing new', () => {
  const row = { line: 2, id: 'A', freshId: 'B', kind: 'product' as const, name: 'A', fields: {}, changes: [] };
  const label = { zh: '额度', en: 'Quota' };
  expect(usualChoice(row)).toBe('add');
  expect(usualChoice({ ...row, match: { id: 'A', name: 'A' }, changes: [label] })).toBe('update');
  expect(usualChoice({ ...row, match: { id: 'A', name: 'A' } })).toBe('skip');
});
