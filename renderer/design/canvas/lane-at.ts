// Owns which lane a point of the world lies in.
import { LANES, type LaneId, laneStart, laneWidth } from '../../../shared/document/layout.ts';

export function laneAt(x: number | undefined): LaneId | undefined {
  if (x === undefined) return undefined;
  return LANES.find((lane) => x >= laneStart(lane) && x < laneStart(lane) + laneWidth(lane));
}
