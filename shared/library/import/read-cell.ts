// Owns reading one cell of a table into a field of a library item: its value, or what is wrong with it.
import type { Dictionaries, Entry } from '../../dictionary/dictionaries.ts';
import type { FieldInfo } from '../../document/field.ts';
import { readText } from '../../document/field-text.ts';
import type { ItemKind } from '../../document/item-kind.ts';
import { findPersonalData, PERSONAL_DATA } from '../../text/personal-data.ts';
import { kindTitle } from '../library-item.ts';
import { type ItemColumn, isUnit } from './columns.ts';
import type { Fault } from './faults.ts';

export type CellFault = Pick<Fault, 'code' | 'params'>;
export type CellReading = { readonly value: unknown } | { readonly fault: CellFault };

export interface CellContext {
  readonly dictionaries: Dictionaries;
  /** The id of the item of `kind` that a text names by id or by name. */
  readonly findItem: (kind: ItemKind, named: string) => string | undefined;
  /** Whether the heading says the unit, which then holds for plain numbers as well. */
  readonly hasUnit: boolean;
}

/** Dictionaries that only offer words; any other word does as well. */
const OPEN: readonly string[] = ['executorRoles', 'exclusions'];
const SEPARATORS = /[、,，;；|\n]+/;
/** What spreadsheets read as the beginning of a formula, in half or full width. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/** What a spreadsheet shows where a formula failed. */
const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;
/** What it makes of a long code, or of one such as 1E05. */
const EXPONENT = /^\d(?:\.\d+)?E[+-]\d{1,3}$/i;

const fault = (code: CellFault['code'], params?: CellFault['params']): CellReading => ({
  fault: { code, ...(params && { params }) },
});

/** Short enough to be shown. */
const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** Reads a cell that is not empty. */
export function readCell({ info, schema }: ItemColumn, cell: string, context: CellContext): CellReading {
  const personal = findPersonalData(cell.slice(0, 20_000))[0];
  if (personal) return fault('L_PERSONAL', { what: PERSONAL_DATA[personal.kind] });
  if (ERROR.test(cell)) return fault('L_ERROR', { value: shown(cell) });
  if (info.control === 'number') return readNumber({ info, schema }, cell, context.hasUnit);
  // An apostrophe in front is how a spreadsheet is told that a cell is a text.
  const quoted = /^'[=+\-@＝＋－＠]/.test(cell);
  if (!quoted && FORMULA.test(cell)) return fault('L_FORMULA', { value: cell.slice(0, 1) });
  const text = quoted ? cell.slice(1) : cell;
  switch (info.control) {
    case 'choice':
      return one(optionOf(info, text), text, 'L_OPTION');
    case 'choices':
      return several(text, (part) => one(optionOf(info, part), part, 'L_OPTION'));
    case 'dictionary':
      return info.many ? several(text, (part) => entry(info, part, context)) : entry(info, text, context);
    case 'itemRef':
      return info.many ? several(text, (part) => item(info, part, context)) : item(info, text, context);
    case 'texts':
      return several(text, (part) => (part.length > 60 ? tooLong(part, 60) : { value: part }));
    case 'switch':
      return readSwitch(text);
    case 'list':
      return readList(schema, text);
    default:
      return readPlain({ info, schema }, text);
  }
}

function readPlain({ info, schema }: Pick<ItemColumn, 'info' | 'schema'>, text: string): CellReading {
  if (EXPONENT.test(text)) return fault('L_DESTROYED', { value: text });
  const max = info.maxLength;
  if (max !== undefined && text.length > max) return tooLong(text, max);
  const reading = readText(schema, info, text);
  if (reading.ok) return { value: reading.value };
  return fault(info.control === 'date' ? 'L_DATE' : 'L_VALUE', { value: shown(text) });
}

function tooLong(text: string, max: number): CellReading {
  return fault('L_TOO_LONG', { length: text.length, max });
}

function readNumber(
  { info, schema }: Pick<ItemColumn, 'info' | 'schema'>,
  cell: string,
  hasUnit: boolean,
): CellReading {
  const plain = cell
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3}(\D|$))/g, '')
    .trim();
  const found = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*(\D.*)?$/.exec(plain);
  if (!found) return fault('L_NUMBER', { value: shown(cell) });
  const unit = found[2]?.trim();
  if (unit && !isUnit(info, unit)) {
    return info.unit
      ? fault('L_UNIT', { value: shown(unit), unit: info.unit })
      : fault('L_NUMBER', { value: shown(cell) });
  }
  const value = Number(found[1]);
  // 5 % is 0.05 to a spreadsheet: without a unit it may be either.
  if (info.unit?.zh === '%' && !unit && !hasUnit && value > 0 && value < 1) {
    return fault('L_PERCENT', { value: shown(cell), hundred: String(Math.round(value * 1e10) / 1e8) });
  }
  const { minimum, maximum } = info;
  if ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum)) {
    const range = `${minimum ?? ''}–${maximum ?? ''}`;
    return fault('L_RANGE', { value: String(value), range });
  }
  const result = schema.safeParse(value);
  return result.success ? { value: result.data } : fault('L_VALUE', { value: shown(cell) });
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

function optionOf(info: FieldInfo, text: string): string | undefined {
  const wanted = fold(text);
  return info.options?.find(({ value, label }) => [value, label.zh, label.en].some((name) => fold(name) === wanted))
    ?.value;
}

function one(value: string | undefined, text: string, code: 'L_OPTION'): CellReading {
  return value === undefined ? fault(code, { value: shown(text) }) : { value };
}

function entry(info: FieldInfo, text: string, { dictionaries }: CellContext): CellReading {
  const name = info.dictionary;
  if (!name) return { value: text };
  const wanted = fold(text);
  const entries: readonly Entry[] = dictionaries[name];
  const known = entries.find(({ id, label }) => [id, label.zh, label.en].some((each) => fold(each) === wanted));
  if (known) return { value: known.id };
  if (!OPEN.includes(name)) return fault('L_UNKNOWN', { value: shown(text), list: info.label });
  return text.length > 60 ? tooLong(text, 60) : { value: text };
}

function item(info: FieldInfo, text: string, { findItem }: CellContext): CellReading {
  const kind = info.itemKind as ItemKind;
  const id = findItem(kind, text.trim());
  return id === undefined ? fault('L_UNKNOWN', { value: shown(text), list: kindTitle(kind) }) : { value: id };
}

function several(text: string, read: (part: string) => CellReading): CellReading {
  const values: unknown[] = [];
  for (const part of text.split(SEPARATORS)) {
    const trimmed = part.trim();
    if (trimmed === '') continue;
    const reading = read(trimmed);
    if ('fault' in reading) return reading;
    if (!values.includes(reading.value)) values.push(reading.value);
  }
  return { value: values };
}

const YES = ['是', 'yes', 'y', 'true', '1', '√', '✓'];
const NO = ['否', 'no', 'n', 'false', '0', '×'];

function readSwitch(text: string): CellReading {
  const wanted = fold(text);
  if (YES.includes(wanted)) return { value: true };
  return NO.includes(wanted) ? { value: false } : fault('L_OPTION', { value: shown(text) });
}

/** Lists of records travel as JSON, which is how a library file of this program holds them. */
function readList(schema: ItemColumn['schema'], text: string): CellReading {
  try {
    const result = schema.safeParse(JSON.parse(text));
    if (result.success) return { value: result.data };
  } catch {
    // Told below, like a list that does not fit.
  }
  return fault('L_VALUE', { value: shown(text) });
}
