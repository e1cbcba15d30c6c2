// Owns the shape of help: pages with their anchors, in both languages. A page's HTML is made of our own texts alone.
import type { Message } from '../i18n/message.ts';
import type { RuleId, Weight } from '../lint/rule.ts';

/** In the order of the list of pages. */
export const HELP_GROUPS = {
  start: { zh: '开始', en: 'Getting started' },
  draw: { zh: '制定', en: 'Planning' },
  check: { zh: '检查', en: 'Checking' },
  handover: { zh: '下发与回传', en: 'Issuing and returns' },
  keep: { zh: '保存与环境', en: 'Data and environment' },
  words: { zh: '参考', en: 'Reference' },
  fields: { zh: '字段', en: 'Fields' },
  rules: { zh: '规则', en: 'Rules' },
  problems: { zh: '提示代码', en: 'Problem codes' },
} as const satisfies Record<string, Message>;

export type HelpGroup = keyof typeof HELP_GROUPS;

/** A part of a page with an address of its own: one field, one term, one problem code. */
export interface HelpEntry {
  readonly id: string;
  /** What else leads here, e.g. the same field of another kind. */
  readonly anchors: readonly string[];
  readonly title: Message;
  readonly html: Message;
}

export interface HelpPage {
  readonly id: string;
  readonly anchors: readonly string[];
  readonly group: HelpGroup;
  readonly title: Message;
  /** What people type who do not know the page's own word. */
  readonly words: Message;
  readonly html: Message;
  /** Ids of headings in `html` that have an address of their own. */
  readonly parts: readonly string[];
  readonly entries: readonly HelpEntry[];
  readonly rule?: { readonly id: RuleId; readonly severity: Weight };
  /** Ids of glossary entries that the page's text uses. */
  readonly terms: readonly string[];
}

/** How grave a rule's problem is. */
export const SEVERITY_WORDS: Readonly<Record<Weight, Message>> = {
  error: { zh: '错误，未处理不得下发', en: 'Error: nothing is issued until it is fixed' },
  warning: { zh: '警告，须处理，或豁免并说明理由', en: 'Warning: to be fixed, or waived with a reason' },
  info: { zh: '提示', en: 'Hint' },
};

/** Where an anchor leads: the page, and the part of it where it is not the page itself. */
export interface HelpPlace {
  readonly page: string;
  readonly part?: string;
}

/** All anchors of all pages. Throws where two pages claim one. */
export function placesOf(pages: readonly HelpPage[]): ReadonlyMap<string, HelpPlace> {
  const places = new Map<string, HelpPlace>();
  const put = (anchor: string, place: HelpPlace) => {
    if (places.has(anchor)) throw new Error(`two places of help are called ${anchor}`);
    places.set(anchor, place);
  };
  for (const page of pages) {
    for (const anchor of [page.id, ...page.anchors]) put(anchor, { page: page.id });
    for (const part of page.parts) put(part, { page: page.id, part });
    for (const { id, anchors } of page.entries)
      for (const anchor of [id, ...anchors]) put(anchor, { page: page.id, part: id });
  }
  return places;
}
