// Owns the edits of what branches may change of a node.

import type { Edit } from '../document.ts';
import { nodeById } from '../element-index.ts';
import type { LockLevel } from '../locks.ts';
import { setField } from './elements.ts';

/** Gives one field a level of its own; undefined makes it follow the node again. */
export const setFieldLock =
  (id: string, field: string, level: LockLevel | undefined): Edit =>
  (document) => {
    const { [field]: _before, ...others } = nodeById(document, id)?.fieldLocks ?? {};
    const locks = level === undefined ? others : { ...others, [field]: level };
    return setField(id, 'fieldLocks', Object.keys(locks).length > 0 ? locks : undefined)(document);
  };
