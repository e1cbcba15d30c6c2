// Owns the zoom as a variable of styles, by which cards take the scale of the view back.
import { useStoreApi } from '@xyflow/react';
import { type RefObject, useLayoutEffect } from 'react';

export function useZoomVariable(container: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const show = (zoom: number) => container.current?.style.setProperty('--zoom', String(zoom));
    show(store.getState().transform[2]);
    return store.subscribe((state, before) => {
      if (state.transform[2] !== before.transform[2]) show(state.transform[2]);
    });
  }, [store, container]);
}
