// Tests the calendar day of a moment where the machine is: around midnight, on a leap day, east and west of Greenwich.
import { afterAll, expect, test } from 'vitest';
import { localDay } from '../../../shared/i18n/local-day.ts';

const zone = process.env.TZ;
afterAll(() => {
  if (zone === undefined) Reflect.deleteProperty(process.env, 'TZ');
  else process.env.TZ = zone;
});

test.each([
  ['Asia/Shanghai', '2028-02-28T16:30:00Z', '2028-02-29'],
  ['Asia/Shanghai', '2028-02-29T15:59:59Z', '2028-02-29'],
  ['America/New_York', '2028-03-01T04:59:59Z', '2028-02-29'],
  ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01'],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
])('in %s, %s is %s', (there, moment, day) => {
  process.env.TZ = there;
  expect(localDay(new Date(moment))).toBe(day);
});
