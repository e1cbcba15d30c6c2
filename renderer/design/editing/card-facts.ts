// Owns the facts on a card of the window: those of the map, with entries of dictionaries named as they are now.
import { cardFacts as factsOf } from '../../../shared/document/card-facts.ts';
import type { MapNode } from '../../../shared/document/document.ts';
import type { Say } from '../../kit/ui/say.ts';
import { mapKnowledge } from '../../session/map-knowledge.ts';

/** At most two lines; the first is the stronger one. */
export function cardFacts(node: MapNode, say: Say): readonly string[] {
  return factsOf(node, mapKnowledge().dictionaries, say);
}
