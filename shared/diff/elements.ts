// Owns matching two lists of elements by their key: what is new, what is gone, and pairs that are not one object any more.

export interface MatchedElements<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly (readonly [before: T, after: T])[];
}

/** Elements are compared by identity; `added` and `changed` are in the order of `after`. */
export function matchElements<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (element: T) => string,
): MatchedElements<T> {
  if (before === after) return { added: [], removed: [], changed: [] };
  const old = new Map(before.map((element) => [keyOf(element), element]));
  const added: T[] = [];
  const changed: (readonly [T, T])[] = [];
  const kept = new Set<string>();
  for (const element of after) {
    const key = keyOf(element);
    const was = old.get(key);
    kept.add(key);
    if (was === undefined) added.push(element);
    else if (was !== element) changed.push([was, element]);
  }
  return { added, removed: before.filter((element) => !kept.has(keyOf(element))), changed };
}

export const idOf = ({ id }: { readonly id: string }): string => id;
