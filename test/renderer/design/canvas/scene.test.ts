// Owns the checks of the scene: its arrays, what it takes over, what lies in an area.
import { describe, expect, test } from 'vitest';
import { areaOf } from '../../../../renderer/design/canvas/painter/area.ts';
import { buildScene, extentOf, nodeAt, nodesIn } from '../../../../renderer/design/canvas/painter/scene.ts';
import { moveNodes, removeElements } from '../../../../shared/document/edits/elements.ts';
import { cardLeft, NOMINAL_LANES as lanes } from '../../../../shared/document/lane-geometry.ts';
import { syntheticMap } from '../../../bench/synthetic-map.ts';

const map = syntheticMap(200);

describe('buildScene', () => {
  test('has every node and every edge with both ends', () => {
    const scene = buildScene(map, lanes);
    expect(scene.x).toHaveLength(200);
    expect(scene.ends).toHaveLength(map.edges.length * 2);
    for (const [i, edge] of map.edges.entries()) {
      expect(scene.nodes[scene.ends[i * 2] as number]?.id).toBe(edge.from);
      expect(scene.nodes[scene.ends[i * 2 + 1] as number]?.id).toBe(edge.to);
    }
  });

  test('leaves out an edge whose end is lost', () => {
    const [first] = map.edges;
    if (!first) throw new Error('no edge');
    const broken = { ...map, nodes: map.nodes.filter(({ id }) => id !== first.to) };
    const scene = buildScene(broken, lanes);
    expect([...scene.edgeOf].some((index) => map.edges[index]?.to === first.to)).toBe(false);
  });

  test('takes over the topology when a node only moved', () => {
    const before = buildScene(map, lanes);
    const moved = moveNodes(new Map([['S1', { x: 5, y: 7 }]]))(map);
    const after = buildScene(moved, lanes, before);
    expect(after.ends).toBe(before.ends);
    expect([after.x[0], after.y[0]]).toEqual([cardLeft(lanes, 'segment'), 7]);
    expect(after).toEqual({ ...buildScene(moved, lanes), indexOf: before.indexOf });
  });

  test('is new where a node is gone', () => {
    const before = buildScene(map, lanes);
    const removed = removeElements(new Set(['S1']))(map);
    expect(buildScene(removed, lanes, before)).toEqual(buildScene(removed, lanes));
  });
});

test('an area has the cards that touch it', () => {
  const scene = buildScene(map, lanes);
  const [node] = map.nodes;
  if (!node) throw new Error('missing node');
  const left = cardLeft(lanes, node.kind);
  const inside = nodesIn(scene, { left, right: left + 10, top: node.y, bottom: node.y + 10 });
  expect(inside.map((index) => scene.nodes[index]?.id)).toEqual([node.id]);
  expect(nodeAt(scene, left + 1, node.y + 1)?.id).toBe(node.id);
  expect(nodeAt(scene, -500, -500)).toBeUndefined();
});

test('what a window shows, with a margin in screen px', () => {
  const area = areaOf({ x: -100, y: 50, zoom: 0.5 }, { width: 800, height: 600 }, 10);
  expect(area).toEqual({ left: 180, top: -120, right: 1820, bottom: 1120 });
});

test('the extent covers all cards, and nothing has none', () => {
  const extent = extentOf(buildScene(map, lanes));
  expect(extent?.left).toBe(lanes.cardX.segment);
  expect(extentOf(buildScene({ ...map, nodes: [], edges: [] }, lanes))).toBeUndefined();
});
