import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBounds, writeBounds } from '../../../electron/main/window-bounds.ts';

const SCREENS = [{ x: 0, y: 0, width: 1920, height: 1080 }];
const FIRST_RUN = { width: 1440, height: 900, maximized: false };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), '窗口 bounds-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the place of the window', () => {
  test('is remembered', () => {
    const bounds = { x: 100, y: 50, width: 1500, height: 950, maximized: true };
    writeBounds(folder, bounds);
    expect(readBounds(folder, SCREENS)).toEqual(bounds);
  });

  test('is left to the system on a screen that is gone', () => {
    writeBounds(folder, { x: 4000, y: 50, width: 1500, height: 950, maximized: false });
    expect(readBounds(folder, SCREENS)).toEqual({ width: 1500, height: 950, maximized: false });
  });

  test('is never smaller than the smallest size', () => {
    writeBounds(folder, { x: 0, y: 0, width: 300, height: 200, maximized: false });
    expect(readBounds(folder, SCREENS)).toEqual({ x: 0, y: 0, width: 1200, height: 720, maximized: false });
  });

  test.each([
    '',
    'null',
    '[]',
    '{"width":"1500","height":900}',
    '{"width":1e99,"height":900}',
    '{"width":-1,"height":5}',
  ])('a file that holds %s counts as none', async (text) => {
    await writeFile(path.join(folder, 'window.json'), text);
    expect(readBounds(folder, SCREENS)).toEqual(FIRST_RUN);
  });

  test('a folder that cannot be written is no error', () => {
    expect(() => writeBounds(path.join(folder, 'missing'), FIRST_RUN)).not.toThrow();
  });
});
