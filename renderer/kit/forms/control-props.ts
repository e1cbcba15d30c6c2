// Owns what every control of a form is given.
import type { z } from 'zod';
import type { FieldInfo } from '../../../shared/document/field.ts';
import type { FieldProblem } from './field-text.ts';

export type Doubt = 'warning' | 'error';

export interface ControlProps {
  /** DOM id of the element that takes the focus; the label points at it. */
  readonly id: string;
  readonly schema: z.ZodType;
  readonly info: FieldInfo;
  readonly value: unknown;
  /** The value stands for several that differ: an empty control says so. */
  readonly mixed?: boolean | undefined;
  /** Takes a valid value; equal merge keys in a row become one undo entry. */
  readonly onApply: (value: unknown, mergeKey?: string) => void;
  /** Told when the typed text is not (or again) a value of the field. */
  readonly onProblem?: (problem: FieldProblem | undefined) => void;
  /** DOM id of the text that tells what is wrong. */
  readonly describedBy?: string | undefined;
  /** The worst of what is said beside the field by checks and rules. */
  readonly doubt?: Doubt | undefined;
}
