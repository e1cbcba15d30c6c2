// Owns the proof of the kit's lists, trees, tables and comboboxes in a real window, each by itself: keys, mouse, input method.
import type { Locator } from '@playwright/test';
import { type Gallery, openGallery } from '../harness/gallery.ts';
import { graveViolations } from '../harness/grave-violations.ts';
import { startIme } from '../harness/ime.ts';
import { expect, test } from '../harness/test.ts';

let gallery: Gallery;

test.beforeAll(async () => {
  gallery = await openGallery();
});
test.beforeEach(() => gallery.reload());
test.afterEach(() => expect(gallery.complaints).toEqual([]));
test.afterAll(() => gallery.close());

const part = (title: string) => gallery.page.getByRole('region', { name: title, exact: true });
const told = (title: string) => part(title).getByRole('status');
const focused = () => gallery.page.locator(':focus');
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await gallery.page.keyboard.press(key);
};
/** Comes in as a user does: by Tab, from what stands before. */
const enter = async (box: Locator) => {
  await box.evaluate((element) => {
    const before = document.createElement('button');
    element.before(before);
    before.focus();
  });
  await press('Tab');
};

/** A character in one key press, as handwriting panels and remote desktops send it. */
const typeCharacter = async (text: string) => {
  const session = await gallery.page.context().newCDPSession(gallery.page);
  const key = { key: text, windowsVirtualKeyCode: PACKET_KEY };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
};
/** VK_PACKET. */
const PACKET_KEY = 231;

