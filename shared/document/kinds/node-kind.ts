// Owns the shape of a node kind: its id, titles, place in the chain and fields.
import { z } from 'zod';
import type { Message } from '../../i18n/message.ts';
import type { KindId } from '../kind-id.ts';
import { commonFields, lockFields, placeFields, stateFields } from './common.ts';

export interface NodeKind<K extends KindId, O extends z.ZodObject> {
  readonly id: K;
  readonly title: Message;
  /** Node ids and generated codes start with it: S1, SC2, … */
  readonly prefix: string;
  /** The kinds that a main-chain (flow) connection from this kind may reach; alone decides what is legal. */
  readonly leadsTo: readonly KindId[];
  /** One strict-in-known, open-in-unknown object: unknown keys of newer minor versions are kept. */
  readonly fields: O;
}

/** Makes a kind from its own fields; the common ones are put around them. */
export function defineKind<const K extends KindId, S extends z.ZodRawShape>(definition: {
  id: K;
  title: Message;
  prefix: string;
  leadsTo: readonly KindId[];
  fields: S;
}) {
  const { id, fields, ...rest } = definition;
  const object = z.looseObject({
    kind: z.literal(id),
    ...placeFields,
    ...commonFields,
    ...fields,
    ...stateFields,
    ...lockFields,
  });
  return { id, ...rest, fields: object } satisfies NodeKind<K, typeof object>;
}
