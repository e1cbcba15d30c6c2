// Owns small facts of a row's drawing: its indent and the part of its name that was searched for.

const STEP = 16;
/** Levels beyond a whole path (segment to script) only get a hint of an indent, so that names keep room. */
const FULL_LEVELS = 5;
const SMALL_STEP = 6;

/** Left padding in px of a row at `level`, counted from 1. */
export function indentOf(level: number): number {
  const full = Math.min(level - 1, FULL_LEVELS);
  return 4 + full * STEP + Math.max(0, level - 1 - FULL_LEVELS) * SMALL_STEP;
}

/** Where the first word of `query` stands in `name`. */
export function matchAt(name: string, query: string): { from: number; to: number } | undefined {
  const word = query.trim().split(/\s+/)[0] ?? '';
  if (word === '') return undefined;
  const from = name.toLowerCase().indexOf(word.toLowerCase());
  return from < 0 ? undefined : { from, to: from + word.length };
}
