import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../../../shared/document/document.ts';
import { unwaive, waive } from '../../../../shared/document/edits/waivers.ts';
import { chain, deepFreeze } from '../../build-map.ts';

const map = deepFreeze(chain());
const one = { fingerprint: 'SM010:S1', ruleId: 'SM010' as const };
const other = { fingerprint: 'SM016:SC1', ruleId: 'SM016' as const };
const given = { waivedBy: ' 策略岗 ', reason: '月底补数', until: '2025-12-31' };

describe('waive', () => {
  test('notes who, why and until when, for several findings at once', () => {
    const waived = waive([one, other], given)(map);
    expect(waived.waivers).toEqual([
      { ...one, waivedBy: '策略岗', reason: '月底补数', until: '2025-12-31' },
      { ...other, waivedBy: '策略岗', reason: '月底补数', until: '2025-12-31' },
    ]);
    expect(documentSchema.parse(waived)).toEqual(waived);
  });

  test('replaces an earlier waiver of the same finding', () => {
    const first = deepFreeze(waive([one, other], given)(map));
    const again = waive([one], { ...given, until: '2026-03-31' })(first);
    expect(again.waivers?.map(({ fingerprint, until }) => [fingerprint, until])).toEqual([
      ['SM016:SC1', '2025-12-31'],
      ['SM010:S1', '2026-03-31'],
    ]);
  });

  test('needs all three, and something to waive', () => {
    for (const lack of [{ waivedBy: ' ' }, { reason: '' }, { until: '' }])
      expect(waive([one], { ...given, ...lack })(map)).toBe(map);
    expect(waive([], given)(map)).toBe(map);
  });

  test('shortens what is longer than a map may hold', () => {
    const waived = waive([one], { ...given, waivedBy: '策'.repeat(500), reason: '因'.repeat(500) })(map);
    expect(documentSchema.safeParse(waived).error).toBeUndefined();
  });
});

describe('unwaive', () => {
  test('takes back the named ones, the last with the list itself', () => {
    const waived = deepFreeze(waive([one, other], given)(map));
    expect(unwaive(new Set([one.fingerprint]))(waived).waivers).toHaveLength(1);
    expect(unwaive(new Set([one.fingerprint, other.fingerprint]))(waived)).toEqual(map);
  });

  test('of what is not waived changes nothing', () => {
    expect(unwaive(new Set([one.fingerprint]))(map)).toBe(map);
    const waived = deepFreeze(waive([other], given)(map));
    expect(unwaive(new Set([one.fingerprint]))(waived)).toBe(waived);
  });
});
