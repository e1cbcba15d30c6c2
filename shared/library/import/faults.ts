// Owns what can be wrong with one cell of a file that is read into the library: a code, a place, and its wording.
import { z } from 'zod';
import type { Message } from '../../i18n/message.ts';

export const faultWords = {
  L_REQUIRED: { zh: '必填，不能为空', en: 'Required, but empty' },
  L_KIND: { zh: '无法识别类型“{value}”', en: 'Unknown kind “{value}”' },
  L_ID: {
    zh: '编号“{value}”只能包含字母、数字、短横和下划线，最长 40 个字符',
    en: 'The ID “{value}” may contain letters, digits, - and _ only, at most 40 characters',
  },
  L_DUPLICATE: { zh: '与第 {line} 行重复', en: 'Same as row {line}' },
  L_OTHER_KIND: { zh: '编号“{value}”属于另一类库项', en: 'The ID “{value}” belongs to a library item of another kind' },
  L_UNKNOWN: { zh: '“{value}”不在{list}中', en: '“{value}” is not in {list}' },
  L_CYCLE: { zh: '上级形成循环：{value}', en: 'The parents form a circle: {value}' },
  L_UNIT: { zh: '单位为“{value}”，此项应为{unit}', en: 'The unit is “{value}”; this field uses {unit}' },
  L_NUMBER: { zh: '“{value}”不是数字', en: '“{value}” is not a number' },
  L_RANGE: { zh: '{value} 超出范围 {range}', en: '{value} is outside {range}' },
  L_DATE: {
    zh: '“{value}”不是有效日期，格式应为 2026-09-30',
    en: '“{value}” is not a date; use the format 2026-09-30',
  },
  L_REVERSED: { zh: '{value} 早于或小于起点 {from}', en: '{value} is before or below its start {from}' },
  L_TOO_LONG: { zh: '共 {length} 字，最多 {max} 字', en: '{length} characters, at most {max}' },
  L_OPTION: { zh: '“{value}”不在可选项中', en: '“{value}” is not one of the options' },
  L_FORMULA: {
    zh: '以 {value} 开头，会被当作公式；如为文本，请在前面加单引号',
    en: 'Begins with {value} like a formula; if it is text, put an apostrophe before it',
  },
  L_PERSONAL: { zh: '疑似{what}，元素库不存放客户信息', en: 'Possible {what}; the library holds no customer data' },
  L_PERCENT: {
    zh: '“{value}”可能是 {value}%，也可能是 {hundred}%；请写明 %',
    en: '“{value}” may be {value}% or {hundred}%; write it with %',
  },
  L_ERROR: {
    zh: '公式出错“{value}”，请在表格中改正',
    en: 'The formula failed with “{value}”; correct it in the spreadsheet',
  },
  L_DESTROYED: {
    zh: '“{value}”是被表格软件改为数字的编号；请将该列设为文本格式后重新输入',
    en: '“{value}” is a code of which a spreadsheet made a number; format the column as text and type it again',
  },
  L_VALUE: { zh: '“{value}”无效', en: '“{value}” is not valid' },
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
