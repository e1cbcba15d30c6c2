import { expect, test } from 'vitest';
import type { NodeOf } from '../../../../shared/document/kinds/index.ts';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { starterKnowledge } from '../../../../shared/knowledge/knowledge.ts';
import { crowdedOverlap } from '../../../../shared/lint/rules/crowded-overlap.ts';
import { tooManyContacts } from '../../../../shared/lint/rules/too-many-contacts.ts';
import { overlapOf } from '../../../../shared/lint/segment-overlap.ts';
import { simulate, withDefaults } from '../../../../shared/simulate/simulate.ts';
import { buildMap, chain } from '../../build-map.ts';
import { randomCase } from '../../simulate/random-map.ts';
import { context, findingsOf, testRule } from '../test-rule.ts';

/** Two segments, each contacted by `touches` letters; four in 7 days are allowed in all. */
const two = (touches: number, first: object = {}, second: object = {}) => {
  const letters = { channelType: 'letter', touches, offsetDay: 1 };
  return {
    ...chain(
      {
        S1: { name: '养老', ...first },
        S2: { name: '代发', ...second },
        SC2: {},
        P2: {},
        CH1: letters,
        CH2: letters,
        T2: {},
      },
      ['G1 S2', 'S2 SC2', 'SC2 P2', 'P2 CH2', 'CH2 T2'],
    ),
    periodStart: '2026-11-02',
    periodDays: 28,
  };
};
const aged = (value: string) => ({ rule: { conditions: [{ attribute: 'age', operator: 'between', value }] } });

testRule(crowdedOverlap, {
  passing: {
    'as many as the cap for a customer of both': two(2),
    'ages that exclude each other': two(3, aged('20-29'), aged('40-49')),
    'customers of the first are left out of the second': two(3, { overlapPolicy: 'highestWins' }),
    'segments that exclude each other': two(3, {}, { overlapPolicy: 'exclusive' }),
    'one of them retired': two(3, {}, { status: 'retired' }),
  },
  failing: {
    'more than the cap for a customer of both': {
      map: two(3),
      finds: [
        {
          targets: ['S1', 'S2'],
          zh: '按触达模拟，同属客群“养老”与“代发”的客户，7 天内最多触达 6 次，超过上限 4 次（合计）。',
          severity: 'info',
          field: 'overlapPolicy',
        },
      ],
    },
    'a segment within the other': {
      map: two(4, {}, { parentSegmentId: 'S1' }),
      finds: [{ targets: ['S1', 'S2'], zh: /最多触达 8 次/ }],
    },
    'overlap that is allowed': {
      map: two(3, { overlapPolicy: 'allow' }, { overlapPolicy: 'allow' }),
      finds: [{ targets: ['S1', 'S2'], zh: /最多触达 6 次/ }],
    },
  },
});

test('of very many pairs the rest is said not to be checked', () => {
  const ids = Array.from({ length: 21 }, (_, index) => index + 1);
  const letters = { channelType: 'letter', touches: 3, offsetDay: 1 };
  const nodes = Object.fromEntries(
    ids.flatMap((n) => [
      [`S${n}`, { rule: { text: `客群${n}` }, lifecycleStage: ['acquire'] }],
      [`SC${n}`, {}],
      [`P${n}`, {}],
      [`CH${n}`, letters],
      [`T${n}`, {}],
    ]),
  );
  const edges = ids.flatMap((n) => [`G1 S${n}`, `S${n} SC${n}`, `SC${n} P${n}`, `P${n} CH${n}`, `CH${n} T${n}`]);
  const found = findingsOf(crowdedOverlap, buildMap({ G1: {}, ...nodes }, edges));
  const last = found.find(({ key }) => key === 'more');
  expect(found.filter(({ key }) => key === 'pairs').length).toBeGreaterThan(5);
  expect(last?.params).toEqual({ count: 110 });
  expect(last?.targets).toEqual([]);
});

test('neither segment alone is above a cap', () => {
  expect(findingsOf(tooManyContacts, two(3))).toEqual([]);
});

test('finds the pairs that the simulation finds, but those that rules keep apart, on 200 random maps and the templates', () => {
  let found = 0;
  for (const map of [...Array.from({ length: 200 }, (_, index) => randomCase(index + 1).document), ...allTemplates()]) {
    const { overlaps, moreOverlaps } = simulate(map, starterKnowledge, withDefaults(map, context.today));
    if (moreOverlaps > 0) continue;
    const nodes = new Map(map.nodes.map((node) => [node.id, node]));
    const lineOf = (id: string) => {
      const line: NodeOf<'segment'>[] = [];
      for (let node = nodes.get(id); node?.kind === 'segment' && !line.includes(node); ) {
        line.push(node);
        node = nodes.get(node.parentSegmentId ?? '');
      }
      return line;
    };
    const pairs = overlaps.filter(({ segmentIds: [a, b] }) => overlapOf(lineOf(a), lineOf(b)) !== 'no');
    const findings = findingsOf(crowdedOverlap, map);
    expect(findings.flatMap(({ targets: [a, ...others] }) => others.map((b) => `${a} ${b}`)).sort()).toEqual(
      pairs.map(({ segmentIds }) => segmentIds.join(' ')).sort(),
    );
    expect(Math.max(0, ...findings.map(({ params }) => Number(params?.peak)))).toBe(
      Math.max(0, ...pairs.map(({ peak }) => peak)),
    );
    found += findings.length;
  }
  expect(found).toBeGreaterThan(20);
});
