// Tests that the holidays are the same wherever the machine believes to be.
import { afterAll, expect, test, vi } from 'vitest';
import { holidays } from '../../../shared/dictionary/starter/holidays.ts';

const zone = process.env.TZ;
afterAll(() => {
  if (zone === undefined) Reflect.deleteProperty(process.env, 'TZ');
  else process.env.TZ = zone;
});

test.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])('in %s', async (there) => {
  process.env.TZ = there;
  vi.resetModules();
  const read = await import('../../../shared/dictionary/starter/holidays.ts');
  expect(read.holidays).not.toBe(holidays);
  expect(read.holidays).toEqual(holidays);
});
