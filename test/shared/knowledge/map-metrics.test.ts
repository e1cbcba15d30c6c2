import { describe, expect, test } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { compareDocuments } from '../../../shared/diff/compare-documents.ts';
import { readClipping } from '../../../shared/document/clipping.ts';
import { documentSchema, type MapDocument } from '../../../shared/document/document.ts';
import { copyElements, pasteClipping, writeClipping } from '../../../shared/document/edits/clipboard.ts';
import { addOwnMetric, measureBy, removeOwnMetric, setOwnMetric } from '../../../shared/document/edits/own-metrics.ts';
import type { OwnMetric } from '../../../shared/document/map-records.ts';
import { asCounted } from '../../../shared/forecast/as-counted.ts';
import { forecastReport } from '../../../shared/forecast/report.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { knowledgeOf } from '../../../shared/knowledge/map-knowledge.ts';
import { blankGroups } from '../../../shared/lint/blank-groups.ts';
import { entriesInUse } from '../../../shared/package/dictionary-entries.ts';
import { buildMap } from '../build-map.ts';

const OWN: OwnMetric = {
  ...{ id: 'own_1', name: '有效代发单位', unit: '户', direction: 'up' },
  ...{ formula: '期内新增的代发单位户数', validity: '代发 10 人以上', startsAtZero: true },
};
const goal = (values = {}): MapDocument => buildMap({ G1: { baseline: undefined, ...values } });
const own = addOwnMetric(OWN)(measureBy('G1', OWN)(goal()));
const countedOf = (map: MapDocument) => asCounted(map, starterKnowledge).document;
const baselineOf = (map: MapDocument) => {
  const [node] = countedOf(map).nodes;
  return node?.kind === 'goal' ? node.baseline : undefined;
};

describe('the metrics of a map', () => {
  test('stand among the dictionary’s, the inherited ones first, and the same two give the very same', () => {
    const { metrics } = knowledgeOf(own, starterKnowledge).dictionaries;
    expect(metrics.slice(0, -1)).toEqual(starterDictionaries.metrics);
    expect(metrics.at(-1)).toEqual({
      ...{ id: 'own_1', label: { zh: '有效代发单位', en: '有效代发单位' }, unit: '户', direction: 'up' },
      formula: { zh: '期内新增的代发单位户数', en: '期内新增的代发单位户数' },
      ...{ validity: { zh: '代发 10 人以上', en: '代发 10 人以上' }, startsAtZero: true },
    });
    expect(knowledgeOf(own, starterKnowledge).dictionaries).toBe(knowledgeOf(own, starterKnowledge).dictionaries);
    expect(knowledgeOf(goal(), starterKnowledge)).toBe(starterKnowledge);
  });

  test('of the same id stand for the dictionary’s', () => {
    const departing = { ...goal(), metrics: [{ ...OWN, id: 'new_cust', name: '新增有效客户' }] };
    const { metrics } = knowledgeOf(departing, starterKnowledge).dictionaries;
    expect(metrics.filter(({ id }) => id === 'new_cust').map(({ label }) => label.zh)).toEqual(['新增有效客户']);
  });

  test('fit the file format, travel with packages and copies, and are told apart by the difference', () => {
    expect(documentSchema.parse(own)).toEqual(own);
    const { dictionaries } = knowledgeOf(own, starterKnowledge);
    expect(entriesInUse(own, dictionaries, 'A5').metrics?.[0]).toMatchObject({
      validity: { zh: '代发 10 人以上' },
    });
    const clipping = readClipping(writeClipping(copyElements(own, new Set(['G1']))));
    const pasted = pasteClipping(clipping)(buildMap({ G1: {} }));
    expect(pasted.metrics).toEqual([OWN]);
    expect(pasteClipping(clipping)(pasted).metrics).toEqual([OWN]);
    const [records] = compareDocuments(own, setOwnMetric('own_1', 'validity', '代发 20 人以上')(own)).records;
    expect(records).toMatchObject({
      name: 'metrics',
      changed: [{ fields: [{ path: 'validity', after: '代发 20 人以上' }] }],
    });
  });

  test('give their goals unit and direction, and leave them the id when they go', () => {
    const changed = setOwnMetric('own_1', 'unit', '件')(own);
    expect(changed.nodes[0]).toMatchObject({ metricId: 'own_1', unit: '件' });
    const gone = removeOwnMetric('own_1')(changed);
    expect(gone).not.toHaveProperty('metrics');
    expect(gone.nodes[0]).toMatchObject({ metricId: 'own_1' });
    expect(setOwnMetric('own_2', 'unit', '件')(own)).toBe(own);
    expect(removeOwnMetric('own_2')(own)).toBe(own);
  });
});

describe('a metric that starts at 0', () => {
  test.each<[string, MapDocument, number | undefined]>([
    ['of the dictionary', goal({ metricId: 'new_cust', unit: '户' }), 0],
    ['of the map', own, 0],
    ['is no other', goal({ metricId: 'effective_cust', unit: '户' }), undefined],
    ['leaves what is written', goal({ metricId: 'new_cust', baseline: 30 }), 30],
    ['says nothing of a guardrail', goal({ metricId: 'new_cust', guardrail: true }), undefined],
  ])('%s', (_what, map, baseline) => {
    expect(baselineOf(map)).toBe(baseline);
  });

  test('gives the same goal each time, changes nothing else, and is in no document', () => {
    const [one, other] = [countedOf(own), countedOf({ ...own })];
    expect(one.nodes[0]).toBe(other.nodes[0]);
    expect(own.nodes[0]).not.toHaveProperty('baseline', 0);
    const complete = goal({ baseline: 3 });
    expect(countedOf(complete)).toBe(complete);
  });

  test('is forecast from 0, and its baseline is no blank', () => {
    expect(forecastReport(own, starterKnowledge).goals.of('G1')?.missing).toEqual([]);
    const blanks = (map: MapDocument) => blankGroups(map).map(({ key }) => key);
    expect(blanks(own)).toContain('goal baseline');
    expect(blanks(countedOf(own))).not.toContain('goal baseline');
  });
});
