import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { applyFix, applyFixes, type Fix, type FixStep, sharedFix, textualFixes } from '../../../shared/lint/fix.ts';
import { buildMap, chain, chainWith, deepFreeze } from '../build-map.ts';

const title = { zh: '修复', en: 'Fix' };
const fixed = (document: MapDocument, ...steps: FixStep[]) => applyFix({ title, steps })(deepFreeze(document));
const node = (document: MapDocument, id: string) => document.nodes.find((candidate) => candidate.id === id);

describe('a step', () => {
  test('set, append, replace and mask change one field', () => {
    const map = chainWith({ 'T1.text': '保本，$& 保本 13800138000', 'T1.optOut': undefined });
    expect(node(fixed(map, { do: 'set', id: 'T1', field: 'text', value: '好' }), 'T1')).toMatchObject({ text: '好' });
    expect(node(fixed(map, { do: 'append', id: 'T1', field: 'optOut', text: '退订' }), 'T1')).toMatchObject({
      optOut: '退订',
    });
    expect(node(fixed(map, { do: 'replace', id: 'T1', field: 'text', find: '保本', with: '$&' }), 'T1')).toMatchObject({
      text: '$&，$& $& 13800138000',
    });
    expect(node(fixed(map, { do: 'mask', id: 'T1', field: 'text' }), 'T1')).toMatchObject({
      text: '保本，$& 保本 138****8000',
    });
  });

  test('without an id works on the map itself', () => {
    const map = { ...chain(), author: '13800138000', waves: [{ no: 1, name: '13800138000', fromDay: 1, toDay: 2 }] };
    expect(fixed(map, { do: 'mask', id: '', field: 'author' }).author).toBe('138****8000');
    expect(fixed(map, { do: 'mask', id: '', field: 'waves.0.name' }).waves).toMatchObject([
      { no: 1, name: '138****8000' },
    ]);
  });

  test('add puts a node beside another and joins the two', () => {
    const added = fixed(buildMap({ S1: {} }), {
      do: 'add',
      kind: 'goal',
      name: '新目标',
      beside: 'S1',
      direction: 'before',
    });
    expect(added.edges).toMatchObject([{ id: 'E1', type: 'flow', from: 'G1', to: 'S1' }]);
    expect(node(added, 'G1')).toMatchObject({ name: '新目标', y: node(added, 'S1')?.y });
  });

  test('retype, connect and remove change edges', () => {
    const map = buildMap({ CH1: {}, CH2: {}, T1: {} }, ['CH1 CH2 flow']);
    expect(fixed(map, { do: 'retype', id: 'E1', type: 'handoff' }).edges).toMatchObject([
      { id: 'E1', type: 'handoff' },
    ]);
    expect(fixed(map, { do: 'connect', from: 'CH2', to: 'T1' }).edges).toHaveLength(2);
    expect(fixed(map, { do: 'remove', ids: ['CH1'] })).toMatchObject({
      edges: [],
      nodes: [{ id: 'CH2' }, { id: 'T1' }],
    });
  });

  test('placeAgain gives a source its own copy of a shared node', () => {
    const map = chain({ P2: {}, CH1: { name: '短信', offsetDay: 3, capacityPerDay: 9 } }, ['SC1 P2', 'P2 CH1']);
    const script = { name: '新话术', values: { forProductIds: ['P2'] } };
    const placed = fixed(map, { do: 'placeAgain', id: 'CH1', source: 'P2', script });
    expect(node(placed, 'CH2')).toMatchObject({ name: '短信', offsetDay: 3, code: 'CH2' });
    expect(node(placed, 'CH2')).not.toHaveProperty('capacityPerDay');
    expect(placed.edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      ...['G1 S1', 'S1 SC1', 'SC1 P1', 'P1 CH1', 'CH1 T1', 'SC1 P2', 'P2 CH2', 'CH2 T2'],
    ]);
    expect(node(placed, 'T2')).toMatchObject({ name: '新话术', forProductIds: ['P2'] });
    expect(fixed(map, { do: 'placeAgain', id: 'CH1', source: 'SC1', script })).toBe(map);
  });

  test('on what is gone changes nothing', () => {
    const map = chain();
    expect(fixed(map, { do: 'append', id: 'T9', field: 'text', text: '好' })).toBe(map);
    expect(fixed(map, { do: 'add', kind: 'script', name: '新', beside: 'CH9', direction: 'after' })).toBe(map);
    expect(fixed(map, { do: 'replace', id: 'CH1', field: 'touches', find: '1', with: '2' })).toBe(map);
  });
});

describe('mending all at once', () => {
  const append = (text: string, textual?: boolean): Fix => ({
    title,
    steps: [{ do: 'append', id: 'T1', field: 'optOut', text }],
    ...(textual && { textual }),
  });

  test('takes the first textual fix of each finding, the same one once, and leaves out the others', () => {
    const findings = [
      { fixes: [append('不', false), append('甲', true), append('乙', true)] },
      { fixes: [append('甲', true)] },
      { fixes: [append('丙', true)] },
      { fixes: [append('丁')] },
      {},
    ];
    expect(textualFixes(findings)).toEqual([append('甲', true), append('丙', true)]);
    expect(node(applyFixes(textualFixes(findings))(chain()), 'T1')).toMatchObject({ optOut: '甲。丙' });
  });
});

describe('one fix for all findings of a rule', () => {
  const set = (id: string, more: Partial<Fix> = {}): Fix => ({
    title,
    steps: [{ do: 'set', id, field: 'name', value: '好' }],
    ...more,
  });
  const found = (...fixes: Fix[]) => ({ ruleId: 'SM001', fixes });

  test('is there where the first fix of each is called the same, and does all', () => {
    const shared = sharedFix([found(set('S1')), found(set('SC1'), set('T1'))]);
    expect(shared).toEqual({ title, fixes: [set('S1'), set('SC1')] });
    const map = applyFixes(shared?.fixes ?? [])(deepFreeze(chain()));
    expect([node(map, 'S1')?.name, node(map, 'SC1')?.name]).toEqual(['好', '好']);
    expect(node(map, 'T1')?.name).toBe(node(chain(), 'T1')?.name);
  });

  test('is not there for one alone, another title or rule, a finding without a fix, or wording', () => {
    const other = { title: { zh: '修复二', en: 'Fix two' } };
    expect(sharedFix([])).toBeUndefined();
    expect(sharedFix([found(set('S1'))])).toBeUndefined();
    expect(sharedFix([found(set('S1')), found(set('S1'))])).toBeUndefined();
    expect(sharedFix([found(set('S1')), found(set('SC1', other))])).toBeUndefined();
    expect(sharedFix([found(set('S1')), { ...found(set('SC1')), ruleId: 'SM002' }])).toBeUndefined();
    expect(sharedFix([found(set('S1')), found()])).toBeUndefined();
    expect(sharedFix([found(set('S1', { textual: true })), found(set('SC1', { textual: true }))])).toBeUndefined();
  });
});
