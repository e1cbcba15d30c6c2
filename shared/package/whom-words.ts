// Owns the words of what a branch must obey: the names of the lines, and the sentences that figures and choices make.
import type { Message } from '../i18n/message.ts';

export const TERMS = {
  who: { zh: '谁算', en: 'Who' },
  not: { zh: '谁不算', en: 'Who not' },
  control: { zh: '不触达', en: 'No contact' },
  risk: { zh: '风险', en: 'Risk' },
  benefit: { zh: '权益', en: 'Benefit' },
  wave: { zh: '波次', en: 'Waves' },
  course: { zh: '起止', en: 'Start, stop' },
  pain: { zh: '痛点', en: 'Pain' },
  itch: { zh: '痒点', en: 'Itch' },
  delight: { zh: '爽点', en: 'Delight' },
  needs: { zh: '需求', en: 'Needs' },
  behaviorNote: { zh: '特征', en: 'Behaviour' },
  ask: { zh: '要问', en: 'Ask' },
} as const satisfies Record<string, Message>;
export type WhomTerm = keyof typeof TERMS;

export const S = {
  noRule: { zh: '未注明，以名单为准。', en: 'Not stated; go by the list.' },
  labelled: { zh: '{label}：{text}', en: '{label}: {text}' },
  ages: { zh: '{from}–{to} 岁', en: '{from}–{to} years' },
  agesFrom: { zh: '{from} 岁起', en: 'from {from} years' },
  agesTo: { zh: '{to} 岁以下（含）', en: 'up to {to} years' },
  noExclusions: { zh: '未注明剔除哪些客户。', en: 'No exclusions are stated.' },
  control: {
    zh: '{pct} 是对照组。这些客户本期不触达，用于衡量成效。',
    en: '{pct} are the control group. They are not contacted in this period: they show what the strategy is worth.',
  },
  controlOf: {
    zh: '名单 {list}中 {pct} 是对照组，约 {count}。这些客户本期不触达，用于衡量成效。',
    en: '{pct} of the list of {list} are the control group, about {count}. They are not contacted in this period: they show what the strategy is worth.',
  },
  noControl: {
    zh: '未设对照组，名单上的客户均可触达。',
    en: 'No control group: everyone on the list may be contacted.',
  },
  noControlFor: {
    zh: '未设对照组，名单上的客户均可触达。原因：{reason}',
    en: 'No control group: everyone on the list may be contacted. Reason: {reason}',
  },
  controlUnknown: {
    zh: '未注明是否设对照组，触达前请向总行确认。',
    en: 'Whether there is a control group is not stated; ask head office before any contact.',
  },
  ceiling: { zh: '客户风险承受不高于 {risk}', en: 'Customers up to {risk}' },
  noCeiling: { zh: '未注明客户风险承受上限。', en: 'No ceiling of customers’ risk capacity is stated.' },
  limit: { zh: '每人限领 {n} 次', en: 'at most {n} per customer' },
  action: { zh: '奖励的动作：{action}', en: 'for: {action}' },
  abuse: { zh: '防薅：{rule}', en: 'against abuse: {rule}' },
  free: { zh: '不以购买产品为条件。', en: 'Never on condition of a purchase.' },
  tied: { zh: '以购买产品为条件。', en: 'On condition of a purchase.' },
  enters: { zh: '第 {no} 波“{name}”（{days}）：进入：{who}', en: 'Wave {no} “{name}” ({days}): who enters: {who}' },
  entersUnknown: { zh: '未注明', en: 'not stated' },
  stops: { zh: '停止：{when}', en: 'stop when: {when}' },
  entry: { zh: '进入：{text}', en: 'start: {text}' },
  exit: { zh: '退出：{text}', en: 'stop: {text}' },
} as const satisfies Record<string, Message>;
