// Owns what is known of the open map: dictionaries and stock, with what the map says of its own among them.
import { useMemo } from 'react';
import type { Knowledge } from '../../shared/knowledge/knowledge.ts';
import { knowledgeOf } from '../../shared/knowledge/map-knowledge.ts';
import { useDocument } from './document-store.ts';
import { useKnowledge } from './knowledge-store.ts';

/** For components. */
export function useMapKnowledge(): Knowledge {
  const metrics = useDocument(({ document }) => document?.metrics);
  const departures = useDocument(({ document }) => document?.departures);
  const knowledge = useKnowledge();
  return useMemo(() => knowledgeOf({ metrics, departures }, knowledge), [metrics, departures, knowledge]);
}

/** For plain code, as it is now. */
export function mapKnowledge(): Knowledge {
  return knowledgeOf(useDocument.getState().document ?? {}, useKnowledge.getState());
}
