// Owns the columns of a dictionary: its fields laid flat with dotted paths, for tables, forms and spreadsheets alike.
import { z } from 'zod';
import { setAt, valueAt } from '../document/edits/set-at.ts';
import { type FieldInfo, fieldsOf } from '../document/field.ts';
import type { Message } from '../i18n/message.ts';
import { type Row, type TableId, tables } from './tables.ts';

export interface Column {
  /** Dotted from the row, e.g. `label.zh`. */
  readonly path: string;
  readonly schema: z.ZodType;
  readonly info: FieldInfo;
  /** The heading; a field inside a group carries the group's name where its own would not do. */
  readonly title: Message;
  /** For one language of a text in both. */
  readonly language?: 'zh' | 'en';
  /** Set for a text in both languages that may be missing: the path of the whole. */
  readonly optionalGroup?: string;
}

const known = new Map<TableId, readonly Column[]>();

export function columnsOf(table: TableId): readonly Column[] {
  let columns = known.get(table);
  if (!columns) {
    columns = flatten(tables[table].row);
    known.set(table, columns);
  }
  return columns;
}

function flatten(object: z.ZodObject, outer?: { path: string; info: FieldInfo }): Column[] {
  return fieldsOf(object).flatMap(([name, schema, info]): Column[] => {
    const path = outer ? `${outer.path}.${name}` : name;
    if (info.control === 'group') {
      const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
      return flatten(inner as z.ZodObject, { path, info });
    }
    const inWords = outer !== undefined && (name === 'zh' || name === 'en');
    const title = outer && !inWords ? joined(outer.info.label, info.label) : info.label;
    return [
      {
        path,
        schema,
        info,
        title,
        ...(inWords && { language: name }),
        ...(inWords && outer.info.need !== 'save' && { optionalGroup: outer.path }),
      },
    ];
  });
}

function joined(outer: Message, inner: Message): Message {
  return { zh: `${outer.zh} · ${inner.zh}`, en: `${outer.en} · ${inner.en}` };
}

export function cellOf(row: Row, column: Column): unknown {
  return valueAt(row, column.path);
}

/**
 * `row` with one cell set; `undefined` clears it. A text in both languages stays whole: a first word stands for the other
 * language too, and clearing one of an optional pair clears both.
 */
export function withCell(row: Row, column: Column, value: unknown): Row {
  const { path, language, optionalGroup } = column;
  const isEmpty = value === undefined || value === '';
  if (optionalGroup && isEmpty) return setAt(row, optionalGroup, undefined);
  const next = setAt(row, path, value);
  if (!language || isEmpty) return next;
  const other = `${path.slice(0, -2)}${language === 'zh' ? 'en' : 'zh'}`;
  const isAlone = valueAt(row, other) === undefined || valueAt(row, other) === '';
  return isAlone ? setAt(next, other, value) : next;
}

/** `公式`, `资产下限（万元）`: the heading with the unit that figures below it are in. */
export function heading({ title, info }: Column, language: 'zh' | 'en'): string {
  if (!info.unit) return title[language];
  return language === 'zh' ? `${title.zh}（${info.unit.zh}）` : `${title.en} (${info.unit.en})`;
}
