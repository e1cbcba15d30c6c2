// Owns the long set of looks at the window: every state in every size, language and theme, with a picture of each where one is wanted.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { driveWorkbench } from '../../electron/dev/drive.ts';
import { walkWindow } from '../e2e/harness/walk/window-walk.ts';
import type { Part, TrustSet } from './trust-set.ts';

/** The smallest window, and screens that people have. */
const SIZES = [
  [960, 560],
  [1280, 680],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
] as const;

/** `LOOKS` names a folder for the pictures. */
const looks =
  (sizes: readonly (readonly [number, number])[], scale = 1): Part['run'] =>
  async ({ window: prepare, report }) => {
    const { launch, runtime } = await prepare();
    const folder = await mkdtemp(path.join(tmpdir(), 'strategy-map-looks-'));
    const { app, window, kill9 } = await driveWorkbench(launch, {
      dataDir: path.join(folder, 'data'),
      args: scale === 1 ? [] : [`--force-device-scale-factor=${scale}`],
    });
    try {
      const { looks: runs, cut } = await walkWindow(
        { app, window, folder },
        { sizes, languages: ['zh', 'en'], themes: ['light', 'dark'], report, look: pictures(window, scale) },
      );
      return { runs, failures: cut, ranOn: runtime };
    } finally {
      await kill9();
      await rm(folder, { recursive: true, force: true });
    }
  };

function pictures(window: Page, scale: number) {
  const folder = process.env.LOOKS;
  if (!folder) return undefined;
  return async (name: string) => {
    await mkdir(folder, { recursive: true });
    const file = `${name.replaceAll(/[^\p{L}\d]+/gu, '-')}-${scale}.png`;
    await window.screenshot({ path: path.join(folder, file) });
  };
}

export const cutWords: TrustSet = {
  id: 'cut-words',
  promise: 'No words of the window are cut off, whatever its size, language and theme',
  short: () => [],
  full: () => [
    ...SIZES.map((size) => ({ name: size.join('×'), run: looks([size]) })),
    { name: '1280×720 at 150 %', run: looks([[1280, 720]], 1.5) },
  ],
};
