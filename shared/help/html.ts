// Owns writing HTML: texts are escaped, what is already HTML is not.
import type { Language, Message } from '../i18n/message.ts';

export interface Html {
  readonly html: string;
}

type Part = string | number | Html | undefined | false | readonly Html[];

/** `html\`<p>${text}</p>\``: texts are escaped, `Html` goes in as it is, undefined and false leave nothing. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first = '', ...others] = pieces;
  return { html: first + others.map((piece, index) => written(parts[index]) + piece).join('') };
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return isList(part) ? part.map(({ html }) => html).join('') : part.html;
}

function isList(part: Html | readonly Html[]): part is readonly Html[] {
  return Array.isArray(part);
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);
}

/** The words of a piece of HTML, for the search. */
export function textOf(markup: string): string {
  return markup
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same in both languages. */
export function inBoth(write: (language: Language) => Html): Message {
  return { zh: write('zh').html, en: write('en').html };
}
