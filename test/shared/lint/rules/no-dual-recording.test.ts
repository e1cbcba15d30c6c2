import { noDualRecording } from '../../../../shared/lint/rules/no-dual-recording.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const R3 = { productType: 'wealth', risk: 'R3' };
const age = (operator: string, value: string) => ({ attribute: 'age', operator, value });
const rule = (...conditions: object[]) => ({ join: 'and', conditions });

/** A product of R3 that a segment is offered by a channel. */
const risky = (segment: object, channelType: string, product: object = R3) =>
  chain({
    S1: { name: '银发', ageMax: undefined, ...segment },
    P1: { name: '固收增强', ...product },
    CH1: { name: '电话', channelType },
  });
const recorded = { requiresDualRecording: true };
const error = (zh: RegExp) => ({ targets: ['P1', 'S1'], zh, severity: 'error' as const });
const warning = { targets: ['P1', 'S1'], zh: /需双录\/高龄关注/, severity: 'warning' as const };

testRule(noDualRecording, {
  passing: {
    'a channel that records': chain({ P1: recorded, CH1: { dualRecordingCapable: true } }),
    'one that records after a handoff': chain({ P1: recorded, CH2: { dualRecordingCapable: true } }, [
      'CH1 CH2 handoff',
    ]),
    'risk for companies, which have no age': risky({ customerType: 'company' }, 'rmCall'),
    'risk for younger customers': risky({ ageMax: 64 }, 'rmCall'),
    'risk for customers whose rule says that they are younger': risky({}, 'rmCall'),
    'risk for customers under 65 by rule': risky({ rule: rule(age('lt', '65 岁')) }, 'rmCall'),
    'risk for customers whose every way in is for the young': risky(
      { rule: { join: 'or', conditions: [age('lte', '30'), age('between', '40-50')] } },
      'rmCall',
    ),
    'risk for the elderly below 80, face to face': risky({ ageMax: 79 }, 'remoteVideo'),
    'risk for those within a segment that is younger': chain(
      { S1: { rule: rule(), parentSegmentId: 'S2' }, S2: { ageMax: 60 }, P1: R3 },
      ['G1 S2'],
    ),
    'little risk for the elderly': risky({ ageMax: 85 }, 'rmCall', { productType: 'wealth', risk: 'R2' }),
    'little risk for customers of any age': risky({ rule: rule() }, 'rmCall', { productType: 'wealth', risk: 'R2' }),
    'a level left over from another product type': risky({ ageMax: 90 }, 'rmCall', {
      productType: 'deposit',
      risk: 'R5',
    }),
    ...Object.fromEntries(
      [
        '年龄 45–59',
        '四十五至五十九岁',
        '三十五岁以下',
        '不足65周岁',
        '55岁(含)以上、65岁(不含)以下',
        '年龄小于 60 岁',
        '年龄 < 60，近 90 天有交易',
      ].map((text) => [`a rule in words that says “${text}”`, risky({ rule: { text } }, 'rmCall')]),
    ),
    'a note that stands for the rule': risky({ rule: undefined, ruleNote: '30 至 40 岁的代发客户' }, 'rmCall'),
    'ages of a condition in numerals': risky({ rule: rule(age('between', '五十至六十四')) }, 'rmCall'),
    'a risky product that nobody is offered': chain({ P2: { ...recorded, ...R3, risk: 'R4' } }),
  },
  failing: {
    'a product that must be recorded': {
      map: risky({ ageMax: 50 }, 'rmCall', recorded),
      finds: [{ targets: ['P1'], zh: '“固收增强”需双录/高龄关注，但所在渠道“电话”不支持。' }],
    },
    'risk for customers from 65': { map: risky({ ageMax: 65 }, 'rmCall'), finds: [warning] },
    'risk for customers from 65 by rule': {
      map: risky({ rule: rule(age('between', '60-74')) }, 'rmCall'),
      finds: [warning],
    },
    'one way in for the elderly': {
      map: risky({ rule: { join: 'or', conditions: [age('lte', '30'), age('between', '66-70')] } }, 'rmCall'),
      finds: [warning],
    },
    'under 80 is 79': { map: risky({ rule: rule(age('lt', '80')) }, 'rmCall'), finds: [warning] },
    'risk for customers from 80': {
      map: risky({ ageMax: 80 }, 'sms', { productType: 'fund', risk: 'R5' }),
      finds: [
        error(
          /^产品“固收增强”（R5）面向客群“银发”，其中有 80 岁及以上客户（年龄上限 80 岁），不论何种渠道均不得推介。$/,
        ),
      ],
    },
    'from 80 face to face too': { map: risky({ ageMax: 85 }, 'rmVisit'), finds: [error(/年龄上限 85 岁/)] },
    'from 80 by video with recording too': {
      map: risky({ ageMax: 90 }, 'remoteVideo', { ...R3, productType: 'insurance' }),
      finds: [error(/年龄上限 90 岁/)],
    },
    'the field counts before the rule': {
      map: risky({ ageMax: 82, rule: rule(age('lte', '60')) }, 'rmCall'),
      finds: [error(/年龄上限 82 岁/)],
    },
    'a rule up to 80': { map: risky({ rule: rule(age('lte', '80')) }, 'rmCall'), finds: [error(/年龄上限 80 岁/)] },
    'from 70 without an upper age': {
      map: risky({ ageMin: 70, rule: rule(age('gte', '70')) }, 'rmCall'),
      finds: [error(/未设年龄上限，视同含 80 岁及以上客户，不论何种渠道/)],
    },
    'from 70 without an upper age, face to face': {
      map: risky({ ageMin: 70, rule: rule(age('gte', '70')) }, 'hall'),
      finds: [error(/未设年龄上限/)],
    },
    'customers of any age': {
      map: risky({ rule: rule({ attribute: 'aum', operator: 'gte', value: '600' }) }, 'rmVisit'),
      finds: [error(/未设年龄上限/)],
    },
    ...Object.fromEntries(
      [
        '退休客户',
        '70岁以上客户',
        '六十岁及以上',
        '满60岁',
        '年龄不限，近 45 天有交易',
        '45 岁客户',
        '45–59 岁或持有理财',
        '有 3–6 岁孩子的客户',
        '除 60 岁以下以外',
      ].map((text) => [
        `words that give no upper age: ${text}`,
        { map: risky({ rule: { text } }, 'rmVisit'), finds: [error(/未设年龄上限/)] },
      ]),
    ),
    'words beside a condition give none': {
      map: risky({ rule: { text: '45–59 岁', ...rule(age('gte', '60')) } }, 'rmVisit'),
      finds: [error(/未设年龄上限/)],
    },
    '“= 70岁以上” is from 70 on': {
      map: risky({ rule: rule(age('eq', '70岁以上')) }, 'rmVisit'),
      finds: [error(/未设年龄上限/)],
    },
    'words that reach 80': {
      map: risky({ rule: { text: '60 至 80 岁' } }, 'rmVisit'),
      finds: [error(/有 80 岁及以上客户（年龄上限 80 岁）/)],
    },
    'an age in months is none that can be compared': {
      map: risky({ rule: rule({ ...age('lte', '600'), unit: '个月' }) }, 'rmVisit'),
      finds: [error(/未设年龄上限/)],
    },
    'an age that cannot be read gives none': {
      map: risky({ rule: rule(age('lte', '退休年龄')) }, 'rmVisit'),
      finds: [error(/未设年龄上限/)],
    },
    'one way in without an upper age': {
      map: risky(
        { rule: { join: 'or', conditions: [age('lte', '30'), { ...age('has', '基金'), attribute: 'x' }] } },
        'hall',
      ),
      finds: [error(/未设年龄上限/)],
    },
    'a product that no channel carries yet': {
      map: chain({ S1: { ageMax: 85 }, P2: R3 }, ['SC1 P2']),
      finds: [{ targets: ['P2', 'S1'], zh: /年龄上限 85 岁/, severity: 'error' }],
    },
    'both at once': {
      map: risky({ ageMax: 80 }, 'rmCall', { ...R3, ...recorded }),
      finds: [error(/年龄上限 80 岁/), { targets: ['P1'], zh: /双录/ }],
    },
  },
});
