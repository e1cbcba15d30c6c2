import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fittedBounds, readBounds, smallestSize, writeBounds } from '../../../electron/main/window-bounds.ts';

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
    expect(readBounds(folder, SCREENS)).toEqual({ x: 0, y: 0, width: 960, height: 560, maximized: false });
  });

  test.each([
    ['1366×768 with a taskbar', { x: 0, y: 0, width: 1366, height: 728 }],
    ['1280×720', { x: 0, y: 0, width: 1280, height: 680 }],
    ['1440×900 at 150 %', { x: 0, y: 0, width: 960, height: 560 }],
    ['a screen below a bar, left of the main one', { x: -800, y: 25, width: 800, height: 500 }],
  ])('is never larger than %s, and wholly on it', (_, area) => {
    expect(readBounds(folder, [area])).toEqual({ width: area.width, height: area.height, maximized: false });
    const wanted = { x: area.x + 200, y: area.y + 40, width: 1440, height: 900 };
    expect(fittedBounds(wanted, [area])).toEqual(area);
    const smallest = smallestSize([area]);
    expect(smallest.width).toBeLessThanOrEqual(area.width);
    expect(smallest.height).toBeLessThanOrEqual(area.height);
  });

  test('on two screens is that of the screen that shows most of it', () => {
    const screens = [
      { x: 0, y: 0, width: 1920, height: 1040 },
      { x: 1920, y: 0, width: 1280, height: 680 },
    ];
    expect(fittedBounds({ x: 1800, y: 100, width: 1400, height: 900 }, screens)).toEqual({
      x: 1920,
      y: 0,
      width: 1280,
      height: 680,
    });
    const mostlyLeft = { x: 300, y: 100, width: 1400, height: 900 };
    expect(fittedBounds(mostlyLeft, screens)).toEqual(mostlyLeft);
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
