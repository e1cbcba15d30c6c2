// Owns the grid of dots behind the cards: one tile repeated, shifted with the view, so that panning repaints nothing.
import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';

const GAP = 20;
/** Closer dots would be a grey. */
const LEAST_GAP = 10;

export function Dots() {
  const layer = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  useEffect(() => {
    const follow = () => {
      const [x, y, zoom] = store.getState().transform;
      if (layer.current) place(layer.current, x, y, zoom);
    };
    follow();
    return store.subscribe((state, before) => {
      if (state.transform !== before.transform) follow();
    });
  }, [store]);
  return <div ref={layer} className="dots" />;
}

function place(layer: HTMLElement, x: number, y: number, zoom: number): void {
  let gap = GAP * zoom;
  while (gap < LEAST_GAP) gap *= 2;
  const size = `${gap}px ${gap}px`;
  if (layer.style.backgroundSize !== size) layer.style.backgroundSize = size;
  layer.style.transform = `translate(${(x % gap) - gap}px, ${(y % gap) - gap}px)`;
}
