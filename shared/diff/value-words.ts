// Owns a field’s value in a few words of both languages, for what is said about differences and for what travels to a branch.
import type { FieldInfo } from '../document/field.ts';
import { withUnit } from '../document/unit-names.ts';
import type { Message } from '../i18n/message.ts';

const LENGTH = 60;
const NO_UNIT: Message = { zh: '', en: '' };
const EMPTY: Message = { zh: '空', en: 'empty' };
const same = (text: string): Message => ({ zh: text, en: text });

/** Options by their labels, numbers with their unit, lists of records by their length; long texts are cut. */
export function valueWords(info: FieldInfo | undefined, value: unknown): Message {
  if (value === undefined || value === null || value === '') return EMPTY;
  if (Array.isArray(value)) return listWords(info, value);
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'number') return info?.said?.(value) ?? withUnit(value, info?.unit ?? NO_UNIT);
  if (typeof value !== 'string') return same(cut(JSON.stringify(value)));
  return info?.options?.find((option) => option.value === value)?.label ?? same(cut(value));
}

function listWords(info: FieldInfo | undefined, list: readonly unknown[]): Message {
  if (list.length === 0) return EMPTY;
  if (list.some((item) => typeof item === 'object')) return { zh: `${list.length} 条`, en: `${list.length} entries` };
  const words = list.map((item) => valueWords(info, item));
  return { zh: cut(words.map(({ zh }) => zh).join('、')), en: cut(words.map(({ en }) => en).join(', ')) };
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LENGTH ? `${line.slice(0, LENGTH - 1)}…` : line;
}
