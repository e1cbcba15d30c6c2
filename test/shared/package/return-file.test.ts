import { describe, expect, it } from 'vitest';
import { countFaults, returnFileSchema } from '../../../shared/package/return-file.ts';

describe('the order of a row’s counts', () => {
  it('is kept by counts that fall', () => {
    expect(countFaults({ rowCode: 'R1', listed: 9, executed: 9, reached: 3, converted: 0 })).toEqual([]);
  });

  it('is checked across counts that are not known', () => {
    expect(countFaults({ rowCode: 'R1', listed: 5, reached: 7, responded: 7, converted: 8 })).toEqual([
      { smaller: 'listed', larger: 'reached' },
      { smaller: 'responded', larger: 'converted' },
    ]);
  });
});

describe('a return file', () => {
  const file = {
    formatVersion: '1.0',
    packageHash: 'a'.repeat(64),
    packageId: 'p1',
    revision: 1,
    mapCode: 'ELDER',
    mapVersion: 1,
    branchCode: 'BR001',
    periodStart: '2026-01-01',
    periodEnd: '2026-01-31',
    savedAt: '2026-02-01T08:00:00Z',
    rows: [{ rowCode: 'R1', executed: 3, later: 'kept' }],
  };

  it('keeps fields of later minor versions', () => {
    expect(returnFileSchema.parse({ ...file, formatVersion: '1.7' }).rows[0]).toEqual(file.rows[0]);
  });

  it.each([
    ['a later major version', { ...file, formatVersion: '2.0' }],
    ['part of a customer', { ...file, rows: [{ rowCode: 'R1', executed: 1.5 }] }],
    ['fewer than none', { ...file, rows: [{ rowCode: 'R1', amount: -1 }] }],
    ['a hash that is none', { ...file, packageHash: 'x' }],
  ])('is refused with %s', (_name, value) => {
    expect(returnFileSchema.safeParse(value).success).toBe(false);
  });
});
