// Owns the demonstration: the main job done in the real app by a program, with pictures of each step.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { driveWorkbench, type Workbench } from './drive.ts';
import type { LaunchInfo } from './prepare.ts';
import { say, startHeartbeat } from './progress.ts';

export interface DemoOptions {
  readonly launch: LaunchInfo;
  /** Pictures and packages are written here; made when missing. */
  readonly outDir: string;
  /** Leave the window open at the end, until it is closed. */
  readonly keepOpen: boolean;
}

/** One step: what is printed, and what is done. */
interface Step {
  readonly what: string;
  run(workbench: Workbench): Promise<void>;
}

const steps: readonly Step[] = [
  { what: 'first run', run: ({ window }) => window.waitForSelector('#root > *').then(() => undefined) },
];

/** Answers the exit code: 0 when every step succeeded. */
export async function runDemo({ launch, outDir, keepOpen }: DemoOptions): Promise<number> {
  await mkdir(outDir, { recursive: true });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'strategy-map-demo-'));
  const workbench = await driveWorkbench(launch, { dataDir });
  try {
    for (const [index, step] of steps.entries()) await runStep(workbench, step, index + 1, outDir);
    say(`Done. Pictures: ${outDir}`);
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

async function runStep(workbench: Workbench, step: Step, number: number, outDir: string): Promise<void> {
  say(`${number}. ${step.what}`);
  const heartbeat = startHeartbeat(step.what);
  try {
    await step.run(workbench);
  } finally {
    heartbeat.stop();
  }
  const file = path.join(outDir, `${String(number).padStart(2, '0')}-${step.what.replaceAll(' ', '-')}.png`);
  await takePicture(workbench, file);
}

async function takePicture({ window }: Workbench, file: string): Promise<void> {
  await window.screenshot({ path: file });
}
