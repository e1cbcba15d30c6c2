// Owns what the canvas shows while a layout is previewed: the document with its cards elsewhere, which is never saved.
import { useMemo } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { moveNodes } from '../../../shared/document/edits/elements.ts';
import { useLayout } from './layout-store.ts';

export function usePreviewed(document: MapDocument | undefined): MapDocument | undefined {
  const shown = useLayout((state) => state.shown);
  return useMemo(() => (document && shown ? moveNodes(shown)(document) : document), [document, shown]);
}
