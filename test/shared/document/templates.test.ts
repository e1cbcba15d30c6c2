import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { legalEdgeTypes } from '../../../shared/document/edge-types.ts';
import { LANES, laneOf, NODE_HEIGHT } from '../../../shared/document/layout.ts';
import { readDocument, writeDocument } from '../../../shared/document/read-document.ts';
import { allTemplates, findTemplate, mapFromTemplate } from '../../../shared/document/templates.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';

const folder = new URL('../../../resources/templates/', import.meta.url);

test('there are the seven of the domain, with the node counts it gives', () => {
  expect(Object.fromEntries(allTemplates().map(({ code, nodes }) => [code, nodes.length]))).toEqual({
    'TPL-ELDER': 25,
    'TPL-PAYROLL': 27,
    'TPL-MERCHANT': 25,
    'TPL-PRIVATE': 27,
    'TPL-CARUSER': 27,
    'TPL-NEW100': 30,
    'TPL-VILLAGE': 17,
  });
});

test('every file in the folder is a template, written as the program writes maps', () => {
  const files = readdirSync(folder);
  expect(files.sort()).toEqual(
    allTemplates()
      .map(({ code }) => `${code}.json`)
      .sort(),
  );
  for (const file of files) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { document, notes } = readDocument(text);
    expect(notes).toEqual([]);
    expect(writeDocument(document)).toBe(text);
  }
});

test('a map from a template keeps its content and its mark, and has its own name', () => {
  const template = findTemplate('TPL-ELDER');
  if (!template) throw new Error('no template');
  const map = mapFromTemplate(template, { id: 'map-1' });
  expect(map).toMatchObject({ id: 'map-1', code: 'ELDER', title: template.title, illustrative: true });
  expect(map.nodes).toBe(template.nodes);
  expect(mapFromTemplate(template, { id: 'm', code: 'ELDER-2', title: '四季度' })).toMatchObject({
    code: 'ELDER-2',
    title: '四季度',
  });
});

describe.each(allTemplates().map((template) => [template.code, template] as const))('%s', (_code, template) => {
  test('stands in lanes without overlap, and no flow leads to the left', () => {
    const lane = new Map(template.nodes.map(({ id, kind }) => [id, LANES.indexOf(laneOf(kind))]));
    for (const each of LANES) {
      const ys = template.nodes.filter(({ kind }) => laneOf(kind) === each).map(({ y }) => y);
      ys.sort((a, b) => a - b);
      for (const [index, y] of ys.slice(1).entries()) expect(y - (ys[index] ?? 0)).toBeGreaterThan(NODE_HEIGHT);
    }
    for (const { type, from, to } of template.edges) {
      if (type === 'flow') expect(lane.get(from)).toBeLessThan(lane.get(to) ?? 0);
    }
  });

  test('has legal edges, ready nodes and numbers to go on from', () => {
    const kind = new Map(template.nodes.map((node) => [node.id, node.kind]));
    for (const { type, from, to } of template.edges) {
      expect(legalEdgeTypes(kind.get(from) ?? 'goal', kind.get(to) ?? 'goal')).toContain(type);
    }
    expect(new Set(template.nodes.map(({ status }) => status))).toEqual(new Set(['ready']));
    for (const { id } of [...template.nodes, ...template.edges]) {
      const [, prefix = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(id) ?? [];
      expect(template.lastNumbers[prefix]).toBeGreaterThanOrEqual(Number(number));
    }
  });

  test('uses every script in a deliverable row', () => {
    const rows = strategyRows(template);
    const used = new Set(rows.map(({ ids }) => ids.script));
    for (const node of template.nodes) if (node.kind === 'script') expect(used).toContain(node.id);
    expect(rows.every(({ deliverable }) => deliverable)).toBe(true);
    expect(new Set(rows.map(({ rowCode }) => rowCode)).size).toBe(rows.length);
  });
});
