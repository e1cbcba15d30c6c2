// Owns the faults that a row of a dictionary can have: stable codes and their wording.
import type { Message, MessageParams } from '../i18n/message.ts';

export const FAULTS = {
  missing: { zh: '必填', en: 'Required' },
  tooLong: { zh: '太长：{length} 字，最多 {max} 字', en: 'Too long: {length} characters, at most {max}' },
  tooShort: { zh: '太短，至少 {min} 字', en: 'Too short: at least {min} characters' },
  notNumber: { zh: '“{text}”不是数字', en: '“{text}” is not a number' },
  notWhole: { zh: '要填整数', en: 'Must be a whole number' },
  outOfRange: { zh: '要在 {minimum} 到 {maximum} 之间', en: 'Must be from {minimum} to {maximum}' },
  tooSmall: { zh: '最小 {minimum}', en: 'At least {minimum}' },
  badDate: { zh: '“{text}”不是日期，写成 2026-09-30 这样', en: '“{text}” is no date; write it like 2026-09-30' },
  badTimes: {
    zh: '“{text}”不是时段，写成 20:00-09:00 这样',
    en: '“{text}” is no time range; write it like 20:00-09:00',
  },
  badFormat: { zh: '格式不对：“{text}”', en: 'Wrong format: “{text}”' },
  unknownOption: { zh: '“{text}”不是可选项：{options}', en: '“{text}” is none of the options: {options}' },
  notFitting: { zh: '这个值不能用', en: 'This value cannot be used' },
  notYesNo: { zh: '写“是”或“否”', en: 'Write yes or no' },
  duplicate: { zh: '和第 {row} 条重复', en: 'The same as entry {row}' },
  reversedDates: { zh: '失效日早于生效日', en: 'Ends before it begins' },
  tierEmpty: { zh: '上限不高于下限', en: 'The upper end is not above the lower' },
  tierGap: { zh: '和上一层不相接：上一层到 {end}', en: 'Does not join the tier before, which ends at {end}' },
  tierOpen: { zh: '只有最高一层可以没有上限', en: 'Only the highest tier may have no upper end' },
  noDenominator: { zh: '百分比要写明分母', en: 'A percentage must name its denominator' },
  unknownStage: { zh: '没有“{text}”这个阶段', en: 'There is no stage “{text}”' },
  ownScheme: { zh: '“{text}”是同一方案的阶段', en: '“{text}” is a stage of the same scheme' },
  cycle: { zh: '对应关系绕回了自己', en: 'The correspondence leads back to itself' },
  unknownTier: { zh: '价值分层里没有“{text}”', en: '“{text}” is not among the value tiers' },
  formula: {
    zh: '“{text}”的开头会被电子表格当成公式，不能以 = + - @ 开头',
    en: '“{text}” would run as a formula in a spreadsheet; it must not begin with = + - @',
  },
  personal: { zh: '疑似个人信息：{kind}（{masked}）', en: 'Seems to be personal data: {kind} ({masked})' },
  unknownColumn: { zh: '没有“{text}”这一列', en: 'There is no column “{text}”' },
  doubleColumn: { zh: '“{text}”这一列出现两次', en: 'The column “{text}” is there twice' },
  missingColumn: { zh: '缺少“{text}”这一列', en: 'The column “{text}” is missing' },
  wrongUnit: { zh: '“{text}”的单位不对，应为“{expected}”', en: '“{text}” has the wrong unit; expected “{expected}”' },
  notOneRow: { zh: '这张表只能有一行', en: 'This table holds exactly one row' },
  tooManyRows: { zh: '超过 {max} 条', en: 'More than {max} entries' },
  notARow: { zh: '这一条不是对象', en: 'This entry is no object' },
  doubleSheet: { zh: '这本词典在文件里出现两次', en: 'The file holds this dictionary twice' },
} as const satisfies Record<string, Message>;

export type FaultCode = keyof typeof FAULTS;

/** One thing wrong with a row; `path` is empty when it concerns the whole row. */
export interface RowFault {
  /** Place in the list of rows, from 0. */
  readonly row: number;
  /** Dotted, as in columns.ts. */
  readonly path: string;
  readonly code: FaultCode;
  readonly params?: MessageParams;
}

const SHOWN = 40;

/** A text as it may stand inside a message. */
export function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
