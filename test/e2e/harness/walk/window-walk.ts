// Owns the walk through every state of the window, each looked at in the sizes, languages and themes that are wanted.
import { setWindowSize } from '../../../../electron/dev/workbench-page.ts';
import { cutTextLines } from '../cut-texts.ts';
import { handoverStates } from './handover-states.ts';
import { besideStates, layerStates, mapStates, problemStates } from './map-states.ts';
import { screenStates } from './screen-states.ts';
import { closeLayers, type State, toMap, type Walker } from './state.ts';

/** Begins on the start screen of an empty store. */
const STATES: readonly State[] = [
  ...mapStates,
  ...problemStates,
  ...besideStates,
  ...layerStates,
  ...screenStates,
  ...handoverStates,
];

type Size = readonly [width: number, height: number];

interface WalkOptions {
  readonly sizes: readonly Size[];
  readonly languages: readonly ('zh' | 'en')[];
  readonly themes: readonly ('light' | 'dark')[];
  /** After each look, for pictures. */
  look?(name: string): Promise<void>;
  report?(line: string): void;
}

const REACHED_MS = 15_000;

/** What is cut anywhere, one line for each, and states that could not be entered. */
export async function walkWindow(walker: Walker, options: WalkOptions): Promise<{ looks: number; cut: string[] }> {
  const cut: string[] = [];
  let looks = 0;
  // A state that cannot be reached is named, and the walk goes on.
  walker.window.setDefaultTimeout(REACHED_MS);
  for (const state of STATES) {
    options.report?.(state.name);
    await closeLayers(walker.window);
    if (BACK_ON_MAP.has(state.name)) await toMap(walker.window);
    try {
      await state.enter(walker);
    } catch (error) {
      cut.push(
        `${state.name} was not reached: ${error instanceof Error ? error.message.slice(0, 300).replaceAll('\n', ' ') : error}`,
      );
      continue;
    }
    for (const place of looksOf(options)) {
      await turnTo(walker, place);
      looks += 1;
      const name = `${state.name}, ${place.language} ${place.theme} ${place.size.join('×')}`;
      cut.push(...(await settledCut(walker)).map((line) => `${name}: ${line}`));
      await options.look?.(name);
    }
    await turnTo(walker, { size: options.sizes[0] as Size, language: 'zh', theme: 'light' });
  }
  return { looks, cut };
}

/** The first states of a part that stands on the map, whatever screen the part before it ended on. */
const BACK_ON_MAP = new Set(['what to complete', 'strategy list', 'command palette', 'search on the map']);

interface Place {
  readonly size: Size;
  readonly language: 'zh' | 'en';
  readonly theme: 'light' | 'dark';
}

function looksOf({ sizes, languages, themes }: WalkOptions): Place[] {
  return languages.flatMap((language) => themes.flatMap((theme) => sizes.map((size) => ({ size, language, theme }))));
}

async function turnTo({ app, window }: Walker, { size, language, theme }: Place): Promise<void> {
  const now = await window.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
    language: document.documentElement.lang,
    theme: document.documentElement.dataset.theme,
  }));
  if (now.language.startsWith('zh') !== (language === 'zh')) await window.keyboard.press('Control+Alt+KeyL');
  if (now.theme !== theme) await window.keyboard.press('Control+Alt+KeyD');
  if (now.width === size[0] && now.height === size[1]) return;
  await setWindowSize(app, ...size);
  await window.waitForFunction(([width, height]) => innerWidth === width && innerHeight === height, size);
}

/** What moves or is still being read is given a moment; what stays cut is. */
async function settledCut({ window }: Walker): Promise<string[]> {
  const nextFrames = () =>
    window.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await nextFrames();
  let cut = await cutTextLines(window);
  for (let tries = 0; cut.length > 0 && tries < 6; tries += 1) {
    await window.waitForTimeout(120);
    cut = await cutTextLines(window);
  }
  return cut;
}
