import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnsweredPackage,
  checkReturn,
  checkReturnRow,
  isUnreported,
  readReturn,
} from '../../../shared/package/read-return.ts';
import { RETURN_COUNTS, type ReturnFile } from '../../../shared/package/return-file.ts';
import { RETURN_FINDINGS } from '../../../shared/package/return-words.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { times } from '../../property-runs.ts';

const HASH = 'a'.repeat(64);
const answered: AnsweredPackage = {
  ...{ packageHash: HASH, packageId: 'p1', revision: 2, mapCode: 'ELDER', branchCode: 'BR001' },
  rowCodes: ['R1', 'R2'],
};
const file: ReturnFile = {
  ...{ formatVersion: '1.0', packageHash: HASH, packageId: 'p1', revision: 2, mapCode: 'ELDER', mapVersion: 1 },
  ...{ branchCode: 'BR001', periodStart: '2026-01-01', periodEnd: '2026-01-31', savedAt: '2026-02-01T08:00:00Z' },
  rows: [
    { rowCode: 'R1', listed: 9, executed: 5 },
    { rowCode: 'R2', listed: 1 },
  ],
};

function codeOf(text: string): string {
  try {
    readReturn(text, 'x.json');
    return 'read';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

describe('whose return it is', () => {
  const first = (change: object, of: object = {}) =>
    checkReturn({ ...file, ...change }, { ...answered, ...of })[0]?.code;

  it('is told by every name in it, not by the hash alone', () => {
    expect(first({})).toBeUndefined();
    expect(first({ packageId: 'p2' })).toBe('otherPackage');
    expect(first({ revision: 1 })).toBe('otherRevision');
    expect(first({ branchCode: 'BR002' })).toBe('otherBranch');
    expect(first({ mapCode: 'OTHER' })).toBe('otherMap');
  });

  it('is no result where file or package is a trial’s, and says what to do', () => {
    expect(first({ trial: true })).toBe('ofTrial');
    expect(first({}, { trial: true })).toBe('ofTrial');
    expect(first({ trial: true, packageHash: 'b'.repeat(64) })).toBe('ofTrial');
    expect(RETURN_FINDINGS.ofTrial.zh).toMatch(/不计入结果.*正式包/);
    expect(RETURN_FINDINGS.ofTrial.en).toMatch(/does not count as a result.*final package/);
  });
});

describe('reading a return file', () => {
  it('gives back what was written, with fields of later minor versions', () => {
    const later = { ...file, formatVersion: '1.4', weather: 'dry' };
    expect(readReturn(JSON.stringify(later), 'x.json')).toEqual(later);
  });

  it.each([
    ['E_FILE_TRUNCATED', JSON.stringify(file).slice(0, -3)],
    ['E_FILE_NOT_JSON', '{]'],
    ['E_FILE_DUPLICATE_KEY', '{"formatVersion":"1.0","formatVersion":"1.0","packageHash":""}'],
    ['E_FILE_FORBIDDEN_KEY', '{"__proto__":{}}'],
    ['E_FILE_TOO_DEEP', `${'['.repeat(100)}${']'.repeat(100)}`],
    ['E_RETURN_TOO_LARGE', ' '.repeat(20_000_001)],
    ['E_RETURN_NOT_ONE', '[]'],
    ['E_RETURN_NOT_ONE', 'null'],
    ['E_RETURN_NOT_ONE', '{"formatVersion":"1.0"}'],
    ['E_RETURN_NEWER', JSON.stringify({ ...file, formatVersion: '2.0' })],
    ['E_RETURN_CONTENT', JSON.stringify({ ...file, formatVersion: 'new' })],
    ['E_RETURN_CONTENT', JSON.stringify({ ...file, periodStart: '2026-02-30' })],
    ['E_RETURN_CONTENT', JSON.stringify({ ...file, rows: [{ rowCode: 'R1', listed: -1 }] })],
    ['E_RETURN_CONTENT', JSON.stringify({ ...file, rows: [{ rowCode: 'R1', listed: '3' }] })],
  ])('refuses by %s', (code, text) => {
    expect(codeOf(text)).toBe(code);
  });

  it('never accepts or fails otherwise than by a code, whatever the text', () => {
    const text = JSON.stringify(file);
    const changed = fc
      .tuple(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), fc.nat(3))
      .map(([at, by, cut]) => text.slice(0, at) + by + text.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(changed, fc.json(), fc.string()), (any) => {
        expect(codeOf(any)).toMatch(/^(read|E_(FILE|RETURN)_[A-Z_]+)$/);
      }),
      { numRuns: times(1500) },
    );
  });
});

