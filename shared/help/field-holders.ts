// Owns the list of what has fields: the map, its records, the kinds of nodes, the types of edges, the dictionaries.
import type { z } from 'zod';
import { tables } from '../dictionary/tables.ts';
import { edgeTypes } from '../document/edge-types.ts';
import { documentFields } from '../document/field-path.ts';
import { innerObject } from '../document/inner-object.ts';
import { kinds } from '../document/kinds/index.ts';
import { mapFields } from '../document/map-fields.ts';
import type { Message } from '../i18n/message.ts';

export interface FieldHolder {
  /** The first part of its fields' anchors: `field.scenario.startDay`. */
  readonly id: string;
  readonly title: Message;
  readonly fields: z.ZodObject;
}

const RECORDS = {
  policy: { zh: '触达规则', en: 'Contact policy' },
  departures: { zh: '与全行不同', en: 'Departures from the bank' },
  waves: { zh: '波次', en: 'Waves' },
  lists: { zh: '名单', en: 'Customer lists' },
  metrics: { zh: '本图谱的指标', en: 'Metrics of the map' },
  materials: { zh: '物料', en: 'Materials' },
  breakpoints: { zh: '断点', en: 'Breakpoints' },
  emptyCells: { zh: '有意留空', en: 'Cells left empty' },
  waivers: { zh: '豁免', en: 'Waivers' },
  rewards: { zh: '激励', en: 'Rewards' },
} as const satisfies Partial<Record<keyof typeof documentFields.shape, Message>>;

const KINDS = Object.values(kinds).map(({ id, title, fields }): FieldHolder => ({ id, title, fields }));

export const fieldHolders: readonly FieldHolder[] = [
  { id: 'map', title: { zh: '图谱', en: 'Map' }, fields: mapFields },
  ...Object.entries(RECORDS).flatMap(([id, title]): FieldHolder[] => {
    const fields = innerObject(documentFields.shape[id as keyof typeof RECORDS]);
    return fields ? [{ id, title, fields }] : [];
  }),
  ...KINDS,
  ...Object.values(edgeTypes).map(
    ({ id, title, fields }): FieldHolder => ({
      id: `edge.${id}`,
      title: { zh: `连线·${title.zh}`, en: `Edge: ${title.en}` },
      fields,
    }),
  ),
  ...Object.entries(tables).map(
    ([id, { title, row }]): FieldHolder => ({
      id: `dictionary.${id}`,
      title: { zh: `词典·${title.zh}`, en: `Dictionary: ${title.en}` },
      fields: row,
    }),
  ),
];

export const nodeHolders: ReadonlySet<string> = new Set(KINDS.map(({ id }) => id));

const idOf = new WeakMap<z.ZodObject, string>();

/** The holder's id of an object of fields, as a form is given it; forms of library items have a part of a kind's fields. */
export function holderIdOf(fields: z.ZodObject): string | undefined {
  const known = idOf.get(fields);
  if (known !== undefined) return known;
  const found = fieldHolders.find((holder) => holder.fields === fields || isPartOf(fields, holder.fields));
  if (found) idOf.set(fields, found.id);
  return found?.id;
}

function isPartOf(fields: z.ZodObject, whole: z.ZodObject): boolean {
  const own = Object.entries(fields.shape);
  return own.length > 0 && own.every(([name, schema]) => whole.shape[name] === schema);
}
