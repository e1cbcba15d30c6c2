// Owns the journey of somebody whose program fails: every side leaves a line in the log, no content does, and all of it can be read before it is passed on.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { answerDialogs, card, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import type { Bench } from '../../../renderer/app/bench/bench.ts';
import { isLogLine } from '../../../shared/diagnostics/log-line.ts';
import { callBridge, storedMap } from '../harness/bridge.ts';
import { CANARIES, CANARY, canariesIn, plantCanaries, writeCanaryMap } from '../harness/canary.ts';
import { graveViolations } from '../harness/grave-violations.ts';
import { expect, test, type Workbench } from '../harness/test.ts';

declare const bench: Bench;

test('errors of every side are in the log and in the diagnostics, and nothing of a map is', async ({
  launchWorkbench,
}, testInfo) => {
  test.slow();
  const dataDir = testInfo.outputPath(`${CANARY} 的数据`);
  const workbench = await launchWorkbench({ dataDir, args: ['--bench'] });
  const { window } = workbench;
  await expect(window.getByRole('heading', { name: '开始', exact: true })).toBeVisible();
  const files = testInfo.outputPath('files');
  await mkdir(files);
  await importFiles(workbench, files);
  await plantCanaries(window);

  await failInPage(window);
  await failInMain(workbench);
  await failInStore(workbench);
  await workbench.killStore();
  await expectLines(dataDir, [
    /main info start app=\d\S* electron=\d\S* chrome=\d\S* node=\d\S* os=\w+ release=\S+ arch=\w+ packaged=no$/,
    /store info store-start node=\d/,
    /store info database schema=\d+ ms=\d+$/,
    /main info window-shown$/,
    /main warn refused call=store\.importMap code=E_\w+ ms=\d+$/,
    /main warn refused call=maps\.importFile code=E_\w+$/,
    /window error fault origin=error error=RangeError/,
    /window error fault origin=rejection error=TypeError/,
    /window error fault origin=error error=Unknown/,
    /main error fault origin=uncaughtException error=SyntaxError/,
    /main error fault origin=unhandledRejection error=RangeError/,
    /store error fault origin=call call=maps\.create error=SqliteError code=SQLITE_CONSTRAINT_TRIGGER at=store\.cjs:\d+:\d+/,
    /main error store-exit/,
    /main info store-status status=restarted$/,
  ]);

  await failToDraw(workbench, path.join(files, 'from-the-crash.txt'));
  await saveFromPalette(workbench, path.join(files, 'from-the-palette.txt'));
  await endProcesses(workbench);
  await workbench.close();
  await expectLines(dataDir, [/main info stop$/]);

  const log = await readLog(dataDir);
  expect(log.filter((line) => !isLogLine(line))).toEqual([]);
  expect(canariesIn(log.join('\n'))).toEqual([]);
  for (const name of ['from-the-crash.txt', 'from-the-palette.txt']) {
    const text = await readFile(path.join(files, name), 'utf8');
    expect(canariesIn(text), name).toEqual([]);
    expect(text).toContain('fault origin=uncaughtException');
  }
  // They were really there to be given away.
  const database = await readFile(path.join(dataDir, 'workbench.db'));
  expect(canariesIn(database.toString('utf8'))).toEqual([...CANARIES]);
});

test('a store that stays down offers the diagnostics', async ({ launchWorkbench }) => {
  const workbench = await launchWorkbench();
  const { window, dataDir } = workbench;
  await expect(window.getByRole('heading', { name: '开始', exact: true })).toBeVisible();
  const offer = window.locator('.store-banner').getByRole('button', { name: '导出诊断信息' });
  await expect(async () => {
    await workbench.killStore().catch(() => {});
    await expect(offer).toBeVisible({ timeout: 100 });
  }).toPass({ timeout: 60_000 });
  await offer.click();
  await expect(textOf(window)).toContainText('存储进程：已停止');
  await expectLines(dataDir, [/main info store-status status=down$/]);
  expect((await readLog(dataDir)).filter((line) => line.includes('store-exit')).length).toBeGreaterThan(5);
});

test('where nothing can be written, the log is kept in memory and can be read', async ({
  launchWorkbench,
}, testInfo) => {
  const file = testInfo.outputPath('a file');
  await writeFile(file, '');
  const { window } = await launchWorkbench({ dataDir: path.join(file, 'data') });
  expect(await callBridge(window, 'maps.list', {})).toMatchObject({ ok: false, error: { code: 'E_DATA_DIR' } });
  await openFromPalette(window);
  await expect(textOf(window)).toContainText('日志写入磁盘：失败（ENOTDIR）');
  await expect(textOf(window)).toContainText(/main info start app=[\s\S]+call=maps\.list code=E_DATA_DIR/);
});

async function importFiles({ app, window }: Workbench, folder: string): Promise<void> {
  const broken = path.join(folder, `${CANARY} 坏.json`);
  await writeFile(broken, `{"title": "${CANARY}", ${CANARY}`);
  await answerDialogs(app, [broken]);
  await window.getByRole('button', { name: '导入图谱文件' }).first().click();
  await window.getByRole('button', { name: '关闭通知' }).click();
  await answerDialogs(app, [await writeCanaryMap(folder)]);
  await window.getByRole('button', { name: '导入图谱文件' }).first().click();
  await window.getByText(CANARY).first().dblclick();
  await expect(window.locator('.canvas')).toBeVisible();
  expect((await storedMap(window)).title).toBe(CANARY);
}

async function failInPage(window: Page): Promise<void> {
  await window.evaluate((canary) => {
    setTimeout(() => {
      throw new RangeError(canary);
    });
    void Promise.reject(new TypeError(canary));
  }, CANARY);
  await window.workers()[0]?.evaluate((canary) => void setTimeout(() => JSON.parse(canary)), CANARY);
}

