// Owns what each contact carries of the offers' customers: every contact on the ways behind an offer carries the same.
import type { Offer } from '../forecast/offers.ts';
import { offersOf } from '../forecast/offers.ts';
import type { Graph } from '../graph/graph.ts';
import { isHop } from '../graph/placements.ts';
import type { Lot, Way } from './lots.ts';

export interface CarriedOffer {
  readonly map: number;
  readonly offer: Offer;
  /** Contacts of all its ways. */
  readonly contacts: number;
}

export interface Carried {
  readonly offers: readonly CarriedOffer[];
  offersOf(way: Way): readonly CarriedOffer[];
  /** The customers that one contact carries; what is not known counts for nothing. */
  valueOf(way: Way): number;
}

export function carriedBy(graphs: readonly Graph[], lots: readonly Lot[]): Carried {
  const contacts = new Map<string, number>();
  for (const { way, contacts: count } of lots) contacts.set(keyOf(way), (contacts.get(keyOf(way)) ?? 0) + count);
  const byWay = new Map<string, CarriedOffer[]>();
  const offers = graphs.flatMap((graph, map) =>
    offersOf(graph).map((offer): CarriedOffer => {
      const keys = [...channelsBehind(graph, offer)].map((id) => `${map} ${offer.scenario.id} ${id}`);
      const carried = { map, offer, contacts: keys.reduce((sum, key) => sum + (contacts.get(key) ?? 0), 0) };
      for (const key of keys) byWay.set(key, [...(byWay.get(key) ?? []), carried]);
      return carried;
    }),
  );
  const of = (way: Way) => byWay.get(keyOf(way)) ?? [];
  const values = new Map<string, number>();
  return {
    offers,
    offersOf: of,
    valueOf: (way) => {
      const key = keyOf(way);
      const known =
        values.get(key) ?? of(way).reduce((sum, each) => sum + (each.offer.customers ?? 0) / each.contacts, 0);
      values.set(key, known);
      return known;
    },
  };
}

const keyOf = ({ map, stream, step }: Way) => `${map} ${stream.plan.scenario.id} ${step.channel.id}`;

/** The channels that the product leads to, and those behind them. */
function channelsBehind(graph: Graph, { product }: Offer): ReadonlySet<string> {
  const found = new Set(graph.next(product.id, 'flow').flatMap(({ id, kind }) => (kind === 'channel' ? id : [])));
  // A Set's iteration also visits what is added on the way.
  for (const id of found) {
    for (const edge of graph.outgoing(id)) {
      if (isHop(edge) && graph.node(edge.to)?.kind === 'channel') found.add(edge.to);
    }
  }
  return found;
}
