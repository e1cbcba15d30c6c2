// Owns the tests of the search through the fields of a map.
import { describe, expect, it } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { allTemplates, mapFromTemplate } from '../../../shared/document/templates.ts';
import { changedIds } from '../../../shared/search/changed-ids.ts';
import { isEmptyQuery, parseQuery } from '../../../shared/search/query.ts';
import { type SearchContext, searchDocument } from '../../../shared/search/search-document.ts';
import { buildMap, chain, chainWith } from '../build-map.ts';

type Context = Partial<SearchContext>;

const search = (document: ReturnType<typeof chain>, query: string, context: Context = {}, limit = 100) =>
  searchDocument(document, parseQuery(query), { dictionaries: starterDictionaries, ...context }, limit);
const found = (document: ReturnType<typeof chain>, query: string, context: Context = {}) =>
  search(document, query, context).hits.map(({ elementId, field }) => `${elementId}${field ? `.${field.path}` : ''}`);

describe('the query', () => {
  it('takes words, phrases and filters apart, whatever their width and case', () => {
    const query = parseQuery('养老 “到期 承接” KIND:客群 kind:script ＥＲＲＯＲ "unused"');
    expect(query.terms).toEqual(['养老', '到期 承接', 'unused']);
    expect([...(query.kinds ?? [])].sort()).toEqual(['script', 'segment']);
    expect([query.error, query.unused, query.changed]).toEqual([true, false, false]);
  });

  it('takes the beginning of a kind in either language, whole families, and finds nothing for an unknown one', () => {
    expect([...(parseQuery('kind:seg').kinds ?? [])]).toEqual(['segment']);
    expect([...(parseQuery('kind：渠').kinds ?? [])]).toEqual(['channel']);
    expect(parseQuery('kind:节点').kinds?.size).toBe(7);
    expect(parseQuery('kind:edge').kinds?.size).toBe(6);
    expect(parseQuery('kind:nonsense').kinds?.size).toBe(0);
    expect(parseQuery('kind:').kinds).toBeUndefined();
  });

  it('knows when nothing is asked for', () => {
    expect(['', '  ', 'kind:', '""'].map((text) => isEmptyQuery(parseQuery(text)))).toEqual([true, true, true, true]);
    expect(isEmptyQuery(parseQuery('changed'))).toBe(false);
  });
});

describe('the search', () => {
  it('finds every text of every field of all templates, where it stands', () => {
    for (const template of allTemplates()) {
      const document = mapFromTemplate(template, { id: 'm' });
      for (const node of document.nodes) {
        const ownText = 'text' in node && typeof node.text === 'string' ? node.text.slice(0, 30) : node.name;
        const { hits } = search(document, `"${ownText.replace(/["”“]/g, ' ')}"`);
        expect(
          hits.map(({ elementId }) => elementId),
          ownText,
        ).toContain(node.id);
      }
    }
  });

  it('looks into groups, lists, choices, dictionaries, references and edges', () => {
    const document = chainWith({
      'S1.rule.text': '月均资产五十万以上',
      'S1.status': 'paused',
      'P1.note': 'Renewal Desk',
      'E4.note': '兜底走短信',
    });
    expect(found(document, '五十万')).toEqual(['S1.rule.text']);
    expect(found(document, 'PAUSED')).toEqual(['S1.status']);
    expect(found(document, '暂停')).toEqual(['S1.status']);
    expect(found(document, 'renewal desk')).toEqual(['P1.note']);
    expect(found(document, '兜底走')).toEqual(['E4.note']);
    expect(found(document, '测试图谱')).toEqual(['test-map.title']);
  });

  it('wants all words, in one field or over several of an element', () => {
    const document = chainWith({ 'S1.note': '只做上午', 'CH1.note': '只做下午' });
    expect(found(document, '只做')).toEqual(['S1.note', 'CH1.note']);
    expect(found(document, '客群 上午')).toEqual(['S1.name', 'S1.note', 'S1.segmentType']);
    expect(found(document, '客群 下午')).toEqual([]);
  });

  it('puts what is named so before what only mentions it', () => {
    const document = chainWith({ 'G1.note': '到期', 'T1.name': '到期承接' });
    expect(found(document, '到期')).toEqual(['T1.name', 'G1.note']);
  });

  it('shows the words with what stands around them', () => {
    const document = chainWith({ 'T1.text': `${'前'.repeat(60)}到期承接${'后'.repeat(120)}` });
    const [hit] = search(document, '到期承接').hits;
    expect(hit?.excerpt).toMatch(/^…前{8}到期承接后+…$/);
    expect(hit?.field?.label).toEqual({ zh: '全文', en: expect.any(String) });
  });

  it('filters by kind, error, unused and changed', () => {
    const before = chain({ S2: {}, T2: {} });
    const after = setMapField('designIntent', 'x')(setField('S2', 'note', 'y')(before));
    expect(found(before, 'unused')).toEqual(['S2', 'T2']);
    expect(found(before, 'unused kind:话术')).toEqual(['T2']);
    expect(found(before, 'error', { errors: new Set(['S1']) })).toEqual(['S1']);
    expect(found(before, 'error')).toEqual([]);
    expect(found(after, 'changed', { changed: changedIds(before, after) })).toEqual(['test-map', 'S2']);
    expect(found(before, 'kind:flow')).toHaveLength(5);
  });

  it('finds notes, groups and comments, a comment at what it is about', () => {
    const document = {
      ...chain(),
      notes: [{ id: 'N1', text: '下周和支行对一遍', x: 0, y: 0, width: 100, height: 60 }],
      groups: [{ id: 'GR1', title: '到期承接组', members: ['P1'] }],
      comments: [{ id: 'C1', about: 'S1', author: '复核岗', text: '口径要核', at: '2026-01-01', resolved: false }],
    };
    expect(found(document, '对一遍')).toEqual(['N1']);
    expect(found(document, '承接组')).toEqual(['GR1']);
    expect(found(document, '口径要核')).toEqual(['S1']);
    expect(changedIds(chain(), document)).toContain('GR1');
  });

  it('says when the limit cut it off', () => {
    const document = buildMap(Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`S${n + 1}`, {}])));
    expect(search(document, '客群', {}, 5)).toMatchObject({ more: true, hits: { length: 5 } });
    expect(search(document, 'kind:segment', {}, 20)).toMatchObject({ more: false, hits: { length: 20 } });
  });
});
