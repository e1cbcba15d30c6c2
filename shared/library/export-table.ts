// Owns the tables that library items are written as: what `readItemSheets` reads back is the same.
import type { Dictionaries, Entry } from '../dictionary/dictionaries.ts';
import { valueAt } from '../document/edits/set-at.ts';
import type { FieldInfo } from '../document/field.ts';
import { ITEM_KINDS, type ItemKind } from '../document/item-kind.ts';
import type { Language } from '../i18n/message.ts';
import { columnsOf, headingOf } from './import/columns.ts';
import { kindTitle, type Library, type LibraryItem } from './library-item.ts';

type Cell = string | number | undefined;
interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Given {
  readonly library: Library;
  readonly dictionaries: Dictionaries;
  readonly language: Language;
}

/** One table per kind that has items. */
export function itemTables(items: readonly LibraryItem[], given: Given): readonly Table[] {
  return ITEM_KINDS.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    return own.length === 0 ? [] : [tableOf(kind, own, given)];
  });
}

function tableOf(kind: ItemKind, items: readonly LibraryItem[], given: Given): Table {
  const columns = columnsOf(kind);
  const { language } = given;
  const title = kindTitle(kind)[language];
  const [idHeading, kindHeading] = language === 'zh' ? ['库项编号', '库项类型'] : ['Item id', 'Item kind'];
  return {
    name: title,
    header: [idHeading, kindHeading, ...columns.map((column) => headingOf(column, language))] as string[],
    rows: items.map((item) => [
      item.id,
      title,
      ...columns.map(({ path, info }) => cellOf(info, valueAt(item.fields, path), given)),
    ]),
  };
}

function cellOf(info: FieldInfo, value: unknown, given: Given): Cell {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return YES_NO[given.language][value ? 0 : 1];
  if (info.control === 'list') return Array.isArray(value) && value.length === 0 ? undefined : JSON.stringify(value);
  const separator = given.language === 'zh' ? '、' : '; ';
  const text = [value]
    .flat()
    .map((each) => wordOf(info, String(each), given))
    .join(separator);
  // Read back as the text it is; no spreadsheet takes it for a formula.
  return /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
}

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { zh: ['是', '否'], en: ['yes', 'no'] };

/** Labels where they lead back to one value alone, ids elsewhere. */
function wordOf(info: FieldInfo, value: string, { dictionaries, language }: Given): string {
  if (info.options) return info.options.find((option) => option.value === value)?.label[language] ?? value;
  if (!info.dictionary) return value;
  const entries: readonly Entry[] = dictionaries[info.dictionary];
  const label = entries.find(({ id }) => id === value)?.label[language];
  return label !== undefined && entries.filter((entry) => entry.label[language] === label).length === 1 ? label : value;
}
