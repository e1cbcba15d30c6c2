// Owns measuring the real window: start to first canvas, opening a large map, an edit until the window calls it saved.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { driveWorkbench } from '../../electron/dev/drive.ts';
import { launchElectron } from '../../electron/dev/launch.ts';
import type { LaunchInfo } from '../../electron/dev/prepare.ts';
import { openTemplate } from '../../electron/dev/workbench-page.ts';
import { openDatabase } from '../../electron/store/database/open.ts';
import { insertMap } from '../../electron/store/maps/maps-table.ts';
import { type Percentiles, percentilesOf } from './percentiles.ts';
import { syntheticMap } from './synthetic-map.ts';

export interface WindowTimes {
  /** Process start until a template's canvas takes input, ms. */
  readonly launch: Percentiles;
  /** The same runtime with an empty page, ms. */
  readonly emptyLaunch: Percentiles;
  /** Double click in the list until the canvas of 1,000 nodes has drawn, ms. */
  readonly open: Percentiles;
  /** The same with a map of 25 nodes, ms. */
  readonly openSmall: Percentiles;
  /** Key press until the status bar says saved, at 1,000 nodes, ms. */
  readonly edit: Percentiles;
}

const NODES = 1000;

export async function measureWindow(launch: LaunchInfo, runs = 5, edits = 60): Promise<WindowTimes> {
  const launches: number[] = [];
  const emptyLaunches: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    emptyLaunches.push(await timeEmptyLaunch(launch));
    launches.push(await timeLaunch(launch));
  }
  const { open, openSmall, edit } = await timeOpenAndEdit(launch, runs, edits);
  return {
    launch: percentilesOf(launches),
    emptyLaunch: percentilesOf(emptyLaunches),
    open: percentilesOf(open),
    openSmall: percentilesOf(openSmall),
    edit: percentilesOf(edit),
  };
}

async function withDataDir<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'strategy-map-bench-'));
  try {
    return await work(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function timeLaunch(launch: LaunchInfo): Promise<number> {
  return withDataDir(async (dataDir) => {
    const workbench = await driveWorkbench(launch, { dataDir });
    await openTemplate(workbench.window, '养老客群');
    await workbench.window.locator('.canvas').focus();
    const time = performance.now() - workbench.startedAt;
    await workbench.close();
    return time;
  });
}

/** The least that any Electron app costs here: a window with an empty page. */
function timeEmptyLaunch(launch: LaunchInfo): Promise<number> {
  return withDataDir(async (folder) => {
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.cjs' }),
    );
    await writeFile(
      path.join(folder, 'main.cjs'),
      "const { app, BrowserWindow } = require('electron');app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<p>empty'));",
    );
    const { app, window, startedAt } = await launchElectron({
      executable: launch.executable,
      args: [...launch.args.slice(0, -1), folder],
      env: launch.env,
    });
    await window.locator('p').waitFor();
    const time = performance.now() - startedAt;
    await app.close();
    return time;
  });
}

function timeOpenAndEdit(launch: LaunchInfo, runs: number, edits: number) {
  return withDataDir(async (dataDir) => {
    const database = openDatabase(dataDir, new Date());
    const now = new Date().toISOString();
    const large = { ...syntheticMap(NODES), title: 'Large' };
    const small = { ...syntheticMap(25), title: 'Small' };
    for (const document of [large, small]) insertMap(database, document, now);
    database.close();
    const workbench = await driveWorkbench(launch, { dataDir });
    const { window } = workbench;
    const open: number[] = [];
    const openSmall: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      openSmall.push(await timeOpen(window, 'Small'));
      open.push(await timeOpen(window, 'Large'));
    }
    const edit = await timeEdits(window, edits);
    await workbench.close();
    return { open, openSmall, edit };
  });
}

async function timeOpen(window: Page, title: string): Promise<number> {
  await window.keyboard.press('Alt+Digit1');
  const row = window.getByText(title, { exact: true }).first();
  await row.waitFor();
  const start = performance.now();
  await row.dblclick();
  await window.locator('.map-tab.on', { hasText: title }).waitFor();
  await window.locator('.canvas .react-flow__node').first().waitFor();
  await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return performance.now() - start;
}

/** Each edit nudges the selected card; the clock stops when the status bar names a later revision as saved. */
async function timeEdits(window: Page, edits: number): Promise<number[]> {
  await window.locator('.canvas .react-flow__node').first().click();
  return window.evaluate(async (count) => {
    const canvas = document.querySelector('.canvas');
    const bar = document.querySelector('.status-bar');
    if (!canvas || !bar) throw new Error('no canvas');
    const saved = () => {
      const state = bar.querySelector<HTMLElement>('.save-state[data-save="saved"]');
      return Number(state?.dataset.revision ?? -1);
    };
    const times: number[] = [];
    for (let edit = 0; edit < count; edit += 1) {
      const before = saved();
      const start = performance.now();
      const done = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (saved() <= before) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(bar, { subtree: true, childList: true, attributes: true });
      });
      canvas.dispatchEvent(new KeyboardEvent('keydown', { code: 'ArrowDown', shiftKey: true, bubbles: true }));
      await done;
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return times;
  }, edits);
}
