import { describe, expect, it } from 'vitest';
import { achieve, prepare } from '../../../shared/achieve/achieve.ts';
import { type AchievedRow, LOSSES } from '../../../shared/achieve/achievement.ts';
import type { Lot } from '../../../shared/achieve/lots.ts';
import { runQueues } from '../../../shared/achieve/queues.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { forecastGoals } from '../../../shared/forecast/goal-progress.ts';
import { offersOf } from '../../../shared/forecast/offers.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate, withDefaults } from '../../../shared/simulate/simulate.ts';
import { firstSeed, times } from '../../property-runs.ts';
import { countedChain } from '../build-map.ts';
import { randomCase } from '../simulate/random-map.ts';
import { plainQueues } from './plain-queues.ts';

const FIRST = firstSeed(20261130);
const today = '2026-11-02';

/** A random map with so few customers that each can be looked at by itself. */
function smallMap(seed: number): MapDocument {
  const { document } = randomCase(seed);
  const volume = (count: number | undefined) => (count === undefined ? undefined : count % 41);
  const nodes = document.nodes.map((node) =>
    node.kind === 'scenario' ? { ...node, expectedVolume: volume(node.expectedVolume) } : node,
  );
  const edges = document.edges.map((edge, index) =>
    edge.type === 'flow' && edge.from.startsWith('SC') ? { ...edge, takeUpPct: (index * 7) % 60 } : edge,
  );
  return { ...document, nodes, edges } as MapDocument;
}

const sum = (rows: readonly AchievedRow[], of: (row: AchievedRow) => number) =>
  rows.reduce((all, row) => all + of(row), 0);
const lostOf = ({ lost }: Pick<AchievedRow, 'lost'>) => LOSSES.reduce((all, loss) => all + lost[loss], 0);

