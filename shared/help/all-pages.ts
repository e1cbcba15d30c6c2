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
  const ofRules = rulePages(factsOf);
  const used = new Map([...guide, ...ofRules].map((page) => [page, termsIn(wordsOf(page), terms.entries)]));
  const count = (term: string) => [...used.values()].filter((own) => own.includes(term)).length;
  const withTerms = (page: HelpPage): HelpPage => ({ ...page, terms: tellingTerms(used.get(page) ?? [], count) });
  return [...guide.map(withTerms), terms, ...fieldPages(), ...ofRules.map(withTerms), ...problemPages()];
}

/** Those that fewest pages use, in the order in which the page uses them. */
function tellingTerms(terms: readonly string[], count: (term: string) => number): readonly string[] {
  const rarest = [...terms].sort((one, other) => count(one) - count(other)).slice(0, TERMS_SHOWN);
  return terms.filter((term) => rarest.includes(term));
}

/** A page's own words; of a rule's page those above its drawings, without headings. */
function wordsOf({ title, html }: HelpPage): string {
  const [own = ''] = html.zh.split('<h2 class="wrong">');
  return `${title.zh} ${textOf(own.replace(/<h2>.*?<\/h2>/g, ' '))}`;
}
