// Owns counting where a map uses entries of dictionaries.
import type { z } from 'zod';
import type { MapDocument } from '../document/document.ts';
import { edgeTypes } from '../document/edge-types.ts';
import { fieldsOf } from '../document/field.ts';
import { innerObject } from '../document/inner-object.ts';
import { kinds } from '../document/kinds/index.ts';
import { milestoneSchema } from '../document/milestones.ts';
import { rewardSchema } from '../document/rewards.ts';
import type { TableId } from './tables.ts';

/** Fields that name an entry without being a field of control `dictionary`. */
const BY_FIELD: Readonly<Record<string, TableId>> = {
  channelType: 'channels',
  productType: 'disclosures',
  riskCapacityMax: 'riskMatch',
};

/** Calls `use` with the dictionary and the key of every entry that `document` names; ids that no dictionary has as well. */
export function eachUse(document: MapDocument, use: (table: TableId, key: string) => void): void {
  const visit = (fields: z.ZodObject, element: object): void => {
    for (const [name, schema, { dictionary }] of fieldsOf(fields)) {
      const value = (element as Readonly<Record<string, unknown>>)[name];
      if (value === undefined) continue;
      const table = dictionary ?? BY_FIELD[name];
      const inside = table ? undefined : innerObject(schema);
      for (const item of Array.isArray(value) ? value : [value]) {
        if (inside && item !== null && typeof item === 'object') visit(inside, item);
        else if (table === 'lifecycleStages') use(table, `${document.lifecycleScheme}/${item}`);
        else if (table) use(table, String(item));
      }
    }
  };
  for (const node of document.nodes) visit(kinds[node.kind].fields, node);
  for (const milestone of document.milestones ?? []) visit(milestoneSchema, milestone);
  for (const edge of document.edges) visit(edgeTypes[edge.type].fields, edge);
  for (const reward of document.rewards ?? []) visit(rewardSchema, reward);
}
