// Owns the kept state in the page: reads it once, writes every change, follows other tabs, warns before it would be lost.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { dayOf } from '../model/days.ts';
import { hasContent } from '../model/form-periods.ts';
import { type Keeper, type KeptState, keyOf, readKept, type Storage, stateIn, writeKept } from '../model/kept-state.ts';
import { validityOn } from '../model/page-data.ts';

export interface Kept extends Keeper {
  /** Notes of a day can be made: it belongs to the run, which has not ended. */
  isOpenOn(day: string): boolean;
  update(change: (state: KeptState) => KeptState): void;
}

export function useKept(hash: string, payload: PackagePayload): Kept {
  const [keeper, setKeeper] = useState(() => readKept(pageStorage(), hash, payload));
  const latest = useRef(keeper);
  latest.current = keeper;

  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === keyOf(hash)) setKeeper({ state: stateIn(event.newValue), isKept: true });
    };
    const warn = (event: BeforeUnloadEvent) => {
      const { isKept, state } = latest.current;
      if (!isKept && state.forms.some((form) => !form.savedAt && hasContent(form))) event.preventDefault();
    };
    window.addEventListener('storage', follow);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('storage', follow);
      window.removeEventListener('beforeunload', warn);
    };
  }, [hash]);

  return {
    ...keeper,
    isOpenOn: (day) => validityOn(payload, day) === 'valid' && validityOn(payload, dayOf(new Date())) !== 'expired',
    update(change) {
      const state = change(latest.current.state);
      const next = { state, ...writeKept(pageStorage(), hash, state) };
      latest.current = next;
      setKeeper(next);
    },
  };
}

/** The browser's storage, or undefined where even asking for it is refused. */
export function pageStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
