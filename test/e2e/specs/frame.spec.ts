// Owns the journeys around the map: tabs and the last session, history list, palette, own keys, search.
import type { Page } from '@playwright/test';
import { fillField, openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { createStore } from '../../../electron/store/create-store.ts';
import { fillDisk, freeDisk } from '../harness/full-disk.ts';
import { expect, test } from '../harness/test.ts';

const tabs = (window: Page) => window.locator('.map-tab');
const frontTab = (window: Page) => window.locator('.map-tab.on');
const nodeCount = (window: Page, count: number) =>
  expect(window.locator('.status-bar')).toContainText(`${count} 个节点`);

/** Opens two templates, one after the other; the second is in front. */
async function openTwo(window: Page): Promise<void> {
  await openTemplate(window, '养老客群');
  await window.keyboard.press('Alt+1');
  await openTemplate(window, '代发客群');
  await expect(tabs(window)).toHaveCount(2);
}

async function press(window: Page, key: string): Promise<void> {
  await window.locator('.canvas').focus();
  await window.keyboard.press(key);
}

test('every open map keeps its own history and selection, and all come back at the next start', async ({
  launchWorkbench,
}) => {
  const first = await launchWorkbench();
  const { window } = first;
  await openTwo(window);
  await press(window, '1');
  await nodeCount(window, 28);
  await selectCard(window, 'P1');

  await window.keyboard.press('Control+Tab');
  await expect(frontTab(window)).toContainText('养老客群');
  await nodeCount(window, 25);
  await expect(window.locator('.toolbar').getByRole('button', { name: '撤销', exact: true })).toBeDisabled();
  await press(window, '3');
  await nodeCount(window, 26);

  await window.keyboard.press('Control+Shift+Tab');
  await nodeCount(window, 28);
  await expect(window.locator('#field-P1-name')).toBeVisible();
  await press(window, 'Control+z');
  await nodeCount(window, 27);

  await window.keyboard.press('Control+n');
  const dialog = window.getByRole('dialog', { name: '新建图谱' });
  await dialog.getByRole('textbox').fill('第三张');
  await dialog.getByRole('textbox').press('Enter');
  await expect(frontTab(window)).toContainText('第三张');
  await waitUntilSaved(window);
  await first.close();

  const second = await launchWorkbench({ dataDir: first.dataDir });
  await expect(tabs(second.window)).toHaveCount(3);
  await expect(frontTab(second.window)).toContainText('第三张');
  await nodeCount(second.window, 0);
  await tabs(second.window).first().click({ button: 'middle' });
  await expect(tabs(second.window)).toHaveCount(2);
  await second.window.keyboard.press('Control+w');
  await nodeCount(second.window, 27);
  await second.window.keyboard.press('Control+w');
  await expect(tabs(second.window)).toHaveCount(0);
  await expect(second.window.locator('.maps-screen')).toBeVisible();
  await second.window.keyboard.press('Control+Shift+t');
  await nodeCount(second.window, 27);
  expect([...first.pageErrors, ...second.pageErrors]).toEqual([]);
});

test('every open map keeps the place that was looked at, also when one takes another’s place on the canvas', async ({
  launchWorkbench,
}) => {
  const { window } = await launchWorkbench();
  await openTwo(window);
  const place = () => window.locator('.react-flow__viewport').evaluate((layer: HTMLElement) => layer.style.transform);
  const first = await place();
  await window.locator('.canvas').hover();
  await window.mouse.wheel(0, 200);
  await expect.poll(place).not.toBe(first);
  const moved = await place();

  await window.keyboard.press('Control+Tab');
  await expect(frontTab(window)).toContainText('养老客群');
  await expect.poll(place).toBe(first);
  await window.mouse.wheel(0, 80);
  await expect.poll(place).not.toBe(first);
  const other = await place();

  await window.keyboard.press('Control+Tab');
  await expect(frontTab(window)).toContainText('代发客群');
  await expect.poll(place).toBe(moved);
  await window.keyboard.press('Control+Tab');
  await expect.poll(place).toBe(other);
});

test('a map whose edits cannot be saved stays in front', async ({ launchWorkbench }) => {
  const { app, window } = await launchWorkbench();
  await openTwo(window);
  await fillDisk(app);
  await press(window, '1');
  await expect(window.locator('.map-tab .unsaved-dot.failed')).toBeVisible();
  await tabs(window).first().getByRole('button').first().click();
  await expect(window.locator('.toast-error')).toBeVisible();
  await expect(frontTab(window)).toContainText('代发客群');
  await window.keyboard.press('Control+w');
  await expect(tabs(window)).toHaveCount(2);
  await freeDisk(app);
  await waitUntilSaved(window);
  await tabs(window).first().getByRole('button').first().click();
  await expect(frontTab(window)).toContainText('养老客群');
  await window.keyboard.press('Control+Tab');
  await nodeCount(window, 28);
});

test('edits of a map that was changed elsewhere are kept as a map of their own', async ({ launchWorkbench }) => {
  const { window, dataDir } = await launchWorkbench();
  await openTwo(window);
  const elsewhere = createStore({ dataDir });
  const maps = await elsewhere.call('maps.list', {});
  const id = maps.ok ? (maps.value.find(({ code }) => code === 'PAYROLL')?.id ?? '') : '';
  expect(await elsewhere.call('maps.rename', { id, title: '别处改的名' })).toMatchObject({ ok: true });
  elsewhere.close();

  await press(window, '1');
  await expect(window.locator('.map-tab .unsaved-dot.failed')).toBeVisible();
  await window.keyboard.press('Control+Tab');
  await expect(frontTab(window)).toContainText('养老客群');
  await expect(window.locator('.toast-message').filter({ hasText: '副本' })).toBeVisible();
  await tabs(window).filter({ hasText: '代发客群' }).getByRole('button').first().click();
  await expect(frontTab(window)).toContainText('别处改的名');
  await nodeCount(window, 27);
  await window.keyboard.press('Alt+1');
  await window.locator('.maps-screen tr').filter({ hasText: '副本' }).dblclick();
  await nodeCount(window, 28);
});

test('an open map that is renamed in the list takes the name without a conflict', async ({ launchWorkbench }) => {
  const { window } = await launchWorkbench();
  await openTwo(window);
  await window.keyboard.press('Alt+1');
  for (const [old, name] of [
    ['养老客群', '后台的图谱'],
    ['代发客群', '前台的图谱'],
  ] as const) {
    await window.locator('.maps-screen tr').filter({ hasText: old }).click();
    await window.keyboard.press('F2');
    await window.getByRole('dialog').getByRole('textbox').fill(name);
    await window.keyboard.press('Enter');
    await expect(tabs(window).filter({ hasText: name })).toHaveCount(1);
  }
  for (const name of ['后台的图谱', '前台的图谱']) {
    await tabs(window).filter({ hasText: name }).getByRole('button').first().click();
    await press(window, '1');
    await waitUntilSaved(window);
    await press(window, 'Control+z');
    await press(window, 'Control+z');
    await expect(frontTab(window)).not.toContainText(name);
    await waitUntilSaved(window);
  }
});

test('the history list goes to any step and back', async ({ launchWorkbench }) => {
  const { window } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  for (const key of ['1', '2']) await press(window, key);
  // A figure means nothing to a button that has the focus.
  await window.getByRole('button', { name: '新建图谱' }).focus();
  await window.keyboard.press('3');
  await nodeCount(window, 28);
  await expect(window.getByRole('button', { name: '撤销：新建产品' })).toBeVisible();
  await press(window, 'Control+Shift+h');
  const steps = window.getByRole('listbox', { name: '修改记录' }).getByRole('option');
  await expect(steps).toHaveText(['打开时', '新建客群：“新客群”', '新建场景：“新场景”', '新建产品：“新产品”现在']);
  await window.keyboard.press('Home');
  await window.keyboard.press('Enter');
  await nodeCount(window, 25);
  await steps.nth(2).click();
  await nodeCount(window, 27);
  await window.keyboard.press('Escape');
  await expect(steps).toHaveCount(0);
  await press(window, 'Control+y');
  await nodeCount(window, 28);
});

test('the palette runs commands and finds nodes and maps; a command that cannot run does nothing', async ({
  launchWorkbench,
}) => {
  const { window } = await launchWorkbench();
  await openTwo(window);
  const palette = window.getByRole('dialog', { name: '搜索节点、命令' });
  const box = palette.getByRole('combobox');
  const ask = async (query: string) => {
    await window.keyboard.press('Control+k');
    await box.fill(query);
  };
  await ask('zdzl');
  await expect(palette.getByRole('option').first()).toContainText('折叠左栏');
  await window.keyboard.press('Enter');
  await expect(window.locator('.outline')).toHaveCount(0);

  await ask('重做');
  await expect(palette.getByRole('option').first()).toHaveAttribute('aria-disabled', 'true');
  await window.keyboard.press('Enter');
  await expect(palette).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);

  await ask('工薪信用卡');
  await expect(palette.getByRole('option').first()).toContainText('工薪信用卡');
  await window.keyboard.press('Enter');
  await expect(window.locator('.status-bar')).toContainText('选中 1 个');

  await ask('养老客群经营');
  await palette.getByRole('option').filter({ hasText: '养老客群经营' }).click();
  await expect(frontTab(window)).toContainText('养老客群');

  // F1 explains the field that has the focus, finds other pages by words, and gives the focus back.
  await window.keyboard.press('Alt+2');
  await window.locator('.card').first().locator('.card-head').click();
  const field = window.locator('.form [data-field="name"] input');
  await field.focus();
  await window.keyboard.press('F1');
  const help = window.getByRole('complementary', { name: '帮助' });
  await expect(help.locator('.help-entry.asked')).toHaveAttribute('id', /^field\.\w+\.name$/);
  await help.getByLabel('搜索帮助').fill('勿扰时段');
  await expect(help.locator('.help-hit').first()).toContainText('勿扰时段');
  await window.keyboard.press('Enter');
  await expect(help.locator('.help-page')).toContainText('SM023');
  await window.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(field).toBeFocused();
});

