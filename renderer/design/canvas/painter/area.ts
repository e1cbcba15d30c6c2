// Owns stretches of the world and whether a card touches one: small, since the painting thread starts with it.
import type { LaneGeometry } from '../../../../shared/document/lane-geometry.ts';
import { NODE_HEIGHT } from '../../../../shared/document/layout.ts';

/** A stretch of the world, in world px. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Cards {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly lanes: LaneGeometry;
}

/** True when card `i` touches `area`. */
export function touches(scene: Cards, i: number, area: Area): boolean {
  const x = scene.x[i] as number;
  const y = scene.y[i] as number;
  return x <= area.right && x + scene.lanes.card >= area.left && y <= area.bottom && y + NODE_HEIGHT >= area.top;
}

/** What a window of `width` × `height` px shows of the world, widened on each side by `margin` screen px. */
export function areaOf(
  view: { x: number; y: number; zoom: number },
  size: { width: number; height: number },
  margin = 0,
): Area {
  return {
    left: (-view.x - margin) / view.zoom,
    top: (-view.y - margin) / view.zoom,
    right: (size.width - view.x + margin) / view.zoom,
    bottom: (size.height - view.y + margin) / view.zoom,
  };
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
  );
}
