// Tests automatic layout with elk on the templates and on random maps.
import ELK from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../../renderer/design/layout/arrange.ts';
import type { MapDocument, MapNode } from '../../../../shared/document/document.ts';
import { moveNodes, setField } from '../../../../shared/document/edits/elements.ts';
import { LANES, laneOf, NODE_HEIGHT, rowY } from '../../../../shared/document/layout.ts';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { times } from '../../../property-runs.ts';
import { buildMap } from '../../../shared/build-map.ts';

const elk = new ELK();
const laid = async (map: MapDocument, ids?: ReadonlySet<string>) => moveNodes(await arrange(elk, map, ids))(map);
const inLane = (map: MapDocument, lane: string) =>
  map.nodes.filter(({ kind }) => laneOf(kind) === lane).sort((a, b) => a.y - b.y);

function expectNoOverlap(map: MapDocument): void {
  for (const lane of LANES) {
    const ys = inLane(map, lane).map(({ y }) => y);
    for (const [index, y] of ys.slice(1).entries()) expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(NODE_HEIGHT);
  }
}

/** Crossings of straight lines between the same two lanes, counted pair by pair. */
function crossings(map: MapDocument): number {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const lines = map.edges.flatMap(({ from, to }) => {
    const ends = [nodes.get(from), nodes.get(to)] as const;
    return ends[0] && ends[1] && laneOf(ends[0].kind) !== laneOf(ends[1].kind) ? [ends as [MapNode, MapNode]] : [];
  });
  let count = 0;
  for (const [index, [a, b]] of lines.entries()) {
    for (const [c, d] of lines.slice(index + 1)) {
      const same = laneOf(a.kind) === laneOf(c.kind) && laneOf(b.kind) === laneOf(d.kind);
      if (same && (a.y - c.y) * (b.y - d.y) < 0) count += 1;
    }
  }
  return count;
}

describe.each(allTemplates().map((map) => [map.code, map] as const))('%s', (_code, map) => {
  it('has every card in its lane, none over another, and no more crossings than before', async () => {
    const after = await laid(map);
    expect(Math.min(...after.nodes.map(({ y }) => y))).toBe(rowY(0));
    expectNoOverlap(after);
    expect(crossings(after)).toBeLessThanOrEqual(crossings(map));
  });

  it('is at rest when it is arranged again', async () => {
    const once = await laid(map);
    expect(crossings(await laid(once))).toBe(crossings(once));
  });
});

describe('arrange', () => {
  it('puts what falls back below, and benefits into the product lane', async () => {
    const map = buildMap({ SC1: { y: 0 }, B1: { y: 400 }, P1: { y: 0 }, CH2: { y: 0 }, CH1: { y: 124 } }, [
      'SC1 B1',
      'SC1 P1',
      'P1 CH1',
      'CH1 CH2 fallback',
    ]);
    const after = await laid(map);
    const channels = inLane(after, 'channel').map(({ id }) => id);
    expect(channels).toEqual(['CH1', 'CH2']);
    expectNoOverlap(after);
  });

  it('never lays cards over each other, whatever the map, and never moves pinned ones', async () => {
    const prefixes = ['G', 'S', 'SC', 'P', 'CH', 'T'];
    const maps = fc
      .record({
        sizes: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }),
        links: fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)), { maxLength: 24 }),
        inside: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 4 }),
        pins: fc.array(fc.nat(29), { maxLength: 2 }),
      })
      .map(({ sizes, links, inside, pins }) => {
        const ids = sizes.flatMap((size, lane) => Array.from({ length: size }, (_, row) => `${prefixes[lane]}${row}`));
        const has = (id: string) => ids.includes(id);
        const joined = links.map(([lane, a, b]) => [`${prefixes[lane]}${a}`, `${prefixes[lane + 1]}${b}`]);
        const chained = inside.map(([a, b]) => [`CH${a}`, `CH${b}`]);
        const edges = [...joined, ...chained].filter(([a = '', b = '']) => has(a) && has(b) && a !== b);
        const map = buildMap(
          Object.fromEntries(ids.map((id) => [id, {}])),
          edges.map((edge) => edge.join(' ')),
        );
        return pins.flatMap((pin) => ids[pin] ?? []).reduce((all, id) => setField(id, 'pinned', true)(all), map);
      });
    await fc.assert(
      fc.asyncProperty(maps, async (map) => {
        const after = await laid(map);
        expectNoOverlap(after);
        for (const [index, node] of map.nodes.entries()) if (node.pinned) expect(after.nodes[index]).toBe(node);
      }),
      { numRuns: times(60) },
    );
  });
});
