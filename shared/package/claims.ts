// Owns who in the branch takes on the lists of a package (认领).
import type { NodeOf } from '../document/kinds/index.ts';
import type { PackagePayload } from './payload.ts';

/** The segments whose list is claimed, or has somebody for the case that nobody does. */
export function claimsOf({ map }: Pick<PackagePayload, 'map'>): readonly NodeOf<'segment'>[] {
  return map.nodes.flatMap((node) =>
    node.kind === 'segment' && (node.claimRole ?? node.fallbackRole) !== undefined ? [node] : [],
  );
}
