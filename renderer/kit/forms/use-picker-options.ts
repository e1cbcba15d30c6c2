// Owns what a picker's list shows: what was found, the active option, an own word as an option of its own.
import { useMemo, useState } from 'react';
import { useSay } from '../ui/say.ts';
import { matchOptions } from './match-options.ts';
import type { PickerOption } from './Picker.tsx';

/** Options drawn at once; typing narrows down to the others. */
const AT_ONCE = 200;

export function usePickerOptions(options: () => readonly PickerOption[], value: string | undefined, own = false) {
  const say = useSay();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is asked for once, when it opens
  const all = useMemo(() => options(), []);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      all.findIndex((option) => option.value === value),
    ),
  );
  const matching = useMemo(() => matchOptions(all, query), [all, query]);
  const isOwn = own && query !== '' && !all.some((option) => option.label === query || option.value === query);
  const found = matching.slice(0, AT_ONCE);
  if (isOwn) found.push({ value: query, label: say(USE_OWN, { text: query }) });
  return {
    all,
    found,
    left: Math.max(0, matching.length - AT_ONCE),
    active,
    search: (text: string) => {
      setQuery(text.trim());
      setActive(0);
    },
    /** Goes to another option; false for a key that goes nowhere. */
    move: (key: string): boolean => {
      const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: found.length - 1 }[key];
      if (to === undefined) return false;
      setActive(found.length === 0 ? 0 : (to + found.length) % found.length);
      return true;
    },
  };
}

const USE_OWN = { zh: '使用“{text}”', en: 'Use “{text}”' };
