// Owns going in and out of a tree: which row Left and Right lead to, and what they fold.
import type { Row } from './row-collection.ts';

export interface TreeRow extends Row {
  /** Counted from 1. */
  readonly level: number;
  /** Undefined for a row without children. */
  readonly open: boolean | undefined;
  /** Its place among those of its parent, counted from 1, and how many those are. */
  readonly position?: number;
  readonly siblings?: number;
  /** Names what is below it: pressing it folds. */
  readonly isGroup?: boolean;
}

export type TreeMove = { readonly to: number } | { readonly fold: boolean };

/** What `key` does on the row at `at`; undefined when it does nothing there. */
export function treeMove(rows: readonly TreeRow[], at: number, key: string): TreeMove | undefined {
  const row = rows[at];
  if (!row) return undefined;
  if (key === 'ArrowRight' && row.open !== undefined) return row.open ? { to: at + 1 } : { fold: true };
  if (key === 'ArrowLeft') return row.open ? { fold: false } : parentOf(rows, at);
  if ((key === 'Enter' || key === ' ') && row.isGroup) return { fold: !row.open };
  return undefined;
}

function parentOf(rows: readonly TreeRow[], at: number): TreeMove | undefined {
  const level = rows[at]?.level ?? 1;
  const to = rows.slice(0, at).findLastIndex((row) => row.level < level);
  return to < 0 ? undefined : { to };
}
