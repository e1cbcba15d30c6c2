// Owns the overlay (一行一策): what one branch changes in a base map, kept beside it and never inside it (DOMAIN §3.11).
import { z } from 'zod';
import { edgeSchema } from '../document/edge-types.ts';
import { nodeSchema } from '../document/kinds/index.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

/** More than any branch decides by hand. */
const MOST_CHANGES = 20_000;
const MOST_ADDED = 500;

export const overlaySchema = z.looseObject({
  baseMapId: id.describe('总行图谱的 id / The id of head office’s map'),
  baseVersion: z
    .number()
    .int()
    .min(1)
    .max(99999)
    .describe('改动所依据的图谱版本 / Version of the map that it was made on'),
  branchCode: z.string().min(1).max(60).describe('支行编号，区分前导零 / Code of the branch; leading zeros count'),
  changes: z
    .array(
      z.looseObject({
        nodeId: id.describe('节点 id / Id of the node'),
        field: z
          .string()
          .min(1)
          .max(200)
          .describe('字段，下级字段以点相连，如 rule.text / Field; parts joined by dots, such as rule.text'),
        value: z
          .unknown()
          .optional()
          .describe('本行取值；无此项则清空 / The branch’s value; absent to clear the field'),
        base: z
          .unknown()
          .optional()
          .describe(
            '决定时总行的取值，当时为空则为 null，未记则无 / What the map said then: null where empty, absent where not noted',
          ),
        reason: z.string().min(1).max(200).regex(/\S/).describe('理由 / Reason'),
      }),
    )
    .max(MOST_CHANGES)
    .describe('改动的取值 / Values that differ'),
  addedNodes: z.array(nodeSchema).max(MOST_ADDED).describe('本行增加的节点 / Nodes that the branch adds'),
  addedEdges: z
    .array(edgeSchema)
    .max(MOST_ADDED)
    .optional()
    .describe('增加的连线，含与总行节点之间的 / Edges of the added nodes, also to nodes of the map'),
  removed: z.array(id).max(MOST_CHANGES).describe('本行不做的节点 id / Ids of nodes that the branch leaves out'),
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