test('keys can be changed, the change asks when the key is taken, and it is kept', async ({ launchWorkbench }) => {
  const first = await launchWorkbench();
  await openTemplate(first.window, '养老客群');
  await press(first.window, 'Shift+Slash');
  const sheet = first.window.getByRole('dialog', { name: '快捷键' });
  const keys = sheet.getByRole('button', { name: /^新建客群：.*修改快捷键$/ });
  await keys.click();
  await first.window.keyboard.press('v');
  await expect(sheet.getByRole('alert')).toContainText('V 已是“选择”的快捷键');
  await sheet.getByRole('button', { name: '改用于此项' }).click();
  await expect(keys).toHaveText('V');
  await expect(sheet.getByRole('button', { name: /^选择：.*修改快捷键$/ })).toHaveText('未设置快捷键');
  await first.window.keyboard.press('Escape');
  await press(first.window, 'v');
  await nodeCount(first.window, 26);
  await expect(first.window.locator('.palette-item').filter({ hasText: '客群' })).toHaveAttribute('title', /V$/);
  await waitUntilSaved(first.window);
  await first.close();

  const { window } = await launchWorkbench({ dataDir: first.dataDir });
  await press(window, 'v');
  await nodeCount(window, 27);
  await press(window, 'Shift+Slash');
  await window.getByRole('button', { name: '全部恢复默认' }).click();
  await window.keyboard.press('Escape');
  await press(window, 'v');
  await press(window, '1');
  await nodeCount(window, 28);
});

