// Owns objects that stay the same from drawing to drawing and stand for the latest: a row that holds one is drawn anew only
// when something in that row has changed.
import { useMemo, useRef } from 'react';

export function useSteady<T extends object>(value: T): T {
  const latest = useRef(value);
  latest.current = value;
  return useMemo(() => {
    const get = (_: object, name: string | symbol): unknown => {
      const found: unknown = Reflect.get(latest.current, name);
      return typeof found === 'function' ? found.bind(latest.current) : found;
    };
    return new Proxy<T>({} as T, { get });
  }, []);
}
