// Owns the lanes as the canvas shares them out now: what turns a lane into an x, and an x of the view into a place of a map.
import { create } from 'zustand';
import { across, type LaneGeometry, NOMINAL_LANES } from '../../../shared/document/lane-geometry.ts';

interface InView {
  readonly lanes: LaneGeometry;
}

/** Until a canvas has measured itself the lanes are those of pictures. */
export const useLanes = create<InView>()(() => ({ lanes: NOMINAL_LANES }));

export function lanesInView(): LaneGeometry {
  return useLanes.getState().lanes;
}

export function showLanes(lanes: LaneGeometry): void {
  useLanes.setState({ lanes });
}

/** Where the canvas shows what a map keeps at `x`: notes are kept at the lanes of pictures. */
export function viewX(x: number, lanes: LaneGeometry): number {
  return across(x, NOMINAL_LANES, lanes);
}

/** The other way round; whole px. */
export function keptX(x: number): number {
  return Math.round(across(x, lanesInView(), NOMINAL_LANES));
}

/** What is kept at `x`, moved sideways by `dx` px of the view; without a move to the last digit what it was. */
export function movedX(x: number, dx: number): number {
  return dx === 0 ? x : keptX(viewX(x, lanesInView()) + dx);
}
