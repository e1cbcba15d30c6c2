// Owns what a map leaves to its branches, kind by kind: for every field that can be opened, at which level it stands on how many nodes.
import type { MapDocument } from './document.ts';
import type { FieldInfo } from './field.ts';
import { inForce } from './in-force.ts';
import type { KindId } from './kind-id.ts';
import { isWhollyLocked, type LockLevel, lockableFields, lockOf } from './locks.ts';

export interface ReleasedField {
  readonly name: string;
  readonly info: FieldInfo;
  /** Nodes by the level that counts for this field on them. */
  readonly nodes: Readonly<Record<LockLevel, readonly string[]>>;
}

/** In the order of the form; must-do nodes, of which nothing can be opened, are not counted. */
export function releasedFields(document: MapDocument, kind: KindId): readonly ReleasedField[] {
  const fields = new Map<string, ReleasedField & { readonly nodes: Record<LockLevel, string[]> }>();
  for (const node of inForce(document).nodes) {
    if (node.kind !== kind || isWhollyLocked(node)) continue;
    for (const { name, info } of lockableFields(node)) {
      const field = fields.get(name) ?? { name, info, nodes: { locked: [], adjustable: [], free: [] } };
      field.nodes[lockOf(node, name)].push(node.id);
      fields.set(name, field);
    }
  }
  return [...fields.values()];
}

/** True when branches may change nothing at all. */
export function isNothingReleased(document: MapDocument): boolean {
  return inForce(document).nodes.every(
    (node) => isWhollyLocked(node) || lockableFields(node).every(({ name }) => lockOf(node, name) === 'locked'),
  );
}
