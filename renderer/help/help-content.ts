// Owns the pages of help in the window: read when they are first asked for, then kept.
import { useEffect, useMemo, useState } from 'react';
import { type HelpPage, type HelpPlace, placesOf } from '../../shared/help/page.ts';
import type { Language } from '../../shared/i18n/message.ts';
import { useSettings } from '../kit/settings/settings-store.ts';
import { type HelpHit, type HelpSearch, makeSearch } from './help-search.ts';

export interface HelpContent {
  readonly pages: ReadonlyMap<string, HelpPage>;
  readonly places: ReadonlyMap<string, HelpPlace>;
  /** The search in a language; its index is made when it is first used. */
  readonly searchIn: (language: Language) => HelpSearch;
}

let content: HelpContent | undefined;
let reading: Promise<HelpContent> | undefined;

export function loadHelp(): Promise<HelpContent> {
  reading ??= import('virtual:help').then(({ default: pages }) => {
    content = contentOf(pages);
    return content;
  });
  return reading;
}

function contentOf(pages: readonly HelpPage[]): HelpContent {
  const searches = new Map<Language, HelpSearch>();
  return {
    pages: new Map(pages.map((page) => [page.id, page])),
    places: placesOf(pages),
    searchIn: (language) => {
      const search = searches.get(language) ?? makeSearch(pages, language);
      searches.set(language, search);
      return search;
    },
  };
}

/** Undefined until it was read. */
export function useHelp(): HelpContent | undefined {
  const [help, setHelp] = useState(content);
  useEffect(() => {
    if (!help) void loadHelp().then(setHelp);
  }, [help]);
  return help;
}

/** What the palette offers of help; nothing while it is being read. */
export function useHelpHits(query: string, most: number) {
  const help = useHelp();
  const language = useSettings((settings) => settings.language);
  return useMemo((): readonly HelpHit[] => {
    if (!help || query.trim() === '') return [];
    const { hits, isNearest } = help.searchIn(language)(query);
    return isNearest ? [] : hits.slice(0, most);
  }, [help, language, query, most]);
}
