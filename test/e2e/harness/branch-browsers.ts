// Owns the browsers that open a branch's page: the runtime's Chromium everywhere, the system's where there is one.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { launchElectron } from '../../../electron/dev/launch.ts';
import { projectRoot } from '../../../electron/dev/project.ts';
import { readLaunchInfo } from './launch-info.ts';

export interface BranchBrowser {
  readonly page: Page;
  /** Everything that the page said on its console or asked for elsewhere; an innocent page does neither. */
  readonly complaints: readonly string[];
  /** The page on A4, as its own styles say. */
  pdf(): Promise<Buffer>;
  /** The file that the page saves while `action` runs. */
  saving(action: () => Promise<void>): Promise<{ name: string; text: string }>;
  close(): Promise<void>;
}

export const CHROMIUM = [process.env.STRATEGY_MAP_CHROMIUM, '/usr/bin/chromium'].find(
  (file) => file && existsSync(file),
);

export const browsers: readonly { readonly name: string; start(): Promise<BranchBrowser> }[] = [
  { name: 'Chromium of the runtime', start: startRuntime },
  ...(CHROMIUM ? [{ name: 'Chromium of the system', start: () => startChromium(CHROMIUM) }] : []),
];

/** Writes `html` to a folder of its own and opens it from there. */
export async function openPage(browser: BranchBrowser, html: string, view = 'today'): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), '支行 page-'));
  const file = path.join(folder, '城东支行.html');
  await writeFile(file, html);
  await browser.page.goto(`${pathToFileURL(file)}#${view}`);
  await browser.page.locator('main').waitFor();
}

async function startChromium(executablePath: string): Promise<BranchBrowser> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext({ offline: true, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  return {
    page,
    complaints: listen(page),
    pdf: () => page.pdf({ preferCSSPageSize: true }),
    async saving(action) {
      const [download] = await Promise.all([page.waitForEvent('download'), action()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
    close: () => browser.close(),
  };
}

async function startRuntime(): Promise<BranchBrowser> {
  const { executable, args, env } = readLaunchInfo();
  const folder = await mkdtemp(path.join(tmpdir(), 'page-window-'));
  const { app, window: page } = await launchElectron({
    executable,
    args: [...args.slice(0, -1), path.join(projectRoot, 'test/e2e/harness/page-window')],
    env: { ...env, PAGE_WINDOW_DATA: folder },
  });
  return {
    page,
    complaints: listen(page),
    async pdf() {
      const base64 = await app.evaluate(async ({ BrowserWindow }) => {
        const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true });
        return bytes?.toString('base64') ?? '';
      });
      return Buffer.from(base64, 'base64');
    },
    async saving(action) {
      const done = app.evaluate(
        ({ session }) =>
          new Promise<string>((resolve) => {
            session.defaultSession.once('will-download', (_event, item) => {
              item.once('done', () => resolve(item.getFilename()));
            });
          }),
      );
      await action();
      const name = await done;
      return { name, text: await readFile(path.join(folder, name), 'utf8') };
    },
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (!/Electron Security Warning/.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(file|about|blob):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  return complaints;
}
