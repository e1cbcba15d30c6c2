import { expect, test } from 'vitest';
import { mergeValue, type Sides } from '../../../shared/diff/merge.ts';

const merged = (old: unknown, ours: unknown, theirs: unknown, key?: string) => {
  const { outcome, value } = mergeValue({ old, ours, theirs }, key);
  return [outcome, value];
};

test('each side that changed nothing gives way; the same change is agreed on; two changes are a conflict', () => {
  expect(merged(1, 2, 1)).toEqual(['holds', 2]);
  expect(merged(1, 1, 2)).toEqual(['yields', 2]);
  expect(merged(1, 2, 2)).toEqual(['agreed', 2]);
  expect(merged(1, 2, 3)).toEqual(['conflict', 2]);
  expect(merged(1, undefined, 3)).toEqual(['conflict', undefined]);
  expect(merged({ a: 1, b: 2 }, { a: 9 }, { b: 2, a: 1 })).toEqual(['holds', { a: 9 }]);
});

test('an empty text, list or group is the same as none', () => {
  expect(merged('', 'x', undefined)).toEqual(['holds', 'x']);
  expect(merged([], undefined, ['a'])).toEqual(['yields', ['a']]);
  expect(merged({ note: '' }, 1, null)).toEqual(['holds', 1]);
  expect(merged(false, 1, undefined)).toEqual(['conflict', 1]);
});

const variable = (key: string, sample = '甲', label = '含义') => ({ key, sample, label });
const sides = (old: object[], ours: object[], theirs: object[]): Sides => ({ old, ours, theirs });

test.each<[string, Sides, object[] | 'conflict']>([
  [
    'both sides’ new records',
    sides([variable('姓名')], [variable('姓名'), variable('本行')], [variable('总行'), variable('姓名')]),
    [variable('总行'), variable('姓名'), variable('本行')],
  ],
  [
    'different records changed, one taken out',
    sides(
      [variable('a'), variable('b'), variable('c')],
      [variable('a', '乙'), variable('b'), variable('c')],
      [variable('a'), variable('b', '丙')],
    ),
    [variable('a', '乙'), variable('b', '丙')],
  ],
  [
    'different fields of one record',
    sides([variable('a')], [variable('a', '乙')], [variable('a', '甲', '别的')]),
    [variable('a', '乙', '别的')],
  ],
  ['one field of one record', sides([variable('a')], [variable('a', '乙')], [variable('a', '丙')]), 'conflict'],
  ['a record changed here and taken out there', sides([variable('a')], [variable('a', '乙')], []), 'conflict'],
  ['one new record with two contents', sides([], [variable('a', '乙')], [variable('a', '丙')]), 'conflict'],
  ['a key that stands twice', sides([], [variable('a'), variable('a', '乙')], [variable('b')]), 'conflict'],
])('lists of records: %s', (_what, { old, ours, theirs }, expected) => {
  expect(merged(old, ours, theirs, 'key')).toEqual(expected === 'conflict' ? ['conflict', ours] : ['joined', expected]);
  expect(merged(old, ours, theirs)[0]).toBe('conflict');
});
