// Owns `npm run pictures`: takes the README's pictures from the real app on a throw-away data folder.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { driveWorkbench } from './drive.ts';
import { fillPlan } from './plan-as-person.ts';
import { buildApp, prepareMachine } from './prepare.ts';
import { projectRoot } from './project.ts';
import {
  approveScripts,
  exportPackages,
  fillField,
  openTemplate,
  SAMPLE_BRANCHES,
  selectCard,
  setWindowSize,
  waitUntilSaved,
} from './workbench-page.ts';

const folder = path.join(projectRoot, 'resources', 'pictures');
await mkdir(folder, { recursive: true });
const { launch, display } = await prepareMachine();
await buildApp();
const scratch = await mkdtemp(path.join(tmpdir(), 'strategy-map-pictures-'));
const { app, window, close } = await driveWorkbench(launch, { dataDir: path.join(scratch, 'data') });
// The pointer must not leave a hover on a card.
const take = async (name: string) => {
  await window.mouse.move(2, 2);
  await window.waitForTimeout(600);
  await window.screenshot({ path: path.join(folder, `${name}.png`) });
  console.log(`Taken: ${name}`);
};

await setWindowSize(app, 1440, 900);
await window.getByText('养老客群').first().waitFor();
await take('first-run-zh-light');
await openTemplate(window, '养老客群');
await waitUntilSaved(window);
await selectCard(window, 'CH4');
await take('map-zh-light');
await window.keyboard.press('Control+Alt+KeyL');
await selectCard(window, 'S2');
await take('inspector-en-light');
await window.keyboard.press('Control+Alt+KeyL');
const text = await openText();
await fillField(window, 'T4', 'text', `${text}这款保本保收益，联系 13912345678。`);
await window.keyboard.press('Control+Alt+KeyD');
await window.locator('.problems').getByText('SM030').first().waitFor();
await take('problems-zh-dark');
await window.keyboard.press('Control+Alt+KeyD');
await fillField(window, 'T4', 'text', text);
await approveScripts(window, 'T4');
await fillPlan(window);
await takePlan();
const listFile = path.join(scratch, 'branches.csv');
await writeFile(listFile, SAMPLE_BRANCHES);
await exportPackages(app, window, { listFile, folder: path.join(scratch, '支行包'), passphrase: 'only for pictures' });
await take('export-zh-light');
await takeBranchPages();
await takeScreens('zh-light');
await window.keyboard.press('Control+Alt+KeyD');
await takeScreens('zh-dark');
await close();
await rm(scratch, { recursive: true, force: true });
display?.stop();
process.exit(0);

/** The screens beside the editor, in the look of the moment. */
async function takeScreens(look: string): Promise<void> {
  for (const [key, name] of [
    ['Alt+3', 'goals'],
    ['Alt+4', 'coverage'],
    ['Alt+5', 'simulation'],
    ['Alt+7', 'library'],
    ['Alt+8', 'dictionaries'],
  ] as const) {
    await window.keyboard.press(key);
    await take(`${name}-${look}`);
  }
  await window.keyboard.press('Alt+2');
  await window.getByRole('button', { name: '清单', exact: true }).click();
  await take(`rows-${look}`);
  await window.getByRole('button', { name: '清单', exact: true }).click();
}

/** The sheet of the plan, its rewards and its calendar; what is to be completed, and what the people can do. */
async function takePlan(): Promise<void> {
  await take('quick-plan-zh-light');
  await window.getByRole('region', { name: '预算和费用', exact: true }).evaluate((cost) => cost.scrollIntoView());
  await take('budget-zh-light');
  await window.getByRole('region', { name: '要什么数', exact: true }).evaluate((goals) => goals.scrollIntoView());
  await take('branch-targets-zh-light');
  for (const [name, picture] of [
    ['激励', 'rewards'],
    ['排期', 'calendar'],
    ['月历', 'month'],
  ] as const) {
    await window.getByRole('button', { name, exact: true }).click();
    await take(`${picture}-zh-light`);
  }
  await window.keyboard.press('Alt+3');
  await window.getByRole('button', { name: '按产能' }).click();
  await window.locator('.achieve-goals').waitFor();
  await take('by-capacity-zh-light');
  await window.getByRole('button', { name: '按假设' }).click();
  await window.keyboard.press('Alt+2');
  await window.getByRole('tab', { name: /^待补/ }).click();
  await take('to-complete-zh-light');
  await window.getByRole('tab', { name: /^问题/ }).click();
}

/** The page that a branch opens, in the window that shows it before it is issued. */
async function takeBranchPages(): Promise<void> {
  const opening = app.waitForEvent('window');
  await window.getByRole('button', { name: '预览支行页面' }).click();
  const page = await opening;
  for (const [name, picture] of [
    ['图谱', 'branch-page'],
    ['今日任务', 'branch-tasks'],
  ] as const) {
    await page.getByRole('link', { name }).click();
    await page.waitForTimeout(600);
    await page.screenshot({ path: path.join(folder, `${picture}-zh-light.png`) });
    console.log(`Taken: ${picture}-zh-light`);
  }
  await page.close();
}

async function openText(): Promise<string> {
  await selectCard(window, 'T4');
  return window.locator('#field-T4-text').inputValue();
}
