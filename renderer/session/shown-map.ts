// Owns the mark that the map in front has been drawn: what stands around the canvas follows after it.
import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';
import { useDocument } from './document-store.ts';

/** False from the moment another map comes to the front until its canvas has been shown. */
export function useIsMapShown(): boolean {
  const map = useDocument(({ document }) => document?.id);
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    let isLeft = false;
    const show = () => {
      if (!isLeft) startTransition(() => setShown(map));
    };
    afterPaint(show, () => true)();
    return () => {
      isLeft = true;
    };
  }, [map]);
  return shown === map;
}
