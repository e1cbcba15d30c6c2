// Owns the search through every field of one map.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { MapDocument } from '../document/document.ts';
import { nodeById } from '../document/element-index.ts';
import { documentFields, elementFields, labelAt } from '../document/field-path.ts';
import { mapFields, policySchema, waveSchema } from '../document/map-fields.ts';
import type { Message } from '../i18n/message.ts';
import { type FieldText, fieldTexts, text } from './field-texts.ts';
import type { FoundKind, SearchQuery } from './query.ts';

export interface Hit {
  /** What to reveal; the document's own id for the map's header, the annotated element for a comment. */
  readonly elementId: string;
  readonly kind: FoundKind;
  readonly name: string;
  /** The field the words were found in; undefined when only filters were asked for, or outside any form. */
  readonly field?: { readonly path: string; readonly label: Message } | undefined;
  /** The part of the field's text around the first word. */
  readonly excerpt: string;
}

/** What the search needs to know beside the document; a filter whose set is missing finds nothing. */
export interface SearchContext {
  /** The words that a person sees for stored ids. */
  readonly dictionaries: Dictionaries;
  /** Ids of elements with a finding of severity error. */
  readonly errors?: ReadonlySet<string>;
  /** Ids of what changed since the map was opened, see `changedIds`. */
  readonly changed?: ReadonlySet<string>;
}

/** Rows of one element at most; the inspector shows the rest. */
const FIELDS_PER_ELEMENT = 3;

interface Candidate {
  readonly id: string;
  readonly kind: FoundKind;
  readonly name: () => string;
  readonly texts: () => readonly FieldText[];
  readonly label: (path: string) => Message | undefined;
}

/** At most `limit` hits: first what is named so, then what says so in another field, each in the document's order. */
export function searchDocument(
  document: MapDocument,
  query: SearchQuery,
  context: SearchContext,
  limit: number,
): { readonly hits: readonly Hit[]; readonly more: boolean } {
  const named: Hit[] = [];
  const others: Hit[] = [];
  for (const candidate of candidates(document, context.dictionaries)) {
    if (!passes(candidate, document, query, context)) continue;
    const found = match(candidate, document, query.terms);
    if (!found) continue;
    (found.inName ? named : others).push(...found.hits);
    if (named.length > limit) break;
  }
  const hits = [...named, ...others];
  return { hits: hits.slice(0, limit), more: hits.length > limit };
}

function* candidates(document: MapDocument, dictionaries: Dictionaries): Generator<Candidate> {
  const cache = cacheFor(dictionaries);
  yield {
    id: document.id,
    kind: 'map',
    name: () => document.title,
    texts: () => headerTexts(document, dictionaries),
    label: (path) => labelAt(documentFields, path),
  };
  for (const node of document.nodes) {
    const fields = elementFields(node);
    yield {
      id: node.id,
      kind: node.kind,
      name: () => node.name,
      texts: () => remembered(cache, node, () => fieldTexts(fields, node, dictionaries)),
      label: (path) => labelAt(fields, path),
    };
  }
  for (const edge of document.edges) {
    const fields = elementFields(edge);
    yield {
      id: edge.id,
      kind: edge.type,
      name: () =>
        `${nodeById(document, edge.from)?.name ?? edge.from} → ${nodeById(document, edge.to)?.name ?? edge.to}`,
      texts: () => remembered(cache, edge, () => fieldTexts(fields, edge, dictionaries)),
      label: (path) => labelAt(fields, path),
    };
  }
  yield* annotations(document);
}

function* annotations(document: MapDocument): Generator<Candidate> {
  const label = () => undefined;
  for (const { id, text: content } of document.notes ?? []) {
    yield { id, kind: 'note', name: () => firstLine(content), texts: () => [text('text', content)], label };
  }
  for (const { id, title } of document.groups ?? []) {
    yield { id, kind: 'group', name: () => title, texts: () => [text('title', title)], label };
  }
  for (const { about, author, text: content } of document.comments ?? []) {
    const name = () => nodeById(document, about)?.name ?? about;
    yield { id: about, kind: 'comment', name, texts: () => [text('text', content), text('author', author)], label };
  }
}

