// Owns keeping the outline in step with a selection that was made elsewhere.
import { useEffect, useRef } from 'react';
import { useView } from '../../session/view-store.ts';
import type { OutlineRow, OutlineTree } from './outline-tree.ts';

/** Unfolds the way to the only selected node, then makes its row the active one. */
export function useFollowSelection(given: {
  readonly rows: readonly OutlineRow[];
  /** The active row. */
  readonly at: number;
  readonly tree: OutlineTree;
  readonly flat: boolean;
  readonly activate: (index: number) => void;
  readonly onUnfoldTo: (id: string) => void;
}): void {
  const { rows, at, tree, flat, activate, onUnfoldTo } = given;
  const selected = useView(({ selection }) => (selection.size === 1 ? onlyOf(selection) : undefined));
  const unfoldedFor = useRef<string>(undefined);
  const followed = useRef<{ id: string | undefined; flat: boolean }>({ id: undefined, flat });
  useEffect(() => {
    // Coming back from a search, the selection is looked for anew.
    if (selected === followed.current.id && flat === followed.current.flat) return;
    const isSelected = (row: OutlineRow | undefined) => row?.type === 'node' && row.node.id === selected;
    const index = isSelected(rows[at]) ? at : rows.findIndex(isSelected);
    if (index >= 0) activate(index);
    else if (selected !== undefined && selected !== unfoldedFor.current && !flat && tree.node(selected)) {
      // Its row is there with the next drawing, which follows then.
      unfoldedFor.current = selected;
      onUnfoldTo(selected);
      return;
    }
    unfoldedFor.current = undefined;
    followed.current = { id: selected, flat };
  });
}

function onlyOf(selection: ReadonlySet<string>): string | undefined {
  return selection.values().next().value;
}
