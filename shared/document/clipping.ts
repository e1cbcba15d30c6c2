// Owns the clipping: what is copied out of a map, its form on the clipboard, and reading one from outside.
import { z } from 'zod';
import { ProblemError } from '../problem.ts';
import { groupSchema, noteSchema } from './annotations.ts';
import { documentSchema, FORMAT_VERSION } from './document.ts';
import { describeIssue } from './document-issues.ts';
import { edgeSchema } from './edge-types.ts';
import { KIND_IDS } from './kind-id.ts';
import { nodeSchema } from './kinds/index.ts';
import { materialSchema, ownMetricSchema } from './map-records.ts';
import { mapSteps } from './migrations/map-steps.ts';
import { type Format, readVersioned } from './migrations/read-versioned.ts';
import { isPlain, type Plain } from './plain.ts';

/** Bytes of UTF-8 that a paste may have. */
export const PASTE_LIMIT = 5 * 1024 * 1024;

export const clippingSchema = z.looseObject({
  /** Tells a clipping from every other JSON. */
  clipping: z.literal('strategy-map'),
  /** The map format that its elements are written in. */
  formatVersion: documentSchema.shape.formatVersion,
  /** The id of the map that it was copied from. */
  mapId: z.string().max(40),
  /** True when its numbers are a template's invented ones (示例). */
  illustrative: z.boolean().optional(),
  nodes: z.array(nodeSchema),
  /** Only edges between its own nodes. */
  edges: z.array(edgeSchema),
  groups: z.array(groupSchema),
  notes: z.array(noteSchema),
  /** Copies of the materials that its nodes name. */
  materials: z.array(materialSchema).optional(),
  /** The map's own metrics that its goals are measured by. */
  metrics: z.array(ownMetricSchema).optional(),
  /** The nodes that its fields name and that were not copied. */
  outside: z.array(z.looseObject({ id: z.string(), kind: z.enum(KIND_IDS), name: z.string() })),
});
export type Clipping = z.infer<typeof clippingSchema>;

/**
 * The clipping in a text. Throws the codes of `parseStrictJson`, then `E_CLIP_FOREIGN`, `E_CLIP_NEWER`, `E_CLIP_DAMAGED`.
 * The caller limits the size.
 */
export function readClipping(text: string): Clipping {
  return readVersioned(text, clippingFormat).content;
}

/** A clipping holds the same lists of elements as a map, so the map's steps are its own. */
export const clippingFormat: Format<Clipping> = {
  version: FORMAT_VERSION,
  steps: mapSteps,
  isOne: ({ clipping }) => clipping === 'strategy-map',
  notOne: (value) => new ProblemError('E_CLIP_FOREIGN', { what: describeJson(value) }),
  newer: (versions) => new ProblemError('E_CLIP_NEWER', versions),
  check: checkClipping,
};

function checkClipping(value: Plain): Clipping {
  const result = clippingSchema.safeParse(value);
  if (!result.success) {
    const issues: readonly z.core.$ZodIssue[] = result.error.issues;
    const details = issues.slice(0, 10).map((issue) => describeIssue(value, issue));
    throw new ProblemError('E_CLIP_DAMAGED', { count: issues.length }, details);
  }
  checkEnds(result.data);
  return result.data;
}

/** Ids are given once, and edges and groups name only nodes and notes of the clipping. */
function checkEnds({ nodes, edges, groups, notes }: Clipping): void {
  const ids = new Set([...nodes, ...notes].map(({ id }) => id));
  const repeated = ids.size < nodes.length + notes.length;
  const loose = [...edges.flatMap(({ from, to }) => [from, to]), ...groups.flatMap(({ members }) => members)].filter(
    (id) => !ids.has(id),
  );
  if (repeated || loose.length > 0) {
    throw new ProblemError('E_CLIP_DAMAGED', { count: Math.max(1, loose.length) }, loose.slice(0, 10));
  }
}

/** What a JSON from elsewhere is, as far as its shape tells. */
function describeJson(value: unknown): { zh: string; en: string } {
  if (!isPlain(value)) {
    return Array.isArray(value)
      ? { zh: `含 ${value.length} 项的 JSON 数组`, en: `a JSON array of ${value.length} items` }
      : { zh: '一个 JSON 值', en: 'a single JSON value' };
  }
  if ('payloadType' in value && 'signatures' in value) return { zh: '一个支行包', en: 'a branch package' };
  if ('formatVersion' in value && 'nodes' in value) return { zh: '整张图谱的文件', en: 'the file of a whole map' };
  const keys = Object.keys(value).slice(0, 3).join(', ').slice(0, 60);
  return keys
    ? { zh: `一段 JSON（${keys}…）`, en: `JSON from elsewhere (${keys}…)` }
    : { zh: '空的 JSON', en: 'empty JSON' };
}
