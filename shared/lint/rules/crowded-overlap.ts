// Owns SM051: what the contact simulation sees between segments – customers of two of them get more than the caps allow.
import type { MapDocument } from '../../document/document.ts';
import type { Graph } from '../../graph/graph.ts';
import { lineOf } from '../../graph/reach.ts';
import { ownOverlaps } from '../../simulate/own-overlaps.ts';
import type { SegmentOverlap } from '../../simulate/simulation.ts';
import type { Found, LintContext, Rule } from '../rule.ts';
import { overlapOf } from '../segment-overlap.ts';

export const crowdedOverlap: Rule = {
  id: 'SM051',
  severity: 'info',
  title: { zh: '模拟：跨客群触达超过上限', en: 'Simulated: above a cap across segments' },
  why: {
    zh: '每个客群单独未超上限，同属两个客群的客户仍可能超过；触达上限会拦截其中一部分。',
    en: 'Each segment may be within the caps, and a customer of two of them above: frequency caps block some of the contacts.',
  },
  *check(document, graph, context) {
    const { overlaps, notAsked } = overlapsIn(document, graph, context);
    for (const pairs of bySegment(overlaps)) yield crowded(graph, pairs);
    if (notAsked > 0) yield moreIn(notAsked);
  },
};

/** Pairs that are looked at; the simulation itself looks at all, which takes its time. */
const MOST_PAIRS = 100;

function overlapsIn(document: MapDocument, graph: Graph, context: LintContext) {
  const lines = new Map(graph.ofKind('segment').map((segment) => [segment.id, lineOf(graph, segment)]));
  let [asked, notAsked] = [0, 0];
  const { listed } = ownOverlaps(document, graph, context, (a, b) => {
    if (asked >= MOST_PAIRS) {
      notAsked += 1;
      return false;
    }
    // Pairs whose rules exclude each other have no customer in common.
    const canShare = overlapOf(lines.get(a.id) ?? [a], lines.get(b.id) ?? [b]) !== 'no';
    if (canShare) asked += 1;
    return canShare;
  });
  return { overlaps: listed, notAsked };
}

function moreIn(count: number): Found {
  return {
    targets: [],
    key: 'more',
    message: {
      zh: '客群较多，另有 {count} 对客群的重叠触达未检查，请在触达模拟中查看。',
      en: 'The map has many segments: {count} more pairs were not checked for contacts of common customers. See the contact simulation.',
    },
    params: { count },
  };
}

/** One finding per segment that comes first in a pair, however many share its customers. */
function bySegment(overlaps: readonly SegmentOverlap[]): readonly (readonly SegmentOverlap[])[] {
  const groups = new Map<string, SegmentOverlap[]>();
  for (const overlap of overlaps) {
    const [first] = overlap.segmentIds;
    groups.set(first, [...(groups.get(first) ?? []), overlap]);
  }
  return [...groups.values()];
}

function crowded(graph: Graph, pairs: readonly SegmentOverlap[]): Found {
  const [worst] = pairs as readonly [SegmentOverlap, ...SegmentOverlap[]];
  const [own] = worst.segmentIds;
  const others = pairs.map(({ segmentIds: [, other] }) => other);
  const nameOf = (id: string) => graph.node(id)?.name ?? id;
  return {
    targets: [own, ...others],
    key: 'pairs',
    message: {
      zh: '按触达模拟，同属客群“{own}”与“{others}”的客户，{window} 天内最多触达 {peak} 次，超过上限 {cap} 次（合计）。',
      en: 'In the contact simulation a customer of segment “{own}” and of {others} is contacted up to {peak} times within {window} days, above the cap of {cap} (all channels).',
    },
    params: {
      own: nameOf(own),
      others: others.map(nameOf),
      window: worst.windowDays,
      peak: worst.peak,
      cap: worst.cap,
    },
    field: 'overlapPolicy',
  };
}
