import { expect, test } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { remember, rememberWith } from '../../../shared/lint/remember.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { countedChain } from '../build-map.ts';
import { context } from './test-rule.ts';

test('what was found in an element is not looked for again, also when it was nothing', () => {
  let asked = 0;
  const find = remember((element: { name: string }) => {
    asked += 1;
    return element.name || undefined;
  });
  const [one, none] = [{ name: 'a' }, { name: '' }];
  expect([find(one), find(one), find(none), find(none)]).toEqual(['a', 'a', undefined, undefined]);
  expect(asked).toBe(2);
  expect(find({ name: 'a' })).toBe('a');
  expect(asked).toBe(3);
});

test('other knowledge asks anew, and the earlier is still known', () => {
  const asked: string[] = [];
  const find = rememberWith((element: { id: string }, words: readonly string[]) => {
    asked.push(`${element.id} ${words.length}`);
    return words.includes(element.id);
  });
  const element = { id: 'a' };
  const [few, many] = [['b'], ['a', 'b']];
  expect([find(element, few), find(element, many), find(element, few)]).toEqual([false, true, false]);
  expect(asked).toEqual(['a 1', 'a 2']);
});

test('rules that remember still follow edits, other dictionaries and other thresholds', () => {
  const map = countedChain({ T1: { text: '您好，我是本行客户经理小某，想请您了解零风险。' } });
  const ids = (given: typeof context, document = map) =>
    runRules(document, given).map(({ fingerprint }) => fingerprint);
  expect(ids(context)).toEqual(['SM027:T1:text 零风险']);
  const without = { ...context, dictionaries: { ...starterDictionaries, forbiddenWords: [] } };
  expect(ids(without)).toEqual([]);
  expect(ids(context)).toEqual(['SM027:T1:text 零风险']);
  const mended = setField('T1', 'text', '您好，我是本行客户经理小某，想请您了解低风险。')(map);
  expect(ids(context, mended)).toEqual([]);
  expect(ids(context)).toHaveLength(1);
});
