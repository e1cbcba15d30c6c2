// Owns the mark that the view is being panned: meanwhile the cards are one layer that is only shifted.
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';

const REST_MS = 200;

export function useMovingLayer(container: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const end = () => container.current?.classList.remove('moving');
    const stop = store.subscribe((state, before) => {
      if (state.transform === before.transform) return;
      clearTimeout(rest);
      // A layer that is scaled would be blurred.
      if (state.transform[2] !== before.transform[2]) return end();
      container.current?.classList.add('moving');
      rest = setTimeout(end, REST_MS);
    });
    return () => {
      stop();
      clearTimeout(rest);
    };
  }, [store, container]);
}
