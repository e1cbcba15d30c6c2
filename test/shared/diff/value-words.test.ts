// Tests that records within records can be told apart in a line of words.
import { expect, test } from 'vitest';
import { changeWords } from '../../../shared/diff/value-words.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { leafFields } from '../../../shared/document/leaf-fields.ts';

test('the conditions of a group stand in brackets, and those of a group within it', () => {
  const groups = leafFields(kinds.segment.fields).get('rule.groups')?.info;
  const old = { attribute: 'age', operator: 'gte', value: '60', unit: '岁' };
  const inner = { join: 'none', conditions: [{ ...old, operator: 'lt' }] };
  const [before, after] = changeWords(groups, [], [{ join: 'or', conditions: [old], groups: [inner] }]);
  expect(before.zh).toBe('空');
  expect(after.zh).toBe('任一满足 （age 大于等于 60 岁） （均不满足 （age 小于 60 岁））');
  expect(after.en).toBe('any (age ≥ 60 岁) (none (age < 60 岁))');
});
