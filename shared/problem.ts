// Owns problems: coded errors that cross every door of the program as data and are worded in the reader's language.
import type { MessageParams } from './i18n/message.ts';
import type { ProblemCode } from './i18n/problems.ts';

export interface Problem {
  readonly code: ProblemCode;
  readonly params?: MessageParams;
  /** Further lines, e.g. row and column of each bad cell; already worded data, not sentences. */
  readonly details?: readonly string[];
}

/** Thrown inside one side of the program; turned into a `Problem` at its door. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, params?: MessageParams, details?: readonly string[]) {
    super(code);
    this.name = 'ProblemError';
    this.problem = { code, ...(params && { params }), ...(details && { details }) };
  }
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Problem };
