// Owns the tests of patterns that are saved from a map: what goes in, what stays out, and the ways that items go.
import { describe, expect, it } from 'vitest';
import { starterDictionaries as bank } from '../../../shared/dictionary/starter.ts';
import { FORMAT_VERSION } from '../../../shared/document/document.ts';
import { itemTables } from '../../../shared/library/export-table.ts';
import { readItemSheets } from '../../../shared/library/import/read-items.ts';
import { itemDraftSchema, type LibraryItem } from '../../../shared/library/library-item.ts';
import { nodesForPattern, pathOf, patternText } from '../../../shared/library/own-pattern.ts';
import { placePattern } from '../../../shared/library/pattern.ts';
import { readItemFields } from '../../../shared/library/stored-item.ts';
import { buildMap, chain } from '../build-map.ts';

const map = {
  ...chain({ CH2: { offsetDay: 5 }, T2: { forSegmentIds: ['S1'] } }, ['CH1 CH2 fallback', 'CH2 T2']),
  waves: [{ no: 1, name: '首轮', fromDay: 0, toDay: 9 }],
};
const nodes = nodesForPattern(map, new Set(['S1']));
const path = patternText(map, nodes);
const fields = { name: '自存路径', path };
const item: LibraryItem = { id: 'LIB-1', kind: 'pattern', revision: 1, sample: false, updatedAt: '', fields };

describe('a path of a map', () => {
  it('is all that one node leads to, or just what is selected', () => {
    expect(nodes.map(({ id }) => id).sort()).toEqual(['CH1', 'CH2', 'P1', 'SC1', 'T1', 'T2']);
    expect(nodesForPattern(map, new Set(['G1', 'SC1', 'P1'])).map(({ id }) => id)).toEqual(['SC1', 'P1']);
    expect(nodesForPattern(map, new Set(['CH1']))).toEqual([]);
  });

  it('comes without approvals, volumes and customers of its plan', () => {
    const kept = pathOf(path)?.clipping.nodes ?? [];
    expect(kept).toHaveLength(6);
    expect(path).not.toMatch(/approvalNo|expectedVolume|forSegmentIds/);
    expect(kept.find(({ id }) => id === 'SC1')).toMatchObject({ cooldownDays: 30, exitCondition: '已办理' });
  });

  it('stands on a segment of another map as it stood in its own', () => {
    const other = buildMap({ G1: {}, S1: {} }, ['G1 S1']);
    const read = pathOf(path);
    const placed = read ? placePattern(read, ['S1'])(other) : other;
    const ends = (edges: typeof map.edges) => edges.map(({ from, to, type }) => `${from} ${to} ${type}`).sort();
    expect(ends(placed.edges)).toEqual(ends(map.edges));
    expect(placed.waves).toEqual(map.waves);
  });
});

describe('the library item of a pattern', () => {
  it('is kept and read back, and is refused without a path', () => {
    expect(itemDraftSchema.safeParse({ id: 'LIB-1', kind: 'pattern', fields }).success).toBe(true);
    expect(readItemFields('pattern', fields, FORMAT_VERSION)).toEqual(fields);
    for (const bad of ['', '{}', path.slice(1), path.replace('"SC1"', '"X9"')]) {
      expect(
        itemDraftSchema.safeParse({ id: 'LIB-1', kind: 'pattern', fields: { ...fields, path: bad } }).success,
      ).toBe(false);
    }
  });

  it('goes out as a sheet and comes in again', () => {
    const given = { library: new Map([[item.id, item]]), dictionaries: bank, language: 'zh' } as const;
    const sheets = itemTables([item], given).map(({ name, header, rows }) => ({
      name,
      rows: [header, ...rows.map((row) => row.map((cell) => String(cell ?? '')))],
    }));
    const context = { items: new Map(), dictionaries: bank, newId: () => 'LIB-9' };
    const read = readItemSheets('模板.xlsx', sheets, context);
    expect(read.faults).toEqual([]);
    expect(read.rows[0]).toMatchObject({ kind: 'pattern', name: '自存路径', fields });
  });
});
