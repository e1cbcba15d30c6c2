// Owns the keyboard-only journey: from the list of maps to a finished path without errors, the mouse never touched.
import type { Page } from '@playwright/test';
import { openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { storedMap } from '../harness/bridge.ts';
import { FIRST_PATH, pathOf } from '../harness/first-path.ts';
import { expect, test } from '../harness/test.ts';

/** More presses of Tab than this to reach a field are no way to work. */
const MOST_TABS = 60;

test('the first path of 养老客群 is built from nothing by keyboard alone', async ({ launchWorkbench }) => {
  test.slow();
  const { window, pageErrors } = await launchWorkbench();
  await window.locator('.template-card').first().waitFor();
  const { keyboard } = window;
  const canvas = window.locator('.canvas');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  /** Makes a node by its number, names it where the caret stands, and comes back to the canvas. */
  const create = async (key: string, id: string, name: string) => {
    await press(key);
    await expect(window.locator(`#field-${id}-name`)).toBeFocused();
    await keyboard.type(name);
    await press('Enter');
    await expect(canvas).toBeFocused();
  };
  /** Goes on from the selected card: a new one of the next kind, whatever the library has of that name. */
  const goOn = async (id: string, name: string) => {
    await press('Tab');
    await keyboard.type(name);
    await press('Control+Enter');
    await expect(canvas).toBeFocused();
    await expect(window.locator(`#field-${id}-name`)).toHaveValue(name);
  };
  /** From the canvas into the selected node's form, and by Tab to one of its fields. */
  const goToField = async (id: string, field: string) => {
    if (await canvas.evaluate((element) => element === document.activeElement)) {
      await press('F2');
      await expect(window.locator(`#field-${id}-name`)).toBeFocused();
    }
    await tabTo(window, `#field-${id}-${field}`);
  };
  const write = async (id: string, field: string, text: string) => {
    await goToField(id, field);
    await press('Control+a');
    await keyboard.type(text);
  };
  const backToCanvas = async () => {
    await press('Control+Enter');
    await expect(canvas).toBeFocused();
  };

  await test.step('a new map', async () => {
    await press('Control+n');
    await expect(window.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await keyboard.type('养老客群：备老');
    await press('Enter');
    await expect(window.locator('.canvas-empty')).toBeVisible();
  });

  await test.step('goal', async () => {
    await create('0', 'G1', '养老客群 AUM 月日均净增');
    await write('G1', 'baseline', '0');
    await write('G1', 'target', '6000');
    await write('G1', 'dueDay', '180');
    await backToCanvas();
  });

  await test.step('segment, connected from the goal', async () => {
    await goOn('S1', '备老客群（45–59岁）');
    // A condition is typed whole, or by its attribute and its value; one is put into a group and turned round.
    const sentence = window.locator('.rule-sentence');
    const part = (path: string) => window.locator(`[id="field-S1-rule-conditions-${path}"]`);
    await goToField('S1', 'rule-conditions');
    await press('Enter');
    await keyboard.type('年龄 45-59');
    await press('Enter', 'Enter');
    await keyboard.type('AUM');
    await press('Enter');
    await expect(part('conditions-1-value')).toBeFocused();
    await keyboard.type('5');
    await press('Enter');
    await keyboard.type('开户渠道 线上');
    await press('Enter');
    await expect(sentence).toContainText('年龄 45–59 岁 且 AUM ≥ 5 万元 且 开户渠道 = 线上');
    await part('conditions-2-menu').focus();
    await press('Alt+ArrowRight');
    await expect(part('groups-0-conditions-0-value')).toBeFocused();
    await part('groups-0-menu').focus();
    await press('Shift+Tab');
    await press('Enter');
    await expect(sentence).toContainText('年龄 45–59 岁 且 AUM ≥ 5 万元 且 非（开户渠道 = 线上）');
    await part('groups-0-conditions-0-menu').focus();
    await press('Enter');
    await expect(window.getByRole('menu', { name: '操作' })).toBeVisible();
    await press('Escape');
    await write('S1', 'size', '6000');
    await backToCanvas();
  });

  await test.step('scenario', async () => {
    // Made apart from everything, and joined by the list of what may lead to it.
    await press('Escape');
    await create('2', 'SC1', '退休倒计时检视');
    await press('Shift+c');
    await expect(window.locator('.card-menu .row.active')).toContainText('备老客群（45–59岁）');
    await press('Enter');
    await goToField('SC1', 'trigger-type');
    await choose(window, 'schedule');
    await write('SC1', 'trigger-schedule', '每月 5 日，对当月满 50/55 岁的客户生成');
    await backToCanvas();
  });

  await test.step('product, channel, script', async () => {
    await goOn('P1', '个人养老金资金账户');
    await goToField('P1', 'productType');
    await choose(window, 'pension');
    await goToField('P1', 'requiresDualRecording');
    await choose(window, 'false');
    await backToCanvas();
    await create('4', 'CH1', '短信预热');
    await goToField('CH1', 'channelType');
    await choose(window, 'sms');
    await write('CH1', 'offsetDay', '1');
    await backToCanvas();
    await goOn('T1', '预热短信');
    await write('T1', 'text', '您的退休收入测算表已备好，请到网点现场测算。');
    await goToField('T1', 'mentionsProduct');
    await press('Space');
    await goToField('T1', 'optOut');
    await keyboard.type('拒收请回复R');
    await backToCanvas();
  });

  await test.step('arrows walk along the connections', async () => {
    for (const id of ['CH1', 'P1', 'SC1', 'S1', 'G1']) {
      await press('ArrowLeft');
      await expect(window.locator(`#field-${id}-name`)).toBeVisible();
    }
  });

  await test.step('what the checks find, F8 brings to its field', async () => {
    await goToField('G1', 'target');
    await press('Control+a', 'Delete', 'Control+Enter');
    // With a card selected Tab goes on along the path; without one it leaves the canvas.
    await press('Escape');
    // A target may come later: it is to be completed, and F8 walks what the panel shows.
    await tabTo(window, '.problems [role="tab"][data-state="active"]');
    await press('ArrowRight');
    await expect(window.locator('.problems')).toContainText('SM002');
    await press('F8');
    await expect(window.locator('#field-G1-target')).toBeFocused();
    await keyboard.type('6000');
    await press('Control+Enter');
  });

  // What is left is not a matter of drawing: the approval of the script, and figures that nobody has given yet.
  await expect(window.locator('.status-counts')).toHaveText(/^\s*0\b/);
  await expect(window.locator('.problems')).toContainText('SM019');
  await waitUntilSaved(window);
  expect(pathOf(await storedMap(window))).toEqual(FIRST_PATH);
  expect(pageErrors).toEqual([]);
});

test('the map as a list stands before all else, and leads to a node on the canvas', async ({ launchWorkbench }) => {
  const { window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await tabTo(window, '.map-tab-name');
  await window.keyboard.press('Shift+Tab');
  await expect(window.locator('.skip-links')).toBeInViewport();
  await window.keyboard.press('Enter');
  const list = window.getByRole('dialog', { name: '节点和连线列表' });
  await expect(list.getByRole('heading', { name: '渠道，6 个' })).toBeVisible();
  await expect(list.getByRole('heading', { name: '连线，26 个' })).toBeAttached();
  const entry = list.getByRole('button', { name: '话术“预热短信”，编号 T1' });
  await expect(entry.locator('xpath=..')).toContainText('来自渠道“短信预热”');
  await entry.focus();
  await window.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await expect(window.locator('.canvas')).toBeFocused();
  await expect(window.locator('#field-T1-name')).toBeVisible();
  await window.keyboard.press('ArrowLeft');
  await expect(window.locator('#field-CH1-name')).toBeVisible();

  await growByKeys(window);
  expect(pageErrors).toEqual([]);
});

/** A new map grows along its path and beside it; each connected node costs a key, its name and a key. */
async function growByKeys(window: Page): Promise<void> {
  const { keyboard } = window;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  const edges = async () => {
    await waitUntilSaved(window);
    return (await storedMap(window)).edges.map(({ from, to, type }) => `${from} ${to} ${type}`);
  };
  await press('Control+n');
  await expect(window.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await keyboard.type('一条路径');
  await press('Enter');
  await expect(window.locator('.canvas-empty')).toBeVisible();

  let actions = 0;
  const make = async (name: string, ...keys: readonly string[]) => {
    await press(...keys);
    await keyboard.type(name);
    await press('Enter');
    actions += keys.length + 2;
  };
  await make('甲客群', '1');
  for (const name of ['乙场景', '丙产品', '丁渠道', '戊话术']) await make(name, 'Tab');
  expect(await edges()).toEqual(['S1 SC1 flow', 'SC1 P1 flow', 'P1 CH1 flow', 'CH1 T1 flow']);
  expect(actions).toBe(15);

  // A sibling has the same parents; the second kind of a channel is the channel that it falls back to.
  await press('ArrowLeft');
  await make('己渠道', 'Enter');
  await make('庚渠道', 'Tab', 'Tab');
  expect((await edges()).slice(4)).toEqual(['P1 CH2 flow', 'CH2 CH3 fallback']);

  // Enter takes what matches the typed letters, here a node of the map, and never another one.
  await make('戊话', 'Tab');
  expect((await edges()).at(-1)).toBe('CH3 T1 flow');
  await expect(window.locator('#field-T1-name')).toHaveValue('戊话术');

  // The start of its second edge goes over to the one channel that has no words.
  await press('e', 'e', 'ArrowLeft');
  await expect(window.locator('.card-menu')).toContainText('起点改接到…');
  await expect(window.locator('.card-menu .row.active')).toContainText('己渠道');
  await press('Enter');
  expect((await edges()).at(-1)).toBe('CH2 T1 flow');

  // What has lost its words is loose, and finds its likely partner.
  await press('Escape', 'Control+k');
  await keyboard.type('连接所有未连');
  await press('Enter');
  await expect(window.getByRole('dialog')).toContainText('庚渠道');
  await expect(window.getByRole('dialog').getByRole('button', { name: '修改 1 处' })).toBeFocused();
  await press('Enter');
  expect((await edges()).at(-1)).toBe('CH3 T1 flow');

  // What is selected is kept as a pattern, named after its scenario.
  await press('Escape', 'Control+a', 'Control+k');
  await keyboard.type('存为路径模板');
  await press('Enter');
  await expect(window.getByText('已加入元素库：“乙场景”。')).toBeVisible();

  // A pattern on a segment is one choice: its path stands, and one step takes all of it back.
  await press('Escape');
  await press('1');
  await expect(window.locator('#field-S2-name')).toBeFocused();
  await keyboard.type('辛客群');
  await press('Enter');
  const before = await edges();
  await press('p');
  await keyboard.type('到期承接');
  await expect(window.locator('.card-menu .row.active')).toContainText('存款到期承接');
  await press('Enter');
  await expect(window.locator('.card-menu')).toBeHidden();
  const path = (await edges()).slice(before.length);
  expect(path).toContain('S2 SC2 flow');
  expect(path.filter((edge) => edge.endsWith('fallback'))).toHaveLength(2);
  await press('Control+z');
  expect(await edges()).toEqual(before);
  await selectCard(window, 'S2');
  await press('p');
  await keyboard.type('乙场景');
  await press('Enter');
  expect((await edges()).slice(before.length)).toContain('S2 SC3 flow');
  expect(await edges()).toHaveLength(2 * before.length);
}

/** Goes through the entries of the focused select by arrow keys, from its first one. */
async function choose(window: Page, value: string): Promise<void> {
  const select = window.locator('select:focus');
  await window.keyboard.press('Home');
  const most = await select.locator('option').count();
  for (let presses = 0; (await select.inputValue()) !== value; presses += 1) {
    if (presses > most) throw new Error(`no entry ${value}`);
    await window.keyboard.press('ArrowDown');
  }
}

/** Presses Tab until the element has the focus. */
async function tabTo(window: Page, selector: string): Promise<void> {
  const wanted = window.locator(selector);
  for (let presses = 0; presses <= MOST_TABS; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await window.keyboard.press('Tab');
  }
  throw new Error(`${selector} is more than ${MOST_TABS} presses of Tab away`);
}
