// Owns looking behind a field's schema for the fields inside it.
import { z } from 'zod';

/** The object of fields behind an optional or a list; undefined for a plain field. */
export function innerObject(schema: z.ZodType): z.ZodObject | undefined {
  if (schema instanceof z.ZodObject) return schema;
  if (schema instanceof z.ZodOptional) return innerObject(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return innerObject(schema.element as z.ZodType);
  return undefined;
}
