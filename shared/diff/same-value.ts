// Owns whether two values of a field are the same, whatever the order of their keys; nothing and an empty field are.

/** `null` stands for an empty field, as overlays write it. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === undefined || a === null || b === undefined || b === null) return (a ?? null) === (b ?? null);
  if (typeof a !== 'object' || typeof b !== 'object' || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [entriesOf(a), entriesOf(b)];
  const other = new Map(right);
  return (
    left.length === right.length && left.every(([key, value]) => other.has(key) && isSameValue(value, other.get(key)))
  );
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, each]) => each !== undefined);
}
