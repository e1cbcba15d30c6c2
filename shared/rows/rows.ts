// Owns enumerating the strategy rows of a map from its graph (DOMAIN §3.0, §3.12).

import { cellsWith } from '../document/cells.ts';
import { customerUnit } from '../document/customer-type.ts';
import type { MapDocument, MapEdge, MapNode } from '../document/document.ts';
import { needsWords } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { waveNoOf } from '../document/wave-of.ts';
import { segmentsOf } from '../forecast/effective-volume.ts';
import { offerOf } from '../forecast/offers.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { channelsReached, goalsOf, scriptFits, scriptsOf } from '../graph/reach.ts';
import { rounded } from '../i18n/figure.ts';
import { ProblemError } from '../problem.ts';
import { rowCodeOf } from './row-code.ts';
import type { StrategyRow } from './strategy-row.ts';

export type { StrategyRow } from './strategy-row.ts';

type Segment = NodeOf<'segment'>;
type Scenario = NodeOf<'scenario'>;
type Product = NodeOf<'product'>;
type Channel = NodeOf<'channel'>;
type Script = NodeOf<'script'>;

/** More rows than this come from a tangle of connections, not from a strategy. */
const MOST_ROWS = 200_000;

/**
 * One row per segment × scenario × product × channel × script, sorted by segment priority, scenario class (event,
 * lifecycle, product), wave and day. Channels are those the product flows to and those after them by fallback,
 * handoff or follow-up. A script that names other products or segments makes no row (nobody designed it); a channel
 * without script makes one only where it needs no words: an inbound mandatory notice.
 * Throws `E_TOO_MANY_ROWS` above `mostRows`.
 */
export function strategyRows(document: MapDocument, mostRows = MOST_ROWS): readonly StrategyRow[] {
  const graph = buildGraph(document);
  const stops = new Map(graph.ofKind('product').map((product) => [product.id, stopsOf(graph, product)]));
  const found: Sortable[] = [];
  for (const offer of offersOf(graph)) {
    const { segment, scenario, product } = offer;
    for (const stop of stops.get(product.id) ?? []) {
      if (stop.script && !scriptFits(graph, stop.script, product, segment.id)) continue;
      if (found.length >= mostRows) throw new ProblemError('E_TOO_MANY_ROWS', { limit: mostRows });
      found.push({
        row: rowOf(document, graph, offer, stop),
        keys: sortKeys(document, segment, scenario, stop.channel),
      });
    }
  }
  return found.sort((a, b) => compareKeys(a.keys, b.keys)).map(({ row }) => row);
}

interface Offer {
  readonly segment: Segment;
  readonly scenario: Scenario;
  readonly product: Product;
  readonly edge: MapEdge;
  /** What the row says of the three. */
  readonly part: ReturnType<typeof segmentPart> & ReturnType<typeof scenarioPart> & ReturnType<typeof productPart>;
}

/** Every segment × scenario × product, in the order of the document. */
function* offersOf(graph: Graph): Iterable<Offer> {
  for (const segment of graph.ofKind('segment')) {
    const ofSegment = segmentPart(graph, segment);
    for (const scenario of graph.next(segment.id, 'flow')) {
      if (scenario.kind !== 'scenario') continue;
      const ofScenario = scenarioPart(graph, scenario);
      for (const edge of graph.outgoing(scenario.id)) {
        const product = edge.type === 'flow' ? graph.node(edge.to) : undefined;
        if (product?.kind !== 'product') continue;
        const part = { ...ofSegment, ...ofScenario, ...productPart(graph, product, edge) };
        yield { segment, scenario, product, edge, part };
      }
    }
  }
}

function rowOf(document: MapDocument, graph: Graph, offer: Offer, { channel, script }: Stop): StrategyRow {
  const { segment, scenario, product, part } = offer;
  const chain = [segment, scenario, product, channel, ...(script ? [script] : [])];
  const nodes = [...chain, ...graph.next(scenario.id, 'attach')];
  return {
    rowCode: rowCodeOf(
      document.code,
      chain.map(({ id }) => id),
    ),
    ids: {
      segment: segment.id,
      scenario: scenario.id,
      product: product.id,
      channel: channel.id,
      ...(script && { script: script.id }),
    },
    ...part,
    ...cellsPart(graph, offer.edge, { channel, ...(script && { script }) }),
    ...channelPart(document, graph, channel),
    ...(script && scriptPart(script)),
    ...statusOf(nodes),
  };
}

