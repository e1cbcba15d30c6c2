// Owns which rows of the outline are unfolded, also by a selection that was made elsewhere.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useView } from '../../session/view-store.ts';
import { keysTo, type OutlineTree } from './outline-tree.ts';

/** Maps up to this many nodes show segments and scenarios unfolded at first; larger ones start folded. */
const SMALL = 60;

export function useUnfolded(tree: OutlineTree, size: number) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const small = size <= SMALL;
  const isOpen = useCallback(
    (key: string, level: number) => chosen.get(key) ?? (level === 0 || (small && level <= 2)),
    [chosen, small],
  );
  const fold = useCallback((key: string, open: boolean) => setChosen((old) => new Map(old).set(key, open)), []);
  const unfoldTo = useCallback(
    (id: string) => {
      const above = keysTo(tree, id).slice(0, -1);
      setChosen((old) => new Map([...old, ...above.map((key) => [key, true] as const)]));
    },
    [tree],
  );
  return { isOpen, fold, unfoldTo };
}

/** Unfolds the way to the only selected node; coming back from a search, it is looked for anew. */
export function useUnfoldToSelected(given: {
  readonly tree: OutlineTree;
  /** True for a list of what was searched for. */
  readonly flat: boolean;
  /** A row of it is there already. */
  readonly isShown: boolean;
  readonly onUnfoldTo: (id: string) => void;
}): void {
  const { tree, flat, isShown, onUnfoldTo } = given;
  const selected = useView(({ selection }) => (selection.size === 1 ? onlyOf(selection) : undefined));
  const followed = useRef<{ id: string | undefined; flat: boolean }>({ id: undefined, flat });
  useEffect(() => {
    if (selected === followed.current.id && flat === followed.current.flat) return;
    followed.current = { id: selected, flat };
    if (selected !== undefined && !isShown && !flat && tree.node(selected)) onUnfoldTo(selected);
  });
}

function onlyOf(selection: ReadonlySet<string>): string | undefined {
  return selection.values().next().value;
}
