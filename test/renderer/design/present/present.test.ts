// Tests the way through a presentation and the facts shown of a node.
import { describe, expect, it } from 'vitest';
import { nodeFacts } from '../../../../renderer/design/present/node-facts.ts';
import { moved, moveForKey, startPlace } from '../../../../renderer/design/present/present-steps.ts';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { formatMessage, type Message, type MessageParams } from '../../../../shared/i18n/message.ts';

const paths = [
  { nodes: ['S1', 'SC1', 'P1'], edges: ['E1', 'E2'] },
  { nodes: ['S1', 'SC2'], edges: ['E3'] },
];

describe('moved', () => {
  it('walks node by node into the next path and back, and stops at both ends', () => {
    expect(moved(paths, { path: 0, step: 0 }, 'next')).toEqual({ path: 0, step: 1 });
    expect(moved(paths, { path: 0, step: 2 }, 'next')).toEqual({ path: 1, step: 0 });
    expect(moved(paths, { path: 1, step: 1 }, 'next')).toEqual({ path: 1, step: 1 });
    expect(moved(paths, { path: 1, step: 0 }, 'previous')).toEqual({ path: 0, step: 2 });
    expect(moved(paths, { path: 0, step: 0 }, 'previous')).toEqual({ path: 0, step: 0 });
  });

  it('goes from path to path and to both ends', () => {
    expect(moved(paths, { path: 0, step: 2 }, 'nextPath')).toEqual({ path: 1, step: 0 });
    expect(moved(paths, { path: 1, step: 1 }, 'nextPath')).toEqual({ path: 1, step: 1 });
    expect(moved(paths, { path: 1, step: 1 }, 'previousPath')).toEqual({ path: 0, step: 0 });
    expect(moved(paths, { path: 0, step: 2 }, 'previousPath')).toEqual({ path: 0, step: 0 });
    expect(moved(paths, { path: 0, step: 0 }, 'last')).toEqual({ path: 1, step: 1 });
    expect(moved(paths, { path: 1, step: 1 }, 'first')).toEqual({ path: 0, step: 0 });
  });

  it('knows the keys of a presenter’s remote', () => {
    expect([moveForKey('PageDown'), moveForKey('PageUp'), moveForKey('a')]).toEqual(['next', 'previous', undefined]);
  });
});

describe('startPlace', () => {
  it('begins at what is selected, else at the beginning', () => {
    expect(startPlace(paths, new Set())).toEqual({ path: 0, step: 0 });
    expect(startPlace(paths, new Set(['SC2']))).toEqual({ path: 1, step: 1 });
    expect(startPlace(paths, new Set(['S1', 'E3']))).toEqual({ path: 1, step: 0 });
    expect(startPlace(paths, new Set(['E2']))).toEqual({ path: 0, step: 0 });
    expect(startPlace(paths, new Set(['nowhere']))).toEqual({ path: 0, step: 0 });
  });
});

describe('nodeFacts', () => {
  it('says in words what is filled, at most eight facts, for every node of the templates', () => {
    for (const language of ['zh', 'en'] as const) {
      const say = (message: Message, params?: MessageParams) => formatMessage(message, language, params);
      for (const node of allTemplates().flatMap((map) => map.nodes)) {
        const facts = nodeFacts(node, say);
        expect(facts.length).toBeGreaterThan(0);
        expect(facts.length).toBeLessThanOrEqual(8);
        for (const { label, value } of facts) expect([label, value]).not.toContain('');
      }
    }
  });
});
