// Owns changing a list that several nodes have: what all of them have is one list, and what is added or taken away is so in each.
import type { Edit, MapNode } from '../document.ts';
import { setAt, valueAt } from './set-at.ts';

/** What is in the lists of all the nodes, and what is only in some, with how many have it. */
export interface SharedList {
  readonly common: readonly unknown[];
  readonly partial: readonly { readonly item: unknown; readonly nodes: number }[];
}

export function sharedList(nodes: readonly MapNode[], path: string): SharedList {
  const counts = new Map<string, { item: unknown; nodes: number }>();
  for (const node of nodes) {
    for (const [key, item] of new Map(listAt(node, path).map((each) => [JSON.stringify(each), each]))) {
      const known = counts.get(key);
      if (known) known.nodes += 1;
      else counts.set(key, { item, nodes: 1 });
    }
  }
  const all = [...counts.values()];
  return {
    common: all.filter((entry) => entry.nodes === nodes.length).map(({ item }) => item),
    partial: all.filter((entry) => entry.nodes < nodes.length),
  };
}

/** Makes `next` what all the lists have in common; what only some have stays with them. */
export const setSharedList =
  (ids: ReadonlySet<string>, path: string, next: readonly unknown[]): Edit =>
  (document) => {
    const chosen = document.nodes.filter(({ id }) => ids.has(id));
    const { common } = sharedList(chosen, path);
    const wanted = new Set(next.map(keyOf));
    const known = new Set(common.map(keyOf));
    const removed = common.filter((item) => !wanted.has(keyOf(item)));
    const added = next.filter((item) => !known.has(keyOf(item)));
    // A record that is typed into is another one in the same place.
    const isEdit = removed.length === 1 && added.length === 1 && common.length === next.length;
    const change = (list: readonly unknown[]) => {
      if (isEdit) return list.map((item) => (keyOf(item) === keyOf(removed[0]) ? added[0] : item));
      const gone = new Set(removed.map(keyOf));
      const kept = list.filter((item) => !gone.has(keyOf(item)));
      const present = new Set(kept.map(keyOf));
      return [...kept, ...added.filter((item) => !present.has(keyOf(item)))];
    };
    return changeLists(ids, path, change)(document);
  };

export const addToLists = (ids: ReadonlySet<string>, path: string, item: unknown): Edit =>
  changeLists(ids, path, (list) => (list.some((each) => keyOf(each) === keyOf(item)) ? list : [...list, item]));

export const removeFromLists = (ids: ReadonlySet<string>, path: string, item: unknown): Edit =>
  changeLists(ids, path, (list) => list.filter((each) => keyOf(each) !== keyOf(item)));

const changeLists =
  (ids: ReadonlySet<string>, path: string, change: (list: readonly unknown[]) => readonly unknown[]): Edit =>
  (document) => {
    const nodes = document.nodes.map((node) => {
      if (!ids.has(node.id)) return node;
      const list = change(listAt(node, path));
      return setAt(node, path, list.length === 0 && valueAt(node, path) === undefined ? undefined : list);
    });
    return nodes.every((node, index) => node === document.nodes[index]) ? document : { ...document, nodes };
  };

function listAt(node: MapNode, path: string): readonly unknown[] {
  const value = valueAt(node, path);
  return Array.isArray(value) ? value : [];
}

const keyOf = (item: unknown) => JSON.stringify(item);
