// Owns the schemas of messages as they stand in files and answers.
import { z } from 'zod';

export const messageSchema = z.object({ zh: z.string(), en: z.string() });

const nested = z.union([z.string(), messageSchema]);
export const messageParamsSchema = z.record(z.string(), z.union([z.number(), nested, z.array(nested).readonly()]));
