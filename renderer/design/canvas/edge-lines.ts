// Owns the path of an edge's line between the two cards where they stand now, with the places of its label and its two ends.
import type { Course } from '../editing/to-flow.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly path: string;
  /** Undefined where there is no room for it. */
  readonly label: Point | undefined;
  readonly middle: Point;
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

const RADIUS = 6;

export function lineOf({ leave, arrive, track, labelX, labelY }: Course, ends: Ends): Line {
  const { sourceX, sourceY, targetX, targetY } = ends;
  // Beside a lane a line leaves and arrives on the same side of the cards.
  const [fromX, toX] = track === 0 ? [sourceX, targetX] : track > 0 ? [sourceX, sourceX] : [targetX, targetX];
  const from = { x: fromX, y: sourceY + leave };
  const to = { x: toX, y: targetY + arrive };
  if (track === 0) {
    return {
      path: curve(from, to),
      label: undefined,
      middle: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
      from,
      to,
    };
  }
  const label = Number.isNaN(labelX) ? undefined : { x: fromX + labelX, y: sourceY + labelY };
  return {
    path: around(from, to, fromX + track),
    label,
    middle: { x: fromX + track, y: (from.y + to.y) / 2 },
    from,
    to,
  };
}

/** Out to the track, along it, and back. */
function around(from: Point, to: Point, x: number): string {
  const radius = Math.min(RADIUS, Math.abs(to.y - from.y) / 2);
  const [side, way] = [Math.sign(x - from.x) * radius, Math.sign(to.y - from.y) * radius];
  return [
    `M${from.x} ${from.y}H${x - side}`,
    `Q${x} ${from.y} ${x} ${from.y + way}`,
    `V${to.y - way}`,
    `Q${x} ${to.y} ${x - side} ${to.y}`,
    `H${to.x}`,
  ].join('');
}

/** The path of a line that leaves to the right and arrives from the left. */
export function curve(from: Point, to: Point): string {
  const bend = Math.max(24, (to.x - from.x) / 2);
  return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}
