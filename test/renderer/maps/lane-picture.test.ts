// Tests the geometry of the small picture on a template card.
import { expect, test } from 'vitest';
import { LANES, lanePicture } from '../../../renderer/maps/lane-picture.ts';
import { KIND_IDS } from '../../../shared/document/kind-id.ts';

const SIZE = { laneWidth: 46, height: 68, blockWidth: 24, blockHeight: 6 };

test('every kind has a lane', () => {
  expect([...LANES.flat()].sort()).toEqual([...KIND_IDS].sort());
});

test('there are as many blocks as nodes, inside their lane and the picture', () => {
  const counts = { goal: 3, segment: 2, scenario: 5, product: 5, benefit: 2, channel: 7, script: 7 };
  const { blocks } = lanePicture(counts, SIZE);
  for (const kind of KIND_IDS) expect(blocks.filter((block) => block.kind === kind)).toHaveLength(counts[kind]);
  for (const block of blocks) {
    const lane = LANES.findIndex((kinds) => kinds.includes(block.kind));
    expect(block.x).toBeGreaterThanOrEqual(lane * SIZE.laneWidth);
    expect(block.x + SIZE.blockWidth).toBeLessThanOrEqual((lane + 1) * SIZE.laneWidth);
    expect(block.y).toBeGreaterThanOrEqual(0);
    expect(block.y + SIZE.blockHeight).toBeLessThanOrEqual(SIZE.height);
  }
});

test('every block of the chain is joined, and lines go one lane on', () => {
  const { blocks, lines } = lanePicture({ goal: 1, segment: 3, scenario: 2, product: 4, channel: 1, script: 6 }, SIZE);
  for (const block of blocks) expect(lines.some(({ from, to }) => from === block || to === block)).toBe(true);
  for (const { from, to } of lines) expect(to.x - from.x).toBe(SIZE.laneWidth);
});

test('missing kinds leave their lane empty', () => {
  expect(lanePicture({}, SIZE)).toEqual({ blocks: [], lines: [] });
  const { blocks, lines } = lanePicture({ segment: 2, product: 1 }, SIZE);
  expect(blocks).toHaveLength(3);
  expect(lines).toEqual([]);
});
