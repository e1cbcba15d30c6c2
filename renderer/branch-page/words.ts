// Owns the words of the page that more than one view says; each view keeps its own beside it.
import type { Message } from '../../shared/i18n/message.ts';
import type { Refusal } from './open-package.ts';

export const KINDS = {
  goal: { zh: '目标', en: 'Goal' },
  segment: { zh: '客群', en: 'Segment' },
  scenario: { zh: '场景', en: 'Scenario' },
  product: { zh: '产品', en: 'Product' },
  benefit: { zh: '权益', en: 'Benefit' },
  channel: { zh: '渠道', en: 'Channel' },
  script: { zh: '话术', en: 'Script' },
} as const satisfies Record<string, Message>;

export const FORCES = {
  sea: { zh: '海', en: 'Sea' },
  land: { zh: '陆', en: 'Land' },
  air: { zh: '空', en: 'Air' },
} as const satisfies Record<string, Message>;

export const FORCE_HINTS: Readonly<Record<keyof typeof FORCES, Message>> = {
  sea: { zh: '线上批量', en: 'online' },
  land: { zh: '网点与外拓', en: 'branch and field' },
  air: { zh: '远程银行', en: 'remote bank' },
};

export const DUTIES = {
  must: { zh: '必做', en: 'Must do' },
  optional: { zh: '选做', en: 'Optional' },
  none: { zh: '不区分', en: 'Not set' },
} as const satisfies Record<string, Message>;

export const CLASSES = {
  lifecycle: { zh: '生命周期', en: 'Lifecycle' },
  product: { zh: '产品', en: 'Product' },
  event: { zh: '实时事件', en: 'Real-time event' },
} as const satisfies Record<string, Message>;

export const TRIGGERS = {
  event: { zh: '事件', en: 'Event' },
  schedule: { zh: '定时', en: 'Schedule' },
  rule: { zh: '规则', en: 'Rule' },
  manual: { zh: '人工', en: 'Manual' },
} as const satisfies Record<string, Message>;

export const ROLES = {
  main: { zh: '主推', en: 'Main' },
  backup: { zh: '备选', en: 'Backup' },
  hook: { zh: '引流', en: 'Hook' },
} as const satisfies Record<string, Message>;

export const CLASSIFICATIONS = {
  internal: { zh: '内部', en: 'Internal' },
  sensitive: { zh: '敏感', en: 'Sensitive' },
} as const satisfies Record<string, Message>;

/** The message of a coded value; a code that this page does not know is shown as it is. */
export function wordOf(words: Readonly<Record<string, Message>>, code: string | undefined): Message {
  const known = code !== undefined && Object.hasOwn(words, code) ? words[code] : undefined;
  return known ?? { zh: code ?? '—', en: code ?? '—' };
}

export const W = {
  skip: { zh: '跳到正文', en: 'Skip to content' },
  views: { zh: '栏目', en: 'Views' },
  print: { zh: '打印本页', en: 'Print this view' },
  otherLanguage: { zh: 'English', en: '中文' },
  period: { zh: '{from} 至 {to} 有效', en: 'Valid {from} to {to}' },
  issue: { zh: 'v{version} 第 {revision} 次签发', en: 'v{version}, issue {revision}' },
  compareFirst: { zh: '使用前请核对指纹', en: 'Compare the fingerprint before use' },
  day: { zh: '第 {day} 天', en: 'Day {day}' },
  hours: { zh: '{hours} 小时内', en: 'within {hours} hours' },
  none: { zh: '—', en: '—' },
  and: { zh: '、', en: ', ' },
  comma: { zh: '，', en: ', ' },
  said: { zh: '{name}：{value}', en: '{name}: {value}' },
  aside: { zh: '（{text}）', en: ' ({text})' },
  search: { zh: '搜索', en: 'Search' },
  nothingFound: {
    zh: '没有符合条件的内容，请更换关键词或清空筛选。',
    en: 'No matches. Try another word or clear the filters.',
  },
  differs: { zh: '本行与总行不同', en: 'Differs from head office' },
  differsCount: { zh: '本行与总行不同，共 {count} 处', en: 'Differs from head office in {count} places' },
  addedHere: { zh: '本行新增', en: 'Added by this branch' },
  headOffice: { zh: '总行', en: 'Head office' },
  thisBranch: { zh: '本行', en: 'This branch' },
  trial: { zh: '试用', en: 'Trial' },
  trialReturn: { zh: '登记仅供练习，不计入结果', en: 'Entries are for practice and do not count as results' },
  printedAt: { zh: '打印日期 {day}', en: 'Printed on {day}' },
} as const satisfies Record<string, Message>;

