// Owns what a person can type into the search: words, "whole phrases", and the filters kind:, error, unused, changed.
import { edgeTypes } from '../document/edge-types.ts';
import { EDGE_TYPE_IDS, type EdgeTypeId, KIND_IDS, type KindId } from '../document/kind-id.ts';
import { kinds } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import { fold } from '../text/fold-search.ts';

/** What can be found: a node's kind, an edge's type, or the map's header, a note, a group, a comment. */
export type FoundKind = KindId | EdgeTypeId | 'map' | 'note' | 'group' | 'comment';

/** The names of everything that can be found. */
export const foundKinds: Readonly<Record<FoundKind, Message>> = {
  ...(Object.fromEntries(KIND_IDS.map((id) => [id, kinds[id].title])) as Record<KindId, Message>),
  ...(Object.fromEntries(EDGE_TYPE_IDS.map((id) => [id, edgeTypes[id].title])) as Record<EdgeTypeId, Message>),
  map: { zh: '图谱', en: 'Map' },
  note: { zh: '便签', en: 'Sticky note' },
  group: { zh: '分组', en: 'Group' },
  comment: { zh: '批注', en: 'Comment' },
};

/** Words for several kinds at once. */
const FAMILIES: readonly (readonly [names: readonly string[], kinds: readonly FoundKind[]])[] = [
  [['node', '节点'], KIND_IDS],
  [['edge', '连线'], EDGE_TYPE_IDS],
];

export interface SearchQuery {
  /** Folded; all of them must occur. */
  readonly terms: readonly string[];
  /** Undefined when every kind is wanted; empty when a kind was named that does not exist. */
  readonly kinds: ReadonlySet<FoundKind> | undefined;
  /** Only what has a finding of severity error. */
  readonly error: boolean;
  /** Only nodes without any edge. */
  readonly unused: boolean;
  /** Only what changed since the map was opened. */
  readonly changed: boolean;
}

/** The filters that are words of their own; in quotation marks they are searched for like any other word. */
const FILTERS = ['error', 'unused', 'changed'] as const;

export function parseQuery(text: string): SearchQuery {
  const terms: string[] = [];
  const filters = new Set<string>();
  let wanted: Set<FoundKind> | undefined;
  for (const [, phrase, word = ''] of fold(text).matchAll(/["“]([^"”]*)["”]|(\S+)/gu)) {
    if (phrase !== undefined) {
      if (phrase.trim() !== '') terms.push(phrase.trim());
    } else if (word.startsWith('kind:')) {
      const named = word.slice('kind:'.length);
      if (named !== '') wanted = new Set([...(wanted ?? []), ...kindsNamed(named)]);
    } else if ((FILTERS as readonly string[]).includes(word)) filters.add(word);
    else terms.push(word);
  }
  const [error, unused, changed] = FILTERS.map((filter) => filters.has(filter)) as [boolean, boolean, boolean];
  return { terms, kinds: wanted, error, unused, changed };
}

/** True when nothing is asked for. */
export function isEmptyQuery({ terms, kinds: wanted, error, unused, changed }: SearchQuery): boolean {
  return terms.length === 0 && !wanted && !error && !unused && !changed;
}

/** The kinds whose id or name in either language begins with `name`, which is folded. */
function kindsNamed(name: string): FoundKind[] {
  const family = FAMILIES.find(([names]) => names.includes(name));
  if (family) return [...family[1]];
  return (Object.keys(foundKinds) as FoundKind[]).filter((kind) =>
    [kind, foundKinds[kind].zh, foundKinds[kind].en].some((title) => fold(title).startsWith(name)),
  );
}
