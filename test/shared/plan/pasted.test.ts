import { expect, test } from 'vitest';
import { benefitOf, readFigure, segmentOf } from '../../../shared/plan/pasted.ts';

test('a figure may have marks of thousands; words, ranges and blanks are none', () => {
  expect(['1,200', '1，200', ' 0.5 ', '-3', '30户', '3-5', ''].map(readFigure)).toEqual([
    1200,
    1200,
    0.5,
    -3,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a line of segments is name, rule and people, as far as they are there', () => {
  expect(segmentOf(['老客户：满一年'])).toEqual({ sentence: '老客户：满一年' });
  expect(segmentOf(['老客户', '满一年', '9,000'])).toEqual({ sentence: '老客户：满一年', size: 9000 });
  expect(segmentOf(['老客户', '', '9000'])).toEqual({ sentence: '老客户', size: 9000 });
  expect(segmentOf(['老客户', '满一年'])).toEqual({ sentence: '老客户：满一年' });
  expect(segmentOf(['Payroll', '1,200 companies'])).toEqual({
    sentence: 'Payroll',
    size: 1200,
    customerType: 'company',
  });
  expect(segmentOf(['Savers', '300 people'])).toEqual({ sentence: 'Savers', size: 300 });
  expect(segmentOf(['A 类单位', '500 人以上', '1,200 家'])).toEqual({
    ...{ sentence: 'A 类单位：500 人以上', size: 1200, customerType: 'company' },
  });
  expect(segmentOf(['老客户', '满一年', '9000人'])).toEqual({ sentence: '老客户：满一年', size: 9000 });
  expect(segmentOf(['2024'])).toEqual({ sentence: '2024' });
});

test('a line of benefits is name, claims and unit cost; what does not fit its field is left out', () => {
  expect(benefitOf(['一等奖', '30', '400'])).toEqual({ name: '一等奖', expectedClaim: 30, unitCost: 400 });
  expect(benefitOf(['一等奖', '若干', '-1'])).toEqual({ name: '一等奖' });
  expect(benefitOf(['一等奖', '1.5', '0.5'])).toEqual({ name: '一等奖', unitCost: 0.5 });
});