describe('checking a return against its package', () => {
  it('finds nothing in a return that answers it', () => {
    expect(checkReturn(file, answered)).toEqual([]);
  });

  it.each<[string, Partial<ReturnFile>]>([
    ['otherMap', { packageHash: 'b'.repeat(64), mapCode: 'PAYROLL' }],
    ['otherBranch', { packageHash: 'b'.repeat(64), branchCode: 'BR002' }],
    ['otherRevision', { packageHash: 'b'.repeat(64), revision: 1 }],
    ['otherPackage', { packageHash: 'b'.repeat(64) }],
    ['periodReversed', { periodStart: '2026-02-01' }],
    ['unknownRow', { rows: [...file.rows, { rowCode: 'R9' }] }],
    ['repeatedRow', { rows: [...file.rows, { rowCode: 'R2' }] }],
    ['missingRow', { rows: file.rows.slice(0, 1) }],
  ])('says %s', (code, change) => {
    expect(checkReturn({ ...file, ...change }, answered).map((finding) => finding.code)).toEqual([code]);
  });

  it.each([
    [{ listed: 3, reached: 4 }, ['countsReversed error reached']],
    [{ responded: 3, converted: 4 }, ['convertedWithoutResponse warning converted']],
    [
      { reached: 3, responded: 2, converted: 4 },
      ['convertedWithoutResponse warning converted', 'countsReversed error converted'],
    ],
    [{ feedback: '客户 13800138000 说太远' }, ['personalData error feedback']],
    [{ feedback: '到店 3 人，停车难' }, []],
  ])('looks at %j by itself', (row, expected) => {
    const found = checkReturnRow({ rowCode: 'R1', ...row });
    expect(found.map(({ code, severity, field }) => `${code} ${severity} ${field}`)).toEqual(expected);
  });

  it('lets every falling row pass and finds every rise before the conversion', () => {
    const counts = fc.array(fc.option(fc.nat(50), { nil: undefined }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, (values) => {
        const row = { rowCode: 'R', ...Object.fromEntries(RETURN_COUNTS.map((name, index) => [name, values[index]])) };
        const rises = (list: readonly (number | undefined)[]) => {
          const known = list.filter((value) => value !== undefined);
          return known.some((value, index) => index > 0 && value > (known[index - 1] ?? 0));
        };
        const found = checkReturnRow(row);
        const withoutResponse = [...values.slice(0, 4), values[5]];
        expect(found.some(({ severity }) => severity === 'error')).toBe(
          rises(values.slice(0, 5)) || rises(withoutResponse),
        );
        expect(found.length > 0).toBe(rises(values) || rises(withoutResponse));
      }),
      { numRuns: times(500) },
    );
  });

  it('knows a row without any report from one that reports zero', () => {
    expect(isUnreported({ rowCode: 'R1', feedback: ' ' })).toBe(true);
    expect(isUnreported({ rowCode: 'R1', executed: 0 })).toBe(false);
  });
});

describe('what 1.1 tells beside the funnel', () => {
  const say = (more: object, row: object = {}) =>
    checkReturn({ ...file, rows: [{ rowCode: 'R1', ...row }, { rowCode: 'R2' }], ...more }, answered).map(
      ({ code, severity }) => `${severity} ${code}`,
    );

  it('is taken without a word where it is in order', () => {
    const row = { dialled: 5, connected: 3, complaints: 0, optOuts: 1, cost: 12.5, benefitUsed: 2 };
    expect(
      say(
        {
          breakpoints: [{ rowCode: 'R1', symptom: '邀约后未到店' }],
          voices: [{ said: '排队久', count: 4 }],
          readiness: [{ item: 'crm', done: true }],
          handoffs: [{ rowCode: 'R2', sent: 3, accepted: 2 }],
        },
        { ...row, lossReasons: [{ reason: '利率', count: 2 }] },
      ),
    ).toEqual([]);
  });

  it('names rows that are not there, items told twice and more answers than calls', () => {
    expect(say({ breakpoints: [{ rowCode: 'X', symptom: 'x' }] })).toEqual(['error unknownRow']);
    expect(say({ voices: [{ rowCode: 'X', said: 'x', count: 1 }] })).toEqual(['error unknownRow']);
    expect(say({ handoffs: [{ rowCode: 'X' }] })).toEqual(['error unknownRow']);
    const crm = { item: 'crm', done: true };
    expect(say({ readiness: [crm, crm] })).toEqual(['error repeatedItem']);
    expect(say({}, { dialled: 3, connected: 4 })).toEqual(['error countsReversed']);
  });

  it('is never about a customer, wherever people write', () => {
    const words = '请回电 13912345678';
    expect(say({}, { lossReasons: [{ reason: words, count: 1 }] })).toEqual(['error personalData']);
    expect(say({ breakpoints: [{ rowCode: 'R1', symptom: words }] })).toEqual(['error personalWords']);
    expect(say({ voices: [{ said: words, count: 1 }] })).toEqual(['error personalWords']);
    expect(say({ readiness: [{ item: 'crm', done: false, note: words }] })).toEqual(['error personalWords']);
    expect(say({ handoffs: [{ rowCode: 'R1', note: words }] })).toEqual(['error personalWords']);
  });

  it('makes a row reported by a single figure', () => {
    expect(isUnreported({ rowCode: 'R1' })).toBe(true);
    expect(isUnreported({ rowCode: 'R1', complaints: 0 })).toBe(false);
    expect(isUnreported({ rowCode: 'R1', cost: 0 })).toBe(false);
    expect(isUnreported({ rowCode: 'R1', lossReasons: [{ reason: 'x', count: 1 }] })).toBe(false);
  });
});
