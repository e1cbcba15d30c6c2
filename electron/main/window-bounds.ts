// Owns the remembered size and place of the window.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In device-independent pixels; without a place the system chooses one. */
export interface WindowBounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export const SMALLEST = { width: 1200, height: 720 };
const FIRST: WindowBounds = { width: 1440, height: 900, maximized: false };
/** So much of the title bar, px, must be on a screen for the window to be within reach. */
const GRIP = 80;

/** The remembered bounds, brought onto one of the screens' `workAreas`; the first-run size when there are none. */
export function readBounds(folder: string, workAreas: readonly Rectangle[]): WindowBounds {
  const read = parse(fileIn(folder)) ?? FIRST;
  const width = Math.max(read.width, SMALLEST.width);
  const height = Math.max(read.height, SMALLEST.height);
  const { x, y } = read;
  const isReachable =
    x !== undefined &&
    y !== undefined &&
    workAreas.some(
      (area) =>
        x + width >= area.x + GRIP &&
        x <= area.x + area.width - GRIP &&
        y >= area.y &&
        y <= area.y + area.height - GRIP,
    );
  return { width, height, maximized: read.maximized, ...(isReachable && { x, y }) };
}

/** A failure is ignored: the place of a window is not worth a message. */
export function writeBounds(folder: string, bounds: WindowBounds): void {
  const file = fileIn(folder);
  try {
    writeFileSync(`${file}.tmp`, JSON.stringify(bounds));
    renameSync(`${file}.tmp`, file);
  } catch (error) {
    console.error('[workbench] the place of the window was not kept:', (error as Error).message);
  }
}

function fileIn(folder: string): string {
  return path.join(folder, 'window.json');
}

function parse(file: string): WindowBounds | undefined {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const { x, y, width, height, maximized } = read;
    if (!isSize(width) || !isSize(height)) return undefined;
    const place = Number.isInteger(x) && Number.isInteger(y) ? { x: x as number, y: y as number } : {};
    return { ...place, width, height, maximized: maximized === true };
  } catch {
    return undefined;
  }
}

function isSize(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= 16_384;
}
