// Owns the overlay (一行一策): what one branch changes in a base map, kept beside it and never inside it (DOMAIN §3.11).
import { z } from 'zod';
import { nodeSchema } from '../document/kinds/index.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

export const overlaySchema = z.looseObject({
  baseMapId: id,
  /** The base map's `version` that the changes were made on. */
  baseVersion: z.number().int().min(1).max(99999),
  branchCode: z.string().min(1).max(60),
  changes: z.array(
    z.looseObject({
      nodeId: id,
      /** Dotted path of the field; `value` absent clears it. */
      field: z.string().min(1).max(200),
      value: z.unknown().optional(),
      reason: z.string().min(1).max(200).regex(/\S/),
    }),
  ),
  addedNodes: z.array(nodeSchema),
  /** Ids of base nodes that the branch leaves out. */
  removed: z.array(id),
});

export type Overlay = z.infer<typeof overlaySchema>;
