// Owns what a new document, node and edge start with, taken from the fields' own definitions.
import type { z } from 'zod';
import type { MapDocument } from './document.ts';
import { FORMAT_VERSION } from './document.ts';
import { edgeTypes, type MapEdge } from './edge-types.ts';
import { fieldsOf } from './field.ts';
import type { EdgeTypeId, KindId } from './kind-id.ts';
import { kinds, type MapNode } from './kinds/index.ts';
import { mapFields, policySchema } from './map-fields.ts';

type Initial = readonly (readonly [name: string, value: unknown])[];
const initials = new WeakMap<z.ZodObject, Initial>();

/** The initial values of an object made of fields; a new object each time. */
export function initialValues(object: z.ZodObject): Record<string, unknown> {
  let known = initials.get(object);
  if (!known) {
    known = fieldsOf(object).flatMap(([name, , { initial }]) =>
      initial === undefined ? [] : [[name, initial] as const],
    );
    initials.set(object, known);
  }
  return Object.fromEntries(known.map(([name, value]) => [name, structuredCopy(value)]));
}

export function newDocument(given: { id: string; code: string; title: string }): MapDocument {
  return {
    formatVersion: FORMAT_VERSION,
    ...initialValues(mapFields),
    ...given,
    lastNumbers: {},
    policy: initialValues(policySchema),
    waves: [],
    nodes: [],
    edges: [],
  } as unknown as MapDocument;
}

export function newNode(kind: KindId, given: { id: string; code: string; name: string; y: number }): MapNode {
  return { ...initialValues(kinds[kind].fields), kind, ...given } as unknown as MapNode;
}

export function newEdge(type: EdgeTypeId, given: { id: string; from: string; to: string }): MapEdge {
  return { ...initialValues(edgeTypes[type].fields), type, ...given } as unknown as MapEdge;
}

function structuredCopy(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value;
}
