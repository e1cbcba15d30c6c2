import { describe, expect, it } from 'vitest';
import { contactPlans } from '../../../shared/contacts/contact-plan.ts';
import { capsOf, overloadsOf } from '../../../shared/contacts/overload.ts';
import type { MapDocument, MapEdge, MapNode } from '../../../shared/document/document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate, withDefaults } from '../../../shared/simulate/simulate.ts';
import { randomCase } from './random-map.ts';

const NAMES: Readonly<Record<string, string>> = { calls: 'human', all: 'total' };

/** `S1 total 7 5`: what exceeds a cap, by segment. */
function simulated(document: MapDocument): string[] {
  const { segments } = simulate(document, starterKnowledge, withDefaults(document, '2026-11-02'));
  return segments
    .flatMap(({ id, loads }) =>
      loads
        .filter(({ peak, cap }) => cap !== null && peak > cap)
        .map(({ subject, windowDays, peak }) => `${id} ${subject} ${windowDays} ${peak}`),
    )
    .sort();
}

function ruled(document: MapDocument): string[] {
  const caps = capsOf(document.policy);
  return [...contactPlans(buildGraph(document))]
    .flatMap(([id, scenarios]) =>
      overloadsOf(scenarios, caps).map(
        ({ cap, count }) => `${id} ${NAMES[cap.of] ?? cap.of} ${cap.windowDays} ${count}`,
      ),
    )
    .sort();
}

/** The map without what the rule does not look at: calendar, waits, waves, shares, repeated triggers, retired nodes. */
function withoutTime(document: MapDocument): MapDocument {
  const dayOf = (id: string) => Number(id.slice(2)) * 2;
  const nodes = document.nodes.map((node) => {
    const {
      status: _,
      mutexDays: __,
      waveNo: ___,
      sendWindow: ____,
      ...rest
    } = node as MapNode & Record<string, unknown>;
    if (node.kind === 'segment') return { ...rest, status: 'ready', size: 5000 };
    if (node.kind === 'scenario') return { ...rest, status: 'ready', expectedVolume: 100 };
    return { ...rest, status: 'ready', ...(node.kind === 'channel' && { offsetDay: dayOf(node.id), waitDays: 0 }) };
  });
  const edges = document.edges.flatMap((edge): MapEdge[] => {
    if (edge.type === 'flow' || edge.type === 'attach' || edge.type === 'migrate') return [edge];
    return dayOf(edge.from) < dayOf(edge.to) ? [{ ...edge, waitDays: 0, sharePct: 60 }] : [];
  });
  const { periodStart: _, periodEnd: __, ...header } = document;
  const policy = { ...document.policy, contactOnRestDays: true };
  return { ...header, policy, periodDays: 5, nodes, edges } as MapDocument;
}

describe('the worst-placed customer', () => {
  it('has as many contacts as SM022 says, for 200 random maps', () => {
    let overloaded = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const document = withoutTime(randomCase(seed).document);
      const found = ruled(document);
      expect(simulated(document), `map ${seed}`).toEqual(found);
      if (found.length > 0) overloaded += 1;
    }
    expect(overloaded).toBeGreaterThan(50);
  });

  it('has as many contacts as SM022 says in the templates, with and without their mutex groups', () => {
    for (const template of allTemplates()) {
      const open = template.nodes.map(({ ...node }) => {
        if (node.kind === 'scenario') delete node.mutexGroup;
        return node;
      });
      for (const document of [template, { ...template, nodes: open }]) {
        const timed = { ...document, policy: { ...document.policy, contactOnRestDays: true } };
        expect(simulated(timed), template.code).toEqual(ruled(timed));
      }
    }
  });
});