/** Who hears this script: a test cell with a script of its own on the channel hears no other. */
function cellsPart(graph: Graph, edge: MapEdge, { channel, script }: Stop): Pick<StrategyRow, 'cells'> {
  if (edge.type !== 'flow' || !edge.cells?.length) return {};
  const scripts = scriptsOf(graph, channel.id).map(({ id }) => id);
  return { cells: cellsWith(edge.cells, script?.id, scripts).map(({ name }) => name) };
}

interface Stop {
  readonly channel: Channel;
  readonly script?: Script;
}

function stopsOf(graph: Graph, product: Product): readonly Stop[] {
  return channelsReached(graph, product.id).flatMap((channel): Stop[] => {
    const scripts = scriptsOf(graph, channel.id);
    if (scripts.length === 0) return needsWords(channel) ? [] : [{ channel }];
    return scripts.map((script) => ({ channel, script }));
  });
}

function segmentPart(graph: Graph, segment: Segment) {
  return {
    goalCodes: goalsOf(graph, segment.id).map(({ code }) => code),
    segmentCode: segment.code,
    segmentName: segment.name,
    holdoutPct: segment.holdoutPct,
  };
}

function scenarioPart(graph: Graph, scenario: Scenario) {
  const unit = customerUnit(segmentsOf(graph, scenario.id));
  const { trigger } = scenario;
  const how = { event: trigger.eventCode, schedule: trigger.schedule, rule: trigger.rule, manual: trigger.rule };
  return {
    scenarioCode: scenario.code,
    scenarioName: scenario.name,
    scenarioClass: scenario.scenarioClass,
    trigger: how[trigger.type] ?? '',
    benefit: graph.next(scenario.id, 'attach').map((benefit) => benefit.name),
    expectedVolume: scenario.expectedVolume,
    ...(unit !== '人' && { volumeUnit: unit }),
  };
}

function productPart(graph: Graph, product: Product, edge: MapEdge) {
  const offer = edge.type === 'flow' ? edge : undefined;
  const amount = offerOf(graph, edge)?.amount;
  return {
    productCode: product.code,
    productName: product.name,
    productRole: product.productRole,
    takeUpPct: offer?.takeUpPct,
    expectedAmount: amount === undefined ? undefined : rounded(amount),
    amountUnit: offer?.unit,
    quota: product.quota,
    quotaUnit: product.quotaUnit,
  };
}

function channelPart(document: MapDocument, graph: Graph, channel: Channel) {
  const codes = (type: 'fallback' | 'handoff') => graph.next(channel.id, type).map((next) => next.code);
  const no = waveNoOf(document, channel);
  return {
    wave: no,
    waveName: document.waves.find((wave) => wave.no === no)?.name,
    channelCode: channel.code,
    channelName: channel.name,
    force: channel.force,
    offsetDay: channel.offsetDay,
    duty: channel.duty,
    executorRole: channel.executorRole,
    slaHours: channel.slaHours,
    fallbackTo: codes('fallback'),
    handoffTo: codes('handoff'),
    note: channel.note,
  };
}

function scriptPart(script: Script) {
  return { scriptCode: script.code, scriptName: script.name, scriptApprovalNo: script.approvalNo };
}

const LEAST_FAR: readonly MapNode['status'][] = ['paused', 'draft', 'ready', 'active'];

/** Benefits count too: a branch must not promise one that is not ready. */
function statusOf(nodes: readonly MapNode[]): { status: MapNode['status']; deliverable: boolean } {
  const status = LEAST_FAR.find((candidate) => nodes.some((node) => node.status === candidate)) ?? 'draft';
  return { status, deliverable: status === 'ready' || status === 'active' };
}

interface Sortable {
  readonly row: StrategyRow;
  readonly keys: readonly number[];
}

/** The order in which contacts win when they compete (DOMAIN §3.7, priorityRule). */
const CLASSES: readonly Scenario['scenarioClass'][] = ['event', 'lifecycle', 'product'];
const LAST = Number.MAX_SAFE_INTEGER;

function sortKeys(document: MapDocument, segment: Segment, scenario: Scenario, channel: Channel): readonly number[] {
  return [
    segment.priority ?? LAST,
    CLASSES.indexOf(scenario.scenarioClass),
    waveNoOf(document, channel) ?? LAST,
    channel.offsetDay ?? LAST,
  ];
}

/** Rows with the same keys keep the order of the document: the sort is stable. */
function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index] ?? 0;
    if (key !== other) return key - other;
  }
  return 0;
}
