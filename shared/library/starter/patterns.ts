// Owns the starter patterns: paths that banks walk again and again, without a figure of any plan. 示例，请替换为本行做法。

import type { ChannelDefault } from '../../document/edits/channel-defaults.ts';
import type { Wave } from '../../document/map-fields.ts';
import type { Pattern } from '../pattern.ts';
import { type PatternDraft, patternOf } from './pattern-draft.ts';

const byRule = (rule: string) => ({ trigger: { type: 'rule', rule } });
const byHand = (rule: string) => ({ trigger: { type: 'manual', rule } });
const byEvent = (eventCode: string) => ({ trigger: { type: 'event', eventCode } });
const exit = (exitCondition: string) => ({ exitCondition });

const wave = (
  no: number,
  name: string,
  fromDay: number,
  toDay: number,
  enterCondition: Wave['enterCondition'],
): Wave => {
  return { no, name, fromDay, toDay, enterCondition };
};
const AFTER = [
  wave(1, '首轮触达', 0, 2, 'all'),
  wave(2, '跟进', 3, 9, 'noResponse'),
  wave(3, '收尾', 10, 20, 'noResponse'),
];
/** Of what falls due: the days before it are negative. */
const BEFORE_DUE = [
  wave(1, '到期前提醒', -21, -11, 'all'),
  wave(2, '到期前跟进', -10, -3, 'noResponse'),
  wave(3, '到期承接', -2, 8, 'noResponse'),
];

