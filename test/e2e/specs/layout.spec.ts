// Owns the journey of the automatic layout: previewed, dropped, kept as one step, undone; and of the fit, where every name is whole.
import type { Page } from '@playwright/test';
import { openTemplate, setWindowSize, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { rowY } from '../../../shared/document/layout.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { buildMap } from '../../shared/build-map.ts';
import { callBridge, demand } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

const placesOf = (window: Page) =>
  window
    .locator('.canvas .react-flow__node')
    .evaluateAll((cards) =>
      cards.map((card) => `${card.getAttribute('data-id')} ${(card as HTMLElement).style.transform}`).sort(),
    );

test('a layout is previewed, and kept as one step that can be undone', async ({ launchWorkbench }) => {
  const { window, app, pageErrors } = await launchWorkbench();
  await openTemplate(window, '新户百日');
  await waitUntilSaved(window);
  const before = await placesOf(window);
  const keep = window.getByRole('button', { name: '保留排布' });

  await window.getByRole('button', { name: '排布' }).click();
  await expect(keep).toBeVisible();
  await expect.poll(() => placesOf(window)).not.toEqual(before);
  await expect(window.locator('.toolbar').getByRole('button', { name: /^撤销/ })).toBeDisabled();
  await window.keyboard.press('Escape');
  await expect(keep).toBeHidden();
  await expect.poll(() => placesOf(window)).toEqual(before);

  await window.locator('.canvas').focus();
  await window.keyboard.press('Control+Shift+L');
  await expect(keep).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.locator('.toolbar').getByRole('button', { name: /^撤销/ })).toBeEnabled();
  await waitUntilSaved(window);
  expect(await placesOf(window)).not.toEqual(before);

  await window.keyboard.press('Control+Z');
  await expect.poll(() => placesOf(window)).toEqual(before);
  await expect(window.locator('.toolbar').getByRole('button', { name: /^撤销/ })).toBeDisabled();

  await test.step('at fit every name of forty nodes is whole, in no less than 11 px', async () => {
    demand(await callBridge(window, 'maps.importText', { name: 'forty.json', text: writeDocument(fortyNodes()) }));
    await window.keyboard.press('Alt+1');
    await window.getByText('四十个节点').first().dblclick();
    for (const [width, height] of [
      [1440, 900],
      [1366, 768],
    ] as const) {
      await setWindowSize(app, width, height);
      await window.locator('.canvas').focus();
      await window.keyboard.press('Shift+Digit1');
      await expect(window.locator('.canvas .react-flow__node')).toHaveCount(40);
      await expect.poll(() => namesCutAt(window, width), `${width} px`).toEqual([]);
    }
  });
  expect(pageErrors).toEqual([]);
});

/** Names that lose a line, a character or their size; the width of the window must be that asked for. */
function namesCutAt(window: Page, width: number): Promise<string[]> {
  return window.locator('.canvas .react-flow__node .card-name').evaluateAll((names, asked) => {
    if (innerWidth !== asked) return [`the window is ${innerWidth} px wide`];
    return names.flatMap((name) => {
      const element = name as HTMLElement;
      const shown = element.clientHeight;
      element.style.webkitLineClamp = 'none';
      const whole = element.clientHeight;
      element.style.webkitLineClamp = '';
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const isCut = whole > shown || element.scrollWidth > element.clientWidth || size < 11 || shown === 0;
      return isCut ? [`${element.textContent}: ${whole} px of name in ${shown}, ${size} px type`] : [];
    });
  }, width);
}

/** Ten rows, with names as long as people write them. */
function fortyNodes(): MapDocument {
  const names = {
    G: ['存量客户月日均净增', '到期资金承接率 80%'],
    S: ['大额定存将到期客户（30 天内）', '养老金新入账客户', '高净值流失预警客户'],
    SC: [
      '定存到期前 15 天提醒',
      '首笔养老金到账',
      '资产月降 20 万元以上',
      '生日月关怀回访',
      '家庭账户共同规划',
      '年末资金回流',
    ],
    P: [
      '三年期大额存单',
      '稳健型短债理财',
      '个人养老金账户',
      '商业养老保险',
      '手机银行大字版',
      '代扣缴费一站办',
      '黄金积存计划',
    ],
    B: ['体检套餐兑换券', '防诈骗守护礼包'],
    CH: Array.from(
      { length: 10 },
      (_, index) => `${['客户经理', '网点厅堂', '远程坐席', '企业微信', '手机银行'][index % 5]}第 ${index + 1} 次跟进`,
    ),
    T: Array.from(
      { length: 10 },
      (_, index) =>
        `${['到期承接', '首面三句', '回访关怀', '权益告知', '风险提示'][index % 5]}话术（第 ${index + 1} 版）`,
    ),
  };
  const nodes = Object.entries(names).flatMap(([prefix, list]) =>
    list.map(
      (name, index) => [`${prefix}${index + 1}`, { name, y: rowY(prefix === 'B' ? index + 7 : index) }] as const,
    ),
  );
  return setMapField('title', '四十个节点')(buildMap(Object.fromEntries(nodes)));
}
