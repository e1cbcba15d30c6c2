// Owns the journey of editing by hand: copy between maps and windows, cut, drag copies, align, lock, group, note, and undo of it all.
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { card, openTemplate, selectCard, setWindowSize, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { laneOf } from '../../../shared/document/layout.ts';
import { storedMap } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

test('nodes are copied between maps and windows, as data and as words', async ({ launchWorkbench }) => {
  test.slow();
  const first = await launchWorkbench();
  const { window, app } = first;
  await setWindowSize(app, 1440, 900);
  await openTemplate(window, '代发客群');
  const target = await savedMap(window);
  await window.keyboard.press('Alt+1');
  await openTemplate(window, '养老客群');
  const source = await savedMap(window);
  expect(source.id).not.toBe(target.id);

  await selectCard(window, 'S1');
  await window.keyboard.press('Control+Shift+ArrowRight');
  await expect(window.locator('.status-bar')).toContainText('选中');
  await window.keyboard.press('Control+c');
  const words = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(words).toContain('客群\tS1\t');
  expect(words).toContain('S1 → SC1');
  const html = await copiedHtml(window);

  await test.step('into another map of the window', async () => {
    await window.locator('.map-tabs, [role="tablist"]').getByText(target.title.slice(0, 4)).first().click();
    await expect(window.locator('.canvas .react-flow__node').first()).toBeVisible();
    await window.locator('.canvas').focus();
    await window.keyboard.press('Control+v');
    const pasted = await changedMap(window, target);
    const copied = followers(source, 'S1');
    expect(pasted.nodes.length - target.nodes.length).toBe(copied.size);
    const added = pasted.nodes.slice(target.nodes.length);
    const names = source.nodes.filter(({ id }) => copied.has(id)).map(({ name }) => name);
    expect(added.map(({ name }) => name)).toEqual(names);
    const inner = source.edges.filter(({ from, to }) => copied.has(from) && copied.has(to));
    expect(pasted.edges.length - target.edges.length).toBe(inner.length);
    await window.keyboard.press('Control+z');
    expect(drawn(await changedMap(window, pasted))).toEqual(drawn(target));
  });

  await test.step('into another window, also when only HTML comes through', async () => {
    const second = await launchWorkbench();
    await openTemplate(second.window, '代发客群');
    const before = await savedMap(second.window);
    await second.window.locator('.canvas').focus();
    await second.window.keyboard.press('Control+v');
    const once = await changedMap(second.window, before);
    expect(once.nodes.length - before.nodes.length).toBe(followers(source, 'S1').size);
    await pasteHtml(second.window, html);
    const twice = await changedMap(second.window, once);
    expect(twice.nodes.length - once.nodes.length).toBe(followers(source, 'S1').size);
    expect(second.pageErrors).toEqual([]);
  });

  await test.step('words become a note, foreign data is refused', async () => {
    await writeText(app, '下周二和支行核对名单');
    await window.keyboard.press('Control+v');
    await expect(window.locator('.sticky-note')).toContainText('下周二和支行核对名单');
    await window.keyboard.press('Control+z');
    await expect(window.locator('.sticky-note')).toHaveCount(0);
    await writeText(app, JSON.stringify(source));
    await window.keyboard.press('Control+v');
    await expect(window.locator('.toast-title', { hasText: '整张图谱的文件' })).toBeVisible();
  });
  expect(first.pageErrors).toEqual([]);
});

test('what is edited by hand is undone step by step to the same map', async ({ launchWorkbench }) => {
  test.slow();
  const { window, app, pageErrors } = await launchWorkbench();
  await setWindowSize(app, 1440, 900);
  await openTemplate(window, '养老客群');
  const start = await savedMap(window);
  let steps = 0;
  let now = start;
  /** One gesture that must be one entry of the history. */
  const gesture = async (name: string, act: () => Promise<void>): Promise<MapDocument> =>
    test.step(name, async () => {
      await act();
      now = await changedMap(window, now);
      steps += 1;
      return now;
    });
  const nodeOf = (document: MapDocument, id: string) => document.nodes.find((node) => node.id === id);

  await selectCard(window, 'T1');
  const cut = await gesture('cut', () => window.keyboard.press('Control+x'));
  expect(nodeOf(cut, 'T1')).toBeUndefined();
  const back = await gesture('paste', () => window.keyboard.press('Control+v'));
  expect(back.nodes.length).toBe(start.nodes.length);
  expect(nodeOf(back, 'T1')).toBeUndefined();

  const copied = await gesture('drag a copy with Alt', async () => {
    await window.keyboard.down('Alt');
    await dragBy(window, card(window, 'SC2').locator('.card-head'), -140);
    await window.keyboard.up('Alt');
  });
  expect(nodeOf(copied, 'SC2')).toEqual(nodeOf(start, 'SC2'));
  expect(copied.nodes.length).toBe(start.nodes.length + 1);

  const dropped = await gesture('drop a card on another', async () => {
    // The lane's last card: the nearest place with room is below it.
    const from = nodeOf(now, 'P1');
    const onto = now.nodes.filter(({ kind }) => kind === 'product' || kind === 'benefit').sort((a, b) => b.y - a.y)[0];
    if (!from || !onto) throw new Error('the template has changed');
    await dragBy(window, card(window, 'P1').locator('.card-head'), (onto.y - from.y) * (await zoomOf(window)) + 14);
  });
  expect(overlaps(dropped)).toEqual([]);

  const moved = nodeOf(now, 'S1');
  await gesture('nudges of one burst', async () => {
    await selectCard(window, 'S1');
    for (let i = 0; i < 3; i += 1) await window.keyboard.press('Shift+ArrowDown');
    await expect(async () => expect(nodeOf(await savedMap(window), 'S1')?.y).toBe((moved?.y ?? 0) + 12)).toPass();
  });

  const locked = await gesture('lock', () => window.keyboard.press('l'));
  expect(nodeOf(locked, 'S1')).toMatchObject({ pinned: true });
  await dragBy(window, card(window, 'S1').locator('.card-head'), 60);
  await window.keyboard.press('Shift+ArrowDown');

  await card(window, 'SC1')
    .locator('.card-head')
    .click({ modifiers: ['Shift'] });
  await card(window, 'P1')
    .locator('.card-head')
    .click({ modifiers: ['Shift'] });
  const aligned = await gesture('align', () => window.keyboard.press('Shift+A'));
  const rows = ['S1', 'SC1', 'P1'].map((id) => nodeOf(aligned, id)?.y);
  expect(rows[0]).toBe(nodeOf(locked, 'S1')?.y);
  expect(rows[1]).toBe(rows[0]);
  expect(overlaps(aligned)).toEqual([]);

  await gesture('group', () => window.keyboard.press('Control+g'));
  const titled = await gesture('write the title', async () => {
    await window.keyboard.type('先做的');
    await window.keyboard.press('Enter');
    await expect(window.locator('.group-title')).toHaveText('先做的');
    await waitUntilSaved(window);
  });
  expect(titled.groups).toEqual([{ id: 'GRP1', title: '先做的', members: ['S1', 'SC1', 'P1'] }]);

  await gesture('new note', () => window.keyboard.press('n'));
  const noted = await gesture('write the note', async () => {
    await window.keyboard.type('第一行');
    await window.keyboard.press('Enter');
    await window.keyboard.type('第二行');
    await window.keyboard.press('Escape');
    await expect(window.locator('.sticky-note')).toContainText('第二行');
    await waitUntilSaved(window);
  });
  expect(noted.notes).toMatchObject([{ id: 'NOTE1', text: '第一行\n第二行' }]);

  await gesture('delete a member', async () => {
    await selectCard(window, 'SC1');
    await window.keyboard.press('Delete');
  });
  expect(now.groups).toMatchObject([{ members: ['S1', 'P1'] }]);

  for (let i = 0; i < steps; i += 1) await window.keyboard.press('Control+z');
  await expect(window.getByRole('button', { name: '撤销' }).first()).toBeDisabled();
  await expect(async () => expect(drawn(await savedMap(window))).toEqual(drawn(start))).toPass();
  for (let i = 0; i < steps; i += 1) await window.keyboard.press('Control+y');
  await expect(async () => expect(await savedMap(window)).toEqual(now)).toPass();
  expect(pageErrors).toEqual([]);
});

test('a drag shows what it snaps to, Esc takes it back, and the rubber band adds with Shift', async ({
  launchWorkbench,
}) => {
  const { window, app, pageErrors } = await launchWorkbench();
  await setWindowSize(app, 1440, 900);
  await openTemplate(window, '养老客群');
  const start = await savedMap(window);

  const [x, y] = await middleOf(card(window, 'CH2').locator('.card-head'));
  await window.mouse.move(x, y);
  await window.mouse.down();
  await window.mouse.move(x, y + 9, { steps: 3 });
  await window.mouse.move(x, y + 3, { steps: 2 });
  await expect(window.locator('.guide-size')).toHaveText(['12', '12']);
  await expect(window.locator('.guide.row')).toHaveCount(1);
  await window.keyboard.press('Escape');
  await expect(window.locator('.guide')).toHaveCount(0);
  await window.mouse.up();
  expect(drawn(await savedMap(window))).toEqual(drawn(start));

  const [left, top] = await topLeftOf(card(window, 'CH1'));
  const [right] = await topLeftOf(card(window, 'T1'));
  await band(window, [left - 8, top - 8], [left + 20, y]);
  await expect(window.locator('.card.selected')).toHaveCount(2);
  await window.keyboard.down('Shift');
  await band(window, [right - 8, top - 8], [right + 20, top + 20]);
  await window.keyboard.up('Shift');
  await expect(window.locator('.card.selected')).toHaveCount(3);
  await band(window, [right - 8, top - 8], [right + 20, top + 20]);
  await expect(window.locator('.card.selected')).toHaveCount(1);
  expect(pageErrors).toEqual([]);
});

type Point = readonly [x: number, y: number];

async function topLeftOf(element: Locator): Promise<Point> {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element is not shown');
  return [box.x, box.y];
}

async function middleOf(element: Locator): Promise<Point> {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element is not shown');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

async function band(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
}

/** The map changed last as the store has it. */
async function savedMap(page: Page): Promise<MapDocument> {
  await waitUntilSaved(page);
  return storedMap(page);
}

/** The map in front once it is another than `before`. */
/** The map without the numbers that were given: an undo gives none of them back. */
function drawn({ lastNumbers: _lastNumbers, ...rest }: MapDocument) {
  return rest;
}

async function changedMap(page: Page, before: MapDocument): Promise<MapDocument> {
  let after = before;
  await expect(async () => {
    after = await savedMap(page);
    expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
  }).toPass();
  return after;
}

async function writeText(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
}

/** What a copy gives to programs that take HTML. */
function copiedHtml(page: Page): Promise<string> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const canvas = document.querySelector('.canvas');
    canvas?.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/html');
  });
}

/** A paste of what is left when a remote desktop or a clipboard manager has passed on only words and HTML. */
async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((table) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', table);
    clipboardData.setData('text/plain', 'only words');
    const canvas = document.querySelector('.canvas');
    canvas?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

async function dragBy(page: Page, grip: Locator, dy: number): Promise<void> {
  const [x, y] = await middleOf(grip);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + dy / 2, { steps: 4 });
  await page.mouse.move(x, y + dy, { steps: 4 });
  await page.mouse.up();
}

async function zoomOf(page: Page): Promise<number> {
  const box = await card(page, 'P1').boundingBox();
  return (box?.height ?? 72) / 72;
}

/** The node and all that follows it along the edges. */
function followers(document: MapDocument, start: string): ReadonlySet<string> {
  const found = new Set([start]);
  for (const id of found) for (const { from, to } of document.edges) if (from === id) found.add(to);
  return found;
}

function overlaps(document: MapDocument): string[] {
  return document.nodes.flatMap((a, index) =>
    document.nodes
      .slice(index + 1)
      .filter((b) => laneOf(a.kind) === laneOf(b.kind) && Math.abs(a.y - b.y) < 72)
      .map((b) => `${a.id} ${b.id}`),
  );
}
