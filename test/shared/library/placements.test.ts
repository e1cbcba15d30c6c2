// Tests library items on a map: placing, making items from nodes, differences, updates, taking updates back.
import { describe, expect, test } from 'vitest';
import type { MapNode } from '../../../shared/document/document.ts';
import { documentSchema } from '../../../shared/document/document.ts';
import { insertableKinds } from '../../../shared/document/edits/edges.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { ITEM_KINDS } from '../../../shared/document/item-kind.ts';
import { differences } from '../../../shared/library/compare.ts';
import { comparedFields, itemObject } from '../../../shared/library/item-fields.ts';
import {
  type ItemFields,
  itemDraftSchema,
  type Library,
  type LibraryItem,
} from '../../../shared/library/library-item.ts';
import { setMaterials } from '../../../shared/library/materials.ts';
import {
  detach,
  fieldsFromNode,
  placeItem,
  placeOnEdge,
  relink,
  revertUpdate,
  traceUpdate,
  updatePlacements,
} from '../../../shared/library/placements.ts';
import { starterItems } from '../../../shared/library/starter.ts';
import { buildMap, chain } from '../build-map.ts';

function item(id: string, kind: LibraryItem['kind'], fields: ItemFields): LibraryItem {
  return { id, kind, revision: 1, sample: false, updatedAt: '2026-09-01T00:00:00.000Z', fields };
}
const libraryOf = (...items: readonly LibraryItem[]): Library => new Map(items.map((each) => [each.id, each]));
const NONE = libraryOf();
const deposit = item('LIB-D', 'product', { name: '大额存单', productType: 'deposit', quota: 100, quotaUnit: '万元' });
const leaflet = item('LIB-M', 'material', { name: '折页', type: 'leaflet', stock: 50 });

describe('the table of fields', () => {
  test('leaves to the placement what is about its use, and no reference to another node in an item', () => {
    expect(comparedFields('channel')).not.toEqual(
      expect.arrayContaining(['waveNo', 'offsetDay', 'duty', 'status', 'code']),
    );
    expect(comparedFields('product')).toEqual(
      expect.arrayContaining(['name', 'quota', 'risk', 'saleTo', 'materialIds']),
    );
    expect(comparedFields('script')).not.toContain('forProductIds');
    expect(Object.keys(itemObject('script').shape)).toContain('forProductIds');
  });

  test.each(ITEM_KINDS)('an item of kind %s needs a name', (kind) => {
    expect(itemDraftSchema.safeParse({ id: 'A', kind, fields: { name: '' } }).success).toBe(false);
  });
});

describe('placing', () => {
  test('gives a new id and code, the item’s fields, and the field values that every node starts with', () => {
    const map = placeItem(deposit, { y: 140 }, NONE)(chain());
    expect(nodeById(map, 'P2')).toMatchObject({
      code: 'P2',
      name: '大额存单',
      libraryId: 'LIB-D',
      quota: 100,
      productRole: 'main',
      status: 'draft',
      y: 140,
    });
    expect(documentSchema.safeParse(map).success).toBe(true);
  });

  test('links lead to the placements that are on the map', () => {
    const words = item('LIB-T', 'script', {
      name: '话术',
      scriptType: 'call',
      text: '',
      mentionsProduct: true,
      forProductIds: ['LIB-D', 'LIB-X'],
    });
    const placed = placeItem(words, { y: 0 }, NONE)(placeItem(deposit, { y: 0 }, NONE)(chain()));
    expect(nodeById(placed, 'T2')).toMatchObject({ forProductIds: ['P2'] });
    expect(nodeById(placeItem(words, { y: 0 }, NONE)(chain()), 'T2')).not.toHaveProperty('forProductIds');
    expect(fieldsFromNode(nodeById(placed, 'T2') as MapNode & { kind: 'script' }, placed)).toMatchObject({
      forProductIds: ['LIB-D'],
    });
  });

  test('on an edge, the path leads through it; where its kind does not fit, nothing happens', () => {
    const map = buildMap({ SC1: {}, CH1: {}, P1: {} }, ['SC1 P1', 'P1 CH1']);
    const call = item('LIB-C', 'channel', { name: '电话', channelType: 'rmCall' });
    const fallback = buildMap({ CH1: {}, T1: {} }, ['CH1 T1']);
    expect(insertableKinds(fallback, fallback.edges[0] as never)).toContain('channel');
    const placed = placeOnEdge(call, 'E1', { y: 0 }, NONE)(fallback);
    expect(placed.edges.map(({ from, to }) => `${from}>${to}`).sort()).toEqual(['CH1>CH2', 'CH2>T1']);
    expect(nodeById(placed, 'CH2')).toMatchObject({ name: '电话', libraryId: 'LIB-C' });
    expect(placeOnEdge(call, 'E1', { y: 0 }, NONE)(map)).toBe(map);
  });

  test('every item of the starter library can be placed, and what is placed is as the item says', () => {
    const library = libraryOf(...starterItems().map((draft) => item(draft.id, draft.kind, draft.fields)));
    for (const each of library.values()) {
      const map = placeItem(each, { y: 0 }, library)(chain());
      expect(documentSchema.safeParse(map).success, each.id).toBe(true);
      expect(differences(each.kind, each.fields, map.nodes.at(-1) as MapNode), each.id).toEqual([]);
    }
  });
});

