// Owns what is typed over a list: the word as it is searched for, and that the best match is the active row.
import { useEffect, useRef, useState } from 'react';
import type { Row } from './row-collection.ts';
import type { Rows } from './use-rows.ts';

/** What is searched for: the text when a word is complete, not while an input method composes it. */
export function useTyped() {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const composing = useRef(false);
  const field = {
    value: typed,
    onChange: ({ target }: { target: HTMLInputElement }) => {
      setTyped(target.value);
      if (!composing.current) setQuery(target.value.trim());
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      composing.current = false;
      setQuery(currentTarget.value.trim());
    },
  };
  return { query, field };
}

/** Whatever is typed, the best match is the active row. */
export function useFirstFound<R extends Row>(query: string, { state, collection }: Rows<R>) {
  const before = useRef(query);
  useEffect(() => {
    if (before.current !== query) state.selectionManager.setFocusedKey(collection.stopFrom(0, 1));
    before.current = query;
  });
}
