// Owns the edits of what branches may change of a node.

import type { Edit, MapNode } from '../document.ts';
import { nodeById } from '../element-index.ts';
import type { KindId } from '../kind-id.ts';
import { isWhollyLocked, type LockLevel, lockableFields } from '../locks.ts';
import { setField } from './elements.ts';

/** Gives one field a level of its own; undefined makes it follow the node again. */
export const setFieldLock =
  (id: string, field: string, level: LockLevel | undefined): Edit =>
  (document) => {
    const { [field]: _before, ...others } = nodeById(document, id)?.fieldLocks ?? {};
    const locks = level === undefined ? others : { ...others, [field]: level };
    return setField(id, 'fieldLocks', Object.keys(locks).length > 0 ? locks : undefined)(document);
  };

/** Gives a field the level on every node of a kind that has it; a must-do node stays as it is. */
export const setFieldLockOfKind =
  (kind: KindId, field: string, level: LockLevel): Edit =>
  (document) => {
    const withLevel = (node: MapNode): MapNode => {
      if (node.kind !== kind || isWhollyLocked(node)) return node;
      if (!lockableFields(node).some(({ name }) => name === field)) return node;
      const { [field]: before, ...others } = node.fieldLocks ?? {};
      // What the node as a whole says need not be said again.
      const isAsNode = (node.lockLevel ?? 'locked') === level;
      if (isAsNode ? before === undefined : before === level) return node;
      const locks = isAsNode ? others : { ...others, [field]: level };
      const { fieldLocks: _before, ...rest } = node;
      return (Object.keys(locks).length > 0 ? { ...rest, fieldLocks: locks } : rest) as MapNode;
    };
    const nodes = document.nodes.map(withLevel);
    return nodes.every((node, index) => node === document.nodes[index]) ? document : { ...document, nodes };
  };
