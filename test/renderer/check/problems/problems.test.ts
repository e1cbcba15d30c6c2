// Tests the rows of the problems panel and the way from finding to finding.
import { describe, expect, it } from 'vitest';
import { type Current, findingAfter } from '../../../../renderer/check/problems/next-finding.ts';
import { followFindings, mendedOf, withoutMended } from '../../../../renderer/check/problems/problem-rows.ts';
import type { Finding, Severity } from '../../../../shared/lint/rule.ts';

function finding(fingerprint: string, target?: string, severity: Severity = 'error'): Finding {
  const message = { zh: fingerprint, en: fingerprint };
  return {
    ruleId: 'SM001',
    stage: 'draw',
    fingerprint,
    severity,
    message,
    targets: target === undefined ? [] : [target],
  };
}

const [a, b, c, d] = [finding('a', 'S1'), finding('b', 'S1'), finding('c', 'CH1'), finding('d')] as const;
const told = (rows: ReturnType<typeof followFindings>) =>
  rows.map((row) => (row.mended ? `-${row.finding.fingerprint}` : row.finding.fingerprint)).join(' ');

describe('followFindings', () => {
  it('keeps what was mended at its place', () => {
    const rows = followFindings([], [a, b, c]);
    expect(told(rows)).toBe('a b c');
    expect(told(followFindings(rows, [a, c]))).toBe('a -b c');
    expect(told(followFindings(rows, [b, c]))).toBe('-a b c');
    expect(told(followFindings(rows, []))).toBe('-a -b -c');
    expect(told(followFindings(followFindings(rows, [a, c]), [a, c, d]))).toBe('a -b c d');
  });
  it('says no farewell to what was waived', () => {
    expect(told(followFindings(followFindings([], [a, b, c]), [a], [b]))).toBe('a -c');
  });
  it('takes a finding that comes back for open again', () => {
    const mended = followFindings(followFindings([], [a, b]), [a]);
    expect(told(followFindings(mended, [a, b]))).toBe('a b');
  });
  it('lets many vanish without a farewell', () => {
    const many = Array.from({ length: 40 }, (_, n) => finding(`f${n}`));
    expect(told(followFindings(followFindings([], many), [a]))).toBe('a');
  });
  it('takes leave of the named ones only', () => {
    const rows = followFindings(followFindings([], [a, b, c]), [b]);
    expect(mendedOf(rows)).toEqual(new Set(['a', 'c']));
    expect(told(withoutMended(rows, new Set(['a', 'b'])))).toBe('b -c');
  });
});

describe('findingAfter', () => {
  const all = [a, b, c, d];
  const at = (fingerprint: string, index: number, anchor?: string): Current => ({ fingerprint, index, anchor });
  const next = (findings: readonly Finding[], current: Current | undefined, ...selected: string[]) =>
    findingAfter(findings, current, new Set(selected))?.fingerprint;

  it('starts at the first, or at the first of the selection', () => {
    expect(next(all, undefined)).toBe('a');
    expect(next(all, undefined, 'CH1')).toBe('c');
    expect(next(all, undefined, 'P7')).toBe('a');
    expect(next([], undefined)).toBeUndefined();
  });
  it('goes through all findings of one element and round', () => {
    expect(next(all, at('a', 0, 'S1'), 'S1')).toBe('b');
    expect(next(all, at('b', 1, 'S1'), 'S1')).toBe('c');
    expect(next(all, at('c', 2, 'CH1'), 'CH1')).toBe('d');
    expect(next(all, at('d', 3))).toBe('a');
  });
  it('goes to the follower of a finding that was mended meanwhile', () => {
    expect(next([a, c, d], at('b', 1, 'S1'), 'S1')).toBe('c');
    expect(next([a, b, c], at('d', 3))).toBe('a');
    expect(next([], at('d', 3))).toBeUndefined();
  });
  it('goes backwards likewise', () => {
    const previous = (findings: readonly Finding[], current: Current | undefined, ...selected: string[]) =>
      findingAfter(findings, current, new Set(selected), -1)?.fingerprint;
    expect(previous(all, at('b', 1, 'S1'), 'S1')).toBe('a');
    expect(previous(all, at('a', 0, 'S1'), 'S1')).toBe('d');
    expect(previous([a, c, d], at('b', 1, 'S1'), 'S1')).toBe('a');
    expect(previous([c, d], at('a', 0, 'S1'), 'S1')).toBe('d');
    expect(previous(all, undefined)).toBe('d');
    expect(previous(all, undefined, 'S1')).toBe('b');
    expect(previous([], undefined)).toBeUndefined();
  });
  it('starts anew from what is selected now', () => {
    expect(next(all, at('d', 3), 'S1')).toBe('a');
    expect(next(all, at('a', 0, 'S1'), 'CH1')).toBe('c');
  });
});
