// Owns the records of a list while they are edited: their cards' keys, the one that is not in the document yet, the focus.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { initialValues } from '../../../shared/document/defaults.ts';
import { fieldsOf } from '../../../shared/document/field.ts';

import { moved } from './Chips.tsx';

/** A record of a list, as far as its fields are filled. */
export type Item = Readonly<Record<string, unknown>>;

export interface ListItems {
  readonly root: RefObject<HTMLDivElement | null>;
  /** The records of the document and, last, the pending one. */
  readonly shown: readonly Item[];
  readonly keys: readonly number[];
  readonly isPending: (index: number) => boolean;
  readonly add: () => void;
  readonly change: (index: number, item: Item, mergeKey?: string) => void;
  readonly remove: (index: number) => void;
  readonly move: (from: number, to: number) => void;
}

/**
 * The last record may be a pending one: it joins the document as soon as its required fields are filled. Keys stay with
 * the cards, so that the caret stays where it is when that happens.
 */
export function useListItems(
  object: z.ZodObject,
  items: readonly Item[],
  put: (items: readonly Item[], mergeKey?: string) => void,
): ListItems {
  const [pending, setPending] = useState<Item>();
  const shown = pending ? [...items, pending] : items;
  const keys = useKeys(shown.length);
  const { root, focusNext } = useNextFocus();
  const take = (item: Item, mergeKey?: string) => {
    const isWhole = object.safeParse(item).success;
    setPending(isWhole ? undefined : item);
    if (isWhole) put([...items, item], mergeKey);
  };
  return {
    root,
    shown,
    keys: keys.of,
    isPending: (index) => pending !== undefined && index === items.length,
    add: () => {
      focusNext('.list-item:last-of-type .input');
      take({ ...initialValues(object), ...nextNumber(object, items) });
    },
    change: (index, item, mergeKey) => {
      if (index >= items.length) take(item, mergeKey);
      else put(replaced(items, index, item), mergeKey);
    },
    remove: (index) => {
      keys.remove(index);
      focusNext('.list-add');
      if (index >= items.length) setPending(undefined);
      else put(items.filter((_, i) => i !== index));
    },
    move: (from, to) => {
      if (to < 0 || to >= items.length || from >= items.length) return;
      // Moving takes the focus away; it goes back to the field, or to the button, that it was on.
      const field = document.activeElement?.id;
      const button = to < from ? '.item-up' : '.item-down';
      focusNext(field ? `#${CSS.escape(field)}` : `[data-key="${keys.of[from]}"] ${button}`);
      keys.move(from, to);
      put(moved(items, from, to));
    },
  };
}

function replaced(items: readonly Item[], index: number, item: Item): Item[] {
  return items.map((old, i) => (i === index ? item : old));
}

/** A record that is numbered (`no`) gets the number after the highest. */
function nextNumber(object: z.ZodObject, items: readonly Item[]): Item {
  if (!fieldsOf(object).some(([name]) => name === 'no')) return {};
  return { no: items.reduce((highest, { no }) => Math.max(highest, typeof no === 'number' ? no : 0), 0) + 1 };
}

/** Puts the focus on what a selector names within `root`, once the change that was asked for is drawn. */
function useNextFocus() {
  const root = useRef<HTMLDivElement>(null);
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    const wanted = root.current?.querySelector<HTMLElement>(next.current);
    const usable = wanted?.matches(':disabled') ? root.current?.querySelector<HTMLElement>('button:enabled') : wanted;
    usable?.focus();
    next.current = undefined;
  });
  const focusNext = (selector: string) => {
    next.current = selector;
  };
  return { root, focusNext };
}

/** Keys for the cards that move and go with them. */
function useKeys(length: number) {
  const { current } = useRef<{ of: number[]; last: number }>({ of: [], last: 0 });
  while (current.of.length < length) {
    current.last += 1;
    current.of.push(current.last);
  }
  if (current.of.length > length) current.of = current.of.slice(0, length);
  return {
    of: current.of,
    move: (from: number, to: number) => {
      current.of = moved(current.of, from, to);
    },
    remove: (index: number) => {
      current.of = current.of.filter((_, i) => i !== index);
    },
  };
}
