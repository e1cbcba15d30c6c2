// Owns what a program does in the window as a person would: used by the demonstration and the journeys.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** The content size of the window, in CSS px. */
export async function setWindowSize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
}

/** Makes a map of the template whose title begins with `title`, and waits for its canvas. */
export async function openTemplate(window: Page, title: string): Promise<void> {
  await window.getByRole('button', { name: title }).first().click();
  await window.locator('.canvas .react-flow__node').first().waitFor();
}

/** The card of the node with `id`. */
export function card(window: Page, id: string): Locator {
  return window.locator(`.canvas .react-flow__node[data-id="${id}"]`);
}

/** Waits until the window says that everything is durable. */
export async function waitUntilSaved(window: Page): Promise<void> {
  await window.locator('.save-state[data-save="saved"]').waitFor();
}

/** Selects a node by its card. */
export async function selectCard(window: Page, id: string): Promise<void> {
  // A press on a view that is still moving is the end of its move.
  await window.locator('.canvas.moving').waitFor({ state: 'detached' });
  await card(window, id).locator('.card-head').click();
}

/** Unfolds what the form of the inspector keeps under 更多. */
export async function openMore(window: Page): Promise<void> {
  const more = window.locator('.form').getByRole('button', { name: /^(更多|More)/ });
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
}

/** Types into a field of the inspector, which must show the node; the value applies as it is typed. */
export async function fillField(window: Page, id: string, field: string, value: string): Promise<void> {
  const control = window.locator(`#field-${id}-${field}`);
  await control.fill(value);
  await control.blur();
}

/** The first finding in the list of problems whose line says `text`; heads of groups are none. */
export function problemLine(window: Page, text: string | RegExp): Locator {
  return window.locator('.problem-line.problem').filter({ hasText: text }).first();
}

/** Lists only what one rule found; the list draws only lines in sight. An empty id shows all again. */
export async function listProblemsOf(window: Page, ruleId: string): Promise<void> {
  const rule = window.getByRole('combobox', { name: '规则' });
  if (!(await rule.isVisible())) await window.getByRole('button', { name: '筛选和分组' }).click();
  await rule.selectOption(ruleId);
}

/** Checks the open map up to a step of its way to the branches, as it is called: what that step needs is among the problems then. */
export async function checkUpTo(window: Page, step: '检查' | '审批' | '下发'): Promise<void> {
  await window.getByRole('tab', { name: /^待补/ }).click();
  await window.locator('.stage-meter label', { hasText: step }).click();
  await window.getByRole('tab', { name: /^问题/ }).click();
}

/** Gives all scripts of the open map an approval that lasts a year beyond today, in the inspector of many. */
export async function approveScripts(window: Page, anyScript: string): Promise<void> {
  await selectCard(window, anyScript);
  await window.keyboard.press('KeyK');
  const year = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
  await fillField(window, 'many-script', 'approvalNo', 'SP-2025-017');
  await fillField(window, 'many-script', 'approvedTo', year);
  await window.locator('.problems').getByText('SM019').first().waitFor({ state: 'detached' });
}

/** Drags from the right handle of a node to a point in the window. */
export async function dragFromHandle(window: Page, id: string, to: { x: number; y: number }): Promise<void> {
  await card(window, id).hover();
  await window.mouse.move(...(await centreOf(card(window, id).locator('.react-flow__handle-right'))));
  await window.mouse.down();
  await window.mouse.move(to.x, to.y, { steps: 12 });
  await window.mouse.up();
}

/** The middle of an element in the window. */
async function centreOf(element: Locator): Promise<[x: number, y: number]> {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element is not shown');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Answers the next file or folder dialogs with these paths; only the system's own dialog is left out. */
export async function answerDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: filePaths[0] as string });
  }, paths);
}

/** The three branches that the demonstration and the journeys hand over to. */
export const SAMPLE_BRANCHES = [
  'branchCode,branchName,listCount',
  'BR001,城东支行,268',
  'BR002,东站支行,194',
  'BR003,河口支行,322',
  '',
].join('\n');

/** Hands the open map over to the branches of `listFile`, making the signing key on first use. Ends on the result. */
export async function exportPackages(
  app: ElectronApplication,
  window: Page,
  given: { listFile: string; folder: string; passphrase: string },
): Promise<void> {
  await window.getByRole('button', { name: '导出支行包' }).click();
  await answerDialogs(app, [given.listFile]);
  await window
    .getByRole('button', { name: /^(选择名单文件|更换名单)$/ })
    .first()
    .click();
  await window.getByText('城东支行').first().waitFor();
  const makeKey = window.getByRole('button', { name: '建立签名密钥' });
  const start = window.getByRole('button', { name: /^生成 \d+ 家支行的(试用)?包/ });
  await makeKey.or(window.locator('.protection')).first().waitFor();
  if (await makeKey.isVisible()) {
    await window.getByLabel('口令', { exact: true }).fill(given.passphrase);
    await window.getByLabel('再次输入').fill(given.passphrase);
    await makeKey.click();
  }
  await window.locator('.protection').waitFor();
  const passphrase = window.getByLabel('签名密钥的口令');
  if (await passphrase.isVisible()) await passphrase.fill(given.passphrase);
  const makeReady = window.getByRole('button', { name: /草稿节点设为就绪/ });
  if (await makeReady.isVisible()) await makeReady.click();
  const blanks = window.getByRole('checkbox', { name: /留空下发/ });
  if (await blanks.isVisible()) await blanks.check();
  const reason = window.getByLabel(/本次签发的理由/);
  if (await reason.isVisible()) await reason.fill('演练');
  await answerDialogs(app, [given.folder]);
  await start.click();
  await window
    .getByText(/^已生成 \d+ 家支行的(试用)?包/)
    .first()
    .waitFor({ timeout: 60_000 });
}

/** All packages below a folder, sorted. */
export async function listPackages(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.smpkg.json'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** A point of the canvas to the right of a card where a whole card has room. */
export async function pointBeside(window: Page, id: string): Promise<{ x: number; y: number }> {
  const box = await card(window, id).boundingBox();
  if (!box) throw new Error('the card is not shown');
  const x = box.x + box.width + 60;
  const y = await window.locator('.canvas').evaluate((canvas, left) => {
    const { top, bottom } = canvas.getBoundingClientRect();
    const covers = [...canvas.querySelectorAll('.react-flow__node')].map((element) => element.getBoundingClientRect());
    for (let candidate = top + 90; candidate < bottom - 60; candidate += 10) {
      const isFree = covers.every(
        (cover) =>
          cover.right < left - 20 ||
          cover.left > left + 60 ||
          cover.bottom < candidate - 44 ||
          cover.top > candidate + 44,
      );
      if (isFree) return candidate;
    }
    return undefined;
  }, x);
  if (y === undefined) throw new Error('there is no room beside the card');
  return { x, y };
}
