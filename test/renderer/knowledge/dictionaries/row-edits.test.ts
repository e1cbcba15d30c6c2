import { describe, expect, test } from 'vitest';
import {
  rejoined,
  withCellAt,
  withCopy,
  withMovedRow,
  withNewRow,
  withoutRow,
} from '../../../../renderer/knowledge/dictionaries/row-edits.ts';
import { checkRows } from '../../../../shared/dictionary/check-rows.ts';
import { columnsOf } from '../../../../shared/dictionary/columns.ts';
import { starterTables } from '../../../../shared/dictionary/table-rows.ts';
import { keyOf, type Row, TABLE_IDS, type TableId, tables } from '../../../../shared/dictionary/tables.ts';

const LISTS = TABLE_IDS.filter((id) => tables[id].key.length > 0);
const column = (id: TableId, path: string) => {
  const found = columnsOf(id).find((one) => one.path === path);
  if (!found) throw new Error(path);
  return found;
};
/** Of which there is none to begin with. */
const EXPERIENCE: readonly Row[] = [{ channelType: 'sms', takeUpPct: 3, source: '回检', basis: 'review' }];
const faults = (id: TableId, rows: readonly Row[]) => checkRows(id, rows, starterTables);

describe('edits that keep a dictionary sound', () => {
  // Every customer capacity has its risk already: one more can only be a double.
  test.each(LISTS.filter((id) => id !== 'riskMatch'))('a new entry of %s can be saved as it is, twice', (id) => {
    let rows = starterTables[id];
    for (let n = 0; n < 2; n += 1) {
      const next = withNewRow(id, rows, 0);
      rows = rejoined(id, next.rows);
      expect(faults(id, rows)).toEqual([]);
      expect(keyOf(id, rows[next.at] as Row)).not.toBe('');
    }
    expect(rows).toHaveLength(starterTables[id].length + 2);
  });

  test.each(LISTS.filter((id) => id !== 'riskMatch' && starterTables[id].length > 0))(
    'a copy in %s differs in its key alone and can be saved',
    (id) => {
      const rows = id === 'experience' ? EXPERIENCE : starterTables[id];
      const at = id === 'tiers' ? rows.length - 1 : 0;
      const next = withCopy(id, rows, at);
      expect(faults(id, rejoined(id, next.rows))).toEqual([]);
      expect(keyOf(id, next.rows[next.at] as Row)).not.toBe(keyOf(id, rows[at] as Row));
      expect(JSON.stringify(next.rows)).not.toContain('undefined');
    },
  );

  test.each([0, 2, 4])('tiers without the one at %i still meet', (index) => {
    const rows = rejoined('tiers', withoutRow(starterTables.tiers, index));
    expect(faults('tiers', rows)).toEqual([]);
  });

  test('a bound of a tier is its neighbour’s bound', () => {
    const up = withCellAt('tiers', starterTables.tiers, 1, column('tiers', 'to'), 30);
    expect([up[1]?.to, up[2]?.from]).toEqual([30, 30]);
    const down = withCellAt('tiers', starterTables.tiers, 1, column('tiers', 'from'), 4);
    expect([down[0]?.to, down[1]?.from]).toEqual([4, 4]);
  });
});

test('a text in both languages is never half', () => {
  const zh = column('metrics', 'denominator.zh');
  const [first] = withCellAt('metrics', starterTables.metrics, 0, zh, '户数');
  expect(first?.denominator).toEqual({ zh: '户数', en: '户数' });
  const [cleared] = withCellAt('metrics', [first as Row], 0, zh, undefined);
  expect(cleared).not.toHaveProperty('denominator');
});

test('moving stays within the list', () => {
  const rows = starterTables.executorRoles;
  expect(withMovedRow(rows, 0, -1)).toBe(rows);
  expect(withMovedRow(rows, 0, 2).slice(0, 3)).toEqual([rows[1], rows[2], rows[0]]);
});
