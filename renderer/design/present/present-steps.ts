// Owns the way through a presentation: from node to node along a path, and from path to path.
import type { RowPath } from '../../../shared/rows/row-path.ts';

export interface Place {
  readonly path: number;
  readonly step: number;
}

export type Move = 'next' | 'previous' | 'nextPath' | 'previousPath' | 'first' | 'last';

/** Where a move leads; the end of a path leads on to the next, and both ends of the presentation stop. */
export function moved(paths: readonly RowPath[], { path, step }: Place, move: Move): Place {
  const lastStep = (index: number) => Math.max(0, (paths[index]?.nodes.length ?? 1) - 1);
  const last = paths.length - 1;
  switch (move) {
    case 'next':
      if (step < lastStep(path)) return { path, step: step + 1 };
      return path < last ? { path: path + 1, step: 0 } : { path, step };
    case 'previous':
      if (step > 0) return { path, step: step - 1 };
      return path > 0 ? { path: path - 1, step: lastStep(path - 1) } : { path, step };
    case 'nextPath':
      return path < last ? { path: path + 1, step: 0 } : { path, step };
    case 'previousPath':
      return path > 0 ? { path: path - 1, step: 0 } : { path, step: 0 };
    case 'first':
      return { path: 0, step: 0 };
    case 'last':
      return { path: last, step: lastStep(last) };
  }
}

/** Where to begin: at the selected node on the first path that holds all that is selected, else at the very beginning. */
export function startPlace(paths: readonly RowPath[], selection: ReadonlySet<string>): Place {
  const selected = [...selection];
  const path = paths.findIndex(({ nodes, edges }) => selected.every((id) => nodes.includes(id) || edges.includes(id)));
  if (selected.length === 0 || path < 0) return { path: 0, step: 0 };
  const step = selected.length === 1 ? (paths[path]?.nodes.indexOf(selected[0] ?? '') ?? 0) : 0;
  return { path, step: Math.max(0, step) };
}

/** Arrows, the page keys of a presenter's remote, Space, Home and End. */
const KEYS: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  PageDown: 'next',
  PageUp: 'previous',
  ' ': 'next',
  ArrowDown: 'nextPath',
  ArrowUp: 'previousPath',
  Home: 'first',
  End: 'last',
};

export function moveForKey(key: string): Move | undefined {
  return KEYS[key];
}
