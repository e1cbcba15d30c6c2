import { expect, test } from 'vitest';
import { starterDictionaries } from '../../../../shared/dictionary/starter.ts';
import { namedIn, typeByName } from '../../../../shared/document/edits/type-by-name.ts';

test('a name says its type in either language, by whole words in English', () => {
  const channels = {
    短信提醒: 'sms',
    'App 首登弹窗': 'appPopup',
    'App pop-up at login': 'appPopup',
    'WeCom one to one': 'wecom1v1',
    企微社群: 'wecomGroup',
    'Payday SMS': 'sms',
    客户经理电话邀约: 'rmCall',
  };
  for (const [name, channelType] of Object.entries(channels))
    expect(typeByName('channel', name)).toEqual({ channelType });
  expect(typeByName('product', '工薪信用卡')).toEqual({ productType: 'creditCard' });
  expect(typeByName('benefit', '首薪立减券')).toEqual({ benefitType: 'coupon' });
});

test('of two types the longer name counts, then the one that the name ends with', () => {
  expect(typeByName('product', '代发客户专享存款')).toEqual({ productType: 'deposit' });
  expect(typeByName('product', 'Payroll deposit')).toEqual({ productType: 'deposit' });
  expect(typeByName('product', '个人养老金理财')).toEqual({ productType: 'pension' });
});

test('a name that says no type says nothing', () => {
  expect(typeByName('channel', '')).toEqual({});
  expect(typeByName('channel', '新渠道')).toEqual({});
  expect(typeByName('channel', 'Transmission')).toEqual({});
  expect(typeByName('product', '')).toEqual({});
  expect(typeByName('segment', '短信')).toEqual({});
});

test('a goal is measured by the metric that it is called after', () => {
  const metrics = starterDictionaries.metrics.map(({ id, label }) => ({ value: id, label }));
  expect(namedIn('Effective accounts', metrics)).toBe('effective_cust');
  expect(namedIn('代发客群理财销售额', metrics)).toBe('wealth_sales');
  expect(namedIn('新目标', metrics)).toBeUndefined();
});
