import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { projectRoot } from '../../../electron/dev/project.ts';
import type { AppEvent, Bridge } from '../../../shared/ipc.ts';
import { callBridge } from '../harness/bridge.ts';
import { readLaunchInfo } from '../harness/launch-info.ts';
import { expect, test, type Workbench } from '../harness/test.ts';

declare global {
  interface Window {
    seenEvents?: AppEvent[];
  }
}

/** The page's own view of the bridge. */
declare const workbench: Bridge;

const listMaps = ({ window }: Workbench) => callBridge(window, 'maps.list', {});

test('the page gets the bridge and nothing of Node', async ({ launchWorkbench }) => {
  const { window, app } = await launchWorkbench();
  expect(await window.evaluate(() => Object.keys(workbench).sort())).toEqual([
    'answerClose',
    'call',
    'isBench',
    'onEvent',
  ]);
  const globals = ['require', 'module', 'process', 'Buffer', 'global', 'electron'];
  expect(await window.evaluate((names) => names.filter((name) => name in globalThis), globals)).toEqual([]);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): object };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  });
});

test('only files of the window are served, under a strict policy', async ({ launchWorkbench }) => {
  const { app, window } = await launchWorkbench();
  const ask = (url: string): Promise<{ status: number; policy: string | null }> =>
    app.evaluate(async ({ net }, wanted) => {
      const response = await net.fetch(wanted);
      return { status: response.status, policy: response.headers.get('content-security-policy') };
    }, url);
  const page = await ask('app://workbench/index.html');
  expect(page.status).toBe(200);
  expect(page.policy).toContain("default-src 'none'");
  expect(page.policy).not.toContain('unsafe-eval');
  for (const url of ['package.json', '..%2f..%2fpackage.json', '%2e%2e/main/main.cjs', 'assets/', 'missing.js']) {
    expect(await ask(`app://workbench/${url}`), url).toMatchObject({ status: 404 });
  }
  const injected = await window.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "injected"';
    document.head.append(script);
    return document.title;
  });
  expect(injected).not.toBe('injected');
});

test('what is built for people knows no server of development', async ({ launchWorkbench }) => {
  const env = { STRATEGY_MAP_DEV_SERVER: 'http://127.0.0.1:9', STRATEGY_MAP_DEV_PAGE: 'gallery.html' };
  const { app, window } = await launchWorkbench({ env });
  expect(window.url()).toBe('app://workbench/index.html');
  const policy = await app.evaluate(async ({ net }) => {
    const response = await net.fetch('app://workbench/index.html');
    return response.headers.get('content-security-policy') ?? '';
  });
  for (const rule of ["script-src 'self'", "style-src 'self'", "connect-src 'none'"]) {
    expect(policy.split('; ')).toContain(rule);
  }
  const folder = path.join(projectRoot, 'out', 'main');
  const scripts = (await readdir(folder)).filter((file) => file.endsWith('.cjs'));
  expect(scripts.length).toBeGreaterThan(2);
  const pages = await readdir(path.join(projectRoot, 'out', 'renderer'), { recursive: true });
  expect(pages.filter((file) => /gallery/i.test(file))).toEqual([]);
  for (const file of scripts) expect(await readFile(path.join(folder, file), 'utf8'), file).not.toContain('DEV_SERVER');
});

test('nothing reaches the network, and nothing leads away from the page', async ({ launchWorkbench }) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { app, window } = await launchWorkbench();
  try {
    const address = window.url();
    const results = await window.evaluate(async (target) => {
      const fetched = await fetch(`${target}fetch`).then(
        () => 'reached',
        () => 'refused',
      );
      const image = await new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve('reached');
        element.onerror = () => resolve('refused');
        element.src = `${target}image`;
      });
      const opened = globalThis.open(`${target}open`);
      globalThis.location.href = `${target}navigate`;
      return { fetched, image, opened };
    }, url);
    expect(results).toEqual({ fetched: 'refused', image: 'refused', opened: null });
    const inMain = await app.evaluate(
      ({ net }, target) =>
        net.fetch(target).then(
          () => 'reached',
          () => 'refused',
        ),
      `${url}main`,
    );
    expect(inMain).toBe('refused');
    expect(window.url()).toBe(address);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});

