// Owns what it is for a field to be derived (推算): a value that follows from other parts of the map or from the dictionaries.
import type { Dictionaries } from '../../dictionary/dictionaries.ts';
import type { MapDocument } from '../../document/document.ts';
import { buildGraph, type Graph } from '../../graph/graph.ts';
import type { Message, MessageParams } from '../../i18n/message.ts';
import { knowledgeOf } from '../map-knowledge.ts';

export interface Derived {
  readonly value: unknown;
  /** From what it follows. */
  readonly from: Message;
  readonly params?: MessageParams;
  /** Holds while the field is empty; whatever computes reads it anew, so that it is never written into the map. */
  readonly isComputed?: true;
  /** Also stands in for the value that every new element starts with. */
  readonly overInitial?: true;
}

/** What follows for the fields of one element, by their names. */
export type DerivedFields = Readonly<Record<string, Derived | undefined>>;

/** The dictionaries that values follow from. */
export type DerivingTables = Pick<
  Dictionaries,
  'channels' | 'disclosures' | 'events' | 'institutions' | 'lifecycleStages' | 'metrics' | 'ruleSettings'
>;

/** A map with what is known where it is read. */
export interface Source {
  readonly document: MapDocument;
  readonly tables: DerivingTables;
  /** Made when something asks for it. */
  readonly graph: () => Graph;
}

const known = new WeakMap<MapDocument, Source & { readonly given: DerivingTables }>();

export function sourceOf(document: MapDocument, given: DerivingTables): Source {
  const before = known.get(document);
  if (before?.given === given) return before;
  let graph: Graph | undefined;
  const source = {
    document,
    given,
    tables: knowledgeOf(document, { dictionaries: given }).dictionaries,
    graph: () => {
      graph ??= buildGraph(document);
      return graph;
    },
  };
  known.set(document, source);
  return source;
}
