// Owns `npm run guide`: the user guide as one HTML file and one PDF per language, in out/guide.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../shared/i18n/message.ts';
import { guideHtml } from './guide-html.ts';
import { readHelp } from './help-pages.ts';
import { type LaunchInfo, prepareMachine } from './prepare.ts';
import { PlainError, runMain, say } from './progress.ts';
import { projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';

const FOLDER = path.join(projectRoot, 'out', 'guide');
const PRINTER = path.join(projectRoot, 'out', 'guide-printer');
const LANGUAGES: readonly Language[] = ['zh', 'en'];
const LIMIT_MS = 120_000;

await runMain(async () => {
  const pages = readHelp();
  await mkdir(FOLDER, { recursive: true });
  const files = await Promise.all(
    LANGUAGES.map(async (language) => {
      const html = path.join(FOLDER, `guide.${language}.html`);
      await writeFile(html, guideHtml(pages, language));
      return html;
    }),
  );
  const { launch, display } = await prepareMachine();
  await makePrinter();
  for (const html of files) await print(launch, html, html.replace(/\.html$/, '.pdf'));
  display?.stop();
  for (const file of files.flatMap((html) => [html, html.replace(/\.html$/, '.pdf')])) {
    say(`Written: ${path.relative(projectRoot, file)} (${Math.round((await stat(file)).size / 1024)} kB)`);
  }
  return 0;
});

/** An app for Electron is a folder with a package.json. */
async function makePrinter(): Promise<void> {
  await mkdir(PRINTER, { recursive: true });
  const main = path.relative(PRINTER, path.join(import.meta.dirname, 'print-page.cjs'));
  await writeFile(
    path.join(PRINTER, 'package.json'),
    JSON.stringify({ name: 'guide-printer', version: '0.0.0', main }),
  );
}

async function print({ executable, args, env }: LaunchInfo, html: string, pdf: string): Promise<void> {
  const flags = args.filter((arg) => arg !== projectRoot);
  const { code, output } = await runCommand(executable, [...flags, PRINTER, html, pdf], {
    label: 'printing',
    env: { ...process.env, ...env },
    limitMs: LIMIT_MS,
  });
  if (code !== 0) throw new PlainError(`${path.basename(html)} could not be printed:\n${output.trim()}`);
}
