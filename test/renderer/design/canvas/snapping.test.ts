// Tests where a dragged card snaps and which guides say so.
import { describe, expect, test } from 'vitest';
import { snapContext, snapRow } from '../../../../renderer/design/canvas/snapping.ts';
import { cardLeft, NOMINAL_LANES as lanes } from '../../../../shared/document/lane-geometry.ts';
import { NODE_HEIGHT } from '../../../../shared/document/layout.ts';
import { buildMap } from '../../../shared/build-map.ts';

function drag(places: Readonly<Record<string, number>>, id: string, y: number, reach = 6, along: string[] = []) {
  const { nodes } = buildMap(Object.fromEntries(Object.entries(places).map(([name, at]) => [name, { y: at }])));
  const card = nodes.find((node) => node.id === id);
  if (!card) throw new Error(id);
  const { y: snapped, guides } = snapRow(snapContext(nodes, card, new Set([id, ...along]), lanes), y, reach);
  return {
    y: snapped,
    rows: guides.filter(({ type }) => type === 'row'),
    gaps: guides.filter(({ type }) => type === 'gap'),
  };
}

describe('a dragged card', () => {
  test('takes the row of a card in another lane', () => {
    const { y, rows } = drag({ S1: 0, SC1: 202 }, 'S1', 198);
    expect(y).toBe(202);
    expect(rows).toEqual([
      { type: 'row', y: 202, from: cardLeft(lanes, 'segment') - 12, to: cardLeft(lanes, 'scenario') + lanes.card + 12 },
    ]);
  });
  test('takes nothing beyond the reach and stays on the grid', () => {
    expect(drag({ S1: 0, SC1: 202 }, 'S1', 194)).toMatchObject({ y: 196, rows: [], gaps: [] });
    expect(drag({ S1: 0, SC1: 202 }, 'S1', 194, 12).y).toBe(202);
  });
  test('does not snap to cards that are dragged along', () => {
    expect(drag({ S1: 0, SC1: 202 }, 'S1', 198, 6, ['SC1']).rows).toEqual([]);
  });
  test('stands halfway between its neighbours', () => {
    const apart = drag({ CH1: 0, CH2: 900, CH3: 300 }, 'CH2', 147);
    expect(apart.y).toBe(150);
    expect(apart.gaps).toEqual([
      { type: 'gap', x: cardLeft(lanes, 'channel') + lanes.card / 2, from: NODE_HEIGHT, to: 150, size: 78 },
      { type: 'gap', x: cardLeft(lanes, 'channel') + lanes.card / 2, from: 150 + NODE_HEIGHT, to: 300, size: 78 },
    ]);
  });
  test('repeats the gap above it, and the gap below it', () => {
    expect(drag({ CH1: 0, CH2: 110, CH3: 900 }, 'CH3', 223)).toMatchObject({
      y: 220,
      gaps: [{ size: 38 }, { size: 38 }],
    });
    expect(drag({ CH1: 400, CH2: 510, CH3: 0 }, 'CH3', 287)).toMatchObject({
      y: 290,
      gaps: [{ size: 38 }, { size: 38 }],
    });
  });
  test('never snaps onto a neighbour', () => {
    expect(drag({ CH1: 0, CH2: 100, CH3: 900 }, 'CH3', 50).gaps).toEqual([]);
  });
  test('always shows the edge of its lane', () => {
    const { nodes } = buildMap({ S1: { y: 0 } });
    const [card] = nodes;
    if (!card) throw new Error('no card');
    expect(snapRow(snapContext(nodes, card, new Set(['S1']), lanes), 30, 6).guides).toEqual([
      { type: 'lane', x: cardLeft(lanes, 'segment'), from: 32 - 24, to: 32 + NODE_HEIGHT + 24 },
    ]);
  });
});
