// Tests automatic layout without elk: blocks, orders, places, and the quick reordering of lanes.
import { describe, expect, it } from 'vitest';
import { laneGraph } from '../../../../shared/document/auto-layout/lane-graph.ts';
import { countCrossings, improveOrder } from '../../../../shared/document/auto-layout/lane-order.ts';
import { placesFor } from '../../../../shared/document/auto-layout/lane-places.ts';
import { reorderLanes } from '../../../../shared/document/auto-layout/lane-slots.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { moveNodes, setField } from '../../../../shared/document/edits/elements.ts';
import { ROW_PITCH, rowY } from '../../../../shared/document/layout.ts';
import { buildMap } from '../../build-map.ts';

const yOf = (document: MapDocument) => Object.fromEntries(document.nodes.map(({ id, y }) => [id, y]));

/** Half a pitch, on the grid of 4 px. */
const ON_GRID = Math.ceil(ROW_PITCH / 8) * 4;

/** Two segments whose scenarios stand the wrong way round. */
const crossed = () => buildMap({ S1: { y: 0 }, S2: { y: 124 }, SC1: { y: 0 }, SC2: { y: 124 } }, ['S1 SC2', 'S2 SC1']);

function layOut(document: MapDocument, ids?: ReadonlySet<string>): MapDocument {
  const graph = laneGraph(document, ids);
  return moveNodes(placesFor(document, graph, improveOrder(graph, graph.lanes)))(document);
}

describe('laneGraph', () => {
  it('keeps a chain of fallbacks in one block, each below the one before, whatever stood where', () => {
    const map = buildMap({ CH3: { y: 0 }, CH2: { y: 124 }, CH1: { y: 248 }, CH4: { y: 372 } }, ['CH1 CH2', 'CH2 CH3']);
    expect(laneGraph(map).lanes[4]?.map(({ members }) => members)).toEqual([['CH1', 'CH2', 'CH3'], ['CH4']]);
  });

  it('ends for a circle inside a lane', () => {
    const map = buildMap({ CH1: { y: 0 }, CH2: { y: 124 } }, ['CH1 CH2', 'CH2 CH1']);
    expect(laneGraph(map).lanes[4]?.map(({ members }) => members)).toEqual([['CH1', 'CH2']]);
  });
});

describe('order', () => {
  it('counts pairs that cross, and none for connections that meet', () => {
    const graph = laneGraph(crossed());
    expect(countCrossings(graph, graph.lanes)).toBe(1);
    const fan = laneGraph(buildMap({ S1: { y: 0 }, SC1: { y: 0 }, SC2: { y: 124 } }, ['S1 SC1', 'S1 SC2']));
    expect(countCrossings(fan, fan.lanes)).toBe(0);
  });

  it('takes a crossing away and leaves a map without crossings as it is', () => {
    const graph = laneGraph(crossed());
    expect(countCrossings(graph, improveOrder(graph, graph.lanes))).toBe(0);
    const straight = laneGraph(buildMap({ S1: { y: 0 }, S2: { y: 124 }, SC1: { y: 0 } }, ['S2 SC1']));
    expect(improveOrder(straight, straight.lanes)).toBe(straight.lanes);
  });
});

describe('placesFor', () => {
  it('starts at the first row, keeps the pitch, centres a card on what it leads to', () => {
    const map = buildMap({ S1: {}, SC1: {}, SC2: {} }, ['S1 SC1', 'S1 SC2']);
    expect(yOf(layOut(map))).toEqual({ S1: rowY(0) + ON_GRID, SC1: rowY(0), SC2: rowY(1) });
  });

  it('takes no more rows than the longest lane has cards, whatever pulls a lane down', () => {
    const map = buildMap({ S1: {}, SC1: {}, SC2: {}, SC3: {}, P1: {}, P2: {}, P3: {}, CH1: {}, CH2: {} }, [
      ...['S1 SC3', 'SC3 P1', 'SC3 P2', 'SC3 P3', 'P3 CH1', 'P3 CH2'],
    ]);
    const ys = layOut(map).nodes.map(({ y }) => y);
    expect([Math.min(...ys), Math.max(...ys)]).toEqual([rowY(0), rowY(2)]);
  });

  it('leaves pinned cards where they are and keeps clear of them', () => {
    const map = setField(
      'SC2',
      'pinned',
      true,
    )(buildMap({ S1: {}, SC1: { y: 500 }, SC2: { y: 20 }, SC3: { y: 900 } }, ['S1 SC1', 'S1 SC3']));
    const after = layOut(map);
    expect(after.nodes.find(({ id }) => id === 'SC2')).toBe(map.nodes.find(({ id }) => id === 'SC2'));
    const rows = after.nodes.filter(({ kind }) => kind === 'scenario').map(({ y }) => y);
    for (const [index, y] of rows.entries())
      for (const other of rows.slice(index + 1)) expect(Math.abs(y - other)).toBeGreaterThanOrEqual(84);
  });

  it('moves only the chosen cards, around the others', () => {
    const map = buildMap({ S1: { y: 16 }, S2: { y: 700 }, SC1: { y: 16 }, SC2: { y: 900 } }, ['S2 SC2']);
    const after = layOut(map, new Set(['S2', 'SC2']));
    expect(yOf(after)).toEqual({ S1: 16, S2: 700, SC1: 16, SC2: 700 });
  });

  it('has nothing to move in an empty map', () => {
    const map = buildMap({});
    expect(placesFor(map, laneGraph(map), laneGraph(map).lanes).size).toBe(0);
  });
});

describe('reorderLanes', () => {
  it('exchanges places within the lane and moves nothing else', () => {
    const map = crossed();
    const places = reorderLanes(map);
    const after = moveNodes(places)(map);
    const graph = laneGraph(after);
    expect(countCrossings(graph, graph.lanes)).toBe(0);
    expect(after.nodes.map(({ y }) => y).sort()).toEqual([0, 0, 124, 124]);
  });

  it('leaves pinned cards', () => {
    const map = ['SC1', 'S1'].reduce((document, id) => setField(id, 'pinned', true)(document), crossed());
    expect(reorderLanes(map).has('SC1')).toBe(false);
    expect(reorderLanes(map).has('S1')).toBe(false);
  });
});