async function failInMain({ app, window }: Workbench): Promise<void> {
  await app.evaluate((_, canary) => {
    setTimeout(() => JSON.parse(canary));
    setTimeout(() => void Promise.reject(new RangeError(canary)));
  }, CANARY);
  const notice = window.locator('.toast').filter({ hasText: '程序内部错误，已记入日志' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: '导出诊断信息' }).click();
  await expect(textOf(window)).toContainText('origin=uncaughtException');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
}

/** SQLite refuses with a message of our choice, which reaches the window's user and must not reach the log. */
async function failInStore({ window, dataDir }: Workbench): Promise<void> {
  const database = new Database(path.join(dataDir, 'workbench.db'), { timeout: 5_000 });
  try {
    database.exec(`CREATE TRIGGER refuse BEFORE INSERT ON maps BEGIN SELECT RAISE(ABORT, '${CANARY}'); END`);
    const answer = await callBridge(window, 'maps.create', { title: CANARY });
    expect(canariesIn(JSON.stringify(answer))).toEqual([...CANARIES]);
    database.exec('DROP TRIGGER refuse');
  } finally {
    database.close();
  }
}

/** React refuses a code that is no text, in the inspector, and quotes it. */
async function failToDraw({ app, window, dataDir }: Workbench, file: string): Promise<void> {
  await window.evaluate((canary) => {
    const code = { [canary]: canary } as unknown as string;
    void bench.load({ nodes: [{ id: 's1', kind: 'segment', y: 100, code }], edges: [] });
  }, CANARY);
  await card(window, 's1').click();
  await expect(window.getByRole('heading', { name: '窗口内容无法显示' })).toBeVisible();
  await expect(window.getByText('E_WINDOW_FAILED · Error · REACT_31')).toBeVisible();
  expect(await graveViolations(window)).toEqual([]);
  await expectLines(dataDir, [
    /window error fault origin=drawing error=Error code=REACT_31 at=index-\S+ drawn=index-[\w-]+\.js:\d+:\d+,index\S+$/,
  ]);
  await window.getByRole('button', { name: '导出诊断信息' }).click();
  await expect(textOf(window)).toContainText('origin=drawing');
  await saveAs({ app, window }, file);
  await window.keyboard.press('Escape');
  // The store refuses such a name, so reopening would lose an edit.
  await window.getByRole('button', { name: '重新打开', exact: true }).click();
  await expect(window.getByRole('alert').getByText('最近的修改尚未保存')).toBeVisible();
  await expect(window.getByRole('heading', { name: '窗口内容无法显示' })).toBeVisible();
  expect(await graveViolations(window)).toEqual([]);
  await window.getByRole('button', { name: '不保存，重新打开' }).click();
  await expect(window.locator('.canvas')).toBeVisible();
  await waitUntilSaved(window);
  await expect(window.locator('.canvas').getByText(CANARIES[0]).first()).toBeVisible();
}

async function openFromPalette(window: Page): Promise<void> {
  await expect(window.getByRole('main')).toBeVisible();
  await window.keyboard.press('Control+KeyK');
  await window.keyboard.type('诊断');
  await window.keyboard.press('Enter');
}

async function saveFromPalette({ app, window }: Workbench, file: string): Promise<void> {
  await openFromPalette(window);
  const text = textOf(window);
  await expect(text).toContainText('[运行日志]');
  expect(await graveViolations(window, 'dialog')).toEqual([]);
  // It can be read from the top to the end, and saved, without a mouse.
  await expect(text).toBeFocused();
  expect(await text.evaluate((element) => element.scrollTop)).toBe(0);
  await window.keyboard.press('End');
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await saveAs({ app, window }, file);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
}

/** Saves with the keyboard; the file holds what is shown. */
async function saveAs({ app, window }: Pick<Workbench, 'app' | 'window'>, file: string): Promise<void> {
  await answerDialogs(app, [file]);
  const save = window.getByRole('button', { name: '保存…' });
  await save.focus();
  await window.keyboard.press('Enter');
  await expect(window.getByText(`已保存为“${path.basename(file)}”。`)).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe(await textOf(window).textContent());
}

/** A process of Chromium and then the page's own are ended; the page comes back by itself. */
async function endProcesses({ app, dataDir }: Workbench): Promise<void> {
  await app.evaluate(({ app: main, BrowserWindow }) => {
    const service = main.getAppMetrics().find(({ type, name }) => type === 'Utility' && name !== 'strategy-map-store');
    if (service) process.kill(service.pid, 'SIGKILL');
    // What Electron tells after the page has not answered for half a minute.
    const [window] = BrowserWindow.getAllWindows();
    window?.emit('unresponsive');
    window?.emit('responsive');
    window?.webContents.forcefullyCrashRenderer();
  });
  await expectLines(dataDir, [
    /main error child-gone type=Utility reason=\w+/,
    /main warn unresponsive$/,
    /main info responsive$/,
    /main error page-gone reason=\w+/,
  ]);
  const isBack = () =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents !== undefined && !contents.isCrashed() && !contents.isLoading();
    });
  await expect.poll(isBack).toBe(true);
}

function textOf(window: Page) {
  return window.getByRole('region', { name: '诊断信息全文' });
}

async function expectLines(dataDir: string, expected: readonly RegExp[]): Promise<void> {
  await expect
    .poll(async () => {
      const lines = await readLog(dataDir);
      return expected.filter((each) => !lines.some((line) => each.test(line))).map(String);
    })
    .toEqual([]);
}

async function readLog(dataDir: string): Promise<string[]> {
  const folder = path.join(dataDir, 'logs');
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.join('').trim().split('\n');
}
