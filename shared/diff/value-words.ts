// Owns a field’s value in a few words of both languages, for what is said about differences and for what travels to a branch.
import type { FieldInfo } from '../document/field.ts';
import { withUnit } from '../document/unit-names.ts';
import type { Message } from '../i18n/message.ts';
import type { Named } from './names.ts';
import { comparable } from './same-value.ts';

const LENGTH = 60;
/** So much of what both have stands before the place where two long texts differ. */
const BEFORE = 12;
const NO_UNIT: Message = { zh: '', en: '' };
const EMPTY: Message = { zh: '空', en: 'empty' };
const same = (text: string): Message => ({ zh: text, en: text });
const nobody: Named = () => undefined;

/** Options by their labels, ids by the names of what they name, numbers with their unit, records by their values; long texts are cut. */
export function valueWords(info: FieldInfo | undefined, value: unknown, named: Named = nobody): Message {
  const words = wholeWords(info, value, named);
  return { zh: cut(words.zh), en: cut(words.en) };
}

/** Of lists of records what one side alone has, of long texts the place where they differ. */
export function changeWords(
  info: FieldInfo | undefined,
  before: unknown,
  after: unknown,
  named: Named = nobody,
): readonly [before: Message, after: Message] {
  const [was, is] = isRecords(before) && isRecords(after) ? apart(before, after) : [before, after];
  const words = [wholeWords(info, was, named), wholeWords(info, is, named)] as const;
  const ends = (language: keyof Message) => cutBoth(words[0][language], words[1][language]);
  const [zh, en] = [ends('zh'), ends('en')];
  return [
    { zh: zh[0], en: en[0] },
    { zh: zh[1], en: en[1] },
  ];
}

function wholeWords(info: FieldInfo | undefined, value: unknown, named: Named): Message {
  if (value === undefined || value === null || value === '') return EMPTY;
  if (Array.isArray(value)) return listWords(info, value, named);
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'number') return info?.said?.(value) ?? withUnit(value, info?.unit ?? NO_UNIT);
  if (typeof value !== 'string') return same(JSON.stringify(value));
  const option = info?.options?.find((each) => each.value === value)?.label;
  return option ?? (info && named(info, value)) ?? same(value.replace(/\s+/g, ' '));
}

function listWords(info: FieldInfo | undefined, list: readonly unknown[], named: Named): Message {
  if (list.length === 0) return EMPTY;
  if (!isRecords(list))
    return joined(
      list.map((item) => wholeWords(info, item, named)),
      '、',
      ', ',
    );
  const fields = info?.record;
  if (!fields) return { zh: `${list.length} 条`, en: `${list.length} entries` };
  const words = list.map((record) => {
    const values = fields.flatMap(([name, each]) => (name in record ? [partWords(each, record[name], named)] : []));
    return joined(values, ' ', ' ');
  });
  return joined(words, '；', '; ');
}

/** Records within a record stand in brackets, so that it is seen where they end. */
function partWords(info: FieldInfo, value: unknown, named: Named): Message {
  const words = wholeWords(info, value, named);
  return isRecords(value) ? { zh: `（${words.zh}）`, en: `(${words.en})` } : words;
}

type Records = readonly Readonly<Record<string, unknown>>[];

function isRecords(value: unknown): value is Records {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object' && item !== null);
}

/** Without the records that both have; whole where only their order differs. */
function apart(before: Records, after: Records): readonly [Records, Records] {
  const without = (list: Records, other: Records) => {
    const known = new Set(other.map(comparable));
    return list.filter((record) => !known.has(comparable(record)));
  };
  const [was, is] = [without(before, after), without(after, before)];
  return was.length + is.length > 0 ? [was, is] : [before, after];
}

function joined(words: readonly Message[], zh: string, en: string): Message {
  return { zh: words.map((each) => each.zh).join(zh), en: words.map((each) => each.en).join(en) };
}

function cut(text: string): string {
  return text.length > LENGTH ? `${text.slice(0, LENGTH - 1)}…` : text;
}

function cutBoth(a: string, b: string): readonly [string, string] {
  if (cut(a) !== cut(b)) return [cut(a), cut(b)];
  const differs = [...a].findIndex((letter, at) => letter !== b[at]);
  const from = Math.max(0, (differs === -1 ? a.length : differs) - BEFORE);
  return from === 0 ? [cut(a), cut(b)] : [cut(`…${a.slice(from)}`), cut(`…${b.slice(from)}`)];
}
