// Owns which fields of a node belong to its library item (what it is) and which to its placement (how it is used here).
import { z } from 'zod';
import { fieldsOf, itemRef, itemRefs } from '../document/field.ts';
import type { ItemKind, PlacedKind } from '../document/item-kind.ts';
import { stateFields } from '../document/kinds/common.ts';
import { kinds } from '../document/kinds/index.ts';
import { materialSchema } from '../document/map-records.ts';
import { patternObject } from './own-pattern.ts';

/** Of every kind: its code, and all that is about state, dates and notes on the map. */
const HERE: readonly string[] = ['code', ...Object.keys(stateFields)];

/**
 * The fields that stay with the placement. All others are the item's, those of `LINKS` only once.
 * - segment: its size, place among the others, control group and stage of the map's own scheme
 * - scenario: volume and days of this map's plan, priority against its other scenarios
 * - product: whether it is the main offer here
 * - benefit: how many are expected here, at what budget, for which action
 * - channel: day, wave, number of contacts, time limit, duty and tracking point of this contact
 * - script: whether it must be said
 */
const PLACEMENT: Readonly<Record<PlacedKind, readonly string[]>> = {
  segment: [
    'size',
    'sizeAsOf',
    'dataSource',
    'avgAum',
    'avgHolding',
    'lifecycleStage',
    'priority',
    'overlapPolicy',
    'holdoutPct',
    'holdoutReason',
    'groupSalt',
    'listId',
    'claimRole',
    'claimDays',
    'fallbackRole',
  ],
  scenario: [
    'expectedVolume',
    'startDay',
    'batchDays',
    'windowFrom',
    'windowTo',
    'dayAnchor',
    'priority',
    'mutexGroup',
    'mutexDays',
    'breakpointIds',
    'descriptiveReview',
  ],
  product: ['productRole'],
  benefit: ['linkedAction', 'expectedClaim', 'expectedDraws', 'quantityByBranch', 'budget'],
  channel: ['duty', 'waveNo', 'offsetDay', 'touches', 'waitDays', 'slaHours', 'priority', 'trackingPoint'],
  script: ['duty'],
};

/**
 * Fields that name other elements. An item names other items, a node other nodes: they go along when an item is placed
 * or made from a node, and are not compared afterwards, because what they lead to depends on the map.
 */
const LINKS: Readonly<Partial<Record<PlacedKind, readonly string[]>>> = {
  segment: ['parentSegmentId'],
  script: ['forProductIds', 'forSegmentIds', 'variantOf'],
};

const objects = new Map<ItemKind, z.ZodObject>();

/** The fields of an item of `kind`, as one object schema; unknown fields of newer versions are kept. */
export function itemObject(kind: ItemKind): z.ZodObject {
  let object = objects.get(kind);
  if (!object) {
    object = objectOf(kind);
    objects.set(kind, object);
  }
  return object;
}

function objectOf(kind: ItemKind): z.ZodObject {
  if (kind === 'pattern') return patternObject;
  return kind === 'material' ? materialSchema.omit({ id: true }) : placedObject(kind);
}

function placedObject(kind: PlacedKind): z.ZodObject {
  const left = new Set([...HERE, ...PLACEMENT[kind]]);
  const shape: Record<string, z.ZodType> = {};
  for (const [name, schema, info] of fieldsOf(kinds[kind].fields)) {
    if (left.has(name)) continue;
    if (info.control !== 'nodeRef') shape[name] = schema;
    else {
      const { label, control: _control, need: _need, refersTo, ...rest } = info;
      shape[name] = (info.many ? itemRefs : itemRef)(label, refersTo as ItemKind, rest);
    }
  }
  return z.looseObject(shape);
}

/** The names of the fields that name other items. */
export function linksOf(kind: ItemKind): readonly string[] {
  return kind === 'material' || kind === 'pattern' ? [] : (LINKS[kind] ?? []);
}

/** The names of the fields in which a placement can differ from its item. */
export function comparedFields(kind: ItemKind): readonly string[] {
  const links = linksOf(kind);
  return fieldsOf(itemObject(kind)).flatMap(([name]) => (links.includes(name) ? [] : [name]));
}
