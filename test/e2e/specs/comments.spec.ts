// Owns the journey of a comment: written by keys, marked on the card, found in the list, resolved, undone, kept over a restart.
import { card, openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { storedMap } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

test('a comment is written, listed, resolved, undone and kept', async ({ launchWorkbench }) => {
  const first = await launchWorkbench();
  const { window } = first;
  await openTemplate(window, '养老客群');
  const before = await storedMap(window);
  const box = window.locator('.comment-new textarea');
  const mark = card(window, 'S2').locator('.comment-mark');

  await selectCard(window, 'S2');
  await window.keyboard.press('m');
  await expect(box).toBeFocused();
  await window.keyboard.type('人数和名单对不上');
  await selectCard(window, 'S1');
  await selectCard(window, 'S2');
  await window.keyboard.press('m');
  await expect(box).toHaveValue('人数和名单对不上');
  await window.getByLabel('署名').fill('策略岗');
  await window.locator('.comment-new').getByRole('button', { name: /添加/ }).click();
  await expect(box).toHaveValue('');
  await expect(mark).toHaveText('1');
  await expect(mark).toHaveAttribute('aria-label', '1 条批注未解决');

  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await window.locator('.problems').getByRole('tab', { name: /批注/ }).click();
  await window.locator('.comment-go').filter({ hasText: '人数和名单对不上' }).click();
  const item = window.locator('.inspector .comment');
  await expect(item).toContainText('策略岗');

  await item.getByRole('button', { name: '修改批注' }).click();
  await window.keyboard.type('，请核');
  await window.keyboard.press('Control+Enter');
  await expect(item).toContainText('人数和名单对不上，请核');
  await item.getByRole('button', { name: '标为已解决' }).click();
  await expect(mark).toHaveCount(0);
  await expect(window.locator('.problems')).toContainText('批注均已解决');
  await window
    .locator('.problems')
    .getByRole('button', { name: /已解决/ })
    .click();
  await expect(window.locator('.comment-row')).toHaveCount(1);
  await waitUntilSaved(window);
  const after = await storedMap(window);
  expect(after.comments).toMatchObject([
    { about: 'S2', author: '策略岗', text: '人数和名单对不上，请核', resolved: true },
  ]);

  await test.step('each step is one of the history', async () => {
    await window.locator('.canvas').focus();
    await window.keyboard.press('Control+z');
    await expect(mark).toHaveText('1');
    await window.keyboard.press('Control+z');
    await window.keyboard.press('Control+z');
    await expect(mark).toHaveCount(0);
    await waitUntilSaved(window);
    // An undo gives no number back.
    expect({ ...(await storedMap(window)), lastNumbers: before.lastNumbers }).toEqual(before);
    for (let step = 0; step < 3; step += 1) await window.keyboard.press('Control+y');
    await waitUntilSaved(window);
    expect(await storedMap(window)).toEqual(after);
  });

  await first.close();
  const second = await launchWorkbench({ dataDir: first.dataDir });
  await second.window.locator('.canvas .react-flow__node').first().waitFor();
  expect(await storedMap(second.window)).toEqual(after);
  await selectCard(second.window, 'T1');
  await second.window.keyboard.press('m');
  await expect(second.window.getByLabel('署名')).toHaveValue('策略岗');
});
