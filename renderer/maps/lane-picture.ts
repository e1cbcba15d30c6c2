// Owns the geometry of the small picture on a template card: one column of blocks per lane, made from counts alone.
import type { KindId } from '../../shared/document/kind-id.ts';

/** The lanes of the canvas from left to right; benefits stand in the product lane. */
export const LANES: readonly (readonly KindId[])[] = [
  ['goal'],
  ['segment'],
  ['scenario'],
  ['product', 'benefit'],
  ['channel'],
  ['script'],
];

export interface Block {
  readonly kind: KindId;
  readonly x: number;
  readonly y: number;
}

export interface LanePicture {
  readonly blocks: readonly Block[];
  /** Lines between blocks of neighbouring lanes; a sketch, not the map's own edges. */
  readonly lines: readonly { readonly from: Block; readonly to: Block }[];
}

/** Places, for lanes `laneWidth` wide, blocks of `blockWidth` × `blockHeight` in a picture `height` high. */
export interface PictureSize {
  readonly laneWidth: number;
  readonly height: number;
  readonly blockWidth: number;
  readonly blockHeight: number;
}

export function lanePicture(counts: Readonly<Record<string, number>>, size: PictureSize): LanePicture {
  const columns = LANES.map((kinds, lane) => columnOf(kinds, lane, counts, size));
  const chain = columns.map((blocks) => blocks.filter((block) => block.kind !== 'benefit'));
  const lines = chain.slice(1).flatMap((column, index) => join(chain[index] ?? [], column));
  return { blocks: columns.flat(), lines };
}

function columnOf(
  kinds: readonly KindId[],
  lane: number,
  counts: Readonly<Record<string, number>>,
  size: PictureSize,
): Block[] {
  const stacked = kinds.flatMap((kind) => Array.from({ length: counts[kind] ?? 0 }, () => kind));
  const pitch = Math.min(size.blockHeight + 4, size.height / Math.max(1, stacked.length));
  const top = (size.height - pitch * stacked.length + pitch - size.blockHeight) / 2;
  const x = lane * size.laneWidth + (size.laneWidth - size.blockWidth) / 2;
  return stacked.map((kind, index) => ({ kind, x, y: top + index * pitch }));
}

/** Joins two columns so that every block has a line, without crossings. */
function join(left: readonly Block[], right: readonly Block[]) {
  const longer = Math.max(left.length, right.length);
  return Array.from({ length: longer }, (_, index) => {
    const from = left[Math.floor((index * left.length) / longer)];
    const to = right[Math.floor((index * right.length) / longer)];
    return from && to ? [{ from, to }] : [];
  }).flat();
}
