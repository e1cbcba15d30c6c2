// Owns the remembered size and place of the window.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

/** In device-independent pixels; without a place the system chooses one. */
export interface WindowBounds extends Size {
  readonly x?: number;
  readonly y?: number;
  readonly maximized: boolean;
}

/** Usable on 1440×900 shown at 150 %, with a taskbar. */
const SMALLEST = { width: 960, height: 560 };
const FIRST: WindowBounds = { width: 1440, height: 900, maximized: false };
/** So much of the title bar, px, must be on a screen for the window to be within reach. */
const GRIP = 80;

/** The remembered bounds, brought onto one of the screens' `workAreas`, the main one first; the first-run size when there are none. */
export function readBounds(folder: string, workAreas: readonly Rectangle[]): WindowBounds {
  const { maximized, ...read } = parse(fileIn(folder)) ?? FIRST;
  return { ...fittedBounds(read, workAreas), maximized };
}

/** No larger than the screen it is on and wholly within it; one that would be out of reach goes where the system puts it. */
export function fittedBounds(
  wanted: Partial<Rectangle> & Size,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & Size {
  const { x, y } = wanted;
  const smallest = smallestSize(workAreas);
  const width = Math.max(wanted.width, smallest.width);
  const height = Math.max(wanted.height, smallest.height);
  if (x === undefined || y === undefined) return within(workAreas[0], { width, height });
  const area = areaOf({ x, y, width, height }, workAreas);
  if (!area) return within(workAreas[0], { width, height });
  const size = within(area, { width, height });
  return {
    ...size,
    x: Math.max(area.x, Math.min(x, area.x + area.width - size.width)),
    y: Math.max(area.y, Math.min(y, area.y + area.height - size.height)),
  };
}

/** What no edge can be dragged below: less where a screen is smaller still, so that the window fits each. */
export function smallestSize(workAreas: readonly Rectangle[]): Size {
  return {
    width: Math.min(SMALLEST.width, ...workAreas.map(({ width }) => width)),
    height: Math.min(SMALLEST.height, ...workAreas.map(({ height }) => height)),
  };
}

function within(area: Rectangle | undefined, { width, height }: Size): Size {
  return { width: Math.min(width, area?.width ?? width), height: Math.min(height, area?.height ?? height) };
}

/** The screen that shows most of the window, when its title bar can be taken hold of there. */
function areaOf(window: Rectangle, workAreas: readonly Rectangle[]): Rectangle | undefined {
  const shared = (area: Rectangle) =>
    (Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)) *
    (Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y));
  return workAreas
    .filter(
      (area) =>
        window.x + window.width >= area.x + GRIP &&
        window.x <= area.x + area.width - GRIP &&
        window.y >= area.y &&
        window.y <= area.y + area.height - GRIP,
    )
    .sort((one, other) => shared(other) - shared(one))[0];
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
