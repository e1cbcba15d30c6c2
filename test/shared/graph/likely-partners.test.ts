import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connect } from '../../../shared/document/edits/elements.ts';
import { connectPairs } from '../../../shared/document/edits/joining.ts';
import { rowY } from '../../../shared/document/layout.ts';
import { lacksOf, likelyPair, likelyPairs } from '../../../shared/graph/likely-partners.ts';
import { buildMap } from '../build-map.ts';

const at = (row: number) => ({ y: rowY(row) });

test('the likely partner is the nearest, and one that lacks something itself before one that does not', () => {
  const map = buildMap({ SC1: at(0), P1: at(0), P2: at(3), P3: at(4), CH1: at(0), CH2: at(4) }, [
    'SC1 P1',
    'P1 CH1',
    'SC1 P3',
  ]);
  expect(likelyPair(map, 'P2')).toEqual({ from: 'SC1', to: 'P2' });
  expect(likelyPair(map, 'CH2')).toEqual({ from: 'P3', to: 'CH2' });
  // Two rows further down, but P2 has no channel yet.
  const low = buildMap({ P1: at(0), P2: at(2), CH1: at(0), CH2: at(0) }, ['P1 CH1']);
  expect(likelyPair(low, 'CH2')).toEqual({ from: 'P2', to: 'CH2' });
  expect(likelyPair(low, 'CH1')).toBeUndefined();
});

test('what is not in force, a parent segment and a channel that needs no words lack nothing', () => {
  const map = buildMap({
    S1: {},
    S2: { parentSegmentId: 'S1' },
    P1: { tray: true },
    CH1: { mode: 'inbound', purpose: 'mandatory' },
  });
  const lacks = lacksOf(map);
  expect(lacks.has('S1')).toBe(false);
  expect(lacks.get('CH1')).toEqual({ before: true, after: false });
  expect(likelyPair(map, 'CH1')).toBeUndefined();
  expect(likelyPairs(map)).toEqual([]);
});

test('all loose ones find their path in one step', () => {
  const map = buildMap({ G1: at(0), S1: at(0), SC1: at(0), P1: at(0), B1: at(1), CH1: at(0), T1: at(0) });
  expect(likelyPairs(map).map(({ from, to }) => `${from} ${to}`)).toEqual([
    'G1 S1',
    'S1 SC1',
    'SC1 P1',
    'P1 CH1',
    'SC1 B1',
    'CH1 T1',
  ]);
});

test('every proposed pair can be joined, and nothing is left that has a partner', () => {
  const ids = ['S1', 'S2', 'SC1', 'SC2', 'P1', 'P2', 'P3', 'CH1', 'CH2', 'T1', 'T2', 'B1'];
  fc.assert(
    fc.property(
      fc.array(fc.nat(12), { minLength: 12, maxLength: 12 }),
      fc.uniqueArray(fc.constantFrom('S1 SC1', 'S2 SC2', 'SC1 P1', 'P1 CH1', 'CH1 CH2', 'CH2 T1', 'SC2 P3')),
      (rows, edges) => {
        const map = buildMap(Object.fromEntries(ids.map((id, i) => [id, at(rows[i] ?? 0)])), edges);
        const pairs = likelyPairs(map);
        let joined = map;
        for (const { from, to } of pairs) {
          const next = connect(from, to)(joined);
          expect(next).not.toBe(joined);
          joined = next;
        }
        expect(connectPairs(pairs)(map)).toEqual(joined);
        expect([...lacksOf(joined).keys()].filter((id) => likelyPair(joined, id))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
