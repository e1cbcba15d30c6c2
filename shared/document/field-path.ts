// Owns the way from a dotted path to the labels of the fields along it.
import { z } from 'zod';
import type { Message } from '../i18n/message.ts';
import { departuresSchema } from './departures.ts';
import { edgeTypes } from './edge-types.ts';
import { fieldsOf } from './field.ts';
import { innerObject } from './inner-object.ts';
import type { EdgeTypeId, KindId } from './kind-id.ts';
import { kinds } from './kinds/index.ts';
import { mapFields, policySchema, waveSchema } from './map-fields.ts';
import { mapRecords } from './map-records.ts';

/** The object of fields that describes an element. */
export const elementFields = (element: { kind: KindId } | { type: EdgeTypeId }): z.ZodObject =>
  'kind' in element ? kinds[element.kind].fields : edgeTypes[element.type].fields;

/** The fields of the map itself, with policy, waves and records under their paths. */
export const documentFields = z.looseObject({
  ...mapFields.shape,
  policy: policySchema,
  departures: departuresSchema.optional(),
  waves: z.array(waveSchema),
  ...mapRecords,
});

/** The label of the field at `path` of an object made of `fields`; the path itself where it has none. */
export function labelAt(fields: z.ZodObject, path: string): Message {
  const labels: Message[] = [];
  let at: z.ZodType | undefined = fields;
  for (const key of path.split('.')) {
    const object: z.ZodObject | undefined = at && innerObject(at);
    if (!object) break;
    if (/^\d+$/.test(key)) {
      at = object;
      continue;
    }
    const info = fieldsOf(object).find(([name]) => name === key)?.[2] ?? { label: PARTS[key] };
    // A group's first field often has the group's own name.
    if (info.label && info.label.zh !== labels.at(-1)?.zh) labels.push(info.label);
    at = object.shape[key] as z.ZodType | undefined;
  }
  if (labels.length === 0) return { zh: path, en: path };
  return { zh: labels.map(({ zh }) => zh).join('·'), en: labels.map(({ en }) => en).join(' · ') };
}

/** True when `fields` say what stands at `path`; false for what a file brought along. */
export function isFieldAt(fields: z.ZodObject, path: string): boolean {
  return schemaAt(fields, path) !== undefined;
}

/** True when the field at `path` may hold `value`; what a file brought along has no limits. */
export function fitsField(fields: z.ZodObject, path: string, value: unknown): boolean {
  return schemaAt(fields, path)?.safeParse(value).success ?? true;
}

/** What describes the field at `path`; undefined for what a file brought along. */
export function schemaAt(fields: z.ZodObject, path: string): z.ZodType | undefined {
  let at: z.ZodType | undefined = fields;
  for (const key of path.split('.')) {
    const object: z.ZodObject | undefined = at && innerObject(at);
    if (!object) return undefined;
    at = /^\d+$/.test(key) ? object : (object.shape[key] as z.ZodType | undefined);
  }
  return at;
}

/** The parts of a map beside its header. */
export const PARTS: Readonly<Record<string, Message>> = {
  policy: { zh: '触达规则', en: 'Contact policy' },
  departures: { zh: '与全行设置不同', en: 'Other than the bank' },
  waves: { zh: '波次', en: 'Waves' },
  groups: { zh: '分组', en: 'Groups' },
  notes: { zh: '便签', en: 'Sticky notes' },
  comments: { zh: '批注', en: 'Comments' },
  lists: { zh: '名单', en: 'Customer lists' },
  metrics: { zh: '本图谱的指标', en: 'Metrics of the map' },
  materials: { zh: '物料', en: 'Materials' },
  breakpoints: { zh: '断点', en: 'Breakpoints' },
  emptyCells: { zh: '有意留空', en: 'Left empty' },
  waivers: { zh: '豁免', en: 'Waivers' },
  rewards: { zh: '激励', en: 'Rewards' },
};
