// Tests the step to closer rows: what stood in one row or order still does, no card comes over another, notes go along.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KIND_IDS, type KindId } from '../../../../shared/document/kind-id.ts';
import { laneAt, NOMINAL_LANES } from '../../../../shared/document/lane-geometry.ts';
import { LANES, laneOf, NODE_HEIGHT, rowY } from '../../../../shared/document/layout.ts';
import { rowsMovedCloser } from '../../../../shared/document/migrations/closer-rows.ts';

interface Old {
  readonly kind: KindId;
  readonly y: number;
}
interface Note {
  readonly x: number;
  readonly y: number;
}
const moved = (nodes: readonly Old[], notes: readonly Note[] = []) =>
  rowsMovedCloser({ nodes, notes }) as unknown as { nodes: Old[]; notes: Note[] };

test('rows of a map that was arranged become rows 84 apart, and no card keeps an x', () => {
  const nodes = [0, 1, 2].map((row) => ({ kind: 'segment' as const, x: 158, y: 16 + row * 124 }));
  expect(moved([...nodes, { kind: 'script', y: 140 }]).nodes).toEqual([
    ...[0, 1, 2].map((row) => ({ kind: 'segment', y: rowY(row) })),
    { kind: 'script', y: rowY(1) },
  ]);
});

test('cards that stood as close as may be still do, with what is beside them', () => {
  const ys = [16, 100, 184];
  const { nodes } = moved(
    ys.flatMap((y) => [
      { kind: 'channel' as const, y },
      { kind: 'script' as const, y },
    ]),
  );
  expect(nodes.map(({ y }) => y)).toEqual([16, 16, 100, 100, 184, 184]);
});

test('whatever the map: rows and order stay, and cards of a lane are no nearer than they were or than 84', () => {
  const old = fc.record({ kind: fc.constantFrom(...KIND_IDS), y: fc.integer({ min: -600, max: 1500 }) });
  fc.assert(
    fc.property(fc.array(old, { minLength: 2, maxLength: 24 }), (before) => {
      const { nodes: after } = moved(before);
      for (const [i, one] of before.entries()) {
        for (const [j, other] of before.entries()) {
          const [was, is] = [other.y - one.y, (after[j]?.y ?? 0) - (after[i]?.y ?? 0)];
          if (was >= 0) expect(is).toBeGreaterThanOrEqual(was === 0 ? 0 : 1);
          if (was === 0) expect(is).toBe(0);
          if (i !== j && was > 0 && laneOf(one.kind) === laneOf(other.kind)) {
            expect(is).toBeGreaterThanOrEqual(Math.min(was, NODE_HEIGHT + 12));
          }
        }
      }
    }),
  );
});

test('a note stays in its lane and between its rows', () => {
  const nodes = [16, 140, 264].map((y) => ({ kind: 'product' as const, y }));
  const starts = [0, 140, 316, 492, 668, 844];
  for (const [index, lane] of LANES.entries()) {
    const { notes } = moved(nodes, [{ x: (starts[index] ?? 0) + 60, y: 202 }]);
    expect(laneAt(NOMINAL_LANES, notes[0]?.x ?? 0)).toBe(lane);
    expect(notes[0]?.y).toBe((rowY(1) + rowY(2)) / 2);
  }
});
