// Owns the build of the branch page: one HTML file without references, whose policy names its only script by hash.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { projectRoot } from './project.ts';

const folder = path.join(projectRoot, 'renderer', 'branch-page');
/** What the build writes. */
export const branchPageFile = path.join(projectRoot, 'out', 'branch-page', 'index.html');
/** Browsers of the last four years. */
const BRANCH_PAGE_TARGETS = ['chrome107', 'edge107', 'firefox106', 'safari16'];
/** Where the store puts the signed package; electron/store/packages/branch-page.ts looks for it. */
const PLACE = '<!--package-->';

/** Part of the window's build: the page is written whenever the app is. */
export function branchPage(): Plugin {
  return {
    name: 'branch-page',
    apply: 'build',
    closeBundle: buildBranchPage,
  };
}

export async function buildBranchPage(): Promise<void> {
  await build(branchPageConfig());
}

function branchPageConfig(): InlineConfig {
  return {
    configFile: false,
    root: folder,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [darkByPreference(), inOneFile()],
    build: {
      outDir: path.dirname(branchPageFile),
      emptyOutDir: true,
      target: BRANCH_PAGE_TARGETS,
      cssTarget: BRANCH_PAGE_TARGETS,
      modulePreload: false,
      minify: true,
      rolldownOptions: { input: path.join(folder, 'index.html') },
    },
  };
}

/** The dark colours follow the system on the screen and never reach paper. */
function darkByPreference(): Plugin {
  const head = ':root[data-theme="dark"] {';
  return {
    name: 'dark-by-preference',
    enforce: 'pre',
    transform(css, id) {
      if (!id.endsWith('/ui/tokens.css')) return undefined;
      const from = css.indexOf(head);
      const to = css.indexOf('\n}', from) + 2;
      if (from < 0 || to < 2) throw new Error('tokens.css has no dark colours any more.');
      const rules = css.slice(from + head.length, to - 1);
      return `${css.slice(0, from)}@media screen and (prefers-color-scheme: dark) { :root {${rules}} }${css.slice(to)}`;
    },
  };
}

function inOneFile(): Plugin {
  return {
    name: 'in-one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      let script = '';
      let style = '';
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk') script += file.code;
        else if (name.endsWith('.css')) style += file.source;
        else continue;
        delete bundle[name];
      }
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('The build made no page.');
      page.source = inlined(String(page.source), script, style);
    },
  };
}

function inlined(html: string, script: string, style: string): string {
  const code = script.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const hash = createHash('sha256').update(code).digest('base64');
  const page = html
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
    .replace('%SCRIPT_HASH%', () => `sha256-${hash}`)
    .replace('</head>', () => `<style>${style.trim()}</style>\n</head>`)
    .replace('</body>', () => `<script type="module">${code}</script>\n</body>`);
  if (page.split(PLACE).length !== 2) throw new Error('The page has not one place for the package.');
  if (/\b(?:src|href)="(?!#)/.test(page.replace(code, ''))) throw new Error('The page refers to another file.');
  return page;
}
