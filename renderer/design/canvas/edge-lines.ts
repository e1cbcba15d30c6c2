// Owns the course of an edge's line: between lanes, or within one, with the places of its label and its two ends.
import { NODE_HEIGHT, ROW_PITCH } from '../../../shared/document/layout.ts';

/** From a card to the middle of a label beside it. */
const LABEL_GAP = 16;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly path: string;
  readonly label: Point;
  readonly from: Point;
  readonly to: Point;
}

/** Where the two handles stand: right of the source, left of the target. */
export interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
}

export function lineBetweenLanes({ sourceX, sourceY, targetX, targetY }: Ends): Line {
  const from = { x: sourceX, y: sourceY };
  const to = { x: targetX, y: targetY };
  return { path: curve(from, to), label: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, from, to };
}

/** Neighbours are joined straight down or up; others by an arc in the gap left of the lane's cards. */
export function lineWithinLane({ sourceX, sourceY, targetX, targetY }: Ends): Line {
  const left = targetX;
  const middle = (left + sourceX) / 2;
  const half = targetY > sourceY ? NODE_HEIGHT / 2 : -NODE_HEIGHT / 2;
  const distance = Math.abs(targetY - sourceY);
  if (distance <= ROW_PITCH * 1.5 && distance > NODE_HEIGHT) {
    const from = { x: middle, y: sourceY + half };
    const to = { x: middle, y: targetY - half };
    return { path: `M${middle} ${from.y}L${middle} ${to.y}`, label: { x: middle, y: (from.y + to.y) / 2 }, from, to };
  }
  const bulge = left - 24;
  const from = { x: left, y: sourceY + 8 };
  const to = { x: left, y: targetY - 8 };
  return {
    path: `M${left} ${from.y}C${bulge} ${from.y} ${bulge} ${to.y} ${left} ${to.y}`,
    // In the gap beside the source's card: the middle of a long arc lies over the next lane's cards.
    label: { x: middle, y: sourceY + Math.sign(half) * (NODE_HEIGHT / 2 + LABEL_GAP) },
    from,
    to,
  };
}

/** The path of a line that leaves to the right and arrives from the left. */
export function curve(from: Point, to: Point): string {
  const bend = Math.max(24, (to.x - from.x) / 2);
  return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}
