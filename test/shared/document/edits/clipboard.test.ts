// Tests copying and pasting: the same graph under new ids in any map, and what is refused from outside.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clipping, readClipping } from '../../../../shared/document/clipping.ts';
import { documentSchema, type MapDocument, type MapNode } from '../../../../shared/document/document.ts';
import { addNote, groupElements } from '../../../../shared/document/edits/annotations.ts';
import {
  copyElements,
  lostReferences,
  pasteClipping,
  writeClipping,
} from '../../../../shared/document/edits/clipboard.ts';
import { connect, removeElements, setField } from '../../../../shared/document/edits/elements.ts';
import { laneOf, NODE_HEIGHT } from '../../../../shared/document/layout.ts';
import { isGone, referencesOf, withReferences } from '../../../../shared/document/references.ts';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { mismatchedPath } from '../../../../shared/lint/rules/mismatched-path.ts';
import { ProblemError } from '../../../../shared/problem.ts';
import { strategyRows } from '../../../../shared/rows/rows.ts';
import { times } from '../../../property-runs.ts';
import { buildMap, chain, chainWith, deepFreeze } from '../../build-map.ts';
import { findingsOf } from '../../lint/test-rule.ts';
import { applyAll, randomEdits } from '../../random-edits.ts';

const idsOf = (document: MapDocument) => document.nodes.map(({ id }) => id);
const all = (document: MapDocument) => new Set([...idsOf(document), ...(document.notes ?? []).map(({ id }) => id)]);

const start = fc.constantFrom(buildMap({}), ...allTemplates().map(deepFreeze));
const edited = fc.tuple(start, randomEdits(15)).map(([document, edits]) => applyAll(document, edits));
/** A map and some of its nodes, picked by the bits of numbers. */
const part = fc
  .tuple(edited, fc.infiniteStream(fc.boolean()))
  .map(([document, picks]) => [document, new Set(idsOf(document).filter(() => picks.next().value))] as const);

/** A node without what a paste renews, its references replaced by what they mean. */
function essence({ id: _id, code: _code, y: _y, pinned: _pinned, ...fields }: MapNode, clipping: Clipping) {
  return withReferences(fields as unknown as MapNode, (reference) => {
    const inside = clipping.nodes.findIndex((node) => node.id === reference);
    return inside >= 0 ? `#${inside}` : undefined;
  });
}

describe('copy and paste', () => {
  test('keep the graph the same in any map, with ids of its own, and leave what was there', () => {
    fc.assert(
      fc.property(part, edited, fc.integer({ min: -2000, max: 4000 }), ([source, ids], target, y) => {
        const copied = copyElements(source, ids);
        const clipping = readClipping(writeClipping(copied));
        expect(clipping).toEqual(copied);
        const before = JSON.stringify(target);
        const pasted = pasteClipping(clipping, { at: { x: 0, y } })(deepFreeze(target));
        expect(JSON.stringify(target)).toBe(before);
        expect(documentSchema.safeParse(pasted).error?.issues).toBeUndefined();
        expect(pasted.nodes.slice(0, target.nodes.length)).toEqual(target.nodes);
        expect(pasted.edges.slice(0, target.edges.length)).toEqual(target.edges);

        const nodes = pasted.nodes.slice(target.nodes.length);
        const edges = pasted.edges.slice(target.edges.length);
        const everyId = [...pasted.nodes, ...pasted.edges].map(({ id }) => id);
        expect(new Set(everyId).size).toBe(everyId.length);
        const known = new Set(idsOf(target));
        for (const { code } of nodes) expect(pasted.nodes.filter((node) => node.code === code)).toHaveLength(1);

        const asClipping = { ...clipping, nodes } as Clipping;
        const inside = new Set(nodes.map(({ id }) => id));
        expect(nodes.map((node) => essence(node, asClipping))).toEqual(
          clipping.nodes.map((node) => essence(node, clipping)),
        );
        for (const node of nodes) {
          for (const id of referencesOf(node)) expect(inside.has(id) || known.has(id) || isGone(id)).toBe(true);
        }
        const at = new Map(nodes.map(({ id }, index) => [id, index]));
        const was = new Map(clipping.nodes.map(({ id }, index) => [id, index]));
        expect(edges.map(({ from, to, type }) => [at.get(from), at.get(to), type])).toEqual(
          clipping.edges.map(({ from, to, type }) => [was.get(from), was.get(to), type]),
        );
        for (const node of nodes) {
          for (const other of pasted.nodes) {
            if (other === node || laneOf(other.kind) !== laneOf(node.kind)) continue;
            expect(Math.abs(other.y - node.y)).toBeGreaterThanOrEqual(NODE_HEIGHT);
          }
        }
      }),
      { numRuns: times(80) },
    );
  });

  test('never give the id of what was cut again', () => {
    const map = chain();
    const clipping = copyElements(map, all(map));
    const pasted = pasteClipping(clipping)(removeElements(all(map))(map));
    expect(idsOf(pasted)).toEqual(['G2', 'S2', 'SC2', 'P2', 'CH2', 'T2']);
    expect(pasted.edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'G2 S2',
      'S2 SC2',
      'SC2 P2',
      'P2 CH2',
      'CH2 T2',
    ]);
  });

  test('keep the library item and renew the code', () => {
    const map = chainWith({ 'P1.libraryId': 'LIB-9', 'P1.code': 'P-0301' });
    const pasted = pasteClipping(copyElements(map, new Set(['P1'])))(map);
    expect(pasted.nodes.at(-1)).toMatchObject({ id: 'P2', code: 'P2', libraryId: 'LIB-9' });
  });

  test('let a pasted code give way to one that is taken', () => {
    const map = chainWith({ 'S1.code': 'P2' });
    expect(pasteClipping(copyElements(map, new Set(['P1'])))(map).nodes.at(-1)?.code).toBe('P2-2');
  });

  test('drop the lock: a pinned card would be pinned where nobody put it', () => {
    const map = chainWith({ 'S1.pinned': true });
    expect(pasteClipping(copyElements(map, new Set(['S1'])))(map).nodes.at(-1)).not.toHaveProperty('pinned');
  });

  test('change nothing when nothing is copied', () => {
    const map = chain();
    expect(pasteClipping(copyElements(map, new Set(['E1'])))(map)).toBe(map);
  });
});

