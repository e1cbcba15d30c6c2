// Owns what can be wrong with one cell of a file that is read into the library: a code, a place, and its wording.
import { z } from 'zod';
import type { Message } from '../../i18n/message.ts';

export const faultWords = {
  L_REQUIRED: { zh: '必填，这里是空的', en: 'Required, but empty here' },
  L_KIND: { zh: '类型“{value}”不认识', en: 'The kind “{value}” is not known' },
  L_ID: {
    zh: '编号“{value}”只能用字母、数字、短横和下划线，最长 40',
    en: 'The id “{value}” may hold letters, digits, - and _ only, at most 40',
  },
  L_DUPLICATE: { zh: '和第 {line} 行重复', en: 'The same as line {line}' },
  L_OTHER_KIND: { zh: '编号“{value}”是另一类库项', en: 'The id “{value}” belongs to an item of another kind' },
  L_UNKNOWN: { zh: '“{value}”不在{list}里', en: '“{value}” is not in {list}' },
  L_CYCLE: { zh: '上级绕成一圈：{value}', en: 'The parents go round in a circle: {value}' },
  L_UNIT: { zh: '单位是“{value}”，这一项要用{unit}', en: 'The unit is “{value}”; this field is in {unit}' },
  L_NUMBER: { zh: '“{value}”不是数', en: '“{value}” is not a number' },
  L_RANGE: { zh: '{value} 超出范围 {range}', en: '{value} is outside {range}' },
  L_DATE: { zh: '“{value}”不是日期，写成 2026-09-30 这样', en: '“{value}” is not a date; write it like 2026-09-30' },
  L_REVERSED: { zh: '{value} 早于或小于起点 {from}', en: '{value} lies before its start {from}' },
  L_TOO_LONG: { zh: '有 {length} 字，最多 {max} 字', en: '{length} characters, at most {max}' },
  L_OPTION: { zh: '“{value}”不是可选的值', en: '“{value}” is not one of the choices' },
  L_FORMULA: {
    zh: '以 {value} 开头，像公式；要当文字就在前面加一个单引号',
    en: 'Begins with {value} like a formula; put an apostrophe before it if it is a text',
  },
  L_PERSONAL: { zh: '像是{what}，库里不放客户信息', en: 'Looks like {what}; the library holds no customer data' },
  L_VALUE: { zh: '“{value}”不能用', en: '“{value}” cannot be used' },
} as const satisfies Record<`L_${string}`, Message>;

export type FaultCode = keyof typeof faultWords;

const param = z.union([z.string(), z.number(), z.object({ zh: z.string(), en: z.string() })]);

export const faultSchema = z.object({
  /** The line of the sheet, as a spreadsheet counts it. */
  line: z.number().int(),
  /** The letter of the column and its heading, `C 风险等级`. */
  column: z.string(),
  code: z.enum(Object.keys(faultWords) as [FaultCode, ...FaultCode[]]),
  params: z.record(z.string(), param).optional(),
});
export type Fault = z.infer<typeof faultSchema>;

/** At most so many are shown; the count is of all. */
export const SHOWN_FAULTS = 200;

/** A, B, … Z, AA for column 0, 1, … */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnLetter(Math.floor(index / 26) - 1)}${letter}`;
}
