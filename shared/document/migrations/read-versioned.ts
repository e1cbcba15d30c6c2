// Owns the one way in for all that carries a format version: strict JSON → its kind → its version → steps → schema and references.
import type { Message } from '../../i18n/message.ts';
import type { ProblemError } from '../../problem.ts';
import { isPlain, type Plain } from '../plain.ts';
import { parseStrictJson } from '../strict-json.ts';
import { type FormatStep, type FormatVersion, isBefore, parseVersion } from './format-step.ts';

/** A kind of content with a version; `T` is what it is once it is checked. Each kind refuses with its own codes. */
export interface Format<T> {
  /** `major.minor` that this program writes. A later minor is read and keeps its unknown fields, a later major is refused. */
  readonly version: string;
  /** Oldest first. */
  readonly steps: readonly FormatStep[];
  /** What content that names no version is taken for; where absent, its schema decides. */
  readonly unmarked?: string;
  readonly isOne: (content: Plain) => boolean;
  /** The refusal of what is something else altogether. */
  readonly notOne: (value: unknown) => ProblemError;
  readonly newer: (versions: { readonly found: string; readonly supported: string }) => ProblemError;
  /** Schema and references of content in the form of today; throws what is refused. */
  readonly check: (content: Plain) => T;
}

export interface ReadVersioned<T> {
  readonly content: T;
  /** What the steps did to content of an older version; empty for content of today's. */
  readonly notes: readonly Message[];
}

/** The content of a text from outside. The caller limits the size. Throws what `parseStrictJson` throws, then the format's own. */
export function readVersioned<T>(text: string, format: Format<T>): ReadVersioned<T> {
  return readParsed(parseStrictJson(text), format);
}

/** Like `readVersioned`, for JSON that was parsed already. */
export function readParsed<T>(value: unknown, format: Format<T>): ReadVersioned<T> {
  const { content, notes } = bringUp(value, format);
  return { content: format.check(content), notes };
}

/** Content of whatever version in the form of today, not checked any further. */
export function bringUp(value: unknown, format: Omit<Format<unknown>, 'check'>): ReadVersioned<Plain> {
  if (!isPlain(value) || !format.isOne(value)) throw format.notOne(value);
  const found = parseVersion(value.formatVersion ?? format.unmarked);
  const supported = parseVersion(format.version);
  if (!found || !supported) return { content: value, notes: [] };
  if (found.major > supported.major) {
    throw format.newer({ found: String(value.formatVersion), supported: format.version });
  }
  const due = stepsAfter(found, format.steps);
  const content = due.reduce<Plain>((before, { to, up }) => ({ ...up(before), formatVersion: to }), value);
  return { content, notes: due.map(({ did }) => did) };
}

/** None for a version from before the first step: nothing leads from there, and the schema refuses it. */
function stepsAfter(found: FormatVersion, steps: readonly FormatStep[]): readonly FormatStep[] {
  const due = steps.filter(({ to }) => isBefore(found, parseVersion(to) ?? found));
  const first = parseVersion(due[0]?.from);
  return first && found.major < first.major ? [] : due;
}
