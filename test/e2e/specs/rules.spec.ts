// Owns the journey of two findings in the real window: contacts above the cap, fixed by a mutex group, and a node set aside in the tray.
import {
  card,
  checkUpTo,
  fillField,
  listProblemsOf,
  openMore,
  openTemplate,
  selectCard,
  setWindowSize,
  waitUntilSaved,
} from '../../../electron/dev/workbench-page.ts';
import { storedMap } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

test('too many contacts are found and fixed, a leftover goes to the draft tray', async ({ launchWorkbench }) => {
  const { app, window, pageErrors } = await launchWorkbench();
  await setWindowSize(app, 1440, 900);
  await openTemplate(window, '养老客群');
  await checkUpTo(window, '下发');
  const linesOf = (ruleId: string) => window.locator('.problem-line.problem').filter({ hasText: ruleId });

  await test.step('without the mutex group the calls of two scenarios stack up', async () => {
    for (const id of ['SC2', 'SC3']) {
      await selectCard(window, id);
      await openMore(window);
      await fillField(window, id, 'mutexGroup', '');
    }
    await listProblemsOf(window, 'SM022');
    await expect(linesOf('SM022').first()).toContainText('经“客户经理电话');
    await expect(linesOf('SM022').first()).toContainText('触达 2 次，超过上限 1 次（客户经理电话）');
  });

  await test.step('the quick fix groups them again', async () => {
    await linesOf('SM022').first().getByRole('button').filter({ hasText: '互斥组' }).click();
    await expect(linesOf('SM022')).toHaveCount(0);
  });

  await test.step('a benefit cut off is set aside in the tray, dimmed and named so', async () => {
    await selectCard(window, 'B1');
    await window.keyboard.press('Control+d');
    await listProblemsOf(window, 'SM006');
    const leftover = linesOf('SM006').first();
    await leftover.getByRole('button').filter({ hasText: '草稿区' }).click();
    await expect(linesOf('SM006')).toHaveCount(0);
    await expect(card(window, 'B2')).toContainText('草稿区');
  });

  await waitUntilSaved(window);
  const { nodes } = await storedMap(window);
  expect(nodes.find(({ id }) => id === 'B2')).toMatchObject({ tray: true });
  expect(nodes.find(({ id }) => id === 'SC3')).toMatchObject({ mutexGroup: '频控互斥', mutexDays: 7 });
  expect(pageErrors).toEqual([]);
});
