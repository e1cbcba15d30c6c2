// Owns which rows of the outline are unfolded.
import { useCallback, useState } from 'react';
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
