// Owns the journey of somebody's first hour: the start, the tour done step by step, and what the settings tell.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../../electron/dev/project.ts';
import { waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { expect, test } from '../harness/test.ts';

test('the first map is made by doing its twelve steps', async ({ launchWorkbench }) => {
  const { window, pageErrors, dataDir } = await launchWorkbench();
  const { keyboard } = window;
  const tour = window.getByRole('region', { name: '第一张图谱' });
  const onStep = (at: number) => expect(tour).toContainText(`第 ${at} 步，共 12 步`);
  const create = async (key: string, name: string) => {
    await keyboard.press(key);
    await expect(window.locator('.inspector :is(input, textarea):focus')).toBeVisible();
    await keyboard.type(name);
    await keyboard.press('Enter');
  };
  /** A card that came alone is joined from the one that its kind follows. */
  const createJoined = async (key: string, name: string) => {
    const before = await window.locator('.canvas .react-flow__edge').count();
    await expect(window.locator('.canvas')).toBeFocused();
    await create(key, name);
    await expect(window.locator('.canvas')).toBeFocused();
    if ((await window.locator('.canvas .react-flow__edge').count()) > before) return;
    await keyboard.press('Shift+c');
    await keyboard.press('Enter');
  };

  await test.step('found under its other name, left and taken up again', async () => {
    await window.locator('.template-card').first().waitFor();
    await keyboard.press('Control+k');
    await keyboard.type('教程');
    await keyboard.press('Enter');
    await onStep(1);
    await tour.getByRole('button', { name: '先不学了' }).click();
    await expect(tour).toHaveCount(0);
    await window.getByRole('button', { name: '第一张图谱，十二步' }).click();
    await onStep(1);
    await besideTheHole(window);
  });

  await test.step('a sample to look at, and a map of one’s own', async () => {
    await window.getByRole('button', { name: '示例图谱' }).click();
    await expect(window.locator('.sample-bar')).toBeVisible();
    await onStep(2);
    await keyboard.press('Control+n');
    await keyboard.type('第一张');
    await keyboard.press('Enter');
    await onStep(3);
    await besideTheHole(window);
  });

  await test.step('one path, by keys', async () => {
    await create('1', '代发新户');
    await onStep(4);
    await window.locator('#field-S1-rule-text').fill('首次代发入账 90 天内');
    await onStep(4);
    await window.locator('#field-S1-rule-text').blur();
    await onStep(5);
    await besideTheHole(window);
    await createJoined('2', '首次发薪激活');
    await onStep(6);
    await createJoined('3', '手机银行激活');
    await onStep(7);
    await createJoined('4', '企业微信');
    await createJoined('5', '激活话术');
    await onStep(8);
  });

  await test.step('what is not known yet is done for somebody, and can be undone', async () => {
    await keyboard.press('Control+Shift+Enter');
    await onStep(9);
    await expect(window.locator('.canvas .react-flow__node')).toHaveCount(7);
    await tour.getByRole('button', { name: '上一步' }).click();
    await expect(tour.getByRole('button', { name: '下一步' })).toBeEnabled();
    await tour.getByRole('button', { name: '下一步' }).click();
    await onStep(9);
    await tour.getByRole('button', { name: '替我做' }).click();
    await onStep(10);
  });

  await test.step('no error is left; the package page says what is missing', async () => {
    await window.getByRole('tab', { name: /^待补/ }).click();
    await onStep(11);
    await expect(window.locator('.status-counts')).toContainText('0');
    await besideTheHole(window);
    await window.locator('.stage-meter label', { hasText: '检查' }).click();
    await onStep(12);
    await waitUntilSaved(window);
    await window.locator('.rail-item[data-screen="export"]').click();
    await expect(tour).toContainText('第一张图谱已建好');
    await expect(window.locator('main')).toContainText('草稿');
    await tour.getByRole('button', { name: '完成' }).click();
    await expect(tour).toHaveCount(0);
  });

  await test.step('the settings name everything that the bundles hold', async () => {
    await keyboard.press('Control+Comma');
    await expect(window.locator('.settings-path')).toHaveText(dataDir);
    await window.getByRole('button', { name: '查看所用软件的许可' }).click();
    await window.locator('.licences details').first().waitFor();
    const listed = new Set(await window.locator('.licences summary b').allTextContents());
    const bundled = await bundledPackages();
    expect(bundled.size).toBeGreaterThan(30);
    expect([...bundled].filter((name) => !listed.has(name))).toEqual([]);
    await keyboard.press('Escape');
  });
  expect(pageErrors).toEqual([]);
});

/** The card and what is lit have no point in common. */
async function besideTheHole(window: Page): Promise<void> {
  await expect
    .poll(() =>
      window.evaluate(() => {
        const card = document.querySelector('.tour-card')?.getBoundingClientRect();
        const lit = document.querySelector('.driver-active-element')?.getBoundingClientRect();
        if (!card || !lit) return 'nothing is lit';
        const apart =
          card.left >= lit.right || card.right <= lit.left || card.top >= lit.bottom || card.bottom <= lit.top;
        return apart ? 'apart' : 'on it';
      }),
    )
    .toBe('apart');
}

/** The packages whose code the bundles were made of, as their source maps say. */
async function bundledPackages(): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const folder of ['main', 'preload', 'renderer']) {
    const out = path.join(projectRoot, 'out', folder);
    for (const file of await readdir(out, { recursive: true })) {
      if (!file.endsWith('.map')) continue;
      const { sources = [] } = JSON.parse(await readFile(path.join(out, file), 'utf8')) as { sources?: string[] };
      for (const source of sources) {
        const inside = source.split('node_modules/').at(-1);
        if (!source.includes('node_modules/') || !inside) continue;
        names.add(inside.split('/', inside.startsWith('@') ? 2 : 1).join('/'));
      }
    }
  }
  return names;
}
