// Owns the list of node kinds, in lane order. When adding a kind: its id in kind-id.ts, its file here, one line below.
import { z } from 'zod';
import type { KindId } from '../kind-id.ts';
import { benefit } from './benefit.ts';
import { channel } from './channel.ts';
import { goal } from './goal.ts';
import { product } from './product.ts';
import { scenario } from './scenario.ts';
import { script } from './script.ts';
import { segment } from './segment.ts';

export const kinds = { goal, segment, scenario, product, benefit, channel, script } as const;

export const nodeSchema = z.discriminatedUnion('kind', [
  goal.fields,
  segment.fields,
  scenario.fields,
  product.fields,
  benefit.fields,
  channel.fields,
  script.fields,
]);

/** A placement on the canvas: a union over the kinds, told apart by `kind`. */
export type MapNode = z.infer<typeof nodeSchema>;
export type NodeOf<K extends KindId> = z.infer<(typeof kinds)[K]['fields']>;

/** The kind that a drag from a left handle creates: the one whose main chain leads to `kind`. */
export function previousKind(kind: KindId): KindId | undefined {
  return Object.values(kinds).find((candidate) => (candidate.leadsTo as readonly KindId[]).includes(kind))?.id;
}
