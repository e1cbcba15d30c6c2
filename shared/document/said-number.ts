// Owns numbers as people write them into a field: with its unit, in 万 or 亿, and days as T+3 or 第 3 天.
import type { FieldInfo } from './field.ts';

const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };
const WAN = 1e4;
const FIGURE = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)`;
const SAID = new RegExp(`^(${FIGURE})(千万|百万|[千万亿])?(.*)$`);
const DAY = new RegExp(`^(?:[Tt](?=[+-])|第(?=\\d)|day(?=\\d))(${FIGURE})(?:天|日)?$`, 'i');
const BEFORE_DUE = /^到期前(\d+)(?:天|日)?$/;

/** The number in the field's own unit; undefined where the text, without blanks, may mean something else. */
export function saidNumber({ unit, said }: FieldInfo, text: string): number | undefined {
  // Only days are said in words of their own.
  const day = said && (DAY.exec(text)?.[1] ?? BEFORE_DUE.exec(text)?.[1]?.replace(/^/, '-'));
  if (day) return Number(day);
  const [, figure, scale, rest = ''] = SAID.exec(text) ?? [];
  if (figure === undefined) return undefined;
  const own = unit?.zh ?? '';
  const isInWan = own.startsWith('万');
  const base = isInWan ? own.slice(1) : own;
  if (scale === undefined && (rest === '' || rest === own)) return Number(figure);
  // Nobody means thousands of percent.
  if (own === '' || own === '%' || (rest !== '' && rest !== base)) return undefined;
  return rounded((Number(figure) * (scale ? (SCALES[scale] ?? 1) : 1)) / (isInWan ? WAN : 1));
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