describe('references', () => {
  const map = [
    setField('T1', 'forProductIds', ['P1', 'P2']),
    setField('T1', 'forSegmentIds', ['S1']),
    setField('E3', 'goalContribution', [{ goalId: 'G1', perUnit: 2 }]),
  ].reduce((document, edit) => edit(document), chain({ P2: { name: '第二个产品' } }));

  test('inside follow the new ids', () => {
    const pasted = pasteClipping(copyElements(map, all(map)))(map);
    expect(pasted.nodes.at(-1)).toMatchObject({ id: 'P4' });
    expect(pasted.nodes.find(({ id }) => id === 'T2')).toMatchObject({
      forProductIds: ['P3', 'P4'],
      forSegmentIds: ['S2'],
    });
    expect(pasted.edges.find(({ from }) => from === 'SC2')).toMatchObject({
      goalContribution: [{ goalId: 'G2', perUnit: 2 }],
    });
  });

  test('outside stay in the same map', () => {
    const clipping = copyElements(map, new Set(['T1', 'SC1', 'P1']));
    const pasted = pasteClipping(clipping)(map);
    expect(pasted.nodes.find(({ id }) => id === 'T2')).toMatchObject({
      forProductIds: ['P3', 'P2'],
      forSegmentIds: ['S1'],
    });
    expect(pasted.edges.at(-1)).toMatchObject({ goalContribution: [{ goalId: 'G1', perUnit: 2 }] });
    expect(lostReferences(map, clipping)).toEqual([]);
  });

  test('outside stay in another map only where the same node is there', () => {
    const clipping = copyElements(map, new Set(['T1', 'SC1', 'P1']));
    const other = { ...chain({ P2: { name: '另一个产品' } }), id: 'other' };
    const pasted = pasteClipping(clipping)(other);
    expect(pasted.nodes.find(({ id }) => id === 'T2')).toMatchObject({ forProductIds: ['P3'], forSegmentIds: ['S1'] });
    expect(lostReferences(other, clipping)).toEqual(['第二个产品']);
    const empty = { ...buildMap({}), id: 'empty' };
    const alone = pasteClipping(clipping)(empty);
    expect(alone.edges.at(-1)).toMatchObject({ goalContribution: [] });
    expect(lostReferences(empty, clipping)).toEqual(['第二个产品', '客群S1', '目标G1']);
  });

  test('that all stay behind leave a script for nobody, in the next map too', () => {
    const clipping = copyElements(map, new Set(['T1']));
    const other = { ...chain({ P1: { name: '另一个产品' }, P2: { name: '又一个产品' } }), id: 'other' };
    const into = (document: MapDocument, from: Clipping) => {
      const pasted = pasteClipping(from)(document);
      const script = pasted.nodes.at(-1)?.id ?? '';
      return connect('CH1', script)(pasted);
    };
    const once = into(other, clipping);
    expect(strategyRows(once).map(({ rowCode }) => rowCode)).toEqual(strategyRows(other).map(({ rowCode }) => rowCode));
    expect(findingsOf(mismatchedPath, once).map(({ targets, key }) => [targets, key])).toEqual([
      [['T2'], 'forProductIds'],
    ]);
    const twice = into({ ...chain(), id: 'third' }, copyElements(once, new Set(['T2'])));
    expect(twice.nodes.at(-1)).toMatchObject({ forProductIds: once.nodes.at(-1)?.forProductIds });
    expect(documentSchema.safeParse(twice).success).toBe(true);
  });
});

