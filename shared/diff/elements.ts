// Owns matching two lists by the keys of what is in them: what is new, what is gone, and pairs that are not one object any more.

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

export type Fields = Readonly<Record<string, unknown>>;

/** The records of a list by their key; undefined where two have the same, or one has none: then none can be told from the others. */
export function recordsByKey(list: unknown, key: string): ReadonlyMap<string, Fields> | undefined {
  const records = (list ?? []) as readonly Fields[];
  const known = new Map(records.map((record) => [String(record[key]), record]));
  return known.size === records.length && records.every((record) => record[key] !== undefined) ? known : undefined;
}

export const idOf = ({ id }: { readonly id: string }): string => id;
