// Owns the pairs of segments whose common customers get too much in the map's own period, for the checks.
import { ownContactPlans, type PlanContext } from '../contacts/contact-plans.ts';
import { customerPlan, differentBases } from '../contacts/customer-plan.ts';
import { type Segment, shiftsIn, treatedOf } from '../contacts/streams.ts';
import type { MapDocument } from '../document/document.ts';
import type { Graph } from '../graph/graph.ts';
import { type OverlapSide, type Overlaps, overlapsOf } from './overlaps.ts';

/** The overlaps of `simulate` with its own defaults, of pairs that `isAsked`. */
export function ownOverlaps(
  document: MapDocument,
  graph: Graph,
  context: PlanContext,
  isAsked: (a: Segment, b: Segment) => boolean,
): Overlaps {
  const plans = ownContactPlans(document, graph, context);
  const { start, end } = plans.period;
  const bases = Array.from({ length: end - start }, (_, index) => start + index);
  const sides = graph.ofKind('segment').map((segment): OverlapSide => {
    const streams = plans.streamsOf(segment);
    const { units, items } = customerPlan(streams, treatedOf(segment));
    const all = items.reduce((sum, { step }) => sum + (step.counts ? step.channel.touches : 0), 0);
    let classes: OverlapSide['classOf'] | undefined;
    return {
      segment,
      plans: streams.map(({ plan }) => plan),
      shiftsOf: shiftsIn(streams),
      // Few pairs come that far.
      get classOf() {
        classes ??= differentBases(units, bases, plans.calendar).classOf;
        return classes;
      },
      most: () => all,
    };
  });
  return overlapsOf(document, sides, { shownFrom: start, isAsked });
}
