// Owns the keyboard of the tree: which row a key leads to, and what typing letters finds.
import type { OutlineRow } from './outline-tree.ts';

export type TreeMove =
  | { readonly to: number }
  | { readonly fold: number; readonly open: boolean }
  | { readonly choose: number };

/** What `key` does from the row at `at` (-1: none); undefined when the tree has no use for it. */
export function treeMove(rows: readonly OutlineRow[], at: number, key: string): TreeMove | undefined {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return step(rows, at + 1);
    case 'ArrowUp':
      return step(rows, at < 0 ? rows.length - 1 : at - 1);
    case 'Home':
      return step(rows, 0);
    case 'End':
      return step(rows, rows.length - 1);
    case 'ArrowRight':
      if (!row || row.open === undefined) return undefined;
      return row.open ? step(rows, at + 1) : { fold: at, open: true };
    case 'ArrowLeft':
      if (!row) return undefined;
      return row.open ? { fold: at, open: false } : stepTo(parentRow(rows, at));
    case 'Enter':
    case ' ':
      return row ? { choose: at } : undefined;
    default:
      return undefined;
  }
}

function step(rows: readonly OutlineRow[], to: number): TreeMove | undefined {
  return stepTo(to >= 0 && to < rows.length ? to : undefined);
}

function stepTo(to: number | undefined): TreeMove | undefined {
  return to === undefined ? undefined : { to };
}

export function levelOf(row: OutlineRow): number {
  return row.type === 'group' ? 1 : row.level;
}

function parentRow(rows: readonly OutlineRow[], at: number): number | undefined {
  const level = levelOf(rows[at] as OutlineRow);
  for (let index = at - 1; index >= 0; index -= 1) {
    if (levelOf(rows[index] as OutlineRow) < level) return index;
  }
  return undefined;
}

/** The next row after `at`, round and round, whose name or code begins with `typed`. */
export function typeAhead(rows: readonly OutlineRow[], at: number, typed: string): number | undefined {
  const wanted = typed.toLowerCase();
  // A longer text may still fit the present row; a first letter goes on to the next.
  const first = typed.length > 1 ? at : at + 1;
  for (let n = 0; n < rows.length; n += 1) {
    const index = (Math.max(0, first) + n) % rows.length;
    const row = rows[index];
    if (row?.type !== 'node') continue;
    const { name, code } = row.node;
    if (name.toLowerCase().startsWith(wanted) || code.toLowerCase().startsWith(wanted)) return index;
  }
  return undefined;
}
