// Owns what is known of the open map: dictionaries and stock, with the map's own metrics among those of the dictionary.
import type { Knowledge } from '../../shared/knowledge/knowledge.ts';
import { withOwnMetrics } from '../../shared/knowledge/map-metrics.ts';
import { useDocument } from './document-store.ts';
import { useKnowledge } from './knowledge-store.ts';

/** For components. */
export function useMapKnowledge(): Knowledge {
  const metrics = useDocument(({ document }) => document?.metrics);
  const knowledge = useKnowledge();
  return withOwnMetrics({ metrics }, knowledge);
}

/** For plain code, as it is now. */
export function mapKnowledge(): Knowledge {
  return withOwnMetrics(useDocument.getState().document ?? {}, useKnowledge.getState());
}
