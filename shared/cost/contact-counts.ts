// Owns how many contacts of each channel a map makes over its period: those of the simulation, whatever the days.
import { isGivenUp } from '../contacts/scenario-plan.ts';
import { scenariosOf, triggersOf, wholePeriodOf } from '../contacts/streams.ts';
import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { placementsOf } from '../graph/placements.ts';
import { ALL } from '../graph/whole-numbers.ts';

type Channel = NodeOf<'channel'>;

export interface ContactCount {
  readonly channel: Channel;
  /** Caps and capacity not applied, as in the simulation; of the scenarios whose volume is known. */
  readonly contacts: number;
  /** Scenarios that reach the channel with an unknown volume: `contacts` is then a least. */
  readonly unknown: readonly NodeOf<'scenario'>[];
}

/** One entry per channel that some scenario of a segment reaches, in the order of the document. A map without dates begins `today`. */
export function contactCounts(document: MapDocument, graph: Graph, today: string): readonly ContactCount[] {
  const period = wholePeriodOf(document, today);
  const givenUp = new Set(graph.ofKind('channel').filter((channel) => isGivenUp(channel, document.policy)));
  const counts = new Map<string, { contacts: number; readonly unknown: Set<NodeOf<'scenario'>> }>();
  for (const segment of graph.ofKind('segment')) {
    for (const scenario of scenariosOf(graph, segment)) {
      const { triggers } = triggersOf(graph, segment, scenario, period);
      for (const { channel, reach } of placementsOf(graph, scenario)) {
        if (givenUp.has(channel)) continue;
        const count = counts.get(channel.id) ?? { contacts: 0, unknown: new Set() };
        counts.set(channel.id, count);
        if (triggers === undefined) count.unknown.add(scenario);
        else count.contacts += Math.floor((triggers * reach) / ALL) * channel.touches;
      }
    }
  }
  return graph.ofKind('channel').flatMap((channel) => {
    const count = counts.get(channel.id);
    return count ? [{ channel, contacts: count.contacts, unknown: [...count.unknown] }] : [];
  });
}
