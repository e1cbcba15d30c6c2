// Owns the whole of help: what is written by hand, and what follows from definitions.
import { fieldPages } from './field-pages.ts';
import { glossaryPage, termsIn } from './glossary-page.ts';
import { textOf } from './html.ts';
import type { HelpPage } from './page.ts';
import { problemPages } from './problem-pages.ts';
import type { RuleFacts } from './rule-facts.ts';
import { rulePages } from './rule-pages.ts';

export interface HelpSources {
  /** The pages of docs/guide. */
  readonly guide: readonly HelpPage[];
  /** docs/glossary.md. */
  readonly glossary: string;
  readonly factsOf: (ruleId: string) => RuleFacts;
}

const TERMS_SHOWN = 4;

export function allPages({ guide, glossary, factsOf }: HelpSources): readonly HelpPage[] {
  const terms = glossaryPage(glossary);
  const withTerms = (page: HelpPage): HelpPage => ({
    ...page,
    terms: termsIn(`${page.title.zh} ${textOf(page.html.zh)}`, terms.entries, TERMS_SHOWN),
  });
  return [...guide.map(withTerms), terms, ...fieldPages(), ...rulePages(factsOf).map(withTerms), ...problemPages()];
}