describe('groups and notes', () => {
  const noted = addNote({ x: 10, y: 20, text: '先做这一条' })(chain());
  const map = groupElements(new Set(['S1', 'SC1', 'NOTE1']), '第一条')(noted);

  test('are copied with a group that is selected', () => {
    const clipping = copyElements(map, new Set(['GRP1']));
    expect(clipping.nodes.map(({ id }) => id)).toEqual(['S1', 'SC1']);
    const pasted = pasteClipping(clipping)(map);
    expect(pasted.groups?.at(-1)).toEqual({ id: 'GRP2', title: '第一条', members: ['S2', 'SC2', 'NOTE2'] });
    expect(pasted.notes?.at(-1)).toMatchObject({ id: 'NOTE2', text: '先做这一条' });
  });

  test('stay behind when only part of a group is copied', () => {
    expect(copyElements(map, new Set(['S1'])).groups).toEqual([]);
    expect(copyElements(map, new Set(['S1', 'SC1', 'NOTE1'])).groups).toHaveLength(1);
  });

  test('let notes alone go to the pointer', () => {
    const pasted = pasteClipping(copyElements(map, new Set(['NOTE1'])), { at: { x: 501, y: 402 } })(map);
    expect(pasted.notes?.at(-1)).toMatchObject({ x: 502, y: 404 });
  });
});

describe('what comes from outside', () => {
  const codeOf = (text: string) => {
    try {
      readClipping(text);
    } catch (error) {
      if (error instanceof ProblemError) return [error.problem.code, error.problem.params?.what];
    }
    return undefined;
  };
  const clipping = copyElements(chain(), all(chain()));

  test('is told apart', () => {
    expect(codeOf(JSON.stringify(chain()))).toEqual([
      'E_CLIP_FOREIGN',
      expect.objectContaining({ zh: '整张图谱的文件' }),
    ]);
    expect(codeOf('{"payloadType":"x","payload":"","signatures":[]}')?.[1]).toMatchObject({ zh: '一个支行包' });
    expect(codeOf('{"a":1,"b":2}')?.[1]).toMatchObject({ zh: '一段 JSON（a, b…）' });
    expect(codeOf('[1,2]')?.[1]).toMatchObject({ zh: '含 2 项的 JSON 数组' });
    expect(codeOf('12')?.[0]).toBe('E_CLIP_FOREIGN');
  });
  test('is refused when it is newer or broken', () => {
    expect(codeOf(JSON.stringify({ ...clipping, formatVersion: '2.0' }))?.[0]).toBe('E_CLIP_NEWER');
    expect(codeOf(JSON.stringify({ ...clipping, formatVersion: 'x' }))?.[0]).toBe('E_CLIP_DAMAGED');
    expect(codeOf(JSON.stringify({ ...clipping, nodes: [{ kind: 'goal' }] }))?.[0]).toBe('E_CLIP_DAMAGED');
    expect(codeOf(JSON.stringify({ ...clipping, nodes: clipping.nodes.slice(1) }))?.[0]).toBe('E_CLIP_DAMAGED');
    expect(codeOf(JSON.stringify({ ...clipping, nodes: [...clipping.nodes, clipping.nodes[0]] }))?.[0]).toBe(
      'E_CLIP_DAMAGED',
    );
    expect(codeOf('{"clipping":"strategy-map","clipping":"strategy-map"}')?.[0]).toBe('E_FILE_DUPLICATE_KEY');
  });
  test('keeps fields of a newer minor version', () => {
    const newer = { ...clipping, formatVersion: '1.9', nodes: clipping.nodes.map((node) => ({ ...node, mood: 1 })) };
    expect(readClipping(JSON.stringify(newer)).nodes[0]).toMatchObject({ mood: 1 });
  });
});