describe('achieve', () => {
  it('does with every contact what the plain queues do, for maps alone and two that share teams', () => {
    for (let run = 0; run < times(60); run += 1) {
      const maps = run % 3 === 0 ? [smallMap(FIRST + run), smallMap(FIRST - run - 1)] : [smallMap(FIRST + run)];
      const options = { today, capacityPct: 20 + (run % 5) * 20, ...(run % 4 === 0 && { mostWait: run % 3 }) };
      const { work, settings, plans } = prepare(maps, starterKnowledge, options);
      const plain = plainQueues(
        work,
        settings,
        plans.map(({ calendar }) => calendar),
      );
      const fast = new Map<Lot, { fate: string; waited: number }[]>(work.lots.map((lot) => [lot, []]));
      runQueues(work, settings, ({ lot, lo, hi, fate, waited }) => {
        for (let index = lo; index < hi; index += 1) (fast.get(lot) as unknown[])[index] = { fate, waited };
      });
      for (const lot of work.lots) {
        const told = fast.get(lot)?.map(({ fate, waited }) => ({ fate: said(fate), waited }));
        const wanted = plain.get(lot)?.map(({ fate, waited }) => ({ fate: said(fate), waited }));
        expect(told, `map ${FIRST + run}`).toEqual(wanted);
      }
    }
  });

  it('loses no contact: those made and those that are not are those due, and no wait is above its limit', () => {
    for (let run = 0; run < 100; run += 1) {
      const { document } = randomCase(FIRST + run);
      const { maps, teams } = achieve([document], starterKnowledge, { today, capacityPct: 30 });
      for (const row of [...(maps[0]?.rows ?? []), ...teams]) expect(row.made + lostOf(row)).toBe(row.due);
      for (const row of maps[0]?.rows ?? []) {
        const channel = document.nodes.find(({ id }) => id === row.channelId);
        if (channel?.kind === 'channel' && channel.slaHours !== undefined)
          expect(row.longestWait * 24).toBeLessThanOrEqual(channel.slaHours);
      }
      const offers = maps[0]?.offers ?? [];
      for (const { assumed, achieved } of offers) expect(achieved ?? 0).toBeLessThanOrEqual((assumed ?? 0) + 1e-9);
    }
  });

  it('is the simulation and the forecast where teams have no limit', () => {
    let compared = 0;
    for (let run = 0; run < 60; run += 1) {
      const random = smallMap(FIRST + run);
      const nodes = random.nodes.map((node) =>
        node.kind === 'channel' ? { ...node, capacityPerDay: undefined } : node,
      );
      const policy = { ...random.policy, totalCap: {}, humanCap: {}, serviceCap: {}, channelCaps: [] };
      const document = {
        ...random,
        nodes,
        policy,
        periodStart: today,
        periodEnd: undefined,
        periodDays: 150,
      } as MapDocument;
      const result = achieve([document], starterKnowledge, { today });
      const { channels } = simulate(
        document,
        starterKnowledge,
        withDefaults(document, today, { from: '2026-09-20', days: 366 }),
      );
      const rows = result.maps[0]?.rows ?? [];
      for (const { nodeIds, total, dropped } of channels) {
        const own = rows.filter(({ channelId }) => nodeIds.includes(channelId));
        expect(sum(own, ({ made }) => made)).toBe(total);
        expect(sum(own, lostOf)).toBe(dropped);
        compared += total;
      }
      if (sum(rows, lostOf) > 0) continue;
      const graph = buildGraph(document);
      for (const offer of offersOf(graph)) {
        const found = result.maps[0]?.offers.find(({ edgeId }) => edgeId === offer.edge.id);
        expect(found?.achieved).toBe(offer.customers ?? null);
      }
      for (const goal of result.maps[0]?.goals ?? []) {
        expect(goal.achieved).toBe(forecastGoals(graph).of(goal.goalId)?.forecast ?? null);
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('holds service contacts back where the simulation does', () => {
    const chain = countedChain({ CH1: { purpose: 'service', touches: 4, offsetDay: 0 } });
    const policy = { ...chain.policy, totalCap: {}, humanCap: {}, channelCaps: [], serviceCap: { perDay: 1 } };
    const document = { ...chain, policy, periodStart: today, periodDays: 30 } as MapDocument;
    const [line] = simulate(document, starterKnowledge, withDefaults(document, today)).channels;
    const { maps, achieved, assumed } = achieve([document], starterKnowledge, { today });
    expect(line?.suppressed).toEqual({ low: 1350, high: 1350 });
    expect(sum(maps[0]?.rows ?? [], ({ lost }) => lost.capped)).toBe(1350);
    expect([assumed, achieved]).toEqual([180, 45]);
  });

  it('makes nobody’s contact on a day without contacts, however many wait', () => {
    const quiet = ['2026-11-04', '2026-11-05'].map((date) => ({ date, kind: 'work', quiet: 'calls' }) as const);
    const dictionaries = { ...starterKnowledge.dictionaries, holidays: quiet as never };
    const chain = countedChain({
      CH1: { channelType: 'rmCall', capacityPerDay: 30, offsetDay: 0 },
      SC1: { trigger: { type: 'manual' }, batchDays: 1 },
    });
    const policy = { ...chain.policy, totalCap: {}, humanCap: {}, channelCaps: [] };
    // 450 on Monday the 2nd; 30 on each of nine days but the two without calls, to Thursday the 12th.
    const document = { ...chain, policy, periodStart: today, periodDays: 11 } as MapDocument;
    const { maps } = achieve([document], { dictionaries }, { today });
    expect(sum(maps[0]?.rows ?? [], ({ made }) => made)).toBe(7 * 30);
    const [line] = simulate(document, { dictionaries }, withDefaults(document, today)).channels;
    expect(line?.backlog).toBe(420);
  });

  it('carries a goal by its test cells as far as their contacts go, and is as sure of it as of the offer', () => {
    const chain = countedChain({ CH1: { capacityPerDay: 30, slaHours: 24, offsetDay: 0 } });
    const period = { periodStart: today, periodDays: 14 };
    const cells = [
      { name: 'A', sharePct: 50, takeUpPct: 60 },
      { name: 'B', sharePct: 50, takeUpPct: 20 },
    ];
    const withCells = chain.edges.map((edge) =>
      edge.type === 'flow' && edge.from === 'SC1' ? { ...edge, takeUpPct: undefined, cells } : edge,
    );
    const of = (edges: MapDocument['edges']) => {
      const { maps, margin } = achieve([{ ...chain, ...period, edges }], starterKnowledge, { today });
      return { margin, goals: maps[0]?.goals.map(({ assumed, achieved }) => [assumed, achieved]) };
    };
    expect(of(withCells)).toEqual(of(chain.edges));
    expect(of(withCells).goals?.[0]?.[1]).toBeLessThan(180);
  });

  it('says so where a scenario is expected more often than its customers can be contacted', () => {
    const chain = countedChain({ S1: { size: 100, holdoutPct: 0 }, SC1: { expectedVolume: 500, cooldownDays: 30 } });
    const { maps, isMost } = achieve([{ ...chain, periodStart: today, periodDays: 30 }], starterKnowledge, { today });
    expect(maps[0]?.unknown).toEqual([{ reason: 'coolDown', scenarioId: 'SC1', customers: 400 }]);
    expect(isMost).toBe(true);
  });

  it('makes what fits, lets the rest wait its time limit and no longer, and takes its customers off the goal', () => {
    // 450 customers on ten working days: 45 a day, of whom 30 can be called.
    const chain = countedChain({ CH1: { capacityPerDay: 30, slaHours: 24, offsetDay: 0 } });
    const document = {
      ...chain,
      periodStart: '2026-11-02',
      periodDays: 12,
      policy: { ...chain.policy, totalCap: {}, humanCap: {}, channelCaps: [] },
    };
    const { maps, assumed, achieved, isMost } = achieve([document], starterKnowledge, { today });
    expect(assumed).toBe(180);
    const rows = maps[0]?.rows ?? [];
    expect(rows.map(({ week, due, made, lost }) => [week, due, made, lost.late, lost.unfinished])).toEqual([
      ['2026-11-02', 225, 180, 45, 0],
      // Who is due on the last day finds only those of the day before called.
      ['2026-11-09', 225, 120, 45, 60],
    ]);
    expect(achieved).toBeCloseTo((300 / 450) * 180);
    expect(maps[0]?.goals).toEqual([
      expect.objectContaining({
        goalId: 'G1',
        assumed: 180,
        achieved: expect.closeTo(120),
        gap: expect.closeTo(-20),
        scenarioIds: ['SC1'],
      }),
    ]);
    expect(isMost).toBe(false);
  });

  it('names people of whom nobody says what they can do: the figure is a most', () => {
    const { maps, isMost } = achieve([countedChain({ CH1: { capacityPerDay: undefined } })], starterKnowledge, {
      today,
    });
    expect(maps[0]?.unknown).toContainEqual({ reason: 'noCapacity', channelIds: ['CH1'] });
    expect(isMost).toBe(true);
  });

  it('takes the bank’s rules and experience where the map has none of its own', () => {
    const { takeUpPct: _own, ...offer } = countedChain().edges[2] as Record<string, unknown>;
    const map = countedChain();
    const edges = map.edges.map((edge, index) => (index === 2 ? offer : edge)) as MapDocument['edges'];
    const inheriting = { ...map, edges, departures: { policy: [] } } as MapDocument;
    const { dictionaries } = starterKnowledge;
    const experience = [{ productType: 'deposit', takeUpPct: 10 }] as never;
    const bank = {
      dictionaries: { ...dictionaries, experience, policy: { ...dictionaries.policy, contactOnRestDays: true } },
    };
    const days = (knowledge: typeof bank) =>
      prepare([inheriting], knowledge, { today }).work.lots.map(({ planned }) => planned).length;
    expect(achieve([inheriting], bank, { today }).assumed).toBe(45);
    expect(days(bank)).toBeGreaterThan(days({ dictionaries: { ...dictionaries, experience } } as typeof bank));
  });

  it('gives one team to two maps: the scenario with the better priority first', () => {
    const policy = { ...countedChain().policy, totalCap: {}, humanCap: {}, channelCaps: [] };
    const made = (priority: number) => ({
      ...countedChain({ SC1: { priority }, CH1: { capacityPerDay: 5, slaHours: 0, executorRole: '客户经理' } }),
      id: `map-${priority}`,
      policy,
      periodStart: '2026-11-02',
    });
    const alone = achieve([made(1)], starterKnowledge, { today }).achieved;
    const both = achieve([made(2), made(1)], starterKnowledge, { today });
    expect(both.maps[1]?.achieved).toBe(alone);
    expect(both.maps[0]?.achieved).toBeLessThan(alone / 2);
    expect(both.teams.map(({ key, capacity }) => [key, capacity])).toEqual([['rmCall 客户经理', 5]]);
  });
});

/** The plain queues do not tell the two ways of losing a contact to time apart. */
function said(fate: string): string {
  return fate === 'late' || fate === 'unfinished' ? 'lost' : fate;
}
