// Owns the faults that a row of a dictionary can have: stable codes and their wording.
import type { Message, MessageParams } from '../i18n/message.ts';

export const FAULTS = {
  missing: { zh: '必填', en: 'Required' },
  tooLong: { zh: '过长：{length} 字，最多 {max} 字', en: 'Too long: {length} characters, at most {max}' },
  tooShort: { zh: '过短，至少 {min} 字', en: 'Too short: at least {min} characters' },
  notNumber: { zh: '“{text}”不是数字', en: '“{text}” is not a number' },
  notWhole: { zh: '须为整数', en: 'Must be a whole number' },
  outOfRange: { zh: '须在 {minimum} 到 {maximum} 之间', en: 'Must be from {minimum} to {maximum}' },
  tooSmall: { zh: '不小于 {minimum}', en: 'At least {minimum}' },
  badDate: { zh: '“{text}”不是有效日期，格式应为 2026-09-30', en: '“{text}” is not a date; use the format 2026-09-30' },
  badTimes: {
    zh: '“{text}”不是有效时段，格式应为 20:00-09:00',
    en: '“{text}” is not a time range; use the format 20:00-09:00',
  },
  badFormat: { zh: '格式错误：“{text}”', en: 'Wrong format: “{text}”' },
  unknownOption: { zh: '“{text}”不在可选项中：{options}', en: '“{text}” is not one of the options: {options}' },
  notFitting: { zh: '该值无效', en: 'This value is not valid' },
  notYesNo: { zh: '请填写“是”或“否”', en: 'Enter yes or no' },
  duplicate: { zh: '与第 {row} 条重复', en: 'Same as entry {row}' },
  reversedDates: { zh: '失效日早于生效日', en: 'The end date is before the start date' },
  tierEmpty: { zh: '上限不高于下限', en: 'The upper limit is not above the lower limit' },
  tierGap: { zh: '与上一层不衔接：上一层到 {end}', en: 'Does not continue the tier before, which ends at {end}' },
  tierOpen: { zh: '仅最高一层可以没有上限', en: 'Only the highest tier may have no upper limit' },
  noDenominator: { zh: '百分比须写明分母', en: 'A percentage must state its denominator' },
  unknownStage: { zh: '没有名为“{text}”的阶段', en: 'There is no stage named “{text}”' },
  ownScheme: { zh: '“{text}”属于同一方案的阶段', en: '“{text}” is a stage of the same scheme' },
  unknownEvent: { zh: '没有编号为“{text}”的事件', en: 'There is no event “{text}”' },
  nestedEvent: {
    zh: '“{text}”本身是组合事件，不能再组合',
    en: '“{text}” combines events itself and cannot be combined',
  },
  fewEvents: { zh: '组合事件至少需要两个不同的事件', en: 'A combined event needs two different events at least' },
  noWithinDays: { zh: '均发生的组合事件须填写组合天数', en: 'Events that must all happen need the days within which' },
  halfCompared: {
    zh: '对比天数和倍数须同时填写',
    en: 'A comparison with the customer’s own past needs both days and times',
  },
  cycle: { zh: '对应关系形成循环', en: 'The mapping forms a circle' },
  unknownTier: { zh: '价值分层中没有“{text}”', en: '“{text}” is not a value tier' },
  namesNothing: { zh: '产品、产品类别、渠道类型至少填一项', en: 'Name a product, a product type or a channel type' },
  takenAbove: { zh: '承接人数多于触达人数', en: 'More took up than were contacted' },
  formula: {
    zh: '“{text}”会被电子表格当作公式，不得以 = + - @ 开头',
    en: '“{text}” would run as a formula in a spreadsheet; it must not begin with = + - @',
  },
  personal: { zh: '疑似个人信息：{kind}（{masked}）', en: 'Possible personal data: {kind} ({masked})' },
  unknownColumn: { zh: '没有名为“{text}”的列', en: 'There is no column “{text}”' },
  doubleColumn: { zh: '列“{text}”出现两次', en: 'The column “{text}” appears twice' },
  missingColumn: { zh: '缺少列“{text}”', en: 'The column “{text}” is missing' },
  wrongUnit: { zh: '“{text}”的单位错误，应为“{expected}”', en: '“{text}” has the wrong unit; expected “{expected}”' },
  notOneRow: { zh: '该表只能有一行', en: 'This table must have exactly one row' },
  tooManyRows: { zh: '超过 {max} 条', en: 'More than {max} entries' },
  notARow: { zh: '该条目不是对象', en: 'This entry is not an object' },
  doubleSheet: { zh: '文件中该词典出现两次', en: 'The dictionary appears twice in the file' },
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