export const EXPIRED: Message = {
  zh: '已过有效期：该支行包于 {to} 到期，今天是 {today}（按本机日期）。可以查看和打印，不能再登记；请向总行索取新的支行包。',
  en: 'Expired: this package ended on {to}, and today is {today} by this computer’s date. You can read and print it, but no longer enter results. Ask head office for a new package.',
};
export const IN_GRACE: Message = {
  zh: '已过有效期：该支行包于 {to} 到期，今天是 {today}（按本机日期）。仅“执行登记”仍可填写和保存，至 {last} 为止；其余内容可以查看和打印。',
  en: 'Expired: this package ended on {to}, and today is {today} by this computer’s date. Only “Results” can still be filled in and saved, until {last}; you can read and print the rest.',
};
export const NOT_YET: Message = {
  zh: '尚未生效：该支行包自 {from} 起有效，今天是 {today}（按本机日期）。可以先查看和打印，生效日起再登记。',
  en: 'Not valid yet: this package starts on {from}, and today is {today} by this computer’s date. Read and print it now; enter results from that day on.',
};

export const SIGNATURE = {
  title: { zh: '签名与指纹', en: 'Signature and fingerprint' },
  agrees: {
    zh: '内容与签名一致，签发后未被改动。',
    en: 'Content matches the signature: nothing was changed since it was signed.',
  },
  compare: {
    zh: '一致不代表来自总行：请通过电话或行内邮件，逐组核对总行告知的指纹。不一致则不得使用，请联系总行重新签发。',
    en: 'This alone does not prove who signed it. Compare the fingerprint, group by group, with the one head office gave you by telephone or internal mail. If it differs, do not use this page; ask for another package.',
  },
  issuer: { zh: '签发：{name}', en: 'Issued by {name}' },
  warnings: { zh: '签发时图谱有 {count} 条警告', en: 'The map had {count} warnings when it was signed' },
  reason: { zh: '，签发理由：{reason}', en: '; reason for signing: {reason}' },
  packageId: { zh: '包编号 {id} · 文件校验值 {hash}', en: 'Package {id} · file hash {hash}' },
} as const satisfies Record<string, Message>;

const ASK: Message = {
  zh: '未显示任何内容。请向总行重新索取。',
  en: 'None of the content is shown. Ask head office for another copy.',
};
export const REFUSAL_TITLE: Message = { zh: '该页面无法使用', en: 'This page cannot be used' };
export const REFUSAL_ASK = ASK;
export const REFUSALS: Readonly<Record<Refusal, Message>> = {
  missing: { zh: '页面中没有支行包。', en: 'There is no package in this page.' },
  changed: {
    zh: '内容与签名不一致：签发后被改动，或文件已损坏。',
    en: 'Content does not match the signature: it was changed after signing, or the file is damaged.',
  },
  truncated: { zh: '文件不完整，末尾内容缺失。', en: 'The file is incomplete: its end is missing.' },
  other: { zh: '页面内容不是支行包。', en: 'This page does not contain a branch package.' },
  newer: { zh: '支行包的格式比本页面新。', en: 'The package has a newer format than this page supports.' },
  content: { zh: '签名正确，但内容无法识别。', en: 'The signature is correct, but the content is not valid.' },
};
