// Tests the order, the search and the ages of the list of maps.
import { expect, test } from 'vitest';
import { arrangeMaps, NEWEST_FIRST, nextSorting, timeAgo } from '../../../renderer/maps/map-list.ts';
import type { MapSummary } from '../../../shared/ipc.ts';

const map = (id: string, title: string, updatedAt: string, code = id): MapSummary => ({
  id,
  code,
  title,
  revision: 1,
  nodeCount: 0,
  edgeCount: 0,
  illustrative: false,
  createdAt: updatedAt,
  updatedAt,
});

const maps = [
  map('a', '养老客群 · 四季度', '2025-11-20T08:00:00.000Z', 'ELDER-2025'),
  map('b', '代发客群 10', '2025-11-21T08:00:00.000Z', 'PAYROLL'),
  map('c', '代发客群 9', '2025-11-19T08:00:00.000Z', 'PAY-OLD'),
];
const ids = (list: readonly MapSummary[]) => list.map((each) => each.id).join('');

test('the newest map comes first, and the order can be turned round', () => {
  expect(ids(arrangeMaps(maps, '', NEWEST_FIRST))).toBe('bac');
  expect(ids(arrangeMaps(maps, '', nextSorting(NEWEST_FIRST, 'updatedAt')))).toBe('cab');
});

test('titles are sorted as read: by pinyin, numbers by value', () => {
  const byTitle = nextSorting(NEWEST_FIRST, 'title');
  expect(byTitle).toEqual({ key: 'title', descending: false });
  expect(ids(arrangeMaps(maps, '', byTitle))).toBe('cba');
  expect(ids(arrangeMaps(maps, '', nextSorting(byTitle, 'title')))).toBe('abc');
});

test('maps of the same time keep one order, whichever way they came', () => {
  const twins = [map('y', '一', '2025-11-20T08:00:00.000Z'), map('x', '一', '2025-11-20T08:00:00.000Z')];
  expect(ids(arrangeMaps(twins, '', NEWEST_FIRST))).toBe('xy');
  expect(ids(arrangeMaps(twins.toReversed(), '', NEWEST_FIRST))).toBe('xy');
});

test('a search looks in title and code, whatever width and case, and wants every word', () => {
  expect(ids(arrangeMaps(maps, '代发', NEWEST_FIRST))).toBe('bc');
  expect(ids(arrangeMaps(maps, 'ｅｌｄｅｒ', NEWEST_FIRST))).toBe('a');
  expect(ids(arrangeMaps(maps, '代发 pay-old', NEWEST_FIRST))).toBe('c');
  expect(ids(arrangeMaps(maps, '  ', NEWEST_FIRST))).toBe('bac');
  expect(ids(arrangeMaps(maps, '无', NEWEST_FIRST))).toBe('');
});

test.each([
  [0, '刚刚', 'just now'],
  [59_000, '刚刚', 'just now'],
  [60_000, '1分钟前', '1 minute ago'],
  [90 * 60_000, '1小时前', '1 hour ago'],
  [50 * 3_600_000, '2天前', '2 days ago'],
  [7 * 24 * 3_600_000, '', ''],
])('%d ms ago', (elapsed, zh, en) => {
  const at = '2025-11-21T08:00:00.000Z';
  const now = Date.parse(at) + elapsed;
  expect(timeAgo(at, now, 'zh').replace(/\s/g, '')).toBe(zh);
  expect(timeAgo(at, now, 'en')).toBe(en);
});

test('a clock that went back, or no time at all, says nothing wrong', () => {
  expect(timeAgo('2025-11-21T08:00:00.000Z', Date.parse('2025-11-21T07:00:00.000Z'), 'en')).toBe('just now');
  expect(timeAgo('', 0, 'en')).toBe('');
});
