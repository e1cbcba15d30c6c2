import { expect, test } from 'vitest';
import { formatMessage } from '../../../../shared/i18n/message.ts';
import { productUnfitForSegment } from '../../../../shared/lint/rules/product-unfit-for-segment.ts';
import { chain } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const when = (attribute: string, operator: string, value: string, unit?: string) => ({
  attribute,
  operator,
  value,
  ...(unit && { unit }),
});
const rule = (...conditions: object[]) => ({ join: 'and', conditions });
/** A product with limits, and the segment that it is offered to. */
const offer = (product: object, segment: object = {}) =>
  chain({ P1: { name: '大额存单', ...product }, S1: { name: '青年', rule: rule(), ...segment } });
const finds = (severity: 'error' | 'warning' | 'info', zh: string | RegExp, field?: string) => [
  { targets: ['P1', 'S1'], zh, severity, ...(field && { field }) },
];

testRule(productUnfitForSegment, {
  passing: {
    'a product without limits': offer({}, {}),
    'a product for all amounts': offer({ minAmount: 0 }),
    'tiers within those of the product': offer({ eligibleTiers: ['L2', 'L3'] }, { tier: ['L3'] }),
    'tiers of the segment above': chain(
      { P1: { eligibleTiers: ['L4'] }, S1: { rule: rule(), parentSegmentId: 'S2' }, S2: { tier: ['L4'] } },
      ['G1 S2'],
    ),
    'no tier, but assets that are within it': offer(
      { eligibleTiers: ['L3', 'L4'] },
      { rule: rule(when('aum', 'gte', '20', '万元'), when('aum', 'lt', '600', '万元')) },
    ),
    'ages within': offer({ ageMin: 18, ageMax: 65 }, { ageMin: 18, ageMax: 65 }),
    'ages within by the rule': offer({ ageMin: 18, ageMax: 65 }, { rule: rule(when('age', 'between', '20-29')) }),
    'ages by field and by rule together': offer({ ageMax: 40 }, { ageMax: 40, rule: rule(when('age', 'gte', '20')) }),
    'from the age on': offer({ ageMin: 60 }, { rule: rule(when('age', 'gt', '59')) }),
    'assets above the least amount': offer({ minAmount: 200_000 }, { rule: rule(when('aum', 'gte', '20', '万元')) }),
    'assets in yuan': offer({ minAmount: 200_000 }, { rule: rule(when('aum', 'gte', '200,000', '元')) }),
    'assets without a unit are in 万元': offer({ minAmount: 200_000 }, { rule: rule(when('aum', 'gte', '20')) }),
    'assets by the tier': offer({ minAmount: 200_000 }, { tier: ['L3', 'L5'] }),
    'the average is enough where nothing else is said': offer({ minAmount: 50_000 }, { avgAum: 5 }),
    ...Object.fromEntries(
      [
        when('aum', 'gte', '20万', '元'),
        when('aum', 'gte', '20', '万'),
        when('aum', 'gte', '0.002', '亿'),
        when('aum', 'gte', '200', '千元'),
        when('aum', 'gte', '二十万'),
        when('aum', 'eq', '20万元以上'),
        when('aum', 'between', '200,000元-5百万元'),
        when('aum', 'between', '20-50', '万元'),
      ].map((condition) => [
        `assets of ${condition.value} ${condition.unit ?? ''}`,
        offer({ minAmount: 200_000 }, { rule: rule(condition) }),
      ]),
    ),
    'a least amount that every account holds': offer({ minAmount: 50 }, { tier: ['L1'] }),
    'nothing said of ages, but minors left out': offer({ ageMin: 18 }, { exclusions: ['勿扰登记', '未成年'] }),
    'ages in words': offer({ ageMin: 60 }, { rule: { text: '六十五至七十岁' } }),
    'a product that nobody is offered': chain({ P2: { eligibleTiers: ['L5'], ageMin: 70 } }),
    'a segment that excludes itself has no ages to compare': offer(
      { ageMin: 18 },
      { ageMax: 20, rule: rule(when('age', 'gte', '30')) },
    ),
  },
  failing: {
    'tiers that the product is not for': {
      map: offer({ eligibleTiers: ['L5'] }, { tier: ['L1'] }),
      finds: finds(
        'error',
        '产品“大额存单”适用客层：L5 私行；客群“青年”：L1 大众。该客群无客户适用。',
        'eligibleTiers',
      ),
    },
    'some tiers that it is not for': {
      map: offer({ eligibleTiers: ['L2', 'L3'] }, { tier: ['L1', 'L2'] }),
      finds: finds('warning', /：L2 潜力、L3 财富；客群“青年”：L1 大众、L2 潜力。部分客户不适用。$/),
    },
    'tiers of the segment above that it is not for': {
      map: chain({ P1: { eligibleTiers: ['L4'] }, S1: { rule: rule(), parentSegmentId: 'S2' }, S2: { tier: ['L1'] } }, [
        'G1 S2',
      ]),
      finds: finds('error', /L4 高端.*L1 大众/),
    },
    'assets below the tier': {
      map: offer({ eligibleTiers: ['L5'] }, { rule: rule(when('aum', 'lt', '600', '万元')) }),
      finds: finds('error', /；客群“青年”：< 600 万元。该客群无客户适用。/),
    },
    'assets up to the tier and further': {
      map: offer({ eligibleTiers: ['L3'] }, { rule: rule(when('aum', 'between', '10-50', '万元')) }),
      finds: finds('warning', /：10–50 万元。部分客户不适用/),
    },
    'neither tier nor assets': {
      map: offer({ eligibleTiers: ['L3'] }),
      finds: finds('info', /客群“青年”：未填客层。无法核对。/),
    },
    'everybody too young': {
      map: offer({ ageMin: 70 }, { ageMin: 22, ageMax: 40 }),
      finds: finds('error', '产品“大额存单”适用年龄：≥ 70 岁；客群“青年”：22–40 岁。该客群无客户适用。', 'ageMin'),
    },
    'everybody too old': {
      map: offer({ ageMax: 60 }, { rule: rule(when('age', 'gt', '60')) }),
      finds: finds('error', /：≤ 60 岁；客群“青年”：≥ 61 岁。该客群无客户适用/, 'ageMax'),
    },
    'some too old': {
      map: offer({ ageMin: 18, ageMax: 60 }, { ageMin: 50, ageMax: 70 }),
      finds: finds('warning', /：18–60 岁；客群“青年”：50–70 岁。部分客户不适用/),
    },
    'no upper age where the product has one': {
      map: offer({ ageMax: 60 }, { ageMin: 50 }),
      finds: finds('warning', /：≥ 50 岁。部分客户不适用/),
    },
    'one way in that is outside': {
      map: offer(
        { ageMax: 60 },
        { rule: { join: 'or', conditions: [when('age', 'lt', '30'), when('age', 'between', '61-70')] } },
      ),
      finds: finds('warning', /：≤ 29 岁、61–70 岁。部分客户不适用/),
    },
    'no age at all': {
      map: offer({ ageMin: 18, ageMax: 60 }),
      finds: finds('info', /客群“青年”：未设年龄。无法核对。/),
    },
    'nobody has the least amount': {
      map: offer({ minAmount: 200_000 }, { rule: rule(when('aum', 'lt', '20', '万元')) }),
      finds: finds(
        'error',
        '产品“大额存单”起购金额：≥ 20 万元；客群“青年”：< 20 万元。该客群无客户适用。',
        'minAmount',
      ),
    },
    'nobody has the least amount, by tier': {
      map: offer({ minAmount: 50_000 }, { tier: ['L1'] }),
      finds: finds('error', /起购金额：≥ 5 万元；客群“青年”：< 5 万元。/),
    },
    'some have the least amount': {
      map: offer({ minAmount: 200_000 }, { rule: rule(when('aum', 'between', '5-50', '万元')) }),
      finds: finds('warning', /：5–50 万元。部分客户不适用/),
    },
    'the average is below it': {
      map: offer({ minAmount: 200_000 }, { avgAum: 18 }),
      finds: finds('warning', /客群“青年”：平均 18 万元。部分客户不适用/),
    },
    'nothing is known of assets': {
      map: offer({ minAmount: 200_000 }),
      finds: finds('info', /客群“青年”：未设资产。无法核对。/),
    },
    'villagers up to 40 and mass tier, a product from 70 for private banking': {
      map: offer(
        { eligibleTiers: ['L5'], ageMin: 70 },
        { tier: ['L1'], ageMin: 22, ageMax: 40, rule: rule(when('age', 'between', '22-60', '岁')) },
      ),
      finds: [...finds('error', /适用客层/), ...finds('error', /适用年龄：≥ 70 岁；客群“青年”：22–40 岁/)],
    },
    'each segment for itself': {
      map: chain(
        { P1: { eligibleTiers: ['L3'] }, S1: { tier: ['L1'] }, S2: { tier: ['L2', 'L3'] }, S3: { tier: ['L3'] } },
        ['S2 SC1', 'S3 SC1'],
      ),
      finds: [
        { targets: ['P1', 'S1'], zh: /该客群无客户适用/, severity: 'error' },
        { targets: ['P1', 'S2'], zh: /部分客户不适用/ },
      ],
    },
    ...Object.fromEntries(
      [
        when('aum', 'lt', '5万元', '元'),
        when('aum', 'lte', '五', '万'),
        when('aum', 'lt', '0.0005', '亿'),
        when('aum', 'between', '5000元-5万元'),
        when('aum', 'eq', '5万以下'),
        when('aum', 'between', '10,000-50,000', '元'),
      ].map((condition) => [
        `too little: ${condition.value} ${condition.unit ?? ''}`,
        {
          map: offer({ minAmount: 200_000 }, { rule: rule(condition) }),
          finds: finds('error', /起购金额：≥ 20 万元；客群“青年”：.*5 万元。该客群无客户适用/),
        },
      ]),
    ),
    'assets in a currency that cannot be compared': {
      map: offer({ minAmount: 200_000 }, { rule: rule(when('aum', 'gte', '1000', '美元')) }),
      finds: finds('info', /未设资产。无法核对/),
    },
    'other ages in words': {
      map: offer({ ageMin: 60 }, { rule: { text: '三十五岁以下' } }),
      finds: finds('error', /适用年龄：≥ 60 岁；客群“青年”：≤ 35 岁。该客群无客户适用/),
    },
  },
});

test('it is said in English too', () => {
  const [finding] = findingsOf(
    productUnfitForSegment,
    offer({ minAmount: 200_000 }, { rule: rule(when('aum', 'between', '5-50', '万元')) }),
  );
  expect(finding && formatMessage(finding.message, 'en', finding.params)).toBe(
    'Product “大额存单” is for assets CNY ≥ 200,000; segment “青年”: CNY 50,000–500,000; some of its customers do not qualify.',
  );
});
