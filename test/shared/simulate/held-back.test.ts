import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate } from '../../../shared/simulate/simulate.ts';
import { seeds } from '../../property-runs.ts';
import { seededRandom } from '../../seeded-random.ts';
import { buildMap, chain } from '../build-map.ts';

const CALLS = ['rmCall', 'remoteCall', 'aiCall'];

/** A contact of a small case: which scenario, how many of the customers, after which other contact. */
interface Contact {
  readonly scenario: number;
  readonly type: string;
  readonly day: number;
  readonly touches: number;
  /** In the same scenario, by place in the list; undefined for an entry. */
  readonly source: number | undefined;
  readonly sharePct: number;
  readonly count: number;
}

interface Case {
  readonly people: number;
  readonly volumes: readonly number[];
  readonly contacts: readonly Contact[];
  readonly caps: readonly { readonly of: string; readonly width: 7 | 30; readonly limit: number }[];
}

function smallCase(seed: number): Case {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const people = 1 + below(4);
  const volumes = Array.from({ length: 1 + below(2) }, () => below(people + 1));
  const contacts: Contact[] = [];
  for (const [scenario, volume] of volumes.entries()) {
    const first = contacts.length;
    for (let n = 0; n < 1 + below(volumes.length === 1 ? 4 : 3); n += 1) {
      const source = n === 0 || random() < 0.2 ? undefined : first + below(n);
      const sharePct = pick([0, 34, 50, 60, 100]);
      const from = source === undefined ? undefined : (contacts[source] as Contact);
      const count = from ? Math.floor((volume * reachOf(contacts, from) * sharePct) / 100) : volume;
      const day = (from?.day ?? 0) + below(6);
      contacts.push({
        scenario,
        type: pick([...CALLS, 'sms']),
        day,
        touches: pick([1, 1, 1, 2]),
        source,
        sharePct,
        count,
      });
    }
  }
  const caps: Case['caps'] = [
    ...(random() < 0.6 ? [{ of: 'total', width: 7 as const, limit: 1 + below(3) }] : []),
    ...(random() < 0.5 ? [{ of: 'human', width: pick([7, 30] as const), limit: below(3) }] : []),
    ...(random() < 0.5 ? [{ of: 'sms', width: 7 as const, limit: 1 }] : []),
  ];
  return { people, volumes, contacts, caps };
}

/** Share of the scenario's customers that comes to a contact. */
function reachOf(contacts: readonly Contact[], { source, sharePct }: Contact): number {
  return source === undefined ? 1 : (reachOf(contacts, contacts[source] as Contact) * sharePct) / 100;
}

function asMap({ people, volumes, contacts, caps }: Case): MapDocument {
  const nodes: Record<string, Record<string, unknown>> = { S1: { size: people, holdoutPct: 0 } };
  const edges: string[] = [];
  for (const [index, expectedVolume] of volumes.entries()) {
    const id = index + 1;
    nodes[`SC${id}`] = { expectedVolume, cooldownDays: 365, priority: id, trigger: { type: 'manual' } };
    nodes[`P${id}`] = {};
    edges.push(`S1 SC${id}`, `SC${id} P${id}`);
  }
  const shares = new Map<string, number>();
  for (const [index, { scenario, type, day, touches, source, sharePct }] of contacts.entries()) {
    nodes[`CH${index + 1}`] = { channelType: type, offsetDay: day, touches, mode: 'outbound', purpose: 'business' };
    if (source === undefined) edges.push(`P${scenario + 1} CH${index + 1}`);
    else {
      edges.push(`CH${source + 1} CH${index + 1} fallback`);
      shares.set(`CH${source + 1} CH${index + 1}`, sharePct);
    }
  }
  const map = buildMap(nodes, edges);
  const limitsOf = (of: string) =>
    Object.fromEntries(caps.filter((cap) => cap.of === of).map(({ width, limit }) => [`per${width}Days`, limit]));
  return {
    ...map,
    ...{ periodStart: '2026-11-02', periodDays: 5 },
    edges: map.edges.map((edge) => ({ ...edge, waitDays: 0, ...share(shares.get(`${edge.from} ${edge.to}`)) })),
    policy: {
      ...map.policy,
      ...{ contactOnRestDays: true, totalCap: limitsOf('total'), humanCap: limitsOf('human') },
      channelCaps: [{ channelType: 'sms', ...limitsOf('sms') }],
    },
  } as unknown as MapDocument;
}

const share = (sharePct: number | undefined) => (sharePct === undefined ? {} : { sharePct });

/** All subsets of `from` (as bits) with `count` members. */
function subsets(from: number, count: number, size: number): number[] {
  const all: number[] = [];
  for (let set = 0; set < 1 << size; set += 1) {
    if ((set & ~from) === 0 && [...set.toString(2)].filter((bit) => bit === '1').length === count) all.push(set);
  }
  return all;
}

