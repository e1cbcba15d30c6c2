// Owns what people put around the nodes of a map: groups with a title, sticky notes, comments. None of it is strategy.
import { z } from 'zod';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const coordinate = z.number().min(-1e7).max(1e7);

/** A titled frame around its members; the frame follows them. */
export const groupSchema = z.looseObject({ id, title: z.string().max(60), members: z.array(id) });
export type Group = z.infer<typeof groupSchema>;

/** A sticky note on the canvas, in world px. */
export const noteSchema = z.looseObject({
  id,
  text: z.string().max(2000),
  x: coordinate,
  y: coordinate,
  width: z.number().min(40).max(2000),
  height: z.number().min(28).max(2000),
});
export type StickyNote = z.infer<typeof noteSchema>;

/** A remark (批注) on a node or edge; `at` is ISO 8601 in UTC. */
export const commentSchema = z.looseObject({
  id,
  about: id,
  author: z.string().max(60),
  text: z.string().min(1).max(2000),
  at: z.string().max(40),
  resolved: z.boolean(),
});
export type Comment = z.infer<typeof commentSchema>;
