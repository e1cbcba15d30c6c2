// Tests the arranging of cards: rows, equal gaps, tidy gaps, and that no card ends over another.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit, MapDocument } from '../../../../shared/document/document.ts';
import { alignRows, distributeNodes, settleNodes, tidyGaps } from '../../../../shared/document/edits/arrange.ts';
import { laneOf, NODE_HEIGHT, ROW_PITCH } from '../../../../shared/document/layout.ts';
import { times } from '../../../property-runs.ts';
import { buildMap } from '../../build-map.ts';

const rows = (document: MapDocument) => Object.fromEntries(document.nodes.map(({ id, y }) => [id, y]));
const at = (places: Readonly<Record<string, number>>, pinned: readonly string[] = []) =>
  buildMap(
    Object.fromEntries(
      Object.entries(places).map(([id, y]) => [id, { y, ...(pinned.includes(id) && { pinned: true }) }]),
    ),
  );
const ids = (...names: string[]) => new Set(names);

function overlaps(document: MapDocument): string[] {
  return document.nodes.flatMap((a, index) =>
    document.nodes
      .slice(index + 1)
      .filter((b) => laneOf(a.kind) === laneOf(b.kind) && Math.abs(a.y - b.y) < NODE_HEIGHT)
      .map((b) => `${a.id} ${b.id}`),
  );
}

describe('settling', () => {
  test('moves a dropped card to the nearer side', () => {
    expect(rows(settleNodes(ids('S2'))(at({ S1: 300, S2: 310 })))).toEqual({ S1: 300, S2: 384 });
    expect(rows(settleNodes(ids('S2'))(at({ S1: 300, S2: 260 })))).toEqual({ S1: 300, S2: 216 });
  });
  test('leaves cards that touch nothing, and other lanes', () => {
    const map = at({ S1: 300, S2: 372, SC1: 300 });
    expect(settleNodes(ids('S2', 'SC1'))(map)).toBe(map);
  });
  test('counts benefits to the lane of products', () => {
    expect(rows(settleNodes(ids('B1'))(at({ P1: 0, B1: 20 })))).toEqual({ P1: 0, B1: 84 });
  });
});

describe('aligning', () => {
  test('puts cards of different lanes into one row', () => {
    expect(rows(alignRows(ids('S1', 'SC1', 'P1'))(at({ S1: 16, SC1: 200, P1: 340 })))).toEqual({
      S1: 16,
      SC1: 16,
      P1: 16,
    });
  });
  test('makes further rows when a lane has several', () => {
    const map = at({ S1: 16, S2: 140, SC1: 40, SC2: 300 });
    expect(rows(alignRows(ids('S1', 'S2', 'SC1', 'SC2'))(map))).toEqual({ S1: 16, SC1: 16, S2: 140, SC2: 140 });
  });
  test('takes another card’s height where the first is occupied', () => {
    expect(rows(alignRows(ids('S1', 'SC2'))(at({ S1: 16, SC1: 16, SC2: 300 })))).toEqual({
      S1: 300,
      SC1: 16,
      SC2: 300,
    });
  });
  test('comes to a pinned card', () => {
    expect(rows(alignRows(ids('S1', 'SC1'))(at({ S1: 16, SC1: 200 }, ['SC1'])))).toEqual({ S1: 200, SC1: 200 });
  });
});

describe('distributing', () => {
  test('makes equal gaps between the first and the last', () => {
    expect(rows(distributeNodes(ids('S1', 'S2', 'S3'))(at({ S1: 0, S2: 100, S3: 400 })))).toEqual({
      S1: 0,
      S2: 200,
      S3: 400,
    });
  });
  test('leaves two cards as they are', () => {
    const map = at({ S1: 0, S2: 100, SC1: 3 });
    expect(distributeNodes(ids('S1', 'S2', 'SC1'))(map)).toBe(map);
  });
});

describe('tidying', () => {
  test('puts cards one pitch apart and steps over the others', () => {
    const map = at({ S1: 16, S2: 400, S3: 900, S4: 140 });
    expect(rows(tidyGaps(ids('S1', 'S2', 'S3'))(map))).toEqual({
      S1: 16,
      S4: 140,
      S2: 140 + ROW_PITCH,
      S3: 140 + 2 * ROW_PITCH,
    });
  });
  test('leaves pinned cards', () => {
    expect(rows(tidyGaps(ids('S1', 'S2', 'S3'))(at({ S1: 16, S2: 400, S3: 900 }, ['S2'])))).toEqual({
      S1: 16,
      S2: 400,
      S3: 16 + ROW_PITCH,
    });
  });
});

test('no arranging moves a pinned card, another card, or one card over another', () => {
  const map = fc
    .array(fc.tuple(fc.constantFrom('S', 'SC', 'P', 'CH'), fc.nat({ max: 12 }), fc.boolean()), { maxLength: 30 })
    .map((cards) => {
      // Cards of one lane stand 84 apart at least, so that nothing overlaps beforehand.
      const next = new Map<string, number>();
      const entries = cards.map(([prefix, gap, pinned], index) => {
        const y = (next.get(prefix) ?? 0) + gap * 12;
        next.set(prefix, y + 84);
        return [`${prefix}${index + 1}`, { y, ...(pinned && { pinned }) }] as const;
      });
      return buildMap(Object.fromEntries(entries));
    });
  const edits: Record<string, (ids: ReadonlySet<string>) => Edit> = { alignRows, distributeNodes, tidyGaps };
  fc.assert(
    fc.property(
      map,
      fc.constantFrom(...Object.keys(edits)),
      fc.infiniteStream(fc.boolean()),
      (document, name, picks) => {
        const chosen = new Set(document.nodes.filter(() => picks.next().value).map(({ id }) => id));
        const after = edits[name]?.(chosen)(document) ?? document;
        expect(overlaps(after)).toEqual([]);
        for (const [index, node] of document.nodes.entries()) {
          if (node.pinned || !chosen.has(node.id)) expect(after.nodes[index]).toBe(node);
        }
      },
    ),
    { numRuns: times(300) },
  );
});
