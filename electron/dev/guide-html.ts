// Owns the user guide as one HTML file: the pages of help in order, with pictures inside, that reads on a screen and on paper.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { escapeHtml } from '../../shared/help/html.ts';
import { HELP_GROUPS, type HelpGroup, type HelpPage, SEVERITY_WORDS } from '../../shared/help/page.ts';
import type { Language, Message } from '../../shared/i18n/message.ts';
import { projectRoot } from './project.ts';

const PICTURES = path.join(projectRoot, 'resources', 'pictures');
/** The colours of the window in the light, its outlines of kinds, and the drawings of rules. */
const STYLES = ['renderer/kit/ui/tokens.css', 'renderer/kit/ui/icons.css', 'renderer/help/sketch.css'];

const GUIDE_TITLE: Message = { zh: '策略图谱工作台用户手册', en: 'Strategy Map Workbench: user guide' };
const CONTENTS: Message = { zh: '目录', en: 'Contents' };
const TERMS: Message = { zh: '术语：', en: 'Terms: ' };

export function guideHtml(pages: readonly HelpPage[], language: Language): string {
  const terms = new Map(pages.flatMap(({ entries }) => entries).map((entry) => [entry.id, entry.title[language]]));
  const groups = (Object.keys(HELP_GROUPS) as HelpGroup[]).map((group) => ({
    group,
    own: pages.filter((page) => page.group === group),
  }));
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${GUIDE_TITLE[language]}</title>
<style>${styles()}</style>
</head>
<body>
<h1>${GUIDE_TITLE[language]}</h1>
<nav aria-label="${CONTENTS[language]}"><h2>${CONTENTS[language]}</h2>${groups.map((each) => contents(each, language)).join('')}</nav>
${groups
  .map(
    ({ group, own }) =>
      `<section class="group"><h1>${HELP_GROUPS[group][language]}</h1>${own.map((page) => chapter(page, terms, language)).join('\n')}</section>`,
  )
  .join('\n')}
</body>
</html>
`;
}

function contents({ group, own }: { group: HelpGroup; own: readonly HelpPage[] }, language: Language): string {
  const lines = own.map((page) => `<li><a href="#${page.id}">${nameOf(page, language)}</a></li>`).join('');
  return `<h3>${HELP_GROUPS[group][language]}</h3><ul>${lines}</ul>`;
}

function nameOf({ title, rule }: HelpPage, language: Language): string {
  return escapeHtml(rule ? `${rule.id} ${title[language]}` : title[language]);
}

function chapter(page: HelpPage, terms: ReadonlyMap<string, string>, language: Language): string {
  const severity = page.rule ? `<p class="facts">${SEVERITY_WORDS[page.rule.severity][language]}</p>` : '';
  const entries = page.entries.map(
    ({ id, anchors, title, html }) =>
      `<section class="entry" id="${id}">${places(anchors)}<h4>${escapeHtml(title[language])}</h4>${html[language]}</section>`,
  );
  const words = page.terms.map((id) => `<a href="#${id}">${escapeHtml(terms.get(id) ?? id)}</a>`);
  const used =
    words.length > 0 ? `<p class="facts">${TERMS[language]}${words.join(language === 'zh' ? '、' : ', ')}</p>` : '';
  return `<article id="${page.id}">${places(page.anchors)}<h2>${nameOf(page, language)}</h2>${severity}${onPaper(page.html[language])}${entries.join('')}${used}</article>`;
}

/** Other addresses of the same place. */
function places(anchors: readonly string[]): string {
  return anchors.map((anchor) => `<span id="${anchor}"></span>`).join('');
}

/** Pictures go into the file; a button that runs a command is words here. Headings stand below the page's own. */
function onPaper(markup: string): string {
  return markup
    .replace(/<button[^>]*>(.*?)<\/button>/g, '<b>$1</b>')
    .replace(/<(\/?)h2/g, '<$1h3')
    .replace(/<figure data-picture="([^"]+)">/g, (_, name: string) => `<figure><img alt="" src="${dataUrl(name)}">`);
}

function dataUrl(name: string): string {
  return `data:image/png;base64,${readFileSync(path.join(PICTURES, name)).toString('base64')}`;
}

function styles(): string {
  const [tokens = '', ...others] = STYLES.map((file) => readFileSync(path.join(projectRoot, file), 'utf8'));
  // Paper is white: the dark colours stay behind.
  const light = /:root \{.*?\n\}/s.exec(tokens)?.[0];
  if (light === undefined) throw new Error('tokens.css has no light colours any more.');
  const own = readFileSync(path.join(import.meta.dirname, 'guide.css'), 'utf8');
  return [light, ...others, own].join('\n').replace(/\/\*.*?\*\//gs, '');
}
