// Owns what a cell of a strategy table sets on its node or edge: values by field, or what is wrong with it.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import { edgeTypes } from '../document/edge-types.ts';
import type { ItemKind } from '../document/item-kind.ts';
import { kinds } from '../document/kinds/index.ts';
import { leafFields } from '../document/leaf-fields.ts';
import { type Fault, faultWords } from '../library/import/faults.ts';
import { readCell } from '../library/import/read-cell.ts';
import type { Part, TableColumn } from './columns.ts';
import { readFigureCell } from './words.ts';

export type Values = Readonly<Record<string, unknown>>;
export type CellFault = Pick<Fault, 'code' | 'params'>;

export interface CellRead {
  /** Dotted paths with their values. */
  readonly values: Values;
  readonly fault?: CellFault;
  /** A figure that was read otherwise than it is written: `1.2万户` as 12000. */
  readonly figure?: { readonly text: string; readonly value: number; readonly unit: string };
}

/** What the cells say of the whole that they stand in, and the unit that the heading names. */
export interface CellPlace {
  readonly column: TableColumn;
  readonly unit?: string | undefined;
  readonly dictionaries: Dictionaries;
}

const NONE: CellRead = { values: {} };

/** Reads a cell that is no name and no code. */
export function readFieldCell(cell: string, place: CellPlace): CellRead {
  const { column, dictionaries } = place;
  if (cell === '' || /^[-–—/／]+$/.test(cell)) return NONE;
  switch (column.field) {
    case 'trigger.rule':
      return { values: triggerOf(cell, dictionaries) };
    case 'waveNo':
      return plain(waveIn(cell) ?? cell, place);
    case 'offsetDay':
      return plain(dayIn(cell) ?? cell, place);
    case 'duty':
      return plain(
        /必/.test(cell) && !/选/.test(cell) ? '必做' : /选/.test(cell) && !/必/.test(cell) ? '选做' : cell,
        place,
      );
    case 'force':
      return plain(/^[海陆空]军?$/.test(cell) ? (cell[0] ?? cell) : cell, place);
    case 'note':
      return { values: { note: place.column.id === 'note' ? cell : '' } };
    default:
      return plain(cell, place);
  }
}

function plain(cell: string, { column, unit, dictionaries }: CellPlace): CellRead {
  const field = leafFields(fieldsOf(column.part)).get(column.field);
  if (!field) return NONE;
  const context = { dictionaries, findItem: (_: ItemKind, _named: string) => undefined };
  if (field.info.control !== 'number') {
    const read = readCell(field, cell, context);
    return 'fault' in read ? { values: {}, fault: read.fault } : { values: { [column.field]: read.value } };
  }
  const figure = readFigureCell(cell.replace(/%$/, ''));
  if (!figure) return { values: {}, fault: { code: 'L_NUMBER', params: { value: cell.slice(0, 40) } } };
  const read = readCell(field, String(figure.value), context);
  if ('fault' in read) return { values: {}, fault: read.fault };
  const named = figure.unit || unit || '';
  const values = { [column.field]: read.value, ...unitValues(column.id, named) };
  const isPlain = /^[\d.,+\-\s]+%?$/.test(cell);
  return isPlain ? { values } : { values, figure: { text: cell, value: figure.value, unit: named } };
}

/** Units that are a choice of their own beside the figure. */
function unitValues(id: string, unit: string): Values {
  const plainUnit = unit.replace(/[，,].*$/, '').trim();
  if (id === 'quota' && ['万元', '份', '户'].includes(plainUnit)) return { quotaUnit: plainUnit };
  if (id === 'avgTicket' && ['万元', '元', '户', '份', '人', '家', '张', '单'].includes(plainUnit))
    return { unit: plainUnit };
  if (id === 'size' && /^(家|companies)$/.test(plainUnit)) return { customerType: 'company' };
  return {};
}

export function fieldsOf(part: Part) {
  return part === 'offer' ? edgeTypes.flow.fields : kinds[part].fields;
}

/** An event by code or name; a day or rule in words otherwise. */
function triggerOf(cell: string, { events }: Dictionaries): Values {
  const wanted = cell.toLowerCase();
  const event = events.find(({ id, label }) => [id, label.zh, label.en].some((each) => each.toLowerCase() === wanted));
  if (event) return { 'trigger.type': 'event', 'trigger.eventCode': event.id };
  return { 'trigger.type': 'rule', 'trigger.rule': cell };
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** `W2 跟进`, `第二波`, `2`. */
function waveIn(cell: string): string | undefined {
  const found = /^(?:w|wave\s*|第)?\s*(\d{1,2}|[一二三四五六七八九十])\s*(?:波次?|批次?|轮)?(?:\s.*)?$/i.exec(cell);
  const text = found?.[1] ?? '';
  const numeral = NUMERALS.indexOf(text);
  return found ? String(numeral >= 0 ? numeral : Number(text)) : undefined;
}

/** `第 3 天`, `D+3`, `T+3`, `到期前 7 天` (−7), `当天`. */
function dayIn(cell: string): string | undefined {
  if (/^(当天|当日|0)$/.test(cell)) return '0';
  const before = /前\s*(\d{1,3})\s*(?:天|日)?$/.exec(cell);
  if (before) return `-${before[1]}`;
  const found = /^(?:第|[dt]\s*\+?|day\s*)?\s*(-?\d{1,3})\s*(?:天|日|days?)?后?$/i.exec(cell);
  return found?.[1];
}

/** The words of a fault, for people. */
export function faultMessage({ code }: CellFault) {
  return faultWords[code];
}
