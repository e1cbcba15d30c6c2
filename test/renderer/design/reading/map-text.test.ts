// Tests the map as text: kinds in lane order, facts, problems and connections by name.
import { describe, expect, it } from 'vitest';
import { edgeText, nodesByKind, nodeText, textSource } from '../../../../renderer/design/reading/map-text.ts';
import type { MapNode } from '../../../../shared/document/document.ts';
import { removeElements } from '../../../../shared/document/edits/elements.ts';
import { formatMessage, type Language } from '../../../../shared/i18n/message.ts';
import { starterKnowledge } from '../../../../shared/knowledge/knowledge.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { chain, chainWith, deepFreeze } from '../../../shared/build-map.ts';

const context = { ...starterKnowledge, today: '2026-03-01' };
const sayIn =
  (language: Language) =>
  (
    ...[message, params]: [message: Parameters<typeof formatMessage>[0], params?: Parameters<typeof formatMessage>[2]]
  ) =>
    formatMessage(message, language, params);
const [zh, en] = [sayIn('zh'), sayIn('en')];

function read(document = chain(), id = 'SC1', say = zh) {
  const source = textSource(document, runRules(document, context));
  return nodeText(source, document.nodes.find((node) => node.id === id) as MapNode, say);
}

describe('a node as text', () => {
  it('says kind, name, code, facts and what it is joined to', () => {
    const { title, lines } = read();
    expect(title).toBe('场景“场景SC1”，编号 SC1');
    expect(lines.slice(1)).toEqual(['来自客群“客群S1”，主链', '连接到产品“产品P1”，主链']);
    expect(lines[0]).toContain('生命周期');
  });
  it('says the same in English', () => {
    const { title, lines } = read(chain(), 'SC1', en);
    expect(title).toBe('Scenario “场景SC1”, code SC1');
    expect(lines).toContain('From Segment “客群S1”, Main chain');
  });
  it('says its problems, and that nothing is joined to it', () => {
    expect(read(chainWith({ 'S1.rule': undefined }), 'S1').lines.join()).toMatch(/错误：.*缺少口径/);
    expect(read(removeElements(new Set(['SC1']))(chain()), 'S1').lines.join()).not.toContain('连到');
    const alone = removeElements(new Set(['E1', 'E2']))(chain());
    expect(read(alone, 'S1').lines).toContain('未连线');
  });
});

it('an edge says both ends and its type', () => {
  const document = chain();
  const source = textSource(document, []);
  const edge = document.edges.find(({ from }) => from === 'S1');
  expect(edge && edgeText(source, edge, zh).title).toBe('从“客群S1”到“场景SC1”，主链');
});

it('nodes come by kind, from top to bottom, and the map stays as it is', () => {
  const document = deepFreeze(chain({ S2: { y: -50 } }));
  const parts = nodesByKind(document);
  expect(parts.map(([kind]) => kind)).toEqual(['goal', 'segment', 'scenario', 'product', 'channel', 'script']);
  expect(parts[1]?.[1].map(({ id }) => id)).toEqual(['S2', 'S1']);
});
