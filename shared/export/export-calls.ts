// Owns what is asked for when a picture or document is exported, as it crosses the door.
import { z } from 'zod';
import { PAPERS } from './format.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

export const pictureOrder = z.object({
  id,
  format: z.string().max(20),
  /** Ids of what is chosen; without them the whole map. */
  selection: z.array(id).max(100_000).optional(),
  language: z.enum(['zh', 'en']),
  options: z.object({ scale: z.number().min(1).max(4), transparent: z.boolean(), paper: z.enum(PAPERS) }),
});
export type PictureOrder = z.infer<typeof pictureOrder>;
