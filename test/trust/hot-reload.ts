// Owns the set of `npm run dev`: in a copy of the sources, edits of the window, of the store and of main take effect as they should.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { killTree } from '../../electron/dev/process-tree.ts';
import { copySources } from '../electron/dev/new-things.ts';
import { type Outcome, parts, type Tools, type TrustSet } from './trust-set.ts';

const LIMIT_MS = 120_000;
const HEADING = 'renderer/maps/MapsHead.tsx';
const HANDLERS = 'electron/store/maps/map-calls.ts';
const MAIN = 'electron/main/calls/app.ts';

interface Dev {
  readonly root: string;
  /** The window as it is now; main may have started another one. */
  page(): Promise<Page>;
  /** What was printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Each throws where it does not hold. */
const CHECKS: Readonly<Record<string, (dev: Dev) => Promise<void>>> = {
  'an edit of a .tsx shows in the window that was there': async (dev) => {
    const page = await dev.page();
    await mark(page);
    edit(dev, HEADING, '{say(words.screen)}', '{say(words.screen)} · 已改');
    await page.getByRole('heading', { name: '已改' }).waitFor({ timeout: LIMIT_MS });
    await expectMark(page, true);
  },
  'a store that does not compile leaves the old one in its place': async (dev) => {
    edit(dev, HANDLERS, "const UNTITLED = '未命名图谱';", "const UNTITLED = '未命名图谱;");
    await until(() => /Not built/.test(dev.output()), 'the fault is told');
    await expectTitle(await dev.page(), '未命名图谱');
    edit(dev, HANDLERS, "const UNTITLED = '未命名图谱;", "const UNTITLED = '未命名图谱';");
  },
  'an edit of the store starts the store anew and leaves the window': async (dev) => {
    const page = await dev.page();
    edit(dev, HANDLERS, "const UNTITLED = '未命名图谱';", "const UNTITLED = '新存储';");
    await until(() => /New store/.test(dev.output()), 'the store is told to be new');
    await until(async () => (await newTitle(page)) === '新存储', 'the new store answers');
    await expectMark(page, true);
  },
  'an edit of main starts the workbench anew, on the same data': async (dev) => {
    edit(dev, MAIN, 'version: app.getVersion()', "version: '9.9.9'");
    await until(() => /New main/.test(dev.output()), 'main is told to be new');
    await until(async () => {
      const page = await dev.page();
      return /"version":"9\.9\.9"/.test(await call(page, 'app.info'));
    }, 'the new main answers');
    const page = await dev.page();
    await expectMark(page, false);
    if (!(await call(page, 'maps.list')).includes('新存储')) throw new Error('the data is not that of before');
  },
};

async function tryAll({ report }: Tools): Promise<Outcome> {
  const dev = await startDev();
  const failures: string[] = [];
  try {
    for (const [name, check] of Object.entries(CHECKS)) {
      report(name);
      await check(dev).catch((error: Error) =>
        failures.push(`${name}: ${error.message}\n${dev.output().slice(-2000)}`),
      );
    }
    const [, electron = '?'] = /^Electron ([\d.]+)/m.exec(dev.output()) ?? [];
    return { runs: Object.keys(CHECKS).length, failures, ranOn: `Electron ${electron}` };
  } finally {
    await dev.stop();
  }
}

async function startDev(): Promise<Dev> {
  const root = copySources();
  const port = await freePort();
  const args = [
    'electron/dev/with-node.mjs',
    'electron/dev/dev.ts',
    '--debug-port',
    String(port),
    '--data',
    path.join(root, 'data'),
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  let browser: Browser | undefined;
  const dev: Dev = {
    root,
    output: () => output,
    page: async () => {
      if (!browser?.isConnected()) browser = await connect(port, child, () => output);
      const page = browser.contexts()[0]?.pages()[0];
      if (!page) throw new Error('the window is not there yet');
      return page;
    },
    stop: async () => {
      await browser?.close().catch(() => {});
      if (child.pid !== undefined) await killTree(child.pid);
      rmSync(root, { recursive: true, force: true });
    },
  };
  try {
    await until(
      async () => (await dev.page()).getByRole('heading', { name: '开始', exact: true }).isVisible(),
      'the window opens',
    );
    return dev;
  } catch (error) {
    await dev.stop();
    throw new Error(`${(error as Error).message}\n${output.slice(-2000)}`);
  }
}

async function connect(port: number, child: ChildProcess, output: () => string): Promise<Browser> {
  if (child.exitCode !== null) throw new Error(`npm run dev ended\n${output().slice(-2000)}`);
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

function edit({ root }: Dev, file: string, from: string, to: string): void {
  const place = path.join(root, file);
  const text = readFileSync(place, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no “${from}” any more`);
  writeFileSync(place, text.replace(from, to));
}

type Marked = typeof globalThis & { trustMark?: boolean };

/** Gone with the page that it was put on. */
const mark = (page: Page) =>
  page.evaluate(() => {
    (globalThis as Marked).trustMark = true;
  });

async function expectMark(page: Page, expected: boolean): Promise<void> {
  const isThere = await page.evaluate(() => (globalThis as Marked).trustMark === true);
  if (isThere !== expected)
    throw new Error(expected ? 'the window was loaded anew' : 'it is still the window of before');
}

const call = (page: Page, name: 'app.info' | 'maps.list' | 'maps.create') =>
  page.evaluate((asked) => window.workbench.call(asked, '{}'), name);

async function newTitle(page: Page): Promise<string | undefined> {
  const answer = JSON.parse(await call(page, 'maps.create')) as { value?: { document: { title: string } } };
  return answer.value?.document.title;
}

async function expectTitle(page: Page, title: string): Promise<void> {
  const found = await newTitle(page);
  if (found !== title) throw new Error(`the store answers with ${found}`);
}

/** Asks again until it holds; what is thrown meanwhile is not there yet. */
async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  let reason = '';
  while (Date.now() < deadline) {
    try {
      if (await holds()) return;
      reason = '';
    } catch (error) {
      reason = (error as Error).message;
    }
    await wait(250);
  }
  throw new Error(`not within ${LIMIT_MS / 1000} s: ${what} ${reason}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const listener = createServer().listen(0, '127.0.0.1', () => {
      const { port } = listener.address() as { port: number };
      listener.close(() => resolve(port));
    });
  });
}

export const hotReload: TrustSet = {
  id: 'hot-reload',
  promise: 'npm run dev shows edits of the window at once, and starts store or main anew with theirs',
  short: () => [],
  full: () => parts(1, tryAll),
};
