// Owns the check that no words are cut off or pushed out of the window, where they do not say so by an ellipsis.
import type { Page } from '@playwright/test';

/** What does not fit, by class and words; scroll boxes and what is hidden on purpose aside. */
export function cutTexts(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const found = new Set<string>();
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth) found.add(`the page is ${page.scrollWidth} wide in ${innerWidth}`);
    for (const element of document.querySelectorAll('body *')) {
      const words = element.textContent?.trim();
      if (!(element instanceof HTMLElement) || element.childElementCount > 0 || !words) continue;
      const { width, left, right } = element.getBoundingClientRect();
      if (width <= 1) continue;
      const { display, overflowX, position } = getComputedStyle(element);
      const around = element.parentElement?.getBoundingClientRect();
      const sticksOut =
        around && !['absolute', 'fixed'].includes(position) && (right > around.right + 1 || left < around.left - 1);
      const isCut = overflowX === 'visible' && display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
      if (
        ((isCut || sticksOut) && !isInside(element, canScroll)) ||
        (right > innerWidth + 1 && !isInside(element, clips))
      ) {
        found.add(`${element.className}: ${words.slice(0, 40)}`);
      }
    }
    return [...found];

    /** What is outside can be scrolled to. */
    function canScroll(box: HTMLElement): boolean {
      return ['auto', 'scroll'].includes(getComputedStyle(box).overflowX);
    }
    function clips(box: HTMLElement): boolean {
      return getComputedStyle(box).overflowX !== 'visible' && box.getBoundingClientRect().right <= innerWidth;
    }
    function isInside(element: HTMLElement, isSuch: (box: HTMLElement) => boolean): boolean {
      for (let box = element.parentElement; box; box = box.parentElement) if (isSuch(box)) return true;
      return false;
    }
  });
}
