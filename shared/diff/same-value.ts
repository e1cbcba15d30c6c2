// Owns whether two values of a field are the same: the order of keys is no difference, nor is empty from not there.

/** `null` stands for an empty field, as overlays write it; an empty text, list or group is one too. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || comparable(a) === comparable(b);
}

/** A value as one text, JSON with sorted keys and without what is empty: equal texts mean no difference; '' is nothing. */
export function comparable(value: unknown): string {
  const kept = withoutEmpty(value);
  return kept === undefined ? '' : JSON.stringify(kept);
}

function withoutEmpty(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((each) => withoutEmpty(each) ?? null);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, each]) => [key, withoutEmpty(each)] as const)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