/** Touches that a customer with these contacts loses: one touch after another, kept where no window is full. */
function lostBy({ contacts, caps }: Case, mask: number): number {
  const own = contacts
    .map((contact, place) => ({ ...contact, place }))
    .filter(({ place }) => mask & (1 << place))
    .sort((a, b) => a.scenario - b.scenario || a.day - b.day || a.place - b.place);
  const kept: { type: string; day: number }[] = [];
  const concerns = (of: string, type: string) =>
    of === 'total' || (of === 'human' ? CALLS.includes(type) : of === type);
  let lost = 0;
  for (const { type, day, touches } of own) {
    for (let n = 0; n < touches; n += 1) {
      const isFull = caps.some(({ of, width, limit }) => {
        if (!concerns(of, type)) return false;
        for (let from = day - width + 1; from <= day; from += 1) {
          const inside = kept.filter((each) => each.day >= from && each.day < from + width && concerns(of, each.type));
          if (inside.length + 1 > limit) return true;
        }
        return false;
      });
      if (isFull) lost += 1;
      else kept.push({ type, day });
    }
  }
  return lost;
}

/** The least and the most that is lost over every way of choosing who gets what. */
function enumerated(small: Case): { low: number; high: number } {
  const { people, volumes, contacts } = small;
  const losses = new Map<number, number>();
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  const everyone = (1 << people) - 1;
  const choose = (place: number, triggered: readonly number[], sets: readonly number[]): void => {
    if (triggered.length < volumes.length) {
      for (const set of subsets(everyone, volumes[triggered.length] as number, people)) {
        choose(place, [...triggered, set], sets);
      }
      return;
    }
    const contact = contacts[place];
    if (contact) {
      const whole = triggered[contact.scenario] as number;
      const from = contact.source === undefined ? whole : (sets[contact.source] as number);
      const options = contact.source === undefined ? [whole] : subsets(from, contact.count, people);
      for (const set of options) choose(place + 1, triggered, [...sets, set]);
      return;
    }
    let lost = 0;
    for (let customer = 0; customer < people; customer += 1) {
      const mask = sets.reduce((bits, set, index) => (set & (1 << customer) ? bits | (1 << index) : bits), 0);
      if (!losses.has(mask)) losses.set(mask, lostBy(small, mask));
      lost += losses.get(mask) as number;
    }
    low = Math.min(low, lost);
    high = Math.max(high, lost);
  };
  choose(0, [], []);
  return { low, high };
}

const heldBack = (map: MapDocument) => {
  const { segments, channels } = simulate(map, starterKnowledge, { from: '2026-11-02', days: 60, seed: 1 });
  return { segment: segments[0]?.suppressed, channels: channels.map(({ suppressed }) => suppressed) };
};

describe('what the caps hold back', () => {
  it('is within its bounds however the contacts fall on customers, for 1,000 small cases', () => {
    const seen = { lost: 0, exactLow: 0, exactHigh: 0, nobody: 0 };
    for (const seed of seeds(20261130, 1000)) {
      const small = smallCase(seed);
      const { low, high } = enumerated(small);
      const bound = heldBack(asMap(small)).segment;
      const what = `case ${seed}: ${low}…${high} in ${bound?.low}…${bound?.high}`;
      expect(bound?.low, what).toBeLessThanOrEqual(low);
      expect(bound?.high ?? Number.POSITIVE_INFINITY, what).toBeGreaterThanOrEqual(high);
      if (high > 0) seen.lost += 1;
      if (high > 0 && bound?.low === low) seen.exactLow += 1;
      if (high > 0 && bound?.high === high) seen.exactHigh += 1;
      if (small.contacts.some(({ count }) => count === 0)) seen.nobody += 1;
    }
    // The bounds are not only true but mostly those that can be reached.
    expect(seen.lost).toBeGreaterThan(300);
    expect(seen.nobody).toBeGreaterThan(200);
    expect(seen.exactLow / seen.lost).toBeGreaterThan(0.8);
    expect(seen.exactHigh / seen.lost).toBeGreaterThan(0.6);
  });

  /** A call to all, a fallback to some, a hand-off of some: two calls a week are allowed. */
  const threeCalls = (fallback: number, handoff: number, size = 1000) => {
    const map = chain(
      {
        S1: { size, holdoutPct: 0 },
        SC1: { expectedVolume: size, cooldownDays: 365 },
        CH1: { offsetDay: 1 },
        CH2: { channelType: 'remoteCall', offsetDay: 3 },
        CH3: { channelType: 'remoteVideo', offsetDay: 5 },
      },
      ['CH1 CH2 fallback', 'CH1 CH3 handoff'],
    );
    const sharePct = { fallback, handoff } as const;
    const edges = map.edges.map((edge) => ({ ...edge, ...share(sharePct[edge.type as 'fallback']) }));
    return { ...map, periodStart: '2026-11-02', periodDays: 30, edges } as MapDocument;
  };

  it.each([
    ['those of both side ways may be nobody or all of the smaller', threeCalls(60, 30), { low: 0, high: 300 }],
    ['together more than all of them, some must be in both', threeCalls(80, 30), { low: 100, high: 300 }],
    ['all of them are in one, the other loses all of its own', threeCalls(100, 30), { low: 300, high: 300 }],
    ['a way that nobody goes', threeCalls(60, 0), { low: 0, high: 0 }],
    ['a scenario that triggers nobody', threeCalls(60, 30, 0), { low: 0, high: 0 }],
  ] as const)('%s', (_what, map, expected) => {
    expect(heldBack(map).segment).toEqual(expected);
  });

  it('is told for each channel too: what is kept first loses nothing', () => {
    expect(heldBack(threeCalls(60, 30)).channels).toEqual([
      { low: 0, high: 0 },
      { low: 0, high: 0 },
      { low: 0, high: 300 },
    ]);
  });
});
