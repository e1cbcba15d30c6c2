// Owns random small maps for the simulation: seeded, with every field that it reads now and then missing or strange.
import type { MapDocument } from '../../../shared/document/document.ts';
import type { SimulationOptions } from '../../../shared/simulate/simulation.ts';
import { seededRandom } from '../../seeded-random.ts';
import { buildMap } from '../build-map.ts';

const TYPES = ['rmCall', 'remoteCall', 'sms', 'appPush', 'wecom1v1', 'hall', 'rmVisit', 'aiCall', 'email'] as const;
const WINDOWS = ['09:30-11:30,14:30-17:00', '20:30-22:00', '12:10-13:50', '06:00-08:30', '22:00-23:00,07:00-08:00'];

export function randomCase(seed: number): { readonly document: MapDocument; readonly options: SimulationOptions } {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const maybe = <T>(chance: number, make: () => T): T | undefined => (random() < chance ? make() : undefined);
  const defined = (values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const ids = (prefix: string, least: number, most: number) =>
    Array.from({ length: least + below(most - least + 1) }, (_, index) => `${prefix}${index + 1}`);
  const [segments, scenarios, products, channels] = [ids('S', 2, 4), ids('SC', 1, 4), ids('P', 1, 4), ids('CH', 1, 6)];

  const nodes: Record<string, Record<string, unknown>> = {};
  for (const id of segments) {
    nodes[id] = {
      ...defined({
        status: maybe(0.04, () => 'retired'),
        overlapPolicy: maybe(0.2, () => pick(['exclusive', 'highestWins', 'allow'])),
        parentSegmentId: maybe(0.4, () => pick(['S1', 'S1', 'S2', 'S4'])),
        listId: maybe(0.5, () => pick(['L1', 'L2', 'L3'])),
      }),
      size: maybe(0.85, () => (random() < 0.3 ? pick([0, 1, 7, 3_000_000_000]) : pick([40, 333, 1000, 4200]))),
      holdoutPct: maybe(0.8, () => pick([0, 10, 12.5, 33.33, 50])),
    };
  }
  for (const id of scenarios) {
    const dayAnchor = maybe(0.6, () => pick(['trigger', 'customerDay0', 'dueDate']));
    const [from, to] = [below(20) - (dayAnchor === 'dueDate' ? 25 : 0), below(25)];
    nodes[id] = {
      ...defined({
        status: maybe(0.04, () => 'retired'),
        scenarioClass: pick(['event', 'lifecycle', 'product']),
        trigger: { type: pick(['event', 'schedule', 'rule', 'manual']) },
        startDay: maybe(0.3, () => 1 + below(40)),
        batchDays: maybe(0.3, () => 1 + below(12)),
        windowFrom: maybe(0.6, () => from),
        windowTo: maybe(0.6, () => (random() < 0.9 ? from + to : to)),
        dayAnchor,
        cooldownDays: maybe(0.6, () => pick([0, 3, 10, 30])),
        priority: maybe(0.6, () => 1 + below(3)),
        mutexGroup: maybe(0.6, () => pick(['a', 'a', ' a ', 'b', ' '])),
        mutexDays: maybe(0.5, () => pick([0, 7, 30])),
      }),
      expectedVolume: maybe(0.9, () => pick([0, 1, 13, 100, 250, 400, 700, 999, 5000])),
    };
  }
  for (const id of products) nodes[id] = defined({ status: maybe(0.04, () => 'retired') });
  for (const id of channels) {
    nodes[id] = {
      ...defined({
        status: maybe(0.04, () => 'retired'),
        libraryId: maybe(0.3, () => pick(['lib-1', 'lib-2'])),
        waitDays: maybe(0.3, () => below(6)),
        sendWindow: maybe(0.6, () => pick(WINDOWS)),
        waveNo: maybe(0.4, () => 1 + below(3)),
        slaHours: maybe(0.4, () => pick([4, 24, 72])),
        capacityPerDay: maybe(0.7, () => pick([0, 1, 5, 40, 300])),
        priority: maybe(0.5, () => 1 + below(3)),
      }),
      channelType: pick(TYPES),
      force: pick(['sea', 'land', 'air']),
      mode: random() < 0.85 ? 'outbound' : 'inbound',
      purpose: random() < 0.8 ? 'business' : pick(['service', 'mandatory']),
      touches: random() < 0.7 ? 1 : 1 + below(3),
      offsetDay: maybe(0.8, () => below(30) - (random() < 0.3 ? 25 : 0)),
    };
  }
  const edges: string[] = [];
  const hopFields: Record<string, unknown>[] = [];
  const join = (from: string, to: string, type = 'flow', fields: Record<string, unknown> = {}) => {
    edges.push(`${from} ${to} ${type}`);
    hopFields.push(fields);
  };
  const joinMany = (sources: readonly string[], targets: readonly string[], chance: number) => {
    for (const from of sources) {
      const sure = pick(targets);
      for (const to of targets) if (to === sure || random() < chance) join(from, to);
    }
  };
  joinMany(segments, scenarios, 0.5);
  joinMany(scenarios, products, 0.2);
  joinMany(products, channels, 0.2);
  for (const from of channels) {
    for (const to of channels) {
      if (random() > 0.18) continue;
      const fields = { waitDays: maybe(0.6, () => below(10)), sharePct: maybe(0.6, () => pick([0, 12.34, 60, 100])) };
      join(from, to, pick(['fallback', 'handoff', 'followUp']), fields);
    }
  }
  const map = buildMap(nodes, edges);
  const cap = (...values: number[]) => maybe(0.7, () => pick(values));
  const document = {
    ...map,
    ...defined({
      periodStart: maybe(0.6, () => pick(['2026-11-02', '2026-11-10', '2026-12-24'])),
      periodEnd: maybe(0.5, () => pick(['2026-11-30', '2026-12-31', '2027-01-20'])),
      periodDays: maybe(0.5, () => pick([1, 9, 30])),
      lists: maybe(0.6, () =>
        ['L1', 'L2'].map((id) => ({
          id,
          branchCounts: ['B1', 'B2', 'B3'].slice(0, below(4)).map((branchCode) => ({ branchCode, count: below(50) })),
        })),
      ),
    }),
    waves: [1, 2].slice(0, below(3)).map((no) => {
      const fromDay = no * 3 - (random() < 0.2 ? 20 : 0);
      return { no, name: `W${no}`, fromDay, toDay: fromDay + below(8) };
    }),
    policy: {
      ...map.policy,
      quietHours: pick([['20:00-09:00', '12:00-14:00'], [], ['00:00-23:59'], ['21:00-08:00', 'never']]),
      quietAction: pick(['drop', 'delay']),
      contactOnRestDays: random() < 0.3,
      totalCap: { per7Days: cap(1, 2, 4), per30Days: cap(2, 5, 10) },
      humanCap: { per7Days: cap(0, 1, 2), per30Days: cap(3) },
      channelCaps:
        random() < 0.8 ? map.policy.channelCaps : [{ channelType: 'sms', per7Days: 1 }, { channelType: 'sms' }],
    },
    edges: map.edges.map((edge, index) => {
      const { waitDays: _wait, sharePct: _share, ...rest } = edge as typeof edge & Record<string, unknown>;
      return { ...rest, ...defined(hopFields[index] ?? {}) };
    }),
    nodes: map.nodes.map((node) => defined(node)),
  } as unknown as MapDocument;
  withRepeats(document, seed);
  withRules(document, seed);
  const options: SimulationOptions = {
    from: (random() < 0.7 && document.periodStart) || pick(['2026-11-02', '2026-11-14', '2026-12-28']),
    days: pick([1, 10, 35, 35]),
    seed: below(4_294_967_296),
    ...(random() < 0.4 && { holidays: ['2026-12-25', '2027-01-01', '2026-11-16'] }),
    ...(random() < 0.4 && { population: pick([50, 5000, 100_000]) }),
    ...(random() < 0.2 && { segmentId: 'S1' }),
  };
  return { document, options };
}

/** Every fifth map has scenarios that repeat; drawn apart, so that the others stay what they were. */
function withRepeats(document: MapDocument, seed: number): void {
  if (seed % 5 !== 0) return;
  const random = seededRandom(seed + 1_000_000);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  for (const node of document.nodes) {
    if (node.kind !== 'scenario' || random() < 0.3) continue;
    const least = pick([undefined, 1, 2, 3]);
    node.repeat = JSON.parse(
      JSON.stringify({
        every: pick(['week', 'month', 'month', 'quarter']),
        customers: pick([undefined, 'same', 'same', 'fresh']),
        onDay: pick([undefined, undefined, 1, 3, 5, 7, 20, 31, 92]),
        least,
        most: pick([undefined, 1, 2, 5]),
      }),
    );
  }
}

/** Every fourth map has a policy with rules of every kind; drawn apart too. */
function withRules(document: MapDocument, seed: number): void {
  if (seed % 4 !== 0) return;
  const random = seededRandom(seed + 2_000_000);
  const some = (...values: number[]) => (random() < 0.5 ? values[Math.floor(random() * values.length)] : undefined);
  const set = <T extends object>(target: T, values: Partial<T>) =>
    Object.assign(target, JSON.parse(JSON.stringify(values)));
  const { policy } = document;
  policy.totalCap = set({ ...policy.totalCap }, { perDay: some(1, 2), perHour: some(0, 1) });
  policy.humanCap = set({ ...policy.humanCap }, { perDay: some(0, 1) });
  policy.channelCaps = policy.channelCaps.map((cap) =>
    set(
      { ...cap },
      { perDay: some(1), servicePerDay: some(0, 1), servicePer7Days: some(1, 2), servicePer30Days: some(3) },
    ),
  );
  set(policy, {
    serviceCap: { perDay: some(1), per7Days: some(0, 2), per30Days: some(4) },
    silenceDays: some(3, 7, 14),
    refusalDays: some(90),
    alwaysDueDate: random() < 0.3,
    alwaysService: random() < 0.3,
  });
}