test.describe('a list', () => {
  const list = (title: string) => part(title).getByRole('listbox');

  test('is entered without choosing; arrows, ends and pages choose as they go', async () => {
    await enter(list('List'));
    await expect(focused()).toHaveText('养老客群');
    await expect(told('List')).toHaveText('(0)');
    await press('ArrowDown');
    await expect(told('List')).toHaveText('代发客群 (1)');
    await press('End');
    await expect(told('List')).toHaveText('3 年定存 (1)');
    await press('ArrowDown');
    await expect(focused()).toHaveText('3 年定存');
    await press('Home', 'PageDown');
    await expect(told('List')).toHaveText('社区商户 (1)');
    await press('PageUp');
    await expect(told('List')).toHaveText('养老客群 (1)');
  });

  test('is acted on by Enter and by two presses, not by one', async () => {
    const row = list('List').getByRole('option', { name: '到期客户' });
    await row.click();
    await expect(told('List')).toHaveText('到期客户 (1)');
    await row.dblclick();
    await expect(told('List')).toHaveText('到期客户 (1) !到期客户');
    await press('ArrowDown', 'Enter');
    await expect(told('List')).toHaveText('有车一族 (1) !有车一族');
  });

  test('finds by typed Chinese, by its pinyin, by letters and digits', async () => {
    await enter(list('List'));
    for (const [typed, found] of [
      ['d', '代发客群'],
      ['dq', '到期客户'],
      ['sqsh', '社区商户'],
      ['aum', 'AUM 提升'],
      ['3', '3 年定存'],
      ['y', '有车一族'],
      ['yl', '养老客群'],
    ] as const) {
      await gallery.page.keyboard.type(typed);
      await expect(focused()).toHaveText(found);
      await expect(told('List')).toHaveText(`${found} (1)`);
      await press('Home');
    }
    await typeCharacter('老');
    await expect(focused()).toHaveText('老年大学');
    await press('Home');
    await gallery.page.keyboard.type('x');
    await expect(focused()).toHaveText('新客');
  });

  test('lets several be chosen: with Shift, with Ctrl, all', async () => {
    const title = 'List, several';
    const row = (name: string) => list(title).getByRole('option', { name });
    await row('代发客群').click();
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp');
    await expect(told(title)).toHaveText('代发客群|到期客户|有车一族 (3)');
    await row('到期客户').click({ modifiers: ['ControlOrMeta'] });
    await expect(told(title)).toHaveText('代发客群|有车一族 (2)');
    await row('代发客群').click();
    await row('老年大学').click({ modifiers: ['Shift'] });
    await expect(told(title)).toHaveText(/\(5\)$/);
    await press('ControlOrMeta+a');
    await expect(told(title)).toHaveText(/\(9\)$/);
    await press('Escape');
    await expect(told(title)).toHaveText(/\(9\)$/);
  });

  test('passes over headings', async () => {
    const title = 'List, headings';
    await enter(list(title));
    await expect(focused()).toHaveText('养老客群');
    await press('ArrowDown', 'ArrowDown');
    await expect(focused()).toHaveText('短信');
    await press('ArrowUp');
    await expect(focused()).toHaveText('代发客群');
    await expect(list(title)).toMatchAriaSnapshot(`
      - listbox "List, headings":
        - group "客群":
          - option "养老客群"
          - option "代发客群" [selected]
        - group "渠道":
          - option "短信"
          - option "外呼"
    `);
    await expect(focused()).toHaveAttribute('aria-posinset', '2');
    await expect(focused()).toHaveAttribute('aria-setsize', '4');
  });

  test('of ten thousand rows draws those in sight and goes to any', async () => {
    const title = 'List, 10,000 rows';
    const rows = list(title).getByRole('option');
    await enter(list(title));
    await press('End');
    await expect(focused()).toHaveText('新客 10000');
    await expect(focused()).toBeInViewport();
    await expect(focused()).toHaveAttribute('aria-posinset', '10000');
    await expect(focused()).toHaveAttribute('aria-setsize', '10000');
    expect(await rows.count()).toBeLessThan(60);
    await press('Shift+Home', 'ControlOrMeta+a');
    await expect(told(title)).toHaveText(/\(10000\)$/);
    // The row with the focus stays when it is scrolled out of sight.
    await press('Home');
    await expect(focused()).toBeInViewport();
    await list(title).evaluate((element) => element.scrollTo(0, 100_000));
    await expect(list(title).getByText('养老客群 3846')).toBeVisible();
    await expect(focused()).toHaveText('养老客群 1');
    await press('ArrowDown');
    await expect(focused()).toBeInViewport();
  });

  test('that is read-only is walked through and keeps what is chosen', async () => {
    const title = 'List, read-only';
    await enter(list(title));
    await expect(list(title)).toHaveAttribute('aria-readonly', 'true');
    await expect(focused()).toHaveText('代发客群');
    await press('ArrowDown', 'Enter', 'Space');
    await expect(focused()).toHaveText('到期客户');
    await list(title).getByRole('option', { name: '新客' }).click();
    await expect(told(title)).toHaveText('代发客群 (1)');
    await expect(list(title).locator('[aria-selected="true"]')).toHaveText('代发客群');
  });

  test('says that it is empty, or what went wrong', async () => {
    await expect(part('List, empty')).toContainText('—');
    await expect(part('List, problem').getByRole('alert')).toHaveText('E_INTERNAL');
  });

  test('leaves the keys of an input method alone', async () => {
    const ime = await startIme(gallery.page);
    await enter(list('List'));
    for (const code of ['KeyD', 'ArrowDown', 'Enter', 'Space', 'End']) await ime.press(code);
    for (const name of ['ArrowDown', 'End', 'd']) await ime.press(name, name);
    await expect(focused()).toHaveText('养老客群');
    await expect(told('List')).toHaveText('(0)');
  });
});

