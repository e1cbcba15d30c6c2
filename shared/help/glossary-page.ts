// Owns the page of terms, read from the first table of docs/glossary.md.
import { html, inBoth } from './html.ts';
import type { HelpEntry, HelpPage } from './page.ts';

export function glossaryPage(markdown: string): HelpPage {
  const [head = '', ...lines] = (markdown.split('## Terms\n')[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  if (cells(head).join() !== 'zh,en,code,meaning,含义') throw new Error('docs/glossary.md has other columns');
  return {
    id: 'terms',
    anchors: ['panel.terms'],
    group: 'words',
    title: { zh: '术语', en: 'Terms' },
    words: { zh: '词汇 名词 解释 术语表', en: 'glossary words vocabulary' },
    html: inBoth((language) =>
      language === 'zh'
        ? html`<p class="lead">每个词在程序、支行页面和文件中含义相同。</p>`
        : html`<p class="lead">One term per thing, the same in the app, on branch pages and in files.</p>`,
    ),
    parts: [],
    entries: lines.map((line) => termOf(cells(line))),
    terms: [],
  };
}

function cells(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function termOf([zh = '', en = '', , meaning = '', 含义 = '']: readonly string[]): HelpEntry {
  return {
    id: `term.${en
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')}`,
    anchors: [],
    title: { zh, en },
    html: inBoth((language) => html`<p>${language === 'zh' ? 含义 : meaning}</p>`),
  };
}

/** The terms that a text uses, in the order of their first use; of overlapping ones the longer. */
export function termsIn(text: string, terms: readonly HelpEntry[]): readonly string[] {
  const spelled = terms
    .flatMap(({ id, title }) => title.zh.split(/[、/，]/).map((word) => ({ id, word: word.trim() })))
    .filter(({ word }) => [...word].length > 1)
    .sort((one, other) => other.word.length - one.word.length);
  let rest = text;
  const at = new Map<string, number>();
  for (const { id, word } of spelled) {
    const place = rest.indexOf(word);
    if (place < 0) continue;
    at.set(id, Math.min(place, at.get(id) ?? place));
    rest = rest.replaceAll(word, '◦'.repeat(word.length));
  }
  return [...at].sort(([, one], [, other]) => one - other).map(([id]) => id);
}
