// Owns the content of a plan on its calendar: on which days scripts, products and materials are in use, in which waves, and until when they may be.
import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { materialsOf } from '../document/materials.ts';
import type { Graph } from '../graph/graph.ts';
import { channelsReached, scriptFits, scriptsOf } from '../graph/reach.ts';
import type { Stock } from '../knowledge/stock.ts';
import type { ScenarioDays } from './plan-calendar.ts';

export interface ContentDays {
  readonly kind: 'script' | 'product' | 'benefit' | 'material';
  readonly id: string;
  readonly name: string;
  /** The node to go to: itself, or the first that uses the material. */
  readonly nodeId: string;
  /** By number. */
  readonly waves: readonly string[];
  /** The first and the last day on which a contact uses it. */
  readonly from: string;
  readonly to: string;
  /** Its first and last day of use: sale window, approval, validity; undefined where it says none. */
  readonly opens: string | undefined;
  readonly ends: string | undefined;
}

interface Use {
  readonly from: string;
  readonly to: string;
  readonly waves: ReadonlySet<string>;
}

/** What contacts use, scripts first, each in the order of the map. */
export function contentDays(
  document: MapDocument,
  graph: Graph,
  scenarios: readonly ScenarioDays[],
  stock: Stock,
): readonly ContentDays[] {
  const uses = usesOf(graph, scenarios);
  const waveNames = document.waves.map(({ name }) => name);
  const content = (
    part: Pick<ContentDays, 'kind' | 'id' | 'name' | 'opens' | 'ends'>,
    nodeId: string,
    use: Use | undefined,
  ): ContentDays | readonly [] =>
    use ? { ...part, nodeId, from: use.from, to: use.to, waves: waveNames.filter((name) => use.waves.has(name)) } : [];
  return [
    ...graph
      .ofKind('script')
      .flatMap(({ id, name, approvedTo }) =>
        content({ kind: 'script', id, name, opens: undefined, ends: approvedTo }, id, uses.get(id)),
      ),
    ...graph
      .ofKind('product')
      .flatMap(({ id, name, saleFrom, saleTo }) =>
        content({ kind: 'product', id, name, opens: saleFrom, ends: saleTo }, id, uses.get(id)),
      ),
    ...graph.ofKind('benefit').flatMap(({ id, name, validFrom, validTo, libraryId }) => {
      const ends = stock[libraryId ?? '']?.expires ?? validTo;
      return content({ kind: 'benefit', id, name, opens: validFrom, ends }, id, uses.get(id));
    }),
    ...(document.materials ?? []).flatMap(({ id, name, expireDate }) => {
      const users = document.nodes.filter((node) => uses.has(node.id) && materialsOf(node).includes(id));
      const use = users.map((node) => uses.get(node.id)).reduce(together, undefined);
      const ends = stock[id]?.expires ?? expireDate;
      return content({ kind: 'material', id, name, opens: undefined, ends }, users[0]?.id ?? '', use);
    }),
  ];
}

/** By id of node: the days of the contacts that a node has a part in. */
function usesOf(graph: Graph, scenarios: readonly ScenarioDays[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  const add = (id: string, use: Use) => uses.set(id, together(uses.get(id), use) ?? use);
  for (const { scenario, segments, contacts } of scenarios) {
    const products = graph.next(scenario.id, 'flow').flatMap((node) => (node.kind === 'product' ? node : []));
    const benefits = graph.next(scenario.id, 'attach');
    for (const { channel, waveName, from, to } of contacts) {
      if (from === undefined || to === undefined) continue;
      const use: Use = { from, to, waves: new Set(waveName === undefined ? [] : [waveName]) };
      const offered = products.filter(({ id }) => channelsReached(graph, id).includes(channel));
      for (const { id } of [scenario, channel, ...offered, ...benefits]) add(id, use);
      for (const script of scriptsOf(graph, channel.id))
        if (isFor(graph, script, offered, segments)) add(script.id, use);
    }
  }
  return uses;
}

function isFor(
  graph: Graph,
  script: NodeOf<'script'>,
  products: readonly NodeOf<'product'>[],
  segments: readonly NodeOf<'segment'>[],
): boolean {
  return products.some((product) => segments.some(({ id }) => scriptFits(graph, script, product, id)));
}

function together(a: Use | undefined, b: Use | undefined): Use | undefined {
  if (!a || !b) return a ?? b;
  return {
    from: a.from < b.from ? a.from : b.from,
    to: a.to > b.to ? a.to : b.to,
    waves: new Set([...a.waves, ...b.waves]),
  };
}
