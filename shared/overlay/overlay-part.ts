// Owns what a package says of a branch's own decisions: changed fields, nodes left out and added.
import { z } from 'zod';

const code = z.string().min(1).max(200);
const message = z.object({ zh: z.string().describe('中文 / Chinese'), en: z.string().describe('英文 / English') });

/** What is this branch's own in the map (一行一策), already worked into it; since 1.1. */
export const overlayPartSchema = z.looseObject({
  /** `base` and `value` are absent where the field was or is empty. */
  changes: z
    .array(
      z.looseObject({
        nodeCode: code.describe('节点编号 / Code of the node'),
        field: z.string().min(1).max(200).describe('字段 / Field'),
        label: message.describe('字段名称 / Name of the field'),
        base: z.unknown().optional().describe('总行取值；为空则无 / Head office’s value; absent where empty'),
        value: z.unknown().optional().describe('本行取值；为空则无 / The branch’s value; absent where empty'),
        reason: z.string().describe('理由 / Reason'),
      }),
    )
    .describe('改动的取值 / Values that differ'),
  /** Codes of the nodes that the branch leaves out, and of those it adds. */
  removed: z.array(code).describe('本行不做的节点编号 / Codes of nodes that the branch leaves out'),
  added: z.array(code).describe('本行增加的节点编号 / Codes of nodes that the branch adds'),
});
export type OverlayPart = z.infer<typeof overlayPartSchema>;
