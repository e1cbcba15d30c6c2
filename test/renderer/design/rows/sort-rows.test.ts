// Tests the sorting of the strategy list: as people read, several columns, groups, and a list as long as a big map makes it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Sortable, sortRows } from '../../../../renderer/design/rows/sort-rows.ts';
import { times } from '../../../property-runs.ts';

interface TestRow extends Sortable<TestRow> {
  readonly values: Readonly<Record<string, unknown>>;
}

const row = (values: TestRow['values'], subRows: readonly TestRow[] = []): TestRow => ({
  values,
  subRows,
  getValue: (column) => values[column],
});
const by = (...ids: string[]) =>
  ids.map((id) => (id.startsWith('-') ? { id: id.slice(1), desc: true } : { id, desc: false }));
const names = (rows: readonly TestRow[]) => rows.map(({ values }) => values.name);

test.each([
  [
    ['第10支行', '第9支行', '北苑', '安居'],
    ['安居', '北苑', '第9支行', '第10支行'],
  ],
  [
    ['S1-CH10', 'S1-CH2', 's1-ch1', 'S10-CH1'],
    ['s1-ch1', 'S1-CH2', 'S1-CH10', 'S10-CH1'],
  ],
  [
    [10, 9, undefined, 1],
    [1, 9, 10, undefined],
  ],
])('%j is read as %j', (given, expected) => {
  const sorted = sortRows(
    given.map((name) => row({ name })),
    by('name'),
  );
  expect(names(sorted)).toEqual(expected);
});

test('groups are sorted inside, and what they are is kept', () => {
  const group = row({ name: '组' }, [row({ name: 'b' }), row({ name: 'a' }), row({ name: undefined })]);
  const [sorted] = sortRows([group], by('-name'));
  expect(names(sorted?.subRows ?? [])).toEqual(['b', 'a', undefined]);
  expect(sorted?.values).toBe(group.values);
  expect(names(group.subRows)).toEqual(['b', 'a', undefined]);
});

test('several columns in both directions, as comparing each pair plainly gives it', () => {
  const value = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
  const list = fc.array(fc.record({ a: value, b: value }), { maxLength: 30 });
  const orders = fc.constantFrom(by('a', 'b'), by('-a', 'b'), by('a', '-b'), by('-b', '-a'));
  fc.assert(
    fc.property(list, orders, (given, sorting) => {
      const rows = given.map((values) => row(values));
      const plain = [...rows].sort((one, other) => {
        for (const { id, desc } of sorting) {
          const [a, b] = [one.values[id] as number | undefined, other.values[id] as number | undefined];
          if (a === b) continue;
          if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
          return desc ? b - a : a - b;
        }
        return 0;
      });
      expect(sortRows(rows, sorting)).toEqual(plain);
    }),
    { numRuns: times(200) },
  );
});

test('rows of a big map are in the order of a name, then of their codes', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) =>
    row({ name: `客户经理电话${index % 700}`, code: `MAP-S${index % 97}-CH${(index * 7919) % 20_000}` }),
  );
  const sorted = sortRows(rows, by('name', '-code'));
  expect(sorted).toHaveLength(rows.length);
  expect(sorted[0]?.values.name).toBe('客户经理电话0');
});