test('the search finds any field, here and in all maps, and goes there', async ({ launchWorkbench }) => {
  const { window } = await launchWorkbench();
  await openTwo(window);
  await selectCard(window, 'T1');
  await fillField(window, 'T1', 'note', '给夜班坐席的提示');
  await press(window, 'Control+f');
  const panel = window.locator('.search-panel');
  const hits = panel.getByRole('option');
  await panel.getByRole('combobox').fill('夜班');
  await expect(hits).toHaveCount(1);
  await window.keyboard.press('Enter');
  await expect(window.locator('#field-T1-note')).toBeFocused();

  await panel.getByRole('combobox').fill('kind:话术 changed');
  await expect(hits).toHaveCount(1);
  await panel.getByRole('combobox').fill('');
  await panel.getByRole('button', { name: '未连线' }).click();
  await expect(panel).toContainText('未找到');
  await press(window, '3');
  await expect(hits).toHaveCount(1);

  await press(window, 'Control+Shift+f');
  await panel.getByRole('combobox').fill('备老客群');
  await window.keyboard.press('Enter');
  await expect(frontTab(window)).toContainText('养老客群');
  await expect(window.locator('.status-bar')).toContainText('选中 1 个');
  await panel.getByRole('combobox').press('Escape');
  await panel.getByRole('combobox').press('Escape');
  await expect(panel).toHaveCount(0);
});
