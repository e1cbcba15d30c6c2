// Owns turning dictionaries into rows of tables and back; a round trip keeps everything.

import type { Dictionaries } from './dictionaries.ts';
import { ruleSettingsSchema } from './rule-settings.ts';
import { starterDictionaries } from './starter.ts';
import { type Row, TABLE_IDS, type TableId } from './tables.ts';

export type Tables = Readonly<Record<TableId, readonly Row[]>>;

/** The rows that a fresh workbench starts with. */
export const starterTables: Tables = Object.fromEntries(
  TABLE_IDS.map((id) => [id, rowsOf(starterDictionaries, id)]),
) as Tables;

/** The dictionaries that start with illustrative content; the others start empty. */
export const SAMPLE_TABLES = TABLE_IDS.filter((id) => starterTables[id].length > 0);

function rowsOf(dictionaries: Dictionaries, id: TableId): readonly Row[] {
  switch (id) {
    case 'disclosures':
      return Object.entries(dictionaries.disclosures).map(([productType, sentence]) => ({ productType, sentence }));
    case 'riskMatch':
      return Object.entries(dictionaries.riskMatch).map(([capacity, risk]) => ({ capacity, risk }));
    case 'policy':
    case 'ruleSettings':
      return [dictionaries[id]];
    default:
      return dictionaries[id] as unknown as readonly Row[];
  }
}

/** The dictionaries of `rows` by table; a table without rows of its own stays the starter's. Rows must have passed `checkRows`. */
export function toDictionaries(rows: Partial<Tables>): Dictionaries {
  const lists = Object.fromEntries(Object.entries(rows).filter(([, list]) => list !== undefined));
  const { disclosures, riskMatch, policy, ruleSettings, ...plain } = lists as Partial<Tables>;
  return {
    ...starterDictionaries,
    ...(plain as Partial<Dictionaries>),
    ...(disclosures && { disclosures: record(disclosures, 'productType', 'sentence') }),
    ...(riskMatch && { riskMatch: record(riskMatch, 'capacity', 'risk') }),
    ...(policy && { policy: { ...starterDictionaries.policy, ...policy[0] } }),
    // A threshold that a later version added gets its default.
    ...(ruleSettings && { ruleSettings: ruleSettingsSchema.parse({ ...ruleSettings[0] }) }),
  };
}

function record(rows: readonly Row[], key: string, value: string): Record<string, string> {
  return Object.fromEntries(rows.map((row) => [String(row[key]), String(row[value])]));
}
