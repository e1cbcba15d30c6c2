// Owns reading help from docs: guide pages from Markdown, the glossary, the facts of rules; and handing it to the window's build.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Marked } from 'marked';
import type { Plugin } from 'vite';
import { allPages } from '../../shared/help/all-pages.ts';
import { escapeHtml } from '../../shared/help/html.ts';
import { HELP_GROUPS, type HelpGroup, type HelpPage } from '../../shared/help/page.ts';
import type { RuleFacts } from '../../shared/help/rule-facts.ts';
import type { Language } from '../../shared/i18n/message.ts';
import { guideHtml } from './guide-html.ts';
import { projectRoot } from './project.ts';

const GUIDE = path.join(projectRoot, 'docs', 'guide');
const FACTS = path.join(projectRoot, 'docs', 'rules', 'facts');

/** What `import pages from 'virtual:help'` gives. */
const MODULE = 'virtual:help';

/** Part of the window's build: help is rendered then, so that nothing in the window turns text into markup. */
export function helpPages(): Plugin {
  return {
    name: 'help-pages',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export default ${JSON.stringify(readHelp())}` : undefined),
    // The user guide comes with the program, so that it can be saved without a network.
    generateBundle() {
      const pages = readHelp();
      for (const language of ['zh', 'en'] as const) {
        this.emitFile({ type: 'asset', fileName: `guide.${language}.html`, source: guideHtml(pages, language) });
      }
    },
  };
}

export function readHelp(): readonly HelpPage[] {
  return allPages({
    guide: readGuide(),
    glossary: readFileSync(path.join(projectRoot, 'docs', 'glossary.md'), 'utf8'),
    factsOf: (ruleId) => JSON.parse(readFileSync(path.join(FACTS, `${ruleId}.json`), 'utf8')) as RuleFacts,
  });
}

function readGuide(): readonly HelpPage[] {
  const names = readdirSync(GUIDE).flatMap((file) =>
    file.endsWith('.zh.md') ? [file.slice(0, -'.zh.md'.length)] : [],
  );
  return names
    .map((name) => {
      const [zh, en] = [readPage(name, 'zh'), readPage(name, 'en')];
      return { order: Number(zh.head.order), page: pageOf(name, zh, en) };
    })
    .sort((one, other) => one.order - other.order)
    .map(({ page }) => page);
}

type Written = ReturnType<typeof readPage>;

function pageOf(name: string, zh: Written, en: Written): HelpPage {
  const group = zh.head.group ?? '';
  if (!(group in HELP_GROUPS)) throw new Error(`docs/guide/${name}.zh.md has no group of help: ${group}`);
  return {
    id: `guide.${name}`,
    anchors: (zh.head.anchors ?? '').split(' ').filter(Boolean),
    group: group as HelpGroup,
    title: { zh: zh.title, en: en.title },
    words: { zh: zh.head.words ?? '', en: en.head.words ?? '' },
    html: { zh: zh.html, en: en.html },
    parts: [...zh.html.matchAll(/<h\d id="([^"]+)"/g)].map(([, id = '']) => id),
    entries: [],
    terms: [],
  };
}

/** A page begins with lines `name: value` between two `---`, then its title. */
function readPage(name: string, language: Language) {
  const file = `${name}.${language}.md`;
  const text = readFileSync(path.join(GUIDE, file), 'utf8');
  const [, head, title, body] = /^---\n(.*?)\n---\n+# (.+?)\n(.*)$/s.exec(text) ?? [];
  if (head === undefined || title === undefined || body === undefined) {
    throw new Error(`docs/guide/${file} does not begin with its lines and its title`);
  }
  const lines = head.split('\n').map((line) => line.split(/:\s*/, 2) as [string, string]);
  return {
    head: Object.fromEntries(lines) as Readonly<Partial<Record<string, string>>>,
    title: title.trim(),
    html: markdown.parse(body, { async: false }).trim(),
  };
}

/** Markup in a page's text stays text; links lead to anchors of help or run a command. */
const markdown = new Marked({
  renderer: {
    html: ({ text }) => escapeHtml(text),
    heading({ tokens, depth }) {
      const words = this.parser.parseInline(tokens);
      const [, text = words, id] = /^(.*?) \{#([\w.-]+)\}$/.exec(words) ?? [];
      return id === undefined ? `<h${depth}>${text}</h${depth}>` : `<h${depth} id="${id}">${text}</h${depth}>`;
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const command = /^command:([\w.]+)$/.exec(href)?.[1];
      if (command !== undefined)
        return `<button type="button" class="button" data-command="${command}">${words}</button>`;
      if (!href.startsWith('#')) throw new Error(`a link in docs/guide leads out of help: ${href}`);
      return `<a href="${href}">${words}</a>`;
    },
    image({ href, text }) {
      const name = path.basename(href);
      return `<figure data-picture="${name}"><figcaption>${escapeHtml(text)}</figcaption></figure>`;
    },
  },
});
