// Owns how rows of the outline and the map's selection stand for each other: a node may have a row on several paths.
import { useView } from '../../session/view-store.ts';
import type { OutlineRow } from './outline-tree.ts';

export function selectedKeys(rows: readonly OutlineRow[], selection: ReadonlySet<string>): ReadonlySet<string> {
  const keys = new Set<string>();
  if (selection.size === 0) return keys;
  for (const row of rows) if (row.type === 'node' && selection.has(row.node.id)) keys.add(row.key);
  return keys;
}

/** One row is selected alone and shown; several join what is selected, and what is not in the outline stays. */
export function selectRows(rows: readonly OutlineRow[], before: ReadonlySet<string>, after: ReadonlySet<string>): void {
  const { selection, select, revealElement } = useView.getState();
  const idsOf = (isWanted: (key: string) => boolean) =>
    rows.flatMap((row) => (row.type === 'node' && isWanted(row.key) ? [row.node.id] : []));
  const chosen = idsOf((key) => after.has(key));
  if (after.size === 1) {
    if (chosen[0] !== undefined) revealElement(chosen[0]);
    return;
  }
  const left = new Set(idsOf((key) => before.has(key) && !after.has(key)));
  select(new Set([...[...selection, ...chosen].filter((id) => !left.has(id))]));
}
