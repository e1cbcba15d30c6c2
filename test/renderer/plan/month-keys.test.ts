import { describe, expect, it } from 'vitest';
import { dayByKey } from '../../../renderer/plan/month-keys.ts';

const shown = { from: '2026-12-21', to: '2027-02-28' };
const go = (day: string, key: string, ctrlKey = false) => dayByKey(day, { key, ctrlKey }, shown);

describe('keys in the month', () => {
  it('go by days, weeks and months, and end where the calendar ends', () => {
    expect(go('2026-12-31', 'ArrowRight')).toBe('2027-01-01');
    expect(go('2027-01-01', 'ArrowUp')).toBe('2026-12-25');
    expect(go('2027-01-31', 'PageDown')).toBe('2027-02-28');
    expect(go('2027-01-05', 'PageUp')).toBe('2026-12-21');
    expect(go('2027-02-26', 'ArrowDown')).toBe('2027-02-28');
  });

  it('go to the ends of the week and of the calendar; other keys go nowhere', () => {
    expect([go('2027-01-06', 'Home'), go('2027-01-06', 'End')]).toEqual(['2027-01-04', '2027-01-10']);
    expect([go('2027-01-06', 'Home', true), go('2027-01-06', 'End', true)]).toEqual([shown.from, shown.to]);
    expect(go('2027-01-06', 'a')).toBeUndefined();
  });
});
