// Owns what follows for the element that the inspector shows.
import { useDeferredValue, useMemo } from 'react';
import type { MapEdge, MapNode } from '../../../shared/document/document.ts';
import { derivedOf } from '../../../shared/knowledge/derived/complete.ts';
import { type DerivedFields, sourceOf } from '../../../shared/knowledge/derived/derived.ts';
import { useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';

export function useDerived(element: MapNode | MapEdge | undefined): DerivedFields | undefined {
  // Typing must not wait for it.
  const document = useDeferredValue(useDocument((state) => state.document));
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  return useMemo(
    () => document && element && derivedOf(sourceOf(document, dictionaries), element),
    [document, dictionaries, element],
  );
}
