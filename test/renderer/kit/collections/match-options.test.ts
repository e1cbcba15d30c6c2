// Tests which options a typed part of a name finds, and which of them comes first.
import { expect, test } from 'vitest';
import { matchOptions } from '../../../../renderer/kit/collections/match-options.ts';

const options = [
  { value: 'aum_drop', label: '距上次降级', note: '个月' },
  { value: 'payroll', label: '代发 AUM', note: '万元' },
  { value: 'aum', label: 'AUM', note: '万元' },
  { value: 'age', label: '年龄', note: '岁' },
];
const found = (query: string) => matchOptions(options, query).map(({ value }) => value);

test('names that begin with it come first, then those that hold it, then what nobody sees', () => {
  expect(found('aum')).toEqual(['aum', 'payroll', 'aum_drop']);
  expect(found('万元')).toEqual(['payroll', 'aum']);
  expect(found('代发 万元')).toEqual(['payroll']);
  expect(found('不存在')).toEqual([]);
});
