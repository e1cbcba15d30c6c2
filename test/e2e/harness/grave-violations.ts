// Owns what counts as a grave violation of accessibility: what axe calls serious or critical, a page without a heading, and
// a box that scrolls out of the keyboard's reach.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** One line per violation, with its elements. `within` is a selector; what `without` selects is left out. */
export async function graveViolations(page: Page, within = 'html', without?: string): Promise<string[]> {
  // A panel that is just being opened has nothing to look at yet.
  await page.locator(within).first().waitFor({ state: 'attached' });
  // What is fading in has the contrast of half-transparent text.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const axe = new AxeBuilder({ page }).setLegacyMode(true).include(within);
  // Listing what passes would take twice the time.
  axe.options({ resultTypes: ['violations'] });
  const { violations } = await (without === undefined ? axe : axe.exclude(without)).analyze();
  const grave = violations
    .filter(({ impact, id }) => impact === 'serious' || impact === 'critical' || id === 'page-has-heading-one')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)}`);
  return [...grave, ...(await outOfReach(page, within))];
}

/** Menus and lists are walked from their field or by their own keys; a side panel's content scrolls by itself. */
const REACHED = '[role="menu"], [role="listbox"], .side-panel';

/**
 * Boxes that may scroll though neither they nor anything in them is a stop of the Tab key. Whether they scroll at this size of
 * the window does not matter, which is where axe's own rule lets them pass.
 */
function outOfReach(page: Page, within: string): Promise<string[]> {
  return page.evaluate(
    ([root, reached]) => {
      const isStop = (element: Element) =>
        (element as HTMLElement).tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();
      return [...document.querySelectorAll(`:is(${root}), :is(${root}) *`)]
        .filter((box) => box.textContent !== '' && box.checkVisibility() && !box.matches(reached))
        .filter((box) => {
          const { overflowX, overflowY } = getComputedStyle(box);
          return [overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll');
        })
        .filter((box) => !isStop(box) && ![...box.querySelectorAll('*')].some(isStop))
        .map((box) => `out of the keyboard's reach: ${box.outerHTML.slice(0, 160)}`);
    },
    [within, REACHED] as const,
  );
}
