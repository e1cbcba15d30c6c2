// Owns SM033: no two rows offer one segment the same product in one scenario by the same channel.
import { needsWords } from '../../document/kinds/channel-facts.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import { channelsReached, scriptFits, scriptsOf } from '../../graph/reach.ts';
import type { Fix } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';

type Product = NodeOf<'product'>;
type Channel = NodeOf<'channel'>;
type Script = NodeOf<'script'>;

export const duplicateStrategy: Rule = {
  id: 'SM033',
  severity: 'warning',
  title: { zh: '重复策略', en: 'Duplicate strategy' },
  why: {
    zh: '同一策略写成多行，支行会重复执行，回检也无法区分效果。',
    en: 'What is listed twice is done twice, and the review cannot tell which row had the effect.',
  },
  *check(_document, graph) {
    for (const scenario of graph.ofKind('scenario')) {
      const segments = graph.previous(scenario.id, 'flow').filter((node) => node.kind === 'segment');
      for (const stops of equalStops(graph, scenario.id)) {
        const served = segments
          .map((segment) => ({ segment, rows: stops.flatMap((stop) => rowsOf(graph, stop, segment.id)) }))
          .filter(({ rows }) => rows.length > 1);
        const rows = distinct(served.flatMap((each) => each.rows));
        if (rows.length === 0) continue;
        yield found(
          scenario,
          served.map(({ segment }) => segment.name),
          rows,
        );
      }
    }
  },
};

function found(scenario: NodeOf<'scenario'>, segments: readonly string[], rows: readonly Row[]): Found {
  const channels = [...new Set(rows.map(({ channel }) => channel))];
  const products = [...new Set(rows.map(({ product }) => product))];
  const scripts = channels.length === 1 ? [...new Set(rows.flatMap(({ script }) => script ?? []))] : [];
  const isSame = scripts.length > 1;
  return {
    targets: [...channels, ...products, ...(isSame ? scripts : [])].map(({ id }) => id),
    key: scenario.id,
    message: isSame ? SAME_CHANNEL : DUPLICATE,
    params: {
      segments,
      scenario: scenario.name,
      channel: [...new Set(channels.map(({ name }) => name))],
      product: products[0]?.name ?? '',
      scripts: scripts.map(({ name }) => name),
      n: rows.length,
    },
    fixes: isSame && products.length === 1 ? variants(scripts) : [],
  };
}

const DUPLICATE = {
  zh: '重复策略：客群“{segments}”在场景“{scenario}”经“{channel}”推荐“{product}”的策略有 {n} 处。',
  en: 'Duplicate strategy: segment “{segments}” is offered “{product}” through “{channel}” {n} times in scenario “{scenario}”.',
};
const SAME_CHANNEL = {
  zh: '重复策略：客群“{segments}”在场景“{scenario}”经同一渠道“{channel}”推荐“{product}”，有 {n} 条话术：{scripts}。',
  en: 'Duplicate strategy: in scenario “{scenario}” segment “{segments}” is offered “{product}” through the one channel “{channel}” with {n} scripts: {scripts}.',
};

/** Scripts of one channel may be meant as variants to be compared. */
function variants([first, ...others]: readonly Script[]): readonly Fix[] {
  if (!first || others.length === 0) return [];
  return [
    {
      title: { zh: `设为“${first.name}”的 A/B 变体`, en: `Make them A/B variants of “${first.name}”` },
      steps: others.map(({ id }) => ({ do: 'set', id, field: 'variantOf', value: controlOf(first) }) as const),
    },
  ];
}

/** The script that this one is compared with, itself where it is no variant. */
function controlOf({ id, variantOf }: Script): string {
  return variantOf ?? id;
}

interface Stop {
  readonly product: Product;
  readonly channel: Channel;
}

interface Row extends Stop {
  /** Absent where the channel needs no words. */
  readonly script?: Script;
}

function distinct(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [`${row.product.id} ${row.channel.id} ${row.script?.id}`, row])).values()];
}

/** A scenario's pairs of product and channel in groups: same product (library item), same channel (library item or type). */
function equalStops(graph: Graph, scenarioId: string): readonly (readonly Stop[])[] {
  const groups = new Map<string, Stop[]>();
  for (const product of new Set(graph.next(scenarioId, 'flow'))) {
    if (product.kind !== 'product') continue;
    for (const channel of channelsReached(graph, product.id)) {
      const key = JSON.stringify([product.libraryId || product.id, channel.libraryId || channel.channelType]);
      groups.set(key, [...(groups.get(key) ?? []), { product, channel }]);
    }
  }
  return [...groups.values()]
    .map((stops) => withoutRepeats(graph, stops))
    .filter((stops) => stops.length > 1 || stops.some(({ channel }) => scriptsOf(graph, channel.id).length > 1));
}

/** A second contact that follows the first by fallback, handoff or follow-up was designed so. */
function withoutRepeats(graph: Graph, stops: readonly Stop[]): readonly Stop[] {
  if (stops.length < 2) return stops;
  const follows = ({ product, channel }: Stop) =>
    stops.some(
      (other) => other.product === product && other.channel !== channel && leadsTo(graph, other.channel, channel),
    );
  return stops.filter((stop) => !follows(stop));
}

function leadsTo(graph: Graph, from: Channel, to: Channel): boolean {
  const seen = new Set([from.id]);
  for (const id of seen) {
    for (const edge of graph.outgoing(id)) if (graph.node(edge.to)?.kind === 'channel') seen.add(edge.to);
    if (seen.has(to.id)) return true;
  }
  return false;
}

/**
 * The rows that the stop makes for the segment: one for each script that fits, where variants of one script are one. Scripts
 * for other stages of an allocation follow each other by design, so the stage with most of them counts.
 */
function rowsOf(graph: Graph, stop: Stop, segmentId: string): readonly Row[] {
  const scripts = scriptsOf(graph, stop.channel.id);
  if (scripts.length === 0) return needsWords(stop.channel) ? [] : [stop];
  const stages = new Map<string, Map<string, Script>>();
  for (const script of scripts) {
    if (!scriptFits(graph, script, stop.product, segmentId)) continue;
    const { allocStage = 'na' } = script;
    const stage = stages.get(allocStage) ?? new Map<string, Script>();
    stages.set(allocStage, stage);
    if (!stage.has(controlOf(script))) stage.set(controlOf(script), script);
  }
  const [most] = [...stages.values()].sort((a, b) => b.size - a.size);
  return most ? [...most.values()].map((script) => ({ ...stop, script })) : [];
}