test.describe('a tree', () => {
  const row = (name: string) => part('Tree').getByRole('treeitem', { name, exact: true });

  test('goes in and out by Right and Left', async () => {
    await enter(part('Tree').getByRole('tree'));
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect(focused()).toHaveText('养老客群');
    await part('Tree').getByRole('tree').focus();
    await expect(focused()).toHaveText('养老客群');
    await press('ArrowRight');
    await expect(told('Tree')).toHaveText('退休倒计时检视 (1)');
    await press('ArrowRight', 'ArrowDown');
    await expect(focused()).toHaveText('短信预热');
    await expect(focused()).toHaveAttribute('aria-level', '3');
    await expect(focused()).toHaveAttribute('aria-posinset', '2');
    await press('ArrowLeft');
    await expect(focused()).toHaveText('退休倒计时检视');
    await press('ArrowLeft');
    await expect(row('退休倒计时检视')).toHaveAttribute('aria-expanded', 'false');
    await expect(row('短信预热')).toHaveCount(0);
    await press('ArrowRight');
    await expect(row('短信预热')).toHaveCount(1);
    await press('Enter');
    await expect(told('Tree')).toHaveText('退休倒计时检视 (1) !退休倒计时检视');
  });

  test('folds by its mark without choosing, a group by its whole row and by Enter', async () => {
    await row('代发客群').locator('.fold').click();
    await expect(row('工资到账')).toHaveCount(0);
    await expect(told('Tree')).toHaveText('(0)');
    await row('目标').click();
    await expect(row('AUM 提升')).toHaveCount(0);
    await press('Enter');
    await expect(row('AUM 提升')).toHaveCount(1);
    await press('Space');
    await expect(row('AUM 提升')).toHaveCount(0);
    await row('目标').dblclick();
    await expect(row('AUM 提升')).toHaveCount(0);
    await expect(told('Tree')).not.toContainText('!');
  });

  test('keeps the focus when the row that has it is folded away', async () => {
    await row('手机银行').click();
    await row('代发客群').locator('.fold').click();
    await expect(focused()).toHaveRole('treeitem');
    await press('End');
    await expect(focused()).toHaveText('代发客群');
  });

  test('opens its menu by the right button and by the menu key, beside the row', async () => {
    await row('个人养老金').click({ button: 'right' });
    await expect(told('Tree')).toHaveText('个人养老金 (1) menu 个人养老金 true');
    await press('ArrowDown', 'Shift+F10');
    await expect(told('Tree')).toHaveText('短信预热 (1) menu 短信预热 true');
  });
});

test.describe('a table', () => {
  const row = (name: string) => part('Table').getByRole('row', { name: new RegExp(`^${name}`) });

  test('moves by rows, from the chosen one, and acts by Enter', async () => {
    await part('Table').getByRole('button', { name: '名称' }).focus();
    await press('Tab');
    await expect(focused()).toHaveRole('row');
    await expect(focused()).toContainText('代发客群经营');
    await press('ArrowDown');
    await expect(told('Table')).toHaveText('到期客户承接');
    await press('Enter');
    await expect(told('Table')).toHaveText('到期客户承接 !到期客户承接');
    await press('Shift+Tab');
    await expect(focused()).toHaveText('名称');
  });

  test('reaches the buttons of a row by Right and by Tab; keys on a button are the button’s', async () => {
    await row('代发客群经营').click();
    await press('ArrowRight', 'ArrowRight');
    await expect(focused()).toHaveText('复制');
    await press('Enter');
    await expect(told('Table')).toHaveText('代发客群经营 +代发客群经营');
    await press('ArrowDown');
    await expect(focused()).toHaveRole('row');
    await expect(focused()).toContainText('到期客户承接');
    await press('Tab');
    await expect(focused()).toHaveText('删除');
    await press('Tab', 'Space');
    await expect(told('Table')).toHaveText('到期客户承接 +到期客户承接');
    await row('新客首月').getByRole('button', { name: '复制' }).click();
    await expect(told('Table')).toContainText('+新客首月');
    await expect(focused()).toHaveText('复制');
  });

  test('hands the focus on when the row that has it goes', async () => {
    await row('代发客群经营').click();
    await press('Tab', 'Enter');
    await expect(told('Table')).toContainText('-代发客群经营');
    await expect(focused()).toHaveRole('row');
    await expect(focused()).toContainText('到期客户承接');
  });
});

