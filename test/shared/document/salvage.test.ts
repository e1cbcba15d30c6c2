// Owns the proof that of a map that does not fit everything that does is shown, and that the rest is named.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../../shared/document/check-document.ts';
import { FORMAT_VERSION } from '../../../shared/document/document.ts';
import { isPlain, type Plain } from '../../../shared/document/plain.ts';
import { salvage } from '../../../shared/document/salvage.ts';

const KNOWN = { id: 'm1', code: 'KNOWN', title: '名称' };
const file = new URL(`../../fixtures/formats/map-${FORMAT_VERSION}.json`, import.meta.url);
const text = readFileSync(file, 'utf8');
type Loose = Record<string, unknown>;
type LooseMap = Loose & { nodes: Loose[]; edges: Loose[] };
const whole = (): LooseMap => ({ ...JSON.parse(text), id: 'm1' });

/** What is shown and named of the full map after `change`. */
function shownOf(change: (file: LooseMap) => void) {
  const file = whole();
  change(file);
  return { file, ...salvage(file, KNOWN) };
}

describe('of a map that does not fit', () => {
  test('nothing is left out when it fits', () => {
    expect(salvage(whole(), KNOWN)).toEqual({ document: whole(), left: [] });
  });

  test('a node stays without the one field that does not fit', () => {
    const { document, left, file } = shownOf(({ nodes }) => Object.assign(nodes[5] ?? {}, { capacityPerDay: -1 }));
    const { capacityPerDay: _capacity, ...rest } = file.nodes[5] ?? {};
    expect(left).toEqual(['nodes[5] CH1 · capacityPerDay 日产能 / Daily capacity · ≥ 0']);
    expect(document.nodes[5]).toEqual(rest);
    expect(document.nodes).toHaveLength(file.nodes.length);
  });

  test('a script whose products cannot be read is for nobody, not for all', () => {
    for (const forProductIds of [['P1', 7], 'P1', [''], { P1: true }]) {
      const { document, left } = shownOf(({ nodes }) =>
        Object.assign(nodes.find(({ id }) => id === 'T1') ?? {}, { forProductIds, forSegmentIds: [] }),
      );
      expect(left).toHaveLength(1);
      expect(document.nodes.find(({ id }) => id === 'T1')).toMatchObject({
        forProductIds: ['gone-unreadable'],
        forSegmentIds: [],
      });
    }
  });

  test('a node that cannot be without the field goes, with its edges, memberships and comments', () => {
    const { document, left } = shownOf(({ nodes }) => Object.assign(nodes[1] ?? {}, { name: 7 }));
    expect(document.nodes.some(({ id }) => id === 'S1')).toBe(false);
    expect(document.edges.some(({ from, to }) => from === 'S1' || to === 'S1')).toBe(false);
    expect(document.groups?.[0]?.members).toEqual(['N1']);
    expect(document.comments).toEqual([]);
    expect(left[0]).toBe('nodes[1] S1 · name 名称 / Name · = string');
    expect(left.slice(1)).toEqual(['E1: S1 → SC1', 'E6: S1 → S2', 'E10: G1 → S1', 'C1: S1', 'GR1: S1']);
  });

  test('kinds that nobody knows and doubled ids are named', () => {
    const { document, left } = shownOf(({ nodes, edges }) => {
      nodes.push({ ...nodes[0], id: 'X1', kind: 'persona' });
      edges.push({ ...edges[0], id: 'S2' });
    });
    expect(document.nodes).toHaveLength(9);
    expect(document.edges).toHaveLength(10);
    expect(left).toEqual([expect.stringMatching(/^nodes\[9\] X1/), 'S2 ×2']);
  });

  test('the header falls back field by field', () => {
    const { document, left, file } = shownOf((map) => {
      map.code = 'lower case';
      map.author = 5;
      map.policy = { ...(map.policy as Plain), totalCap: 'four' };
      map.formatVersion = '3.0';
    });
    expect(document).toMatchObject({ code: 'KNOWN', title: file.title, formatVersion: FORMAT_VERSION });
    expect(document.author).toBeUndefined();
    expect(document.policy).toEqual({ ...(file.policy as Plain), totalCap: { per7Days: 4, per30Days: 10 } });
    expect(left).toHaveLength(4);
  });

  test.each([[undefined], [null], [7], ['x'], [[]]])('%j is an empty map', (content) => {
    const { document, left } = salvage(content, KNOWN);
    expect(document).toMatchObject({ ...KNOWN, nodes: [], edges: [] });
    expect(left).toEqual(['JSON']);
  });
});

/** Paths of everything inside the map. */
function placesIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  const inside = Array.isArray(value) ? [...value.entries()] : isPlain(value) ? Object.entries(value) : [];
  return [[...path], ...inside.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function put(value: unknown, [key, ...rest]: readonly (string | number)[], other: unknown): unknown {
  if (key === undefined) return other;
  const inside = put((value as Record<string, unknown>)[key], rest, other);
  return Array.isArray(value) ? value.with(Number(key), inside) : { ...(value as object), [key]: inside };
}

test('whatever stands in whichever place, what is shown is sound and what is not is named', () => {
  const places = placesIn(whole()).reverse();
  const damage = fc.array(fc.tuple(fc.nat({ max: places.length - 1 }), fc.jsonValue()), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(damage, (wounds) => {
      // Deeper places first, so that each is still there.
      const content = wounds
        .toSorted(([a], [b]) => a - b)
        .reduce<unknown>((file, [at, other]) => {
          const place = places[at] ?? [];
          return place.slice(0, -1).every((_, depth) => isThere(file, place.slice(0, depth + 1)))
            ? put(file, place, other)
            : file;
        }, whole());
      const { document, left } = salvage(content, KNOWN);
      expect(() => checkDocument(document)).not.toThrow();
      expect(document.id).toBe('m1');
      if (isSound(content)) expect({ document, left }).toEqual({ document: content, left: [] });
      else expect(left.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

function isThere(file: unknown, path: readonly (string | number)[]): boolean {
  const found = path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], file);
  return found !== null && typeof found === 'object';
}

function isSound(content: unknown): boolean {
  try {
    return isPlain(content) && checkDocument(content).id === KNOWN.id;
  } catch {
    return false;
  }
}
