import { expect, test } from 'vitest';
import { localClock, localTime } from '../../../../renderer/kit/ui/local-time.ts';

test('a day begins at 00:00, not at 24:00', () => {
  const justAfterMidnight = new Date(2026, 10, 22, 0, 1).toISOString();
  expect(localClock(justAfterMidnight)).toBe('00:01');
  expect(localTime(justAfterMidnight)).toBe('2026-11-22 00:01');
  expect(localClock(new Date(2026, 10, 22, 23, 59).toISOString())).toBe('23:59');
});

test('what is no time is written as nothing', () => {
  expect([localClock('x'), localTime('x')]).toEqual(['', '']);
});
