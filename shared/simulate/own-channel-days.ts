// Owns the part of the simulation that the checks read: the contacts of each channel on each day of the map's own period.
import { ownContactPlans, type PlanContext } from '../contacts/contact-plans.ts';
import type { MapDocument } from '../document/document.ts';
import type { Graph } from '../graph/graph.ts';
import { ChannelTotals } from './channel-days.ts';
import type { ChannelDays } from './simulation.ts';

const SEED = 1;

/** The channels of `simulate` with its own defaults, without what caps hold back. */
export function ownChannelDays(document: MapDocument, graph: Graph, context: PlanContext): readonly ChannelDays[] {
  const plans = ownContactPlans(document, graph, context);
  const totals = new ChannelTotals(graph, plans.period);
  for (const segment of graph.ofKind('segment')) {
    for (const stream of plans.streamsOf(segment)) totals.add(stream, plans.period, plans.calendar, SEED, () => {});
  }
  return totals.finish(plans.calendar, new Map());
}
