// Owns the overlay (一行一策): what one branch changes in a base map, kept beside it and never inside it (DOMAIN §3.11).
import { z } from 'zod';
import { edgeSchema } from '../document/edge-types.ts';
import { nodeSchema } from '../document/kinds/index.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

/** More than any branch decides by hand. */
const MOST_CHANGES = 20_000;
const MOST_ADDED = 500;

export const overlaySchema = z.looseObject({
  baseMapId: id,
  /** The base map's `version` that the changes were made on. */
  baseVersion: z.number().int().min(1).max(99999),
  branchCode: z.string().min(1).max(60),
  changes: z
    .array(
      z.looseObject({
        nodeId: id,
        /** Dotted path of the field; `value` absent clears it. */
        field: z.string().min(1).max(200),
        value: z.unknown().optional(),
        /** What the base said when the branch decided, null where it was empty; absent where nobody noted it. */
        base: z.unknown().optional(),
        reason: z.string().min(1).max(200).regex(/\S/),
      }),
    )
    .max(MOST_CHANGES),
  addedNodes: z.array(nodeSchema).max(MOST_ADDED),
  /** How added nodes are joined to each other and to the base. */
  addedEdges: z.array(edgeSchema).max(MOST_ADDED).optional(),
  /** Ids of base nodes that the branch leaves out. */
  removed: z.array(id).max(MOST_CHANGES),
});

export type Overlay = z.infer<typeof overlaySchema>;
export type OverlayChange = Overlay['changes'][number];

/** The overlay of a branch that changes nothing yet. */
export function emptyOverlay(base: { readonly id: string; readonly version: number }, branchCode: string): Overlay {
  return { baseMapId: base.id, baseVersion: base.version, branchCode, changes: [], addedNodes: [], removed: [] };
}

/** How many decisions of its own a branch has made. */
export function overlaySize({ changes, addedNodes, removed }: Overlay): number {
  return changes.length + addedNodes.length + removed.length;
}
