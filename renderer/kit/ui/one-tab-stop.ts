// Owns one Tab stop for a list of buttons: Tab enters and leaves it, arrows, Home and End go through it.
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

interface OneTabStop<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly onFocus: (event: FocusEvent<E>) => void;
  readonly onKeyDown: (event: KeyboardEvent<E>) => void;
}

/** For the element around the buttons; whoever draws it draws it again when they change. */
export function useOneTabStop<E extends HTMLElement>(): OneTabStop<E> {
  const ref = useRef<E>(null);
  const buttons = () => [...(ref.current?.querySelectorAll('button') ?? [])];
  const stopAt = (stop: Element | undefined) => {
    for (const button of buttons()) button.tabIndex = button === stop ? 0 : -1;
  };
  const last = useRef<Element>(undefined);
  useLayoutEffect(() => {
    const all: readonly Element[] = buttons();
    stopAt(last.current && all.includes(last.current) ? last.current : all[0]);
  });
  return {
    ref,
    onFocus: ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      last.current = target;
      stopAt(target);
    },
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const all = buttons();
      const to = placeAfter(event.key, all.indexOf(event.target as HTMLButtonElement), all.length);
      if (to === undefined) return;
      event.preventDefault();
      all[to]?.focus();
    },
  };
}

/** Where a key leads from place `at` of `count`; undefined for a key that leads nowhere, or from outside. */
export function placeAfter(key: string, at: number, count: number): number | undefined {
  if (at < 0) return undefined;
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
