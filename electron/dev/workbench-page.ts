// Owns what a program does in the window as a person would: used by the demonstration and the journeys.
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
  await card(window, id).locator('.card-head').click();
}

/** Types into the field of the inspector with this label; the value applies as it is typed. */
export async function fillField(window: Page, label: string, value: string): Promise<void> {
  const field = window.locator('.inspector').getByLabel(label, { exact: true });
  await field.fill(value);
  await field.blur();
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
export async function centreOf(element: Locator): Promise<[x: number, y: number]> {
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
