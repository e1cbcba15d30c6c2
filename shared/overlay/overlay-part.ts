// Owns what a package says of a branch's own decisions: changed fields, nodes left out and added.
import { z } from 'zod';

const code = z.string().min(1).max(200);
const message = z.object({ zh: z.string(), en: z.string() });

/** What is this branch's own in the map (一行一策), already worked into it; since 1.1. */
export const overlayPartSchema = z.looseObject({
  /** `base` and `value` are absent where the field was or is empty. */
  changes: z.array(
    z.looseObject({
      nodeCode: code,
      field: z.string().min(1).max(200),
      label: message,
      base: z.unknown().optional(),
      value: z.unknown().optional(),
      reason: z.string(),
    }),
  ),
  /** Codes of the nodes that the branch leaves out, and of those it adds. */
  removed: z.array(code),
  added: z.array(code),
});
export type OverlayPart = z.infer<typeof overlayPartSchema>;