test('permissions are denied and the spell checker has no dictionaries', async ({ launchWorkbench }) => {
  const { app, window } = await launchWorkbench();
  const answers = await window.evaluate(async () => {
    const place = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        () => resolve('denied'),
      ),
    );
    const camera = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    );
    return { place, camera, notifications: await Notification.requestPermission() };
  });
  expect(answers).toEqual({ place: 'denied', camera: 'denied', notifications: 'denied' });
  const speller = await app.evaluate(({ session }) => ({
    enabled: session.defaultSession.isSpellCheckerEnabled(),
    languages: session.defaultSession.getSpellCheckerLanguages(),
  }));
  expect(speller).toEqual({ enabled: false, languages: [] });
});

test("a page that is not the program's own gets no answer", async ({ launchWorkbench }) => {
  const { app } = await launchWorkbench();
  const answer = await app.evaluate(async ({ BrowserWindow, app: main }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, preload: `${main.getAppPath()}/out/preload/preload.cjs` },
    });
    await stranger.loadURL('data:text/html,<p>stranger</p>');
    const result = await stranger.webContents.executeJavaScript("workbench.call('maps.list', '{}')");
    stranger.destroy();
    return JSON.parse(result) as { ok: boolean; error: { params: { detail: string } } };
  });
  expect(answer.ok).toBe(false);
  expect(answer.error.params.detail).toContain('Not allowed');
});

test('a crash of the store is noticed, and the window goes on with a new one', async ({ launchWorkbench }) => {
  const workbenchApp = await launchWorkbench();
  expect(await listMaps(workbenchApp)).toMatchObject({ ok: true });
  await workbenchApp.window.evaluate(() => {
    window.seenEvents = [];
    workbench.onEvent((event) => window.seenEvents?.push(event));
  });
  await workbenchApp.killStore();
  await expect
    .poll(() => workbenchApp.window.evaluate(() => window.seenEvents))
    .toEqual([
      { type: 'store-status', status: 'restarting' },
      { type: 'store-status', status: 'restarted' },
    ]);
  expect(await listMaps(workbenchApp)).toMatchObject({ ok: true });
});

test('a second start on the same data ends at once; on other data it opens its own window', async ({
  launchWorkbench,
}) => {
  const first = await launchWorkbench();
  const { executable, args, env } = readLaunchInfo();
  const second = spawn(executable, args, {
    env: { ...process.env, ...env, STRATEGY_MAP_DATA_DIR: first.dataDir },
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  expect(await listMaps(first)).toMatchObject({ ok: true });
  const other = await launchWorkbench();
  expect(await listMaps(other)).toMatchObject({ ok: true });
});

test('the window has its title, its smallest size, and comes back where it was', async ({ launchWorkbench }) => {
  const first = await launchWorkbench();
  const shape = await first.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setBounds({ x: 60, y: 40, width: 1300, height: 800 });
    return { title: window?.getTitle(), smallest: window?.getMinimumSize() };
  });
  expect(shape).toEqual({ title: '策略图谱工作台', smallest: [960, 560] });
  await first.close();
  const second = await launchWorkbench({ dataDir: first.dataDir });
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toEqual({ x: 60, y: 40, width: 1300, height: 800 });
});

test('a data folder with spaces and Chinese works; one that cannot be made is reported by a code', async ({
  launchWorkbench,
}, testInfo) => {
  const good = await launchWorkbench({ dataDir: testInfo.outputPath('我的 数据') });
  expect(await listMaps(good)).toMatchObject({ ok: true });
  const file = testInfo.outputPath('a file');
  await writeFile(file, '');
  const bad = await launchWorkbench({ dataDir: path.join(file, 'data') });
  expect(await listMaps(bad)).toMatchObject({ ok: false, error: { code: 'E_DATA_DIR' } });
});
