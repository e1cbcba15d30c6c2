// Owns what counts as a grave violation of accessibility: what axe calls serious or critical, and a page without a heading.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** One line per violation, with its elements. `within` is a selector; what `without` selects is left out. */
export async function graveViolations(page: Page, within = 'html', without?: string): Promise<string[]> {
  // What is fading in has the contrast of half-transparent text.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
  const axe = new AxeBuilder({ page }).setLegacyMode(true).include(within);
  // Listing what passes would take twice the time.
  axe.options({ resultTypes: ['violations'] });
  const { violations } = await (without === undefined ? axe : axe.exclude(without)).analyze();
  return violations
    .filter(({ impact, id }) => impact === 'serious' || impact === 'critical' || id === 'page-has-heading-one')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)}`);
}
