import { describe, expect, it } from 'vitest';
import { percentDone } from '../../../shared/coverage/design-check.ts';
import { DESIGN_PAGE_IDS, designPages } from '../../../shared/coverage/design-pages.ts';
import { sevenSteps } from '../../../shared/coverage/seven-steps.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { newDocument } from '../../../shared/document/defaults.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { documentFields, elementFields, labelAt } from '../../../shared/document/field-path.ts';
import { allTemplates, findTemplate } from '../../../shared/document/templates.ts';
import { buildMap, chain } from '../build-map.ts';

const context = { dictionaries: starterDictionaries, today: '2026-03-01' };
const empty = newDocument({ id: 'empty', code: 'EMPTY', title: '空' });
const checkOf = (document: MapDocument, page: (typeof DESIGN_PAGE_IDS)[number], id: string) =>
  designPages[page].checks(document).find((check) => check.id === id);

describe('the three design pages', () => {
  it('ask an empty map for its first nodes', () => {
    expect(checkOf(empty, 'list', 'segment')?.missing).toEqual([{ id: '', name: '', create: 'segment' }]);
    expect(percentDone(designPages.list.checks(empty))).toBe(0);
    expect(percentDone([])).toBe(0);
  });

  it('name the element and the field that is missing', () => {
    const map = buildMap({ S1: { rule: undefined, size: undefined, holdoutPct: 0 } });
    expect(checkOf(map, 'list', 'rule')).toMatchObject({
      done: 0,
      total: 1,
      missing: [{ id: 'S1', field: 'rule.text' }],
    });
    expect(checkOf(map, 'list', 'holdout')?.missing).toHaveLength(1);
    const reasoned = buildMap({ S1: { holdoutPct: 0, holdoutReason: '必做客群' } });
    expect(checkOf(reasoned, 'list', 'holdout')?.missing).toEqual([]);
  });

  it('want a handoff with limit and credit, and an order where two roles meet on one day', () => {
    const map = chain({ CH2: { offsetDay: 1, executorRole: '远程坐席' } }, ['P1 CH2', 'CH1 CH2 handoff']);
    expect(checkOf(map, 'cooperation', 'sla')?.missing.map(({ id }) => id)).toEqual([
      map.edges.find(({ type }) => type === 'handoff')?.id,
    ]);
    expect(checkOf(map, 'cooperation', 'priority')?.missing.map(({ id }) => id)).toEqual(['CH1', 'CH2']);
    expect(checkOf(chain(), 'cooperation', 'priority')?.total).toBe(0);
  });

  it('count a list only when a segment names it and it has branches', () => {
    const lists = [
      { id: 'L1', name: '名单', asOf: '2026-01-01', totalCount: 10, branchCounts: [{ branchCode: '1', count: 10 }] },
    ];
    const map = { ...buildMap({ S1: { listId: 'L1' }, S2: {} }), lists } as MapDocument;
    expect(checkOf(map, 'list', 'branches')).toMatchObject({ done: 1, total: 2 });
  });

  it('jump only to fields that exist', () => {
    for (const map of allTemplates()) {
      const checks = [
        ...DESIGN_PAGE_IDS.flatMap((id) => designPages[id].checks(map)),
        ...sevenSteps(map, context).flatMap((step) => step.checks),
      ];
      for (const { id, missing } of checks) {
        for (const place of missing) {
          if (place.field === undefined) continue;
          const element = [...map.nodes, ...map.edges].find((each) => each.id === place.id);
          const fields = element ? elementFields(element) : documentFields;
          expect(labelAt(fields, place.field).zh, `${id} ${place.field}`).not.toBe(place.field);
        }
      }
    }
  });
});

describe('the seven steps', () => {
  it('are all open on an empty map, and the first thing to do is a segment', () => {
    const steps = sevenSteps(empty, context);
    expect(steps.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(steps[0]).toMatchObject({ state: 'open', next: { place: { create: 'segment' } } });
    expect(steps.every(({ state }) => state !== 'done')).toBe(true);
  });

  it('are read off the map: marking origins and deciding on gaps ends the third', () => {
    const template = findTemplate('TPL-ELDER') as MapDocument;
    const [, , third] = sevenSteps(template, context);
    expect(third).toMatchObject({ state: 'underWay' });
    const gaps = third?.checks.find(({ id }) => id === 'gaps');
    expect(gaps?.missing[0]?.title).toEqual({ zh: '养老 · 获客', en: 'Retirement · Acquire' });
    const nodes = template.nodes.map((node) => ({ ...node, origin: 'existing' as const }));
    const emptyCells = ['acquire', 'convert', 'churn'].map((row) => ({
      matrix: 'stage',
      row,
      column: 'group:pension',
      reason: '另一张图谱经营',
      reviewDate: '2026-12-31',
    }));
    expect(sevenSteps({ ...template, nodes, emptyCells }, context)[2]).toMatchObject({ state: 'done', percent: 100 });
  });

  it('never say 100 % while something is missing', () => {
    for (const map of allTemplates()) {
      for (const { percent, next } of sevenSteps(map, context)) expect(percent === 100).toBe(next === undefined);
    }
  });
});
