// Days that count from a due date: the same plan with all its days counted from another day is the same plan.
import { describe, expect, it } from 'vitest';
import { capsOf } from '../../../shared/contacts/caps.ts';
import { ownContactPlans } from '../../../shared/contacts/contact-plans.ts';
import { overloadsOf } from '../../../shared/contacts/overload.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate } from '../../../shared/simulate/simulate.ts';
import { seededRandom } from '../../seeded-random.ts';
import { chain } from '../build-map.ts';
import { randomCase } from './random-map.ts';

const DAY = { zh: '休', en: 'off' };
const context = { ...starterKnowledge, today: '2026-11-02' };

/** All scenarios around due dates, all days `by` later. */
function shifted(document: MapDocument, by: number): MapDocument {
  const later = (day: number | undefined) => (day === undefined ? {} : day + by);
  const moved = <K extends string>(element: Partial<Record<K, number | undefined>>, keys: readonly K[]) =>
    Object.fromEntries(keys.flatMap((key) => (element[key] === undefined ? [] : [[key, later(element[key])]])));
  return {
    ...document,
    waves: document.waves.map((wave) => ({ ...wave, ...moved(wave, ['fromDay', 'toDay']) })),
    nodes: document.nodes.map((node) => {
      if (node.kind === 'scenario')
        return { ...node, dayAnchor: 'dueDate', ...moved(node, ['windowFrom', 'windowTo']) };
      // A day that is not said is day 0 itself, which does not move.
      return node.kind === 'channel' ? { ...node, ...moved({ offsetDay: 3, ...node }, ['offsetDay']) } : node;
    }),
  } as MapDocument;
}

describe('days before a due date', () => {
  it('give the same contacts on the same dates, from whatever day they are counted, for 200 random maps', () => {
    const random = seededRandom(12);
    let contacts = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const { document, options } = randomCase(seed);
      // Far from the due date itself, before which rest days bring contacts forward.
      const by = random() < 0.5 ? Math.floor(random() * 30) + 100 : -Math.floor(random() * 60) - 300;
      const of = (map: MapDocument) => {
        const { channels, branches, leftOut } = simulate(map, starterKnowledge, options);
        return { channels: channels.map(({ suppressed: _, ...line }) => line), branches, leftOut };
      };
      const before = of(shifted(document, 100));
      expect(of(shifted(document, by)), `map ${seed}, ${by} days`).toEqual(before);
      contacts += before.channels.reduce((sum, { total }) => sum + total, 0);
    }
    expect(contacts).toBeGreaterThan(1000);
  });

  it('break the same caps by as much where no day is a rest day, for 200 random maps', () => {
    const random = seededRandom(13);
    let broken = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const { document } = randomCase(seed);
      const open = { ...document, policy: { ...document.policy, contactOnRestDays: true } };
      const of = (map: MapDocument) => {
        const graph = buildGraph(map);
        const plans = ownContactPlans(map, graph, context);
        return graph.ofKind('segment').flatMap((segment) =>
          overloadsOf(plans, segment, capsOf(map.policy)).map(({ cap, count, contacts }) => {
            const first = contacts[0]?.day ?? 0;
            return { cap, count, days: contacts.map(({ day, channelId }) => [channelId, day - first]) };
          }),
        );
      };
      const before = of(shifted(open, 0));
      broken += before.length;
      expect(of(shifted(open, Math.floor(random() * 120) - 90)), `map ${seed}`).toEqual(before);
    }
    expect(broken).toBeGreaterThan(50);
  });

  it('a call a week before, to customers who are known a month before: 23 days after they come in', () => {
    const { channels } = simulate(
      {
        ...chain({
          SC1: { dayAnchor: 'dueDate', windowFrom: -30, windowTo: -1, expectedVolume: 1, trigger: { type: 'manual' } },
          S1: { size: 10, holdoutPct: 0 },
          CH1: { offsetDay: -7, sendWindow: undefined },
        }),
        ...{ periodStart: '2026-11-02', periodDays: 1 },
      } as MapDocument,
      starterKnowledge,
      { from: '2026-11-02', days: 60, seed: 1 },
    );
    expect(channels[0]?.days.flatMap((count, day) => (count > 0 ? [[day, count]] : []))).toEqual([[23, 1]]);
  });

  it('a reminder before the due date is never on it or behind it: rest days and days without calls bring it forward', () => {
    const run = (channel: object, quiet: readonly string[] = []) => {
      const reminder = { offsetDay: -1, sendWindow: undefined, ...channel };
      const map = {
        ...chain({
          SC1: { dayAnchor: 'dueDate', windowFrom: -7, windowTo: -1, expectedVolume: 5, trigger: { type: 'rule' } },
          S1: { size: 5, holdoutPct: 0 },
          CH1: reminder,
        }),
        // Those of a Monday come in on Monday, their due date is the Monday after.
        ...{ periodStart: '2026-11-02', periodDays: 5 },
      } as MapDocument;
      const holidays = quiet.map((date) => ({ date, kind: 'work' as const, quiet: 'calls' as const, label: DAY }));
      const dictionaries = { ...starterKnowledge.dictionaries, holidays: holidays as never };
      const { channels } = simulate(map, { dictionaries }, { from: '2026-11-02', days: 30, seed: 1 });
      return channels[0]?.days.flatMap((count, day) => Array.from({ length: count }, () => day));
    };
    // Due on 9 to 13 November; the reminder of Monday the 9th is on Friday the 6th, day 4 of the view.
    expect(run({ channelType: 'sms' })).toEqual([4, 7, 8, 9, 10]);
    expect(run({ channelType: 'rmCall' }, ['2026-11-10'])).toEqual([4, 7, 7, 9, 10]);
    // What customers come for keeps its day, and what is for the due date itself is put off as ever.
    expect(run({ channelType: 'hall', mode: 'inbound' })).toEqual([6, 7, 8, 9, 10]);
    expect(run({ channelType: 'sms', offsetDay: 0 })).toEqual([7, 8, 9, 10, 11]);
  });

  it('nothing comes before the customer does: what is planned for an earlier day waits for the first', () => {
    const run = (offsetDay: number, scenario: object) =>
      simulate(
        {
          ...chain({ SC1: { expectedVolume: 1, ...scenario }, S1: { size: 10, holdoutPct: 0 }, CH1: { offsetDay } }),
          ...{ periodStart: '2026-11-02', periodDays: 1 },
        } as MapDocument,
        starterKnowledge,
        { from: '2026-11-02', days: 30, seed: 1 },
      ).channels[0]?.peakDay;
    expect(run(-45, { dayAnchor: 'dueDate', windowFrom: -30 })).toBe(0);
    expect(run(-7, { dayAnchor: 'trigger' })).toBe(0);
    // Without a window customers are known in time for the first contact.
    expect(run(-45, { dayAnchor: 'dueDate' })).toBe(0);
  });
});
