import { describe, expect, test } from 'vitest';
import { allTemplates } from '../../../shared/document/templates.ts';
import { channelOverloaded } from '../../../shared/lint/rules/channel-overloaded.ts';
import { controlGroupTooSmall } from '../../../shared/lint/rules/control-group-too-small.ts';
import { goalFallsShort } from '../../../shared/lint/rules/goal-falls-short.ts';
import { goalTreeUneven } from '../../../shared/lint/rules/goal-tree-uneven.ts';
import { quotaTooSmall } from '../../../shared/lint/rules/quota-too-small.ts';
import { findingsOf } from './test-rule.ts';

/** What DOMAIN §5's introduction names: the first target of each SM029. */
const CONTROL_GROUPS: Readonly<Record<string, readonly string[]>> = {
  'TPL-ELDER': ['SC2', 'SC3'],
  'TPL-PAYROLL': ['SC3'],
  'TPL-MERCHANT': ['S1', 'SC2', 'SC3'],
  'TPL-PRIVATE': ['S1', 'S2'],
  'TPL-CARUSER': [],
  'TPL-NEW100': ['SC5'],
  'TPL-VILLAGE': ['S1'],
};

describe.each(allTemplates().map((template) => [template.code, template] as const))('%s', (code, template) => {
  test('has the control groups that DOMAIN §5 names as too small or missing, and no other', () => {
    const anchors = findingsOf(controlGroupTooSmall, template).map(({ targets }) => targets[0]);
    expect([...anchors].sort()).toEqual(CONTROL_GROUPS[code]);
  });

  test.each([goalFallsShort, quotaTooSmall, channelOverloaded, goalTreeUneven])('has no $id', (rule) => {
    expect(findingsOf(rule, template)).toEqual([]);
  });
});
