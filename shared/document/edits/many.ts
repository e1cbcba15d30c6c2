// Owns edits of many elements at once, in one pass over the document.
import type { Edit, MapNode } from '../document.ts';
import { setAt } from './set-at.ts';

/** Sets one field of all the nodes; ids that are no node are passed over. */
export const setFieldOfNodes =
  (ids: ReadonlySet<string>, path: string, value: unknown): Edit =>
  (document) => {
    let changed = false;
    const nodes = document.nodes.map((node): MapNode => {
      const next = ids.has(node.id) ? setAt(node, path, value) : node;
      if (next !== node) changed = true;
      return next;
    });
    return changed ? { ...document, nodes } : document;
  };