const drafts: readonly PatternDraft[] = [
  {
    id: 'ACTIVATE',
    title: { zh: '新户激活', en: 'New customer activation' },
    note: { zh: '推送、短信，未响应再由人跟进', en: 'Push and SMS, then a person' },
    scenario: {
      ...{ name: '新户开户后激活', scenarioClass: 'lifecycle', validityHours: 480, cooldownDays: 45 },
      ...byRule('开户后常用功能均未使用'),
      ...exit('已开通并用过任一常用功能，或明确拒绝'),
    },
    products: [{ name: '手机银行常用功能', productType: 'digital', productRole: 'hook' }],
    channels: [
      ['appPush', 2],
      ['sms', 6],
      ['remoteCall', 11],
    ],
    waves: AFTER,
  },
  {
    id: 'MATURITY',
    title: { zh: '存款到期承接', en: 'Deposit maturity' },
    note: { zh: '到期前提醒，到期时面谈', en: 'Reminded before the day, met on it' },
    scenario: {
      ...{ name: '定期到期承接', scenarioClass: 'event', dayAnchor: 'dueDate' },
      ...byEvent('MOT-A02'),
      ...exit('到期资金已续作，或明确拒绝'),
    },
    products: [
      { name: '定期续存', productType: 'deposit', productRole: 'main' },
      { name: '稳健理财备选', productType: 'wealth', productRole: 'backup' },
    ],
    channels: [
      ['sms', -11],
      ['rmCall', -6],
      ['hall', 1],
    ],
    waves: BEFORE_DUE,
  },
  {
    id: 'UPLIFT',
    title: { zh: '临界提升', en: 'Near-threshold uplift' },
    note: { zh: '离上一层级只差一步的客户', en: 'For customers just below a tier' },
    scenario: {
      ...{ name: '层级临界提升', scenarioClass: 'product', validityHours: 360, cooldownDays: 45 },
      ...byRule('资产距上一层级的差额在本行规定的比例以内'),
      ...exit('已达上一层级，或明确拒绝'),
    },
    products: [
      { name: '达标存款方案', productType: 'deposit', productRole: 'main' },
      { name: '达标理财方案', productType: 'wealth', productRole: 'backup' },
    ],
    channels: [
      ['appPush', 1],
      ['wecom1v1', 6],
      ['rmCall', 13],
    ],
    waves: AFTER,
  },
  {
    id: 'PAYDAY',
    title: { zh: '发薪日承接', en: 'Salary day' },
    note: { zh: '发薪后先推送，再企微，再电话', en: 'After payday: push, WeCom, a call' },
    scenario: {
      ...{ name: '发薪后资金承接', scenarioClass: 'product', validityHours: 360, cooldownDays: 25 },
      ...{ trigger: { type: 'schedule', schedule: '发薪日后第 2 天 09:30' }, repeat: { every: 'month' } },
      ...exit('已开通自动转入，或明确拒绝'),
    },
    products: [{ name: '发薪自动转存', productType: 'deposit', productRole: 'main' }],
    channels: [
      ['appPush', 2],
      ['wecom1v1', 8],
      ['remoteCall', 14],
    ],
    waves: AFTER,
  },
  {
    id: 'OUTFLOW',
    title: { zh: '资金流出挽留', en: 'Outflow retention' },
    note: { zh: '先听原因，再谈方案', en: 'The reason first, then an offer' },
    scenario: {
      ...{ name: '资金流出挽留', scenarioClass: 'lifecycle', validityHours: 360, cooldownDays: 75 },
      ...byRule('资金转出明显高于客户近期平均'),
      ...exit('资金回流，或已登记流失原因'),
    },
    products: [{ name: '资金安排面谈', productType: 'service', productRole: 'main' }],
    channels: [
      ['rmCall', 2],
      ['wecom1v1', 8],
      ['hall', 15],
    ],
    waves: AFTER,
  },
  {
    id: 'CARD',
    title: { zh: '新卡激活', en: 'Card activation' },
    note: { zh: '领卡后到首笔消费', en: 'From the card to its first payment' },
    scenario: {
      ...{ name: '新卡开卡与首刷', scenarioClass: 'lifecycle', validityHours: 480, cooldownDays: 45 },
      ...byRule('领卡后尚未激活或未有首笔消费'),
      ...exit('已激活且有首笔消费，或已销卡'),
    },
    products: [
      {
        ...{ name: '信用卡开卡与首笔消费', productType: 'creditCard', productRole: 'main' },
        cautions: '请理性消费，按期足额还款',
      },
    ],
    channels: [
      ['appPopup', 2],
      ['sms', 8],
      ['remoteCall', 15],
    ],
    waves: AFTER,
  },
  {
    id: 'INVITE',
    title: { zh: '活动邀约', en: 'Activity invitation' },
    note: { zh: '邀约、确认、到场', en: 'Invite, confirm, attend' },
    scenario: {
      ...{ name: '网点活动邀约', scenarioClass: 'lifecycle', validityHours: 480, cooldownDays: 45 },
      ...byHand('按活动名单由客户经理发起'),
      ...exit('已到场，或明确不参加'),
    },
    products: [{ name: '网点主题活动', productType: 'service', productRole: 'hook' }],
    channels: [
      ['wecom1v1', 1],
      ['rmCall', 6],
      ['hall', 11],
    ],
    waves: AFTER,
  },
  {
    id: 'DORMANT',
    title: { zh: '睡眠户唤醒', en: 'Dormant wake-up' },
    note: { zh: '低成本触达优先', en: 'Low-cost contacts first' },
    scenario: {
      ...{ name: '睡眠户唤醒', scenarioClass: 'lifecycle', validityHours: 720, cooldownDays: 120 },
      ...byRule('长期无主动交易且余额较低'),
      ...exit('恢复主动交易，或明确拒绝'),
    },
    products: [{ name: '账户体检', productType: 'service', productRole: 'hook' }],
    channels: [
      ['sms', 2],
      ['aiCall', 8],
      ['remoteCall', 18],
    ],
    waves: AFTER,
  },
  {
    id: 'FUND',
    title: { zh: '基金持有人陪伴', en: 'Fund holders' },
    note: { zh: '净值波动时的解释与复核', en: 'Explained and reviewed when values move' },
    scenario: {
      ...{ name: '基金净值波动陪伴', scenarioClass: 'event' },
      ...byEvent('MOT-M02'),
      ...exit('已复核持仓，或明确不需要'),
    },
    products: [{ name: '持仓复核与调整', productType: 'fund', productRole: 'main' }],
    channels: [
      ['appPush', 1],
      ['wecom1v1', 4],
      ['rmCall', 11],
    ],
    waves: AFTER,
  },
  {
    id: 'RENEWAL',
    title: { zh: '保单续期', en: 'Insurance renewal' },
    note: { zh: '续期日前提醒与保障检视', en: 'Reminder and review before the due day' },
    scenario: {
      ...{ name: '保单续期提醒', scenarioClass: 'product', dayAnchor: 'dueDate' },
      ...{ validityHours: 720, cooldownDays: 180 },
      ...byRule('登记的保单续期日临近'),
      ...exit('已续期，或明确不续'),
    },
    products: [
      {
        ...{ name: '保障续期与检视', productType: 'insurance', productRole: 'main' },
        cautions: '请留意犹豫期、免责条款与退保损失，以合同为准',
      },
    ],
    channels: [
      ['sms', -18],
      ['rmCall', -8],
      ['hall', -2],
    ],
    waves: BEFORE_DUE,
  },
  {
    id: 'MERCHANT',
    title: { zh: '商户促活', en: 'Merchant reactivation' },
    note: { zh: '先回访，再上门', en: 'A call, then a visit' },
    scenario: {
      ...{ name: '沉默商户促活', scenarioClass: 'event' },
      ...byEvent('MOT-B03'),
      ...exit('恢复收款，或已确认停业'),
    },
    products: [{ name: '收款设备检修', productType: 'service', productRole: 'main' }],
    channels: [
      ['rmCall', 2],
      ['rmVisit', 8],
    ],
    waves: AFTER,
  },
];

/** All starter patterns, with channels as the bank's channel library has them. */
export function starterPatterns(channels: readonly ChannelDefault[]): readonly Pattern[] {
  return drafts.map((draft) => patternOf(draft, channels));
}
