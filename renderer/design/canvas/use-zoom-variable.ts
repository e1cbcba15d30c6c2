// Owns what follows the zoom at once: the variable by which cards take the scale of the view back, and the level of detail.
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';
import { followZoom } from './level-of-detail.ts';

export function useZoomVariable(container: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const show = (zoom: number) => {
      followZoom(zoom);
      container.current?.style.setProperty('--zoom', String(zoom));
    };
    show(store.getState().transform[2]);
    return store.subscribe((state, before) => {
      if (state.transform[2] !== before.transform[2]) show(state.transform[2]);
    });
  }, [store, container]);
}
