// Owns the schemas of messages and problems as they stand in files and answers.
import { z } from 'zod';
import { type ProblemCode, problems } from './problems.ts';

export const messageSchema = z.object({ zh: z.string(), en: z.string() });

const nested = z.union([z.string(), messageSchema]);
export const messageParamsSchema = z.record(z.string(), z.union([z.number(), nested, z.array(nested).readonly()]));

export const problemSchema = z
  .object({
    code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
    params: messageParamsSchema.optional(),
    details: z.array(z.string()).readonly().optional(),
  })
  .readonly();
