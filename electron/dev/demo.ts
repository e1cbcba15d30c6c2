// Owns the demonstration: the main job done in the real app by a program, with pictures of each step.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { driveWorkbench, type Workbench } from './drive.ts';
import type { LaunchInfo } from './prepare.ts';
import { say, startHeartbeat } from './progress.ts';
import { projectRoot } from './project.ts';
import {
  approveScripts,
  card,
  dragFromHandle,
  exportPackages,
  fillField,
  listPackages,
  openTemplate,
  pointBeside,
  problemLine,
  SAMPLE_BRANCHES,
  setWindowSize,
  waitUntilSaved,
} from './workbench-page.ts';

export interface DemoOptions {
  readonly launch: LaunchInfo;
  /** Pictures and packages are written here; made when missing. */
  readonly outDir: string;
  /** Leave the window open at the end, until it is closed. */
  readonly keepOpen: boolean;
}

interface Stage extends Workbench {
  readonly outDir: string;
  readonly packages: string;
}

/** One step: what is printed, and what is done. */
interface Step {
  readonly what: string;
  run(stage: Stage): Promise<void>;
}

/** For the demonstration only: its key is thrown away with its data folder. */
const PASSPHRASE = 'demonstration only';

const steps: readonly Step[] = [
  {
    what: 'first run offers the sample maps',
    run: async ({ window }) => void (await window.getByText('养老客群').first().waitFor()),
  },
  { what: 'open the sample map', run: ({ window }) => openTemplate(window, '养老客群') },
  { what: 'draw one more path', run: drawPath },
  { what: 'show a finding', run: showFinding },
  { what: 'mend it', run: mendFinding },
  { what: 'enter the approval of all scripts', run: ({ window }) => approveScripts(window, 'T7') },
  {
    what: 'save',
    run: async ({ window }) => {
      await waitUntilSaved(window);
      say(`   ${(await window.locator('.save-state').innerText()).trim()}`);
    },
  },
  {
    what: 'export to three branches',
    run: async ({ app, window, outDir, packages }) => {
      const listFile = path.join(outDir, 'branches.csv');
      await writeFile(listFile, SAMPLE_BRANCHES);
      await exportPackages(app, window, { listFile, folder: packages, passphrase: PASSPHRASE });
    },
  },
  { what: 'verify the packages', run: verifyPackages },
];

/** From the first segment: scenario, product, channel and script, each dragged from the one before. */
async function drawPath({ window }: Stage): Promise<void> {
  await window.keyboard.press('Shift+Digit1');
  // Folded problems make room for one more row; the pause lets the view come to rest.
  await window.keyboard.press('Control+KeyJ');
  await window.waitForTimeout(400);
  const chain = [
    ['S1', 'SC4', '退休金到账关怀'],
    ['SC4', 'P6', '养老服务咨询'],
    ['P6', 'CH7', '客户经理企微问候'],
    ['CH7', 'T7', '到账问候'],
  ] as const;
  for (const [from, id, name] of chain) {
    await dragFromHandle(window, from, await pointBeside(window, from));
    await card(window, id).waitFor();
    await fillField(window, id, 'name', name);
    // One more call would be one contact too many.
    if (id === 'CH7') await window.locator('#field-CH7-channelType').selectOption('wecom1v1');
  }
  await window.keyboard.press('Control+KeyJ');
}

async function showFinding({ window }: Stage): Promise<void> {
  await fillField(window, 'T7', 'text', '您好，我是您的客户经理。养老金已到账，有空来网点坐坐，这款产品保本保收益。');
  const row = problemLine(window, 'SM027');
  await row.waitFor();
  // Brings the card into view.
  await row.click();
  await window.waitForTimeout(400);
  say(`   ${(await row.innerText()).replaceAll(/\s+/g, ' ')}`);
}

async function mendFinding({ window }: Stage): Promise<void> {
  await fillField(window, 'T7', 'text', '您好，我是您的客户经理。养老金已到账，有空来网点坐坐，我给您讲讲怎么防诈骗。');
  await window.locator('.problems').getByText('SM027').first().waitFor({ state: 'detached' });
  // It speaks of no product, so that it needs no disclosure.
  await window.locator('#field-T7-mentionsProduct').click();
  await problemLine(window, 'SM038').waitFor({ state: 'detached' });
}

async function verifyPackages({ packages }: Stage): Promise<void> {
  for (const file of await listPackages(packages)) {
    await promisify(execFile)(process.execPath, [path.join(projectRoot, 'electron/cli/main.ts'), 'verify', file]);
    say(`   ${path.relative(packages, file)}: content and signature agree`);
  }
}

/** Answers the exit code: 0 when every step succeeded. */
export async function runDemo({ launch, outDir, keepOpen }: DemoOptions): Promise<number> {
  const packages = path.join(outDir, 'packages');
  await mkdir(packages, { recursive: true });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'strategy-map-demo-'));
  const workbench = await driveWorkbench(launch, { dataDir });
  try {
    await setWindowSize(workbench.app, 1440, 900);
    for (const [index, step] of steps.entries()) await runStep({ ...workbench, outDir, packages }, step, index + 1);
    say(`Done. Pictures: ${outDir}`);
    say(`Packages: ${packages}`);
    if (keepOpen) {
      say('The window stays open; close it to end.');
      await workbench.app.waitForEvent('close', { timeout: 0 });
    }
    return 0;
  } catch (error) {
    say(`The demonstration failed: ${(error as Error).message}`);
    await takePicture(workbench, path.join(outDir, 'failed.png')).catch(() => {});
    return 1;
  } finally {
    await workbench.close().catch(() => {});
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function runStep(stage: Stage, step: Step, number: number): Promise<void> {
  say(`${number}. ${step.what}`);
  const heartbeat = startHeartbeat(step.what);
  try {
    await step.run(stage);
  } finally {
    heartbeat.stop();
  }
  const file = path.join(stage.outDir, `${String(number).padStart(2, '0')}-${step.what.replaceAll(' ', '-')}.png`);
  await takePicture(stage, file);
}

async function takePicture({ window }: Workbench, file: string): Promise<void> {
  await window.screenshot({ path: file });
}
