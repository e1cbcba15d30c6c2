// Owns what the parts of the screen read of the chosen dictionary: rows that are shown, faults, columns, uses.
import { useMemo } from 'react';
import { checkRows } from '../../../shared/dictionary/check-rows.ts';
import { type Column, cellOf, columnsOf } from '../../../shared/dictionary/columns.ts';
import type { RowFault } from '../../../shared/dictionary/faults.ts';
import { keyOf, tables as keys, type Row, TABLE_IDS, type TableId } from '../../../shared/dictionary/tables.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { matchesSearch } from '../../kit/ui/matches-search.ts';
import { useDictionaries } from './dictionary-store.ts';

const NONE: readonly never[] = [];

export function useRows(table: TableId): readonly Row[] {
  return useDictionaries(({ tables }) => tables?.[table].rows ?? NONE);
}

export function useFaults(table: TableId): readonly RowFault[] {
  const rows = useRows(table);
  const tiers = useRows('tiers');
  return useMemo(
    () => (rows.length === 0 && tiers.length === 0 ? [] : checkRows(table, rows, { tiers })),
    [table, rows, tiers],
  );
}

/** The columns of the table: of a text in both languages the one that is spoken. */
export function useColumns(table: TableId): readonly Column[] {
  const language = useSettings((settings) => settings.language);
  return useMemo(
    () => columnsOf(table).filter((column) => column.language === undefined || column.language === language),
    [table, language],
  );
}

/** Places of the rows that a search finds; all of them without one. */
export function foundRows(table: TableId, rows: readonly Row[], query: string): readonly number[] {
  const places = rows.map((_, index) => index);
  if (query.trim() === '') return places;
  return places.filter((index) => matchesSearch(textsOf(table, rows[index] as Row), query));
}

/** The settings of a dictionary of one record that a search finds, by their names and rules. */
export function foundSettings(table: TableId, query: string): readonly Column[] {
  return columnsOf(table).filter(({ title, info }) => matchesSearch([title.zh, title.en, info.hint?.zh ?? ''], query));
}

/** How many entries of each dictionary a search finds; undefined without one. */
export function useHits(query: string): Readonly<Record<TableId, number>> | undefined {
  const tables = useDictionaries((state) => state.tables);
  return useMemo(() => {
    if (query.trim() === '' || !tables) return undefined;
    const counts = TABLE_IDS.map((id) => [
      id,
      keys[id].key.length === 0 ? foundSettings(id, query).length : foundRows(id, tables[id].rows, query).length,
    ]);
    return Object.fromEntries(counts) as Record<TableId, number>;
  }, [query, tables]);
}

function textsOf(table: TableId, row: Row): readonly string[] {
  return columnsOf(table).flatMap((column) => {
    const value = cellOf(row, column);
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((item) => {
      const label = column.info.options?.find((option) => option.value === item)?.label;
      return label ? [label.zh, label.en] : item === undefined ? [] : [String(item)];
    });
  });
}

export interface Uses {
  readonly uses: number;
  readonly maps: readonly string[];
}

export function useUses(table: TableId, row: Row | undefined): Uses | undefined {
  return useDictionaries(({ usage }) => (row ? usage[table]?.[keyOf(table, row)] : undefined));
}

/** Dictionaries that maps name entries of; the others have no uses to count. */
export const COUNTED: ReadonlySet<TableId> = new Set<TableId>([
  'metrics',
  'tiers',
  'specialGroups',
  'lifecycleStages',
  'attributes',
  'events',
  'channels',
  'exclusions',
  'executorRoles',
  'disclosures',
  'riskMatch',
]);
