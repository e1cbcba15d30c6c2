// Owns how a channel that products flow to is relieved: an online channel goes first and passes on a part (SM024).
import { capsOf } from '../contacts/caps.ts';
import { type Change, ownContactPlans, type PlanContext } from '../contacts/contact-plans.ts';
import { overloadsOf } from '../contacts/overload.ts';
import { newNode } from '../document/defaults.ts';
import type { MapDocument, MapEdge } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { isHop } from '../graph/placements.ts';
import { ALL } from '../graph/whole-numbers.ts';
import type { FixStep } from './fix.ts';

type Channel = NodeOf<'channel'>;

/**
 * The steps after which all that comes straight from products comes by online channels, together `pct` of it: by one that
 * the product has already, else by a new text message with words of the map that are approved. Undefined where that cannot
 * be done without a new error; empty where nothing comes straight.
 */
export function relieve(
  document: MapDocument,
  graph: Graph,
  channel: Channel,
  pct: number,
  context: PlanContext,
): readonly FixStep[] | undefined {
  const flows = graph.incoming(channel.id).filter(({ type }) => type === 'flow');
  const { senders, left } = onlineSenders(graph, channel, flows);
  const script = left.length === 0 ? undefined : approvedMessage(graph);
  if (left.length > 0 && (!script || breaksCap(document, graph, channel, context))) return undefined;
  const products = [...senders.values(), ...(left.length > 0 ? [left] : [])];
  const sharePct = Math.floor((pct * 100) / mostPerScenario(graph, products) + 1e-9) / 100;
  const steps = [...senders].flatMap(([online, served]): FixStep[] => {
    const removed: FixStep = { do: 'remove', ids: served.map(({ id }) => id) };
    if (edgeBetween(graph, online, channel.id)) return [removed];
    return [removed, { do: 'connect', from: online, to: channel.id, type: 'fallback', values: { sharePct } }];
  });
  if (!script) return steps;
  return [...steps, { do: 'relieve', id: channel.id, name: '短信预热', script: script.id, sharePct }];
}

/** Online channels that can go first with the flows that each takes over, and the flows that none takes over. */
function onlineSenders(graph: Graph, channel: Channel, flows: readonly MapEdge[]) {
  const senders = new Map<string, readonly MapEdge[]>();
  let left = flows;
  for (const { from } of flows) {
    if (!left.some((flow) => flow.from === from)) continue;
    const online = graph
      .next(from, 'flow')
      .find((node) => node.kind === 'channel' && canGoFirst(graph, node, channel, left));
    if (!online) continue;
    const served = new Set(graph.incoming(online.id).map((edge) => edge.from));
    senders.set(
      online.id,
      left.filter((flow) => served.has(flow.from)),
    );
    left = left.filter((flow) => !served.has(flow.from));
  }
  return { senders, left };
}

/** By how many of the groups of flows one customer may come: each passes on a share of its own. */
function mostPerScenario(graph: Graph, groups: readonly (readonly MapEdge[])[]): number {
  const counts = new Map<string, number>();
  for (const flows of groups) {
    const scenarios = new Set(flows.flatMap(({ from }) => graph.previous(from, 'flow').map(({ id }) => id)));
    for (const id of scenarios) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return Math.max(1, ...counts.values());
}

const edgeBetween = (graph: Graph, from: string, to: string): MapEdge | undefined =>
  graph.outgoing(from).find((edge) => edge.to === to);

/** Online, worded, not later, and reached by nobody but customers that come straight to the channel too. */
function canGoFirst(graph: Graph, node: Channel, channel: Channel, flows: readonly MapEdge[]): boolean {
  const isReady = node.force === 'sea' && node.mode === 'outbound';
  if (!isReady || node.id === channel.id || graph.next(node.id, 'flow').length === 0) return false;
  const onward = edgeBetween(graph, node.id, channel.id);
  if ((onward && !isHop(onward)) || (node.offsetDay ?? 0) > (channel.offsetDay ?? 0)) return false;
  return graph.incoming(node.id).every(({ type, from }) => type === 'flow' && flows.some((flow) => flow.from === from));
}

/** A text message that is approved and speaks of no product, so that it suits any. */
function approvedMessage(graph: Graph): NodeOf<'script'> | undefined {
  return graph
    .ofKind('script')
    .find(
      ({ scriptType, mentionsProduct, approvalNo, forProductIds, forSegmentIds }) =>
        scriptType === 'sms' &&
        !mentionsProduct &&
        !!approvalNo?.trim() &&
        !forProductIds?.length &&
        !forSegmentIds?.length,
    );
}

/** True when one more text message is too many for a customer somewhere. */
function breaksCap(document: MapDocument, graph: Graph, channel: Channel, context: PlanContext): boolean {
  const caps = capsOf(document.policy);
  const plans = ownContactPlans(document, graph, context);
  const message: Channel = {
    ...newNode('channel', { id: '', code: '', name: '', y: 0 }),
    ...{ channelType: 'sms', mode: 'outbound', purpose: 'business', touches: 1, offsetDay: channel.offsetDay ?? 0 },
  } as Channel;
  const withMessage: Change = (scenario, placements) => {
    if (!placements.some((each) => each.channel === channel)) return { scenario, placements };
    const first = { channel: message, product: '', sources: [], reach: ALL, demand: ALL };
    return { scenario, placements: [...placements, first] };
  };
  return graph.ofKind('segment').some((segment) => {
    const isReached = plans.streamsOf(segment).some(({ plan }) => plan.steps.some((step) => step.channel === channel));
    if (!isReached) return false;
    return overloadsOf(plans, segment, caps, withMessage).some(
      ({ cap, count }) => count > (overloadsOf(plans, segment, [cap])[0]?.count ?? 0),
    );
  });
}
