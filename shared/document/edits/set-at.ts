// Owns setting a value at a dotted path of a plain object without changing the object itself.
import type { Plain } from '../plain.ts';

/** The value at `path` (`trigger.type`, `variables.0.key`), or undefined. */
export function valueAt(object: object, path: string): unknown {
  let value: unknown = object;
  for (const key of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Plain)[key];
  }
  return value;
}

/** `object` with `value` at `path`; `undefined` removes the key. The same object when nothing changes. */
export function setAt<T extends object>(object: T, path: string, value: unknown): T {
  return setKeys(object as Plain, path.split('.'), value) as T;
}

function setKeys(object: Plain, keys: readonly string[], value: unknown): Plain {
  const [key, ...rest] = keys as [string, ...string[]];
  const old = object[key];
  const child = old !== null && typeof old === 'object' ? (old as Plain) : {};
  const next = rest.length === 0 ? value : setKeys(child, rest, value);
  if (sameValue(next, old)) return object;
  if (Array.isArray(object)) return withItem(object, Number(key), next);
  if (next !== undefined) return { ...object, [key]: next };
  const { [key]: _removed, ...others } = object;
  return others;
}

/** `list` with the item at `index` replaced; `undefined` takes it out, an index outside the list changes nothing. */
function withItem(list: readonly unknown[], index: number, item: unknown): Plain {
  if (!(index in list)) return list as unknown as Plain;
  return (item === undefined ? list.toSpliced(index, 1) : list.with(index, item)) as unknown as Plain;
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
