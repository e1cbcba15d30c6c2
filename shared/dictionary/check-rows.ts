// Owns deciding whether the rows of a dictionary can be used: every field by its schema, and what rows must be to each other.
import type { z } from 'zod';
import { valueAt } from '../document/edits/set-at.ts';
import type { Message } from '../i18n/message.ts';
import { findPersonalData, PERSONAL_DATA } from '../text/personal-data.ts';
import { type Column, columnsOf } from './columns.ts';
import { type FaultCode, type RowFault, shortened } from './faults.ts';
import { ruleSettingsSchema } from './rule-settings.ts';
import { rowsInCycles, stageKey } from './stage-links.ts';
import type { Tables } from './table-rows.ts';
import { keyOf, type Row, type TableId, tables } from './tables.ts';

/** What other tables a check looks into. */
export type Beside = Pick<Tables, 'tiers'>;

/** A dictionary is read by people; more entries than this are some other list. */
const MOST_ROWS = 2000;

/** Everything wrong with `rows`, row by row; empty when they can be stored and used. */
export function checkRows(table: TableId, rows: readonly Row[], beside: Beside): readonly RowFault[] {
  const columns = columnsOf(table);
  const faults: RowFault[] = [];
  if (tables[table].key.length === 0 && rows.length !== 1) faults.push({ row: 0, path: '', code: 'notOneRow' });
  if (rows.length > MOST_ROWS) return [{ row: MOST_ROWS, path: '', code: 'tooManyRows', params: { max: MOST_ROWS } }];
  for (const [index, row] of rows.entries()) {
    const before = faults.length;
    for (const column of columns) faults.push(...cellFaults(row, index, column));
    for (const fault of textFaults(row, '')) {
      if (!faults.some(({ row, path }) => row === index && path === fault.path)) faults.push({ row: index, ...fault });
    }
    if (faults.length === before && !tables[table].row.safeParse(row).success) {
      faults.push({ row: index, path: '', code: 'notFitting' });
    }
  }
  return [...faults, ...doubles(table, rows), ...(own[table]?.(rows, beside) ?? [])];
}

function cellFaults(row: Row, index: number, { path, schema, optionalGroup }: Column): RowFault[] {
  if (optionalGroup && valueAt(row, optionalGroup) === undefined) return [];
  const value = valueAt(row, path);
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  const issue = parsed.error.issues[0] as Issue | undefined;
  return [{ row: index, path, ...faultOf(issue, value, schema) }];
}

interface Issue {
  readonly code: string;
  readonly origin?: string;
  readonly format?: string;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly values?: readonly unknown[];
}

