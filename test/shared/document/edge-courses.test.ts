import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseEdges, type EdgePlan } from '../../../shared/document/edge-courses.ts';
import { times } from '../../property-runs.ts';

const HEIGHT = 72;
const PITCH = 84;
const GUTTERS = [36, 36, 36, 36, 68, 12];

/** Cards by lane and row, edges by the indexes of their cards. */
function planOf(
  cards: readonly (readonly [lane: number, row: number])[],
  edges: readonly (readonly [number, number])[],
  width = 40,
): EdgePlan {
  return {
    y: cards.map(([, row]) => row * PITCH),
    height: cards.map(() => HEIGHT),
    lane: cards.map(([lane]) => lane),
    ends: edges.flat(),
    isLeft: (edge) => cards[edges[edge]?.[0] ?? 0]?.[0] === 1,
    gutters: GUTTERS,
    labelWidth: () => width,
    labelHeight: () => 18,
  };
}

const CHANNEL = 4;

test('lines at one side of a card come apart in the order of their other ends, never further than 8 px', () => {
  const { leave, arrive, track } = courseEdges(
    planOf(
      [
        [3, 1],
        [4, 3],
        [4, 0],
        [4, 1],
        [3, 5],
      ],
      [
        [0, 1],
        [0, 2],
        [0, 3],
        [4, 1],
      ],
    ),
  );
  expect([...leave]).toEqual([8, -8, 0, 0]);
  expect([...arrive]).toEqual([-4, 0, 0, 4]);
  expect([...track]).toEqual([0, 0, 0, 0]);
  const fan = courseEdges(
    planOf(
      [[3, 0], ...Array.from({ length: 9 }, (_, row) => [4, row] as const)],
      Array.from({ length: 9 }, (_, i) => [0, i + 1] as const),
    ),
  );
  expect([...fan.leave]).toEqual([-8, -6, -4, -2, 0, 2, 4, 6, 8]);
});

test('lines within a lane run on tracks beside it: 24 px, then 42 px where two meet, and left of the segments', () => {
  const chain = courseEdges(
    planOf(
      [
        [CHANNEL, 0],
        [CHANNEL, 1],
        [CHANNEL, 2],
      ],
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
    ),
  );
  expect([...chain.track]).toEqual([24, 24, 42]);
  expect(chain.leave[0]).toBe(HEIGHT / 2 - 14);
  expect(chain.arrive[0]).toBe(14 - HEIGHT / 2);
  const up = courseEdges(
    planOf(
      [
        [CHANNEL, 2],
        [CHANNEL, 0],
      ],
      [[0, 1]],
    ),
  );
  expect([up.leave[0], up.arrive[0]]).toEqual([14 - HEIGHT / 2, HEIGHT / 2 - 14]);
  const left = courseEdges(
    planOf(
      [
        [1, 0],
        [1, 3],
      ],
      [[0, 1]],
    ),
  );
  expect(left.track[0]).toBeLessThan(0);
  expect(Math.abs(left.track[0] ?? 0)).toBeLessThan(GUTTERS[0] ?? 0);
});

test('a label stands on its track between two rows at the source', () => {
  const { labelX, labelY } = courseEdges(
    planOf(
      [
        [CHANNEL, 0],
        [CHANNEL, 2],
      ],
      [[0, 1]],
    ),
  );
  expect(labelX[0]).toBe(24);
  expect(labelY[0]).toBe(HEIGHT / 2 + 6);
});

test('many tracks stay before the next lane', () => {
  const cards = Array.from({ length: 12 }, (_, row) => [CHANNEL, row] as const);
  const edges = Array.from({ length: 6 }, (_, i) => [i, 11 - i] as const);
  const { track } = courseEdges(planOf(cards, edges));
  expect(new Set(track).size).toBe(6);
  expect(Math.max(...track)).toBeLessThanOrEqual(60);
});

test('no label lies on a card or on another label, and no two lines share a stretch of a track', () => {
  const rows = 10;
  const edge = fc.tuple(fc.nat(rows - 1), fc.nat(rows - 1)).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(
      fc.uniqueArray(edge, { maxLength: 14, selector: String }),
      fc.constantFrom(CHANNEL, 1),
      fc.integer({ min: 10, max: 90 }),
      (edges, lane, width) => {
        const own = Array.from({ length: rows }, (_, row) => [lane, row] as const);
        // Every third row of the lane beside it is empty.
        const beside = own.flatMap(([, row]) => (row % 3 === 0 ? [] : [[lane === 1 ? 0 : lane + 1, row] as const]));
        const plan = planOf([...own, ...beside], edges, width);
        const courses = courseEdges(plan);
        const gutter = (lane === 1 ? GUTTERS[0] : GUTTERS[lane]) ?? 0;
        const at = (list: Float32Array, i: number) => list[i] as number;
        const boxes = edges.flatMap(([from], i) => {
          if (Number.isNaN(courses.labelX[i])) return [];
          const middle = from * PITCH + HEIGHT / 2 + at(courses.labelY, i);
          const x = Math.abs(at(courses.labelX, i));
          return [{ left: x - width / 2, right: x + width / 2, top: middle - 9, bottom: middle + 9 }];
        });
        // Cards of the lane end at 0, those of the next begin behind the gutter.
        const cards = [...own, ...beside].map(([of, row]) =>
          of === lane
            ? { left: -100, right: 0, top: row * PITCH, bottom: row * PITCH + HEIGHT }
            : { left: gutter, right: gutter + 100, top: row * PITCH, bottom: row * PITCH + HEIGHT },
        );
        for (const [i, box] of boxes.entries()) {
          for (const other of [...cards, ...boxes.slice(i + 1)]) {
            const apart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
            expect(apart).toBe(true);
          }
        }
        const runs = edges.map(([from, to], i) => {
          const ends = [from * PITCH + at(courses.leave, i), to * PITCH + at(courses.arrive, i)];
          return { track: at(courses.track, i), top: Math.min(...ends), bottom: Math.max(...ends) };
        });
        for (const [i, run] of runs.entries()) {
          for (const other of runs.slice(i + 1)) {
            if (run.track !== other.track) continue;
            expect(run.bottom <= other.top + 0.01 || other.bottom <= run.top + 0.01).toBe(true);
          }
        }
        // A label that fits the gutter is left out only where its track is full.
        if (width < gutter - 2 && edges.length <= 3) expect(boxes).toHaveLength(edges.length);
      },
    ),
    { numRuns: times(120) },
  );
});
