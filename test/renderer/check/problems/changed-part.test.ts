import { expect, test } from 'vitest';
import { changedPart } from '../../../../renderer/check/problems/changed-part.ts';

test.each([
  ['这款零风险。', '这款有风险。', { lead: '这款', removed: '零', added: '有', rest: '风险。' }],
  ['', '甲', { lead: '', removed: '', added: '甲', rest: '' }],
  ['甲', '', { lead: '', removed: '甲', added: '', rest: '' }],
  ['aa', 'aaa', { lead: 'aa', removed: '', added: 'a', rest: '' }],
  ['😀好', '😁好', { lead: '', removed: '😀', added: '😁', rest: '好' }],
  [
    `${'头'.repeat(20)}旧${'尾'.repeat(20)}`,
    `${'头'.repeat(20)}新${'尾'.repeat(20)}`,
    { lead: `…${'头'.repeat(12)}`, removed: '旧', added: '新', rest: `${'尾'.repeat(12)}…` },
  ],
])('%j → %j', (before, after, part) => {
  expect(changedPart(before, after)).toEqual(part);
});