function faultOf(issue: Issue | undefined, value: unknown, schema: z.ZodType): Pick<RowFault, 'code' | 'params'> {
  const text = shortened(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  if (value === undefined || value === '') return { code: 'missing' };
  switch (issue?.code) {
    case 'too_big':
    case 'too_small':
      return issue.origin === 'string' ? length(value, issue) : range(schema, issue);
    case 'invalid_type':
      return { code: issue.format === 'safeint' ? 'notWhole' : 'notFitting' };
    case 'invalid_format':
      return { code: issue.format === 'date' ? 'badDate' : 'badFormat', params: { text } };
    case 'invalid_value':
      return { code: 'unknownOption', params: { text, options: (issue.values ?? []).map(String) } };
    default:
      return { code: 'notFitting' };
  }
}

function length(value: unknown, { minimum, maximum }: Issue): Pick<RowFault, 'code' | 'params'> {
  if (maximum === undefined)
    return { code: minimum === undefined || minimum <= 1 ? 'missing' : 'tooShort', params: { min: minimum ?? 1 } };
  return { code: 'tooLong', params: { length: String(value).length, max: maximum } };
}

function range(schema: z.ZodType, { minimum, maximum }: Issue): Pick<RowFault, 'code' | 'params'> {
  const number = ('unwrap' in schema ? (schema as z.ZodOptional<z.ZodType>).unwrap() : schema) as Partial<z.ZodNumber>;
  const low = number.minValue ?? minimum;
  const high = number.maxValue ?? maximum;
  if (typeof low === 'number' && typeof high === 'number' && high < Number.MAX_SAFE_INTEGER)
    return { code: 'outOfRange', params: { minimum: low, maximum: high } };
  return { code: 'tooSmall', params: { minimum: low ?? 0 } };
}

const TIME_RANGE = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Personal data and formulas, also in fields that the schema does not know. */
function* textFaults(value: unknown, path: string): Iterable<Omit<RowFault, 'row'>> {
  if (typeof value === 'string') {
    const [found] = findPersonalData(value);
    if (found)
      yield { path, code: 'personal', params: { kind: PERSONAL_DATA[found.kind] as Message, masked: found.masked } };
    else if (FORMULA.test(value)) yield { path, code: 'formula', params: { text: shortened(value) } };
  } else if (typeof value === 'number') {
    const [found] = value >= 1e10 ? findPersonalData(String(value)) : [];
    if (found)
      yield { path, code: 'personal', params: { kind: PERSONAL_DATA[found.kind] as Message, masked: found.masked } };
  } else if (Array.isArray(value)) {
    // The cell of a list is one cell.
    for (const item of value) for (const fault of textFaults(item, path)) yield { ...fault, path };
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* textFaults(item, path === '' ? key : `${path}.${key}`);
  }
}

function doubles(table: TableId, rows: readonly Row[]): RowFault[] {
  const { key } = tables[table];
  const field = key.at(-1);
  if (field === undefined) return [];
  const first = new Map<string, number>();
  return rows.flatMap((row, index): RowFault[] => {
    const id = keyOf(table, row).normalize('NFKC').toLowerCase();
    const same = first.get(id);
    if (same === undefined) first.set(id, index);
    return same === undefined ? [] : [{ row: index, path: field, code: 'duplicate', params: { row: same + 1 } }];
  });
}

type OwnCheck = (rows: readonly Row[], beside: Beside) => readonly RowFault[];

const own: Partial<Record<TableId, OwnCheck>> = {
  tiers: checkTiers,
  metrics: (rows) =>
    each(rows, ({ unit, denominator }) =>
      unit === '%' && denominator === undefined ? ['denominator.zh', 'noDenominator'] : undefined,
    ),
  experience: (rows) =>
    each(rows, ({ product, productType, channelType, contacted, taken }) => {
      if (!product && !productType && !channelType) return ['product', 'namesNothing'];
      const isMore = typeof contacted === 'number' && typeof taken === 'number' && taken > contacted;
      return isMore ? ['taken', 'takenAbove'] : undefined;
    }),
  disclosures: (rows) =>
    each(rows, ({ validFrom, validTo }) =>
      typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom
        ? ['validTo', 'reversedDates']
        : undefined,
    ),
  lifecycleStages: checkLinks,
  events: (rows) => each(rows, (row) => combinedFault(row, rows) ?? comparedFault(row)),
  policy: (rows) =>
    each(rows, ({ quietHours }) => {
      const odd = Array.isArray(quietHours) ? quietHours.find((range) => !TIME_RANGE.test(String(range))) : undefined;
      return odd === undefined ? undefined : ['quietHours', 'badTimes', { text: shortened(String(odd)) }];
    }),
  ruleSettings: (rows, { tiers }) => [
    ...rows.flatMap((row, index) => settingFaults(row, index)),
    ...each(rows, ({ highTier }) =>
      typeof highTier === 'string' && !tiers.some(({ id }) => id === highTier)
        ? ['highTier', 'unknownTier', { text: shortened(highTier) }]
        : undefined,
    ),
  ],
};

function each(
  rows: readonly Row[],
  check: (row: Row) => readonly [path: string, code: FaultCode, params?: RowFault['params']] | undefined,
): RowFault[] {
  return rows.flatMap((row, index): RowFault[] => {
    const [path, code, params] = check(row) ?? [];
    return path !== undefined && code ? [{ row: index, path, code, ...(params && { params }) }] : [];
  });
}

/** The items of a list have limits of their own, which only the settings' own schema knows. */
function settingFaults(row: Row, index: number): RowFault[] {
  const issues = ruleSettingsSchema.safeParse(row).error?.issues ?? [];
  return issues.flatMap((issue): RowFault[] => {
    const [name, item] = issue.path;
    if (item === undefined) return [];
    const value = valueAt(row, issue.path.join('.'));
    return [{ row: index, path: String(name), ...faultOf(issue as Issue, value, ruleSettingsSchema) }];
  });
}

/** Tiers stand from low to high, each beginning where the one before ends. */
function checkTiers(rows: readonly Row[]): RowFault[] {
  return rows.flatMap((row, index): RowFault[] => {
    const faults: RowFault[] = [];
    const before = rows[index - 1];
    const { from, to } = row;
    if (typeof from === 'number' && typeof to === 'number' && to <= from) {
      faults.push({ row: index, path: 'to', code: 'tierEmpty' });
    }
    if (to === undefined && index < rows.length - 1) faults.push({ row: index, path: 'to', code: 'tierOpen' });
    if (before && typeof before.to === 'number' && before.to !== from) {
      faults.push({ row: index, path: 'from', code: 'tierGap', params: { end: before.to } });
    }
    return faults;
  });
}

type Fault = readonly [path: string, code: FaultCode, params?: RowFault['params']];

const partsOf = ({ parts }: Row): readonly string[] => (Array.isArray(parts) ? parts.map(String) : []);

/** One step deep: what a combined event waits for stays readable, and cannot run in a circle. */
function combinedFault(row: Row, rows: readonly Row[]): Fault | undefined {
  const parts = partsOf(row);
  if (parts.length === 0) return undefined;
  for (const text of parts) {
    const part = rows.find(({ id }) => id === text);
    if (!part) return ['parts', 'unknownEvent', { text: shortened(text) }];
    if (part === row || partsOf(part).length > 0) return ['parts', 'nestedEvent', { text: shortened(text) }];
  }
  if (new Set(parts).size < 2) return ['parts', 'fewEvents'];
  return row.combine !== 'any' && row.withinDays === undefined ? ['withinDays', 'noWithinDays'] : undefined;
}

function comparedFault({ comparedDays, comparedTimes }: Row): Fault | undefined {
  if ((comparedDays === undefined) === (comparedTimes === undefined)) return undefined;
  return [comparedDays === undefined ? 'comparedDays' : 'comparedTimes', 'halfCompared'];
}

function checkLinks(rows: readonly Row[]): RowFault[] {
  const known = new Set(rows.map((row) => stageKey(row as never)));
  const inCycle = new Set(rowsInCycles(rows));
  return rows.flatMap((row, index): RowFault[] => {
    const at = { row: index, path: 'mapsTo' };
    const links = Array.isArray(row.mapsTo) ? row.mapsTo.map(String) : [];
    const unknown = links.find((link) => !known.has(link));
    if (unknown !== undefined) return [{ ...at, code: 'unknownStage', params: { text: shortened(unknown) } }];
    const same = links.find((link) => link.startsWith(`${row.scheme}/`));
    if (same !== undefined) return [{ ...at, code: 'ownScheme', params: { text: shortened(same) } }];
    return inCycle.has(index) ? [{ ...at, code: 'cycle' }] : [];
  });
}
