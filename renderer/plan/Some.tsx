// Owns showing long parts piece by piece: a map of thousands of lines must not be drawn at once. The line of the chosen card is shown.
import { type ReactNode, useState } from 'react';
import { useSay } from '../kit/ui/say.ts';
import { useView } from '../session/view-store.ts';
import { words } from './words.ts';

const AT_ONCE = 40;

interface SomeProps<T> {
  readonly of: readonly T[];
  /** The ids of the cards that a line is about. */
  readonly about?: (item: T) => readonly (string | undefined)[];
  readonly children: (item: T, index: number) => ReactNode;
}

export function Some<T>({ of, about, children }: SomeProps<T>) {
  const say = useSay();
  const [most, setMost] = useState(AT_ONCE);
  const chosen = useView(({ selection }) => (selection.size === 1 ? [...selection][0] : undefined));
  const left = of.length - most;
  const beyond =
    left > 0 && chosen !== undefined && about
      ? of.findIndex((item, index) => index >= most && about(item).includes(chosen))
      : -1;
  const item = of[beyond];
  return (
    <>
      {of.slice(0, most).map(children)}
      {left > 0 && (
        // Not a button: the sheet of a read-only map has its buttons disabled, and more may be read all the same.
        <details
          onToggle={({ currentTarget }) => {
            if (!currentTarget.open) return;
            currentTarget.open = false;
            setMost(most + AT_ONCE);
          }}
        >
          <summary className="button link">{say(words.more, { left })}</summary>
        </details>
      )}
      {item !== undefined && children(item, beyond)}
    </>
  );
}
