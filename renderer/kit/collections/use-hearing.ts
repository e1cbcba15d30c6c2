// Owns what the box of rows hears: react-aria's keys first, then typed letters; the map's keys and an input method's pass by.
import { type HTMLAttributes, useRef } from 'react';

type Heard = Pick<HTMLAttributes<HTMLElement>, 'onKeyDown' | 'onFocus'>;
/** `own` is what react-aria hears there. */
export type Hear = (own: Heard) => Required<Heard>;

export function useHearing(given: {
  /** Digits, letters with Shift and Ctrl+A are the map's there. */
  readonly onCanvas: boolean;
  readonly goTo: (place: number) => void;
  /** The place of what was typed. */
  readonly find: (typed: string) => number | undefined;
}): Hear {
  const { onCanvas, goTo, find } = given;
  const word = useWord(onCanvas ? /\p{L}/u : /[\p{L}\p{N}]/u);
  return (own) => ({
    onFocus: (event) => {
      own.onFocus?.(event);
      // A program that focuses the whole means the active row.
      if (event.target === event.currentTarget) activeRow(event.currentTarget)?.focus();
    },
    onKeyDown: (event) => {
      // Tab is the browser's: a row's own buttons come next, then what stands behind the list.
      if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key === 'Tab') return;
      const isCommand = event.ctrlKey || event.metaKey || event.altKey || (onCanvas && event.shiftKey);
      if (onCanvas && isCommand && event.key.toLowerCase() === 'a') return;
      own.onKeyDown?.(event);
      if (event.isPropagationStopped()) return word.end();
      const typed = isCommand ? undefined : word.goOn(event.key);
      if (typed === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const place = find(typed);
      if (place !== undefined) goTo(place);
    },
  });
}

function activeRow(box: Element): HTMLElement | null {
  return box.querySelector<HTMLElement>('[data-key][tabindex="0"]');
}

/** Letters typed within this time make one word (ms). */
const WORD = 700;

/** The word that is being typed; `begins` tells which letters begin one. */
function useWord(begins: RegExp) {
  const typed = useRef({ text: '', at: 0 });
  return {
    end: () => {
      typed.current.text = '';
    },
    /** The word with `key` behind it; undefined for a key that is no letter of a word. */
    goOn: (key: string): string | undefined => {
      if ([...key].length !== 1) return undefined;
      const now = performance.now();
      const text = now - typed.current.at < WORD ? typed.current.text + key : key;
      if (text === key && !begins.test(key)) return undefined;
      typed.current = { text, at: now };
      return text;
    },
  };
}