function headerTexts(document: MapDocument, dictionaries: Dictionaries): FieldText[] {
  return [
    ...fieldTexts(mapFields, document, dictionaries),
    ...fieldTexts(policySchema, document.policy, dictionaries, 'policy.'),
    ...document.waves.flatMap((wave, index) => fieldTexts(waveSchema, wave, dictionaries, `waves.${index}.`)),
  ];
}

function passes({ id, kind }: Candidate, document: MapDocument, query: SearchQuery, context: SearchContext): boolean {
  if (query.kinds && !query.kinds.has(kind)) return false;
  if (query.error && !context.errors?.has(id)) return false;
  if (query.changed && !context.changed?.has(id)) return false;
  return !query.unused || (nodeById(document, id) !== undefined && kind !== 'comment' && !joined(document).has(id));
}

function match(
  { id, kind, name, texts, label }: Candidate,
  document: MapDocument,
  terms: readonly string[],
): { readonly hits: Hit[]; readonly inName: boolean } | undefined {
  if (terms.length === 0) return { hits: [{ elementId: id, kind, name: name(), excerpt: '' }], inName: true };
  const all = texts().map((entry) => resolved(entry, document));
  if (!terms.every((term) => all.some(({ folded }) => folded.includes(term)))) return undefined;
  const inName = all.some(({ path, folded }) => isName(path) && terms.every((term) => folded.includes(term)));
  const hits = rowsOf(all, terms).map((entry): Hit => {
    const fieldLabel = label(entry.path);
    const field = fieldLabel && { path: entry.path, label: fieldLabel };
    return { elementId: id, kind, name: name(), field, excerpt: excerptOf(entry, terms) };
  });
  return { hits, inName };
}

/** The first field of every word, then further ones, each field once. */
function rowsOf(all: readonly FieldText[], terms: readonly string[]): FieldText[] {
  const firsts = terms.flatMap((term) => all.find(({ folded }) => folded.includes(term)) ?? []);
  const further = all.filter(({ folded }) => terms.some((term) => folded.includes(term)));
  const rows = new Map<string, FieldText>();
  for (const entry of [...firsts, ...further]) if (!rows.has(entry.path)) rows.set(entry.path, entry);
  return [...rows.values()].slice(0, FIELDS_PER_ELEMENT);
}

function isName(path: string): boolean {
  return path === 'name' || path === 'title' || path === 'code';
}

function resolved(entry: FieldText, document: MapDocument): FieldText {
  const node = entry.refersTo === undefined ? undefined : nodeById(document, entry.refersTo);
  return node ? text(entry.path, node.name) : entry;
}

const BEFORE = 8;
const LENGTH = 90;

function excerptOf({ text: content, folded }: FieldText, terms: readonly string[]): string {
  const first = Math.min(...terms.map((term) => folded.indexOf(term)).filter((at) => at >= 0));
  const from = first > BEFORE + 4 ? first - BEFORE : 0;
  const part = content.slice(from, from + LENGTH).replace(/\s+/g, ' ');
  return `${from > 0 ? '…' : ''}${part}${from + LENGTH < content.length ? '…' : ''}`;
}

function firstLine(content: string): string {
  return content.trim().split('\n')[0]?.slice(0, 40) ?? '';
}

type TextCache = WeakMap<object, readonly FieldText[]>;

const textCaches = new WeakMap<Dictionaries, TextCache>();

/** Other dictionaries have other words for the same ids. */
function cacheFor(dictionaries: Dictionaries): TextCache {
  const cache: TextCache = textCaches.get(dictionaries) ?? new WeakMap();
  textCaches.set(dictionaries, cache);
  return cache;
}

/** Elements are immutable, so their texts are read once. */
function remembered(cache: TextCache, element: object, read: () => readonly FieldText[]): readonly FieldText[] {
  const known = cache.get(element);
  if (known) return known;
  const texts = read();
  cache.set(element, texts);
  return texts;
}

const joinedCache = new WeakMap<object, ReadonlySet<string>>();

function joined({ edges }: MapDocument): ReadonlySet<string> {
  const known = joinedCache.get(edges);
  if (known) return known;
  const ids = new Set(edges.flatMap(({ from, to }) => [from, to]));
  joinedCache.set(edges, ids);
  return ids;
}
