// Owns the journey of edges by mouse: an end moved to another card, a node put on one, the type chosen on release.
import type { Locator, Page } from '@playwright/test';
import { card, dragFromHandle, openTemplate } from '../../../electron/dev/workbench-page.ts';
import { expect, test } from '../harness/test.ts';

async function centre(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('the element is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Selects the edge by a press on its line, a little beside its middle, where a label may stand. */
async function selectEdge(window: Page, id: string): Promise<void> {
  const place = await window.locator(`.react-flow__edge[data-id="${id}"] path.edge`).evaluate((line) => {
    const path = line as SVGPathElement;
    const at = path.getPointAtLength(path.getTotalLength() * 0.3);
    const matrix = path.getScreenCTM();
    return matrix && { x: at.x * matrix.a + matrix.e, y: at.y * matrix.d + matrix.f };
  });
  if (!place) throw new Error('the edge is not drawn');
  await window.mouse.click(place.x, place.y);
}

test('edges are reconnected, joined by a chosen type, and take a node', async ({ launchWorkbench }) => {
  const { window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  const ends = window.locator('.edge-ends');

  // E14 leads from P2 to CH3; its end goes to CH4, and not to a card of another kind.
  await selectEdge(window, 'E14');
  await expect(ends).toContainText('厅堂面谈');
  const drag = async (to: { x: number; y: number }) => {
    const grip = await centre(window.locator('.edge-end[data-end="to"]'));
    await window.mouse.move(grip.x, grip.y);
    await window.mouse.down();
    await window.mouse.move(to.x, to.y, { steps: 6 });
    await window.mouse.up();
  };
  await drag(await centre(card(window, 'P3')));
  await expect(ends).toContainText('厅堂面谈');
  await drag(await centre(card(window, 'CH4')));
  await expect(ends).toContainText('客户经理电话（到期前7天）');

  // Two channels may be joined in three ways.
  await dragFromHandle(window, 'CH1', await centre(card(window, 'CH4')));
  await window.getByRole('menuitem', { name: '协同转介' }).click();
  await expect(window.locator('.status-bar')).toContainText('27 条连线');
  await expect(window.locator('.edge.edge-handoff')).toHaveCount(2);

  // E19 falls back from CH4 to CH5; a channel is put between.
  await selectEdge(window, 'E19');
  await window.getByRole('button', { name: '在连线中插入渠道' }).click();
  await expect(window.locator('#field-CH7-name')).toBeFocused();
  await expect(window.locator('.status-bar')).toContainText('26 个节点 · 28 条连线');
  await window.locator('.canvas').focus();
  for (let step = 0; step < 3; step += 1) await window.keyboard.press('Control+Z');
  await expect(window.locator('.status-bar')).toContainText('25 个节点 · 26 条连线');
  await expect(window.getByRole('button', { name: /^撤销/ })).toBeDisabled();

  // Two products that are selected are dragged onto a channel at once; what one of them has already stays as it is.
  await card(window, 'P1').locator('.card-head').click();
  await card(window, 'P3')
    .locator('.card-head')
    .click({ modifiers: ['Shift'] });
  await dragFromHandle(window, 'P3', await centre(card(window, 'CH6')));
  await expect(window.locator('.status-bar')).toContainText('28 条连线');
  await expect(window.locator('.dock')).toContainText('连线');

  // A kind that is dropped on a card is joined to it; two presses in a lane make a node that continues what was selected.
  await window.locator('.palette-item').filter({ hasText: '权益' }).hover();
  await window.mouse.down();
  const scenario = await centre(card(window, 'SC2'));
  await window.mouse.move(scenario.x, scenario.y, { steps: 6 });
  await window.mouse.up();
  await expect(window.locator('.edge.edge-attach')).toHaveCount(2);
  await expect(window.locator('.status-bar')).toContainText('26 个节点 · 29 条连线');
  await card(window, 'P3').locator('.card-head').click();
  const channel = await centre(card(window, 'CH6'));
  await window.mouse.dblclick(channel.x, channel.y + 90);
  await expect(window.locator('[id^="field-CH"][id$="-name"]')).toBeFocused();
  await expect(window.locator('.status-bar')).toContainText('27 个节点 · 30 条连线');
  expect(pageErrors).toEqual([]);
});
