// Owns the help on coded problems: their wording under the group that they belong to.
import { IntlMessageFormat } from 'intl-messageformat';
import type { Message } from '../i18n/message.ts';
import { problems } from '../i18n/problems.ts';
import { html, inBoth } from './html.ts';
import type { HelpPage } from './page.ts';
import { PROBLEM_GROUPS } from './problem-groups.ts';

export function problemPages(): readonly HelpPage[] {
  const codes = Object.entries(problems as Readonly<Record<string, Message>>);
  return PROBLEM_GROUPS.map(({ id, title, lead, codes: pattern }) => ({
    id: `problems.${id}`,
    anchors: [],
    group: 'problems',
    title,
    words: { zh: '报错 错误代码 失败 无法', en: 'error code failed' },
    html: inBoth((language) => html`<p class="lead">${lead[language]}</p>`),
    parts: [],
    entries: codes
      .filter(([code]) => pattern.test(code))
      .map(([code, message]) => ({
        id: `problem.${code}`,
        anchors: [],
        title: { zh: code, en: code },
        html: inBoth((language) => html`<p>${withoutValues(message[language])}</p>`),
      })),
    terms: [],
  }));
}

/** The sentence with “…” where a value stands; of plurals the form for many. */
export function withoutValues(text: string): string {
  return wordsOf(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()).replace(
    /…(?:\s*…)+/g,
    '…',
  );
}

function wordsOf(parts: ReturnType<IntlMessageFormat['getAst']>): string {
  return parts
    .map((part) => {
      if ('options' in part) return wordsOf(part.options.other?.value ?? []);
      return part.type === LITERAL && 'value' in part ? part.value : '…';
    })
    .join('');
}

/** As the parser numbers its parts. */
const LITERAL = 0;