describe('differences', () => {
  test('name the fields, those of a group one by one; empty is the same as not there', () => {
    const scene = item('A', 'scenario', {
      name: '到期',
      scenarioClass: 'product',
      trigger: { type: 'rule', rule: '30 天' },
      entryCondition: '',
    });
    const same = { name: '到期', scenarioClass: 'product', trigger: { rule: '30 天', type: 'rule' }, priority: 3 };
    expect(differences('scenario', scene.fields, same)).toEqual([]);
    const changed = { ...same, trigger: { type: 'rule', rule: '15 天' } };
    expect(differences('scenario', scene.fields, changed)).toMatchObject([
      { path: 'trigger.rule', item: '30 天', placement: '15 天', label: { zh: '触发规则' } },
    ]);
  });
});

describe('updating', () => {
  const map = buildMap({
    P1: { libraryId: 'LIB-D', name: '旧名', productRole: 'backup', risk: 'R2', note: '本图备注' },
    P2: { libraryId: 'LIB-D', name: '大额存单', productType: 'deposit', quota: 100, quotaUnit: '万元' },
    P3: { libraryId: 'LIB-OTHER' },
  });

  test('sets what is the item’s, clears what it does not have, keeps what is the placement’s', () => {
    const updated = updatePlacements([deposit], NONE)(map);
    expect(nodeById(updated, 'P1')).toMatchObject({
      name: '大额存单',
      quota: 100,
      productRole: 'backup',
      note: '本图备注',
    });
    expect(nodeById(updated, 'P1')).not.toHaveProperty('risk');
    expect(nodeById(updated, 'P2')).toBe(nodeById(map, 'P2'));
    expect(nodeById(updated, 'P3')).toBe(nodeById(map, 'P3'));
    expect(updatePlacements([deposit], NONE)(updated)).toBe(updated);
    expect(updatePlacements([deposit], NONE, new Set(['P2']))(map)).toBe(map);
  });

  test('is taken back, except where it was changed again since', () => {
    const updated = updatePlacements([deposit], NONE)(map);
    const trace = traceUpdate(map, updated);
    expect(trace.after.nodes.map(({ id }) => id)).toEqual(['P1']);
    expect(revertUpdate(trace)(updated)).toEqual(map);
    const later = setField('P1', 'name', '又改名')(updated);
    expect(nodeById(revertUpdate(trace)(later), 'P1')).toMatchObject({ name: '又改名', risk: 'R2' });
    expect(revertUpdate(trace)(map)).toBe(map);
  });

  test('a node is turned over to another item, or to none', () => {
    expect(nodeById(relink(new Set(['P1']), 'LIB-N')(map), 'P1')?.libraryId).toBe('LIB-N');
    expect(nodeById(detach('P1')(map), 'P1')).not.toHaveProperty('libraryId');
  });
});

describe('materials', () => {
  const library = libraryOf(leaflet);

  test('the map carries a copy of those in use, and of no other', () => {
    const used = setMaterials('P1', ['LIB-M'], library)(chain());
    expect(used.materials).toEqual([{ id: 'LIB-M', name: '折页', type: 'leaflet', stock: 50 }]);
    expect(setMaterials('P1', undefined, library)(used)).not.toHaveProperty('materials');
  });

  test('a copy follows the library only by an update, which can be taken back', () => {
    const used = setMaterials('P1', ['LIB-M'], library)(chain());
    const newer = item('LIB-M', 'material', { ...leaflet.fields, name: '新折页' });
    expect(setMaterials('T1', ['LIB-M'], libraryOf(newer))(used).materials?.[0]?.name).toBe('折页');
    const updated = updatePlacements([newer], libraryOf(newer))(used);
    expect(updated.materials?.[0]?.name).toBe('新折页');
    expect(revertUpdate(traceUpdate(used, updated))(updated)).toEqual(used);
  });
});
