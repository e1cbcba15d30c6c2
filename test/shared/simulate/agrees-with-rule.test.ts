import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { tooManyContacts } from '../../../shared/lint/rules/too-many-contacts.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { simulate, withDefaults } from '../../../shared/simulate/simulate.ts';
import type { CustomerLoad } from '../../../shared/simulate/simulation.ts';
import { seeds } from '../../property-runs.ts';
import { buildMap, chain } from '../build-map.ts';
import { randomCase } from './random-map.ts';
import { simulateSimply } from './reference.ts';

const TODAY = '2026-11-02';

/** `S1 total 7 5`: what exceeds a cap, by segment. */
function exceeding(segments: readonly { readonly id: string; readonly loads: readonly CustomerLoad[] }[]): string[] {
  return segments
    .flatMap(({ id, loads }) =>
      loads
        .filter(({ peak, cap }) => cap !== null && peak > cap)
        .map(({ subject, windowDays, peak }) => `${id} ${subject} ${windowDays} ${peak}`),
    )
    .sort();
}
const simulated = (document: MapDocument) =>
  exceeding(simulate(document, starterKnowledge, withDefaults(document, TODAY)).segments);

function ruled(document: MapDocument): string[] {
  return runRules(document, { ...starterKnowledge, today: TODAY }, [tooManyContacts])
    .map(({ targets, key, params }) => `${targets[0]} ${key} ${params?.n}`)
    .sort();
}

describe('the worst-placed customer', () => {
  it('has as many contacts as SM022 says, for random maps: no cap is broken in one and kept in the other', () => {
    let [overloaded, kept] = [0, 0];
    for (const seed of seeds(1, 250)) {
      const { document } = randomCase(seed);
      const found = ruled(document);
      expect(simulated(document), `map ${seed}`).toEqual(found);
      if (found.length > 0) overloaded += 1;
      else kept += 1;
    }
    expect(Math.min(overloaded, kept)).toBeGreaterThan((overloaded + kept) / 10);
  });

  it('has as many as the plain reference counts, for some of them', () => {
    for (const seed of seeds(1, 30)) {
      const { document } = randomCase(seed);
      const plain = simulateSimply(document, starterKnowledge.dictionaries, withDefaults(document, TODAY));
      expect(ruled(document), `map ${seed}`).toEqual(exceeding(plain.segments));
    }
  });

  it('has as many contacts as SM022 says in the templates, with and without their mutex groups', () => {
    for (const template of allTemplates()) {
      const open = template.nodes.map(({ ...node }) => {
        if (node.kind === 'scenario') delete node.mutexGroup;
        return node;
      });
      for (const document of [template, { ...template, nodes: open }]) {
        expect(simulated(document), template.code).toEqual(ruled(document));
      }
    }
  });
});

/** Two scenarios of one segment, each with a call on the same day; both of one mutex group. */
const inGroup = (mutexDays: number | undefined) =>
  buildMap(
    {
      S1: { size: 20_000 },
      SC1: { mutexGroup: 'M', mutexDays, priority: 2 },
      SC2: { mutexGroup: 'M', mutexDays, priority: 2 },
      ...{ P1: {}, P2: {}, CH1: {}, CH2: {} },
    },
    ['S1 SC1', 'S1 SC2', 'SC1 P1', 'SC2 P2', 'P1 CH1', 'P2 CH2'],
  );

/** A call, and a fallback to a second one. */
const fallback = (edge: object, second: object = {}, first: object = {}, waves: MapDocument['waves'] = []) => {
  const map = chain({ CH1: { offsetDay: 1, ...first }, CH2: { offsetDay: undefined, ...second } }, [
    'CH1 CH2 fallback',
  ]);
  const edges = map.edges.map((each) => (each.type === 'fallback' ? { ...each, ...edge } : each));
  return { ...map, waves, edges } as MapDocument;
};
const wave = (fromDay: number) => [{ no: 2, name: '二', fromDay, toDay: fromDay + 20 }];
const repeated = (cooldownDays: number) =>
  chain({ S1: { size: 100, holdoutPct: 0 }, SC1: { expectedVolume: 200, cooldownDays } });

describe('waits, waves, mutex days, repeats and rest days count in both', () => {
  it.each([
    ['a fallback that waits a week', fallback({ waitDays: 7 }), []],
    ['a fallback that waits six days, Monday to Monday', fallback({ waitDays: 6 }), ['S1 rmCall 7 2']],
    ['a fallback that does not wait', fallback({ waitDays: 0 }), ['S1 rmCall 7 2']],
    ['a wait that the channel states', fallback({ waitDays: undefined }, {}, { waitDays: 7 }), []],
    ['a second day that is later than the wait', fallback({ waitDays: 1 }, { offsetDay: 9 }), []],
    ['a wave that begins later', fallback({ waitDays: 0 }, { waveNo: 2 }, {}, wave(10)), []],
    ['a wave that begins at once', fallback({ waitDays: 0 }, { waveNo: 2 }, {}, wave(2)), ['S1 rmCall 7 2']],
    ['a mutex group without days of rest', inGroup(0), ['S1 rmCall 7 2']],
    ['a mutex group with days of rest', inGroup(7), []],
    ['a mutex group that says nothing of days', inGroup(undefined), []],
    ['a scenario again within a week', repeated(3), ['S1 rmCall 7 2']],
    ['a scenario again after a week', repeated(7), []],
    ['a call that quiet hours give up', fallback({ waitDays: 0 }, { sendWindow: '21:00-22:00' }), []],
    ['a fallback that nobody comes to', fallback({ waitDays: 0, sharePct: 0 }), []],
    ['a scenario that is retired', chain({ SC1: { status: 'retired' }, CH1: { touches: 9 } }), []],
    [
      // Day 1 on a Saturday is called on Monday, day 8 on the Monday after: seven days apart. Day 7 with it would not be.
      'two calls that a weekend moves together',
      chain({ CH1: { offsetDay: 1 }, CH2: { offsetDay: 7 } }, ['P1 CH2']),
      ['S1 rmCall 7 2'],
    ],
  ] as const)('%s', (_what, map, expected) => {
    const document = { ...map, policy: { ...map.policy, quietAction: 'drop' as const }, periodDays: 30 } as MapDocument;
    expect(ruled(document)).toEqual(expected);
    expect(simulated(document)).toEqual(expected);
  });
});
