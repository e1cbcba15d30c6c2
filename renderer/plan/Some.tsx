// Owns showing long parts piece by piece: a map of thousands of lines must not be drawn at once.
import { type ReactNode, useState } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { words } from './words.ts';

const AT_ONCE = 40;

export function Some<T>({ of, children }: { of: readonly T[]; children: (item: T, index: number) => ReactNode }) {
  const say = useSay();
  const [most, setMost] = useState(AT_ONCE);
  const left = of.length - most;
  return (
    <>
      {of.slice(0, most).map(children)}
      {left > 0 && (
        <Button look="link" onClick={() => setMost(most + AT_ONCE)}>
          {say(words.more, { left })}
        </Button>
      )}
    </>
  );
}