test.describe('a combobox', () => {
  const box = (title = 'ComboBox') => part(title).getByRole('combobox');
  const options = (title = 'ComboBox') => part(title).getByRole('option');
  const active = (title = 'ComboBox') => part(title).locator('.row.active');

  test('narrows down by whatever is typed, the best match first, and takes it by Enter', async () => {
    await box().focus();
    await expect(active()).toContainText('手机银行');
    await gallery.page.keyboard.type('信');
    await expect(options()).toHaveText([/短信/, /企业微信/]);
    await expect(active()).toContainText('短信');
    await expect(box()).toHaveAttribute('aria-activedescendant', (await active().getAttribute('id')) ?? '-');
    await press('ArrowDown', 'Enter');
    await expect(told('ComboBox')).toHaveText('wecom');
    await box().fill('wdmt');
    await expect(options()).toHaveText([/网点面谈/]);
    await box().fill('ch2');
    await press('Enter');
    await expect(told('ComboBox')).toHaveText('call');
  });

  test('takes nothing by Enter where nothing matches', async () => {
    await box().fill('不存在');
    await expect(options()).toHaveCount(0);
    await press('Enter', 'ArrowDown', 'Enter');
    await expect(told('ComboBox')).toHaveText('bank');
    await box().fill('');
    await expect(options()).toHaveCount(5);
  });

  test('goes round by arrows, keeps the caret’s keys, and is left by Tab with nothing taken', async () => {
    await box().focus();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect(active()).toContainText('短信');
    await press('ArrowUp');
    await expect(active()).toContainText('网点面谈');
    await gallery.page.keyboard.type('短信');
    await press('Home', 'Delete');
    await expect(box()).toHaveValue('信');
    await press('Tab');
    await expect(box()).not.toBeFocused();
    await expect(told('ComboBox')).toHaveText('bank');
  });

  test('is picked from by the mouse, with the focus left in the field', async () => {
    await box().focus();
    await options().filter({ hasText: '外呼' }).click();
    await expect(told('ComboBox')).toHaveText('call');
    await expect(box()).toBeFocused();
  });

  test('takes own words where they are allowed', async () => {
    const title = 'ComboBox, own words';
    await box(title).fill('直播间');
    await press('Enter');
    await expect(told(title)).toHaveText('直播间');
    await box(title).fill('短信');
    await expect(options(title)).toHaveCount(1);
  });

  test('waits for the word that an input method composes', async () => {
    const ime = await startIme(gallery.page);
    await box().focus();
    await press('ArrowDown');
    await ime.compose('duan');
    for (const code of ['Enter', 'ArrowDown', 'Escape', 'Space']) await ime.press(code);
    for (const name of ['ArrowDown', 'Enter']) await ime.press(name, name);
    await expect(options()).toHaveCount(5);
    await expect(told('ComboBox')).toHaveText('bank');
    await ime.pick('短信');
    await expect(options()).toHaveCount(1);
    await press('Enter');
    await expect(told('ComboBox')).toHaveText('sms');
  });

  test('that is read-only can be looked through', async () => {
    const title = 'ComboBox, read-only';
    await box(title).focus();
    await press('ArrowDown', 'Enter', 'x');
    await expect(active(title)).toContainText('企业微信');
    await options(title).first().click();
    await expect(told(title)).toHaveText('bank');
    await expect(box(title)).toHaveValue('');
  });

  test('says that there is nothing', async () => {
    await expect(part('ComboBox, nothing')).toContainText('—');
    await expect(box('ComboBox, nothing')).toHaveAttribute('aria-expanded', 'false');
  });
});

test('no part has a serious violation, light or dark', async () => {
  for (const theme of ['light', 'dark']) {
    await gallery.page.locator('html').evaluate((html, value) => html.setAttribute('data-theme', value), theme);
    expect(await graveViolations(gallery.page)).toEqual([]);
  }
});
