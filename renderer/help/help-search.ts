// Owns the search in help: pages and their parts by words, Chinese in pieces of two characters, with synonyms.
import MiniSearch, { type SearchResult } from 'minisearch';
import { textOf } from '../../shared/help/html.ts';
import type { HelpPage } from '../../shared/help/page.ts';
import { likeness, searchWords } from '../../shared/help/search-words.ts';
import type { Language } from '../../shared/i18n/message.ts';

export interface HelpHit {
  readonly anchor: string;
  readonly title: string;
  /** The page, where the hit is a part of it. */
  readonly within?: string;
}

export interface HelpFound {
  readonly hits: readonly HelpHit[];
  /** Nothing was found, and these are the nearest pages. */
  readonly isNearest: boolean;
}

const NEAREST = 3;
const FUZZY_FROM = 5;

export type HelpSearch = (query: string) => HelpFound;

export function makeSearch(pages: readonly HelpPage[], language: Language): HelpSearch {
  const index = new MiniSearch<Entry>({
    idField: 'anchor',
    fields: ['title', 'words', 'text'],
    storeFields: ['title', 'within'],
    tokenize: searchWords,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, words: 3 },
      prefix: true,
      fuzzy: (term) => (/^[a-z]/.test(term) && term.length >= FUZZY_FROM ? 0.2 : false),
      combineWith: 'AND',
      // A page is a better answer than one of its many fields.
      boostDocument: (_, __, stored) => (stored?.within === undefined ? 2 : 1),
    },
  });
  const entries = pages.flatMap((page) => entriesOf(page, language));
  index.addAll(entries);
  return (query) => {
    const hits = index.search(query).map(toHit);
    if (hits.length > 0) return { hits, isNearest: false };
    const near = index.search(query, { combineWith: 'OR' }).slice(0, NEAREST).map(toHit);
    return { hits: nearest(entries, near, query), isNearest: true };
  };
}

interface Entry {
  readonly anchor: string;
  readonly title: string;
  readonly words: string;
  readonly text: string;
  readonly within?: string;
}

function entriesOf({ id, title, words, html, entries, rule }: HelpPage, language: Language): Entry[] {
  const name = title[language];
  return [
    {
      anchor: id,
      title: rule ? `${name} ${rule.id}` : name,
      words: `${words[language]} ${rule?.id ?? ''}`,
      text: textOf(html[language]),
    },
    ...entries.map((entry) => ({
      anchor: entry.id,
      title: entry.title[language],
      words: '',
      text: `${name} ${textOf(entry.html[language])}`,
      within: name,
    })),
  ];
}

/** What has any of the words; else what shares characters with the query. */
function nearest(entries: readonly Entry[], near: readonly HelpHit[], query: string): readonly HelpHit[] {
  const alike = entries
    .filter(({ within, anchor }) => within === undefined && near.every((other) => other.anchor !== anchor))
    .map((entry) => ({ entry, score: likeness(query, entry.title) }))
    .sort((one, other) => other.score - one.score)
    .map(({ entry: { anchor, title } }): HelpHit => ({ anchor, title }));
  return [...near, ...alike].slice(0, NEAREST);
}

/** The index gives back what it was told to store. */
function toHit({ id, title, within }: SearchResult): HelpHit {
  return { anchor: id, title, ...(within === undefined ? {} : { within }) };
}
