// Owns completing a map with what follows (推算值) as fixes: what would be written where, so that it is listed before it is done.
import type { MapDocument, MapEdge, MapNode } from '../document/document.ts';
import { edgeById, nodeById } from '../document/element-index.ts';
import { completedWholly } from '../knowledge/derived/complete.ts';
import type { DerivingTables } from '../knowledge/derived/derived.ts';
import type { Fix, FixStep } from './fix.ts';

export const FILL_FOLLOWING = { zh: '补全推算值', en: 'Fill in what follows' };

/** One fix for each element in which something follows that stands nowhere yet; what is only computed is written nowhere. */
export function followingFixes(document: MapDocument, tables: DerivingTables): readonly Fix[] {
  const whole = completedWholly(document, tables);
  const elements: readonly (MapNode | MapEdge)[] = [...whole.nodes, ...whole.edges];
  return elements.flatMap((after): Fix[] => {
    const before = nodeById(document, after.id) ?? edgeById(document, after.id);
    if (!before || before === after) return [];
    const steps = Object.entries(after).flatMap(([field, value]): FixStep[] =>
      value === (before as Plain)[field] ? [] : [{ do: 'set', id: after.id, field, value }],
    );
    return steps.length > 0 ? [{ title: FILL_FOLLOWING, steps }] : [];
  });
}

type Plain = Readonly<Record<string, unknown>>;
