// Tests that a reason stands for the warnings that it was written for, and for no others.
import { expect, test } from 'vitest';
import { givenReason, reasonFor } from '../../../../renderer/handover/issuing/warning-reason.ts';
import type { Finding } from '../../../../shared/lint/rule.ts';

const finding = (fingerprint: string, severity: Finding['severity'] = 'warning'): Finding => {
  return { ruleId: 'SM010', severity, targets: [], message: { zh: '', en: '' }, fingerprint } as unknown as Finding;
};
const [one, two, three] = [finding('a'), finding('b'), finding('c')];
const given = givenReason('m1', '演练', [one, two]);

test('it holds while the warnings are those it was written for, or fewer', () => {
  expect(reasonFor(given, 'm1', [two, one])).toBe('演练');
  expect(reasonFor(given, 'm1', [one, finding('x', 'info'), finding('y', 'error')])).toBe('演练');
});

test('a warning that came up later asks anew', () => {
  expect(reasonFor(given, 'm1', [one, two, three])).toBe('');
  expect(reasonFor(given, 'm1', [three])).toBe('');
});

test('it speaks of no other map, and of nothing where nothing is open', () => {
  expect(reasonFor(given, 'm2', [one])).toBe('');
  expect(reasonFor(given, 'm1', [])).toBe('');
  expect(reasonFor(undefined, 'm1', [one])).toBe('');
});
