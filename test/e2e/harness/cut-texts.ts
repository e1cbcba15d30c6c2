// Owns the check that no words are cut off, by an edge, an ellipsis or a clamp, nor covered or pushed out of the window.
import type { Page } from '@playwright/test';
import { isOwnWord } from './own-words.ts';

export interface CutText {
  readonly text: string;
  readonly selector: string;
  readonly why: string;
}

interface Measured extends CutText {
  /** It can be read whole where it stands: by its title, or in its field. */
  readonly isReachable: boolean;
}

/**
 * Every text in the window that does not show whole. What people wrote (names, free texts) may be cut where all of it can be
 * read by its title or on focus; our own words never. What can be scrolled or panned to is not cut.
 */
async function cutTexts(window: Page): Promise<CutText[]> {
  const measured = await window.evaluate(measure);
  return measured
    .filter(({ text, isReachable }) => !isReachable || isOwnWord(text))
    .map(({ text, selector, why }) => ({ text, selector, why }));
}

/** The same, a line for each, for the message of a failure. */
export async function cutTextLines(window: Page): Promise<string[]> {
  const cut = await cutTexts(window);
  return cut.map(({ text, selector, why }) => `${selector}: ${text.slice(0, 40)} (${why})`);
}

/** Runs in the page, so it holds all that it calls. */
function measure(): Measured[] {
  /** A line box may be higher than what shows of its letters; only what takes letters away is a cut. */
  const SPARE_OF_LINE = 0.24;
  /** Choices that a list shows when it opens, and links that come into the window with the focus. */
  const ASIDE = 'option, .skip-links:not(:focus-within) *';
  /** Lines and hints that have no room as a whole are not shown at all; the inspector and the sheet of keys have them. */
  const SHOWS_WHOLE_LINES = '.card-body > p, .card-body, .dock-hints';
  /** The empty half of a closing mark may hang out of a full line. */
  const HANGS = /[）】」》”。，、；：]\s*$/;
  const PANNED = '.react-flow, .lane-heads';
  const found = new Map<string, Measured>();
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  if (document.documentElement.scrollWidth > innerWidth) add(document.body, 'the page', 'wider than the window');
  for (const element of top.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) measureControl(element);
    else if (element instanceof HTMLElement || element instanceof SVGTextElement) measureWords(element);
  }
  return [...found.values()];

  function measureControl(control: HTMLInputElement | HTMLSelectElement): void {
    if (control instanceof HTMLInputElement && !['text', 'search', 'number', 'password'].includes(control.type)) return;
    const style = getComputedStyle(control);
    const words =
      control instanceof HTMLSelectElement ? control.selectedOptions[0]?.label : control.value || control.placeholder;
    const room = control.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    if (words && control.clientWidth > 1 && widthOf(words, style) > room + 1)
      add(control, words, 'wider than its field');
  }

  function widthOf(words: string, style: CSSStyleDeclaration): number {
    const pen = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return pen.measureText(words).width;
  }

  function measureWords(element: HTMLElement | SVGTextElement): void {
    const lines = wordsOf(element)
      .flatMap(rectsOf)
      .filter(({ width }) => width > 1);
    const words = element.textContent?.trim() ?? '';
    if (lines.length === 0 || element.getBoundingClientRect().width <= 1 || element.matches(ASIDE)) return;
    if (isLeftOut(element)) return;
    const why =
      whyTooSmall(element) ??
      first(lines, (line) => whyBeside(element, line) ?? whyClipped(element, line) ?? whyCovered(element, line));
    if (why) add(element, words, why);
  }

  function wordsOf(element: Element): Text[] {
    return [...element.childNodes].filter((node): node is Text => node instanceof Text && node.data.trim().length > 0);
  }

  function rectsOf(node: Text): DOMRect[] {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  }

  function first<T>(items: readonly T[], look: (item: T) => string | undefined): string | undefined {
    for (const item of items) {
      const why = look(item);
      if (why) return why;
    }
    return undefined;
  }

  /** The box of the words themselves. */
  function whyTooSmall(element: HTMLElement | SVGTextElement): string | undefined {
    const { display, overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
    if (display === 'inline' || element instanceof SVGTextElement || element.clientWidth === 0) return undefined;
    const isWide = element.scrollWidth > element.clientWidth + 1;
    if (isWide && textOverflow === 'ellipsis' && overflowX !== 'visible') return 'ends in an ellipsis';
    if (isWide && overflowX !== 'visible' && !scrolls(overflowX)) return 'wider than its box';
    const isHigh = element.scrollHeight > element.clientHeight + 1;
    return isHigh && webkitLineClamp !== 'none' && !scrolls(overflowY) ? 'has more lines than it shows' : undefined;
  }

  function isLeftOut(element: Element): boolean {
    const { left, top: upper } = element.getBoundingClientRect();
    let box = element.closest(SHOWS_WHOLE_LINES);
    for (; box; box = box.parentElement?.closest(SHOWS_WHOLE_LINES) ?? null) {
      const { right, bottom } = box.getBoundingClientRect();
      if (left >= right - 1 || upper >= bottom - 1) return true;
    }
    return false;
  }

  /** Words that run out of their box and its padding. */
  function whyBeside(element: Element, { left, right }: DOMRect): string | undefined {
    const box = element.getBoundingClientRect();
    const spare = HANGS.test(element.textContent ?? '') ? Number.parseFloat(getComputedStyle(element).fontSize) / 2 : 0;
    return right > box.right + spare + 1 || left < box.left - 1 ? 'wider than its box' : undefined;
  }

  /** The boxes around the words, up to the one in which they can be brought into sight. */
  function whyClipped(element: Element, line: DOMRect): string | undefined {
    const spare = line.height * SPARE_OF_LINE;
    let [canMoveX, canMoveY] = [false, false];
    for (let box: Element | null = element; box && box !== document.documentElement; box = box.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(box);
      const { left, right, top: upper, bottom } = box.getBoundingClientRect();
      canMoveX ||= scrolls(overflowX) || box.matches(PANNED);
      canMoveY ||= scrolls(overflowY) || box.matches(PANNED);
      if (right - left <= 1 || bottom - upper <= 1) return undefined;
      const clipsX = !canMoveX && overflowX !== 'visible';
      const clipsY = !canMoveY && overflowY !== 'visible';
      if (clipsX && (line.right > right + 1 || line.left < left - 1)) return `cut at the side of ${nameOf(box)}`;
      if (clipsY && (line.bottom - spare > bottom || line.top + spare < upper))
        return `cut at the end of ${nameOf(box)}`;
      if (position === 'fixed') break;
    }
    if (!canMoveX && (line.right > innerWidth + 1 || line.left < -1)) return 'outside the window';
    return !canMoveY && (line.bottom - spare > innerHeight || line.top + spare < 0) ? 'outside the window' : undefined;
  }

  /** Other words lie over these, and neither is a layer. */
  function whyCovered(element: Element, line: DOMRect): string | undefined {
    const y = (line.top + line.bottom) / 2;
    return first([line.left + 2, line.right - 2], (x) => {
      const over = document.elementFromPoint(x, y);
      if (!over || over.contains(element) || element.contains(over) || !isInSight(element, x, y)) return undefined;
      const words = wordsOf(over).flatMap(rectsOf);
      if (!words.some(({ left, right, top: upper, bottom }) => left < x && x < right && upper < y && y < bottom))
        return;
      for (let box: Element | null = over; box && !box.contains(element); box = box.parentElement)
        if (getComputedStyle(box).position !== 'static') return undefined;
      return `under ${nameOf(over)}`;
    });
  }

  function isInSight(element: Element, x: number, y: number): boolean {
    for (let box = element.parentElement; box; box = box.parentElement) {
      const { left, right, top: upper, bottom } = box.getBoundingClientRect();
      const isOutside = x < left || x > right || y < upper || y > bottom;
      if (isOutside && getComputedStyle(box).overflow !== 'visible') return false;
    }
    return true;
  }

  function scrolls(overflow: string): boolean {
    return overflow === 'auto' || overflow === 'scroll';
  }

  function add(element: Element, text: string, why: string): void {
    const selector = [element.parentElement, element].map((each) => (each ? nameOf(each) : '')).join(' ');
    const isWhole = element instanceof HTMLInputElement ? element.value !== '' : element instanceof HTMLSelectElement;
    const isReachable = isWhole || isTold(element, text);
    found.set(`${selector} ${text}`, { text, selector, why, isReachable });
  }

  function isTold(element: Element, text: string): boolean {
    const told = element.closest('[title]')?.getAttribute('title') ?? '';
    return bare(told).includes(bare(text));
  }

  /** Without the places where a line may or must not break. */
  function bare(text: string): string {
    return text.replaceAll(/[\s\u200b\u2060\u2011]+/g, '');
  }

  function nameOf(element: Element): string {
    return [element.localName, ...element.classList].join('.');
  }
}
