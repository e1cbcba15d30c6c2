// Owns the open document for views that may lag behind: on a large map they follow once the edits pause.
import { useEffect, useState } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { useDocument } from './document-store.ts';
import { isLargeMap } from './large-map.ts';

const PAUSE_MS = 160;

/** The open document; of a large map the state at the last pause between edits. Another map is followed at once. */
export function useSettledDocument(): MapDocument | undefined {
  const [settled, setSettled] = useState(() => useDocument.getState().document);
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const take = () => setSettled(useDocument.getState().document);
    take();
    const stop = useDocument.subscribe(({ document }, before) => {
      if (document === before.document) return;
      clearTimeout(pause);
      const isLarge = isLargeMap(document) && document?.id === before.document?.id;
      if (isLarge) pause = setTimeout(take, PAUSE_MS);
      else take();
    });
    return () => {
      stop();
      clearTimeout(pause);
    };
  }, []);
  return settled;
}
