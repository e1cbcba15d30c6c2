// Owns the map document: one immutable value that holds a whole strategy map and nothing of its view.
import { z } from 'zod';
import { commentSchema, groupSchema, noteSchema } from './annotations.ts';
import { departuresSchema } from './departures.ts';
import { edgeSchema } from './edge-types.ts';
import { nodeSchema } from './kinds/index.ts';
import { mapFields, policySchema, waveSchema } from './map-fields.ts';
import { mapRecords } from './map-records.ts';

/**
 * `major.minor` of the map file; a new major is refused by older programs, a new minor keeps its unknown fields. Raised
 * together with a step in migrations/map-steps.ts.
 */
export const FORMAT_VERSION = '1.1';

export const documentSchema = z.looseObject({
  formatVersion: z.string().regex(/^1\.\d{1,4}$/),
  /** Stays the same over renames, versions and moves between machines. */
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  ...mapFields.shape,
  /** True while the numbers are a template's invented ones (示例). */
  illustrative: z.boolean().optional(),
  /** Highest number given so far per id prefix, so that a deleted node's row codes are never given to another. */
  lastNumbers: z.record(z.string(), z.number().int().nonnegative()),
  policy: policySchema,
  departures: departuresSchema.optional(),
  waves: z.array(waveSchema),
  groups: z.array(groupSchema).optional(),
  notes: z.array(noteSchema).optional(),
  comments: z.array(commentSchema).optional(),
  ...mapRecords,
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
});

export type MapDocument = z.infer<typeof documentSchema>;
export type { MapEdge } from './edge-types.ts';
export type { MapNode } from './kinds/index.ts';

/** A change of the document: pure, returns the same object when nothing changes. */
export type Edit = (document: MapDocument) => MapDocument;
