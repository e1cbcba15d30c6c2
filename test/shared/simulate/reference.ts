// Owns the contact simulation written the plain way: every rule of simulate.ts as a loop over days, ways and windows. It
// shares nothing with the fast one but the document and the shape of the answer, so that one checks the other.
import type { Dictionaries } from '../../../shared/dictionary/dictionaries.ts';
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import type { NodeOf } from '../../../shared/document/kinds/index.ts';
import type { Simulation, SimulationOptions } from '../../../shared/simulate/simulation.ts';

type Segment = NodeOf<'segment'>;
type Scenario = NodeOf<'scenario'>;
type Channel = NodeOf<'channel'>;
/** Contacts that are not made on some days. */
type Left = 'calls' | 'others' | undefined;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const CALLS = ['rmCall', 'remoteCall', 'remoteVideo', 'aiCall'];
const OWN_PEOPLE = [
  'hall',
  'rmCall',
  'rmVisit',
  'outdoor',
  'community',
  'companyVisit',
  'chamber',
  'corpLiaison',
  'partner',
  'wecom1v1',
];
const RANKS = ['event', 'lifecycle', 'product'];
const BILLION = 1_000_000_000;

const toDay = (date: string) => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / 86_400_000;
const capped = (count: number) => (count > BILLION ? BILLION : count);
const part = (amount: number, share: number, whole: number) => Number((BigInt(amount) * BigInt(share)) / BigInt(whole));
const shown = (low: number, high: number) => ({ low, high: high === Infinity ? null : high });

/** One placement of a scenario with the edges that count. */
interface Stop {
  channel: Channel;
  product: string | undefined;
  edges: {
    id: string;
    from: string;
    type: 'fallback' | 'handoff' | 'followUp';
    waitDays?: number;
    sharePct?: number;
  }[];
}

interface Touch {
  scenario: Scenario;
  stop: Stop;
  position: number;
  round: number;
  later: number;
  people: { low: number; high: number };
  customers: { low: number; high: number };
}

export function simulateSimply(
  document: MapDocument,
  dictionaries: Dictionaries,
  options: SimulationOptions,
): Simulation {
  return new Reference(document, dictionaries, options).run();
}

class Reference {
  readonly document: MapDocument;
  readonly dictionaries: Dictionaries;
  readonly options: SimulationOptions;
  readonly from: number;
  readonly start: number;
  readonly length: number;

  constructor(document: MapDocument, dictionaries: Dictionaries, options: SimulationOptions) {
    this.document = document;
    this.dictionaries = dictionaries;
    this.options = options;
    this.from = toDay(options.from);
    const { periodStart, periodEnd, periodDays } = document;
    this.start = periodStart === undefined ? this.from : toDay(periodStart);
    let length: number | undefined = periodDays;
    if (periodStart !== undefined && periodEnd !== undefined) {
      length = toDay(periodEnd) - toDay(periodStart) + 1;
      if (length <= 0) length = undefined;
      else if (length > 366) length = 366;
    }
    this.length = length ?? options.days;
  }

  run(): Simulation {
    const segments = this.live('segment').filter((s) => !this.options.segmentId || s.id === this.options.segmentId);
    const channels = this.lines();
    const lists = new Map<string, { contacts: number; minutes: Map<number, number> }>();
    const leftOut: Mutable<Simulation['leftOut'][number]>[] = [];
    const note = (entry: Simulation['leftOut'][number]) => {
      if (!leftOut.some((other) => JSON.stringify(other) === JSON.stringify(entry))) leftOut.push(entry);
    };
    for (const segment of segments) {
      if (segment.size === undefined) note({ reason: 'noSize', segmentId: segment.id });
      for (const scenario of this.scenarios(segment)) {
        const volume = this.volume(segment, scenario);
        if (!volume) {
          note({ reason: 'noVolume', scenarioId: scenario.id });
          const stops = this.stops(scenario);
          for (const stop of stops) {
            const line = channels.get(stop.channel.libraryId || stop.channel.id);
            if (line && this.reach(stops, stop) > 0) line.isLeast = true;
          }
        } else {
          const lost = volume.wanted - (volume.people ?? volume.triggers);
          if (lost > 0) {
            note({ reason: 'coolDown', segmentId: segment.id, scenarioId: scenario.id, customers: lost });
          }
          this.spread(segment, scenario, volume, channels, lists);
        }
      }
    }
    const answers = segments.map((segment) => this.segment(segment, channels));
    const finished = [...channels.values()].map((line) => this.finishLine(line));
    const { listed, more } = this.pairs();
    return {
      from: this.options.from,
      days: this.options.days,
      seed: this.options.seed,
      periodStart: new Date(this.start * 86_400_000).toISOString().slice(0, 10),
      periodDays: this.length,
      restDays: this.range(0, this.options.days).filter((day) => this.isRest(this.from + day)),
      channels: finished,
      segments: answers,
      overlaps: listed,
      moreOverlaps: more,
      branches: this.branches(lists, finished),
      leftOut: this.document.policy.refusalDays
        ? [...leftOut, { reason: 'refusal', days: this.document.policy.refusalDays }]
        : leftOut,
    };
  }

  range(from: number, end: number): number[] {
    const all: number[] = [];
    for (let n = from; n < end; n += 1) all.push(n);
    return all;
  }

  live<K extends MapNode['kind']>(kind: K): NodeOf<K>[] {
    return this.document.nodes.filter((node) => node.kind === kind && node.status !== 'retired') as NodeOf<K>[];
  }

  find(id: string): MapNode | undefined {
    return this.document.nodes.find((node) => node.id === id && node.status !== 'retired');
  }

  // Days (1, 4).

  isRest(day: number): boolean {
    if (this.document.policy.contactOnRestDays) return false;
    const date = new Date(day * 86_400_000);
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    const text = date.toISOString().slice(0, 10);
    if (this.options.holidays?.includes(text)) return true;
    const entry = this.dictionaries.holidays.find((holiday) => holiday.date === text);
    return entry ? entry.kind === 'rest' : isWeekend;
  }

  workday(day: number, left?: Left): number {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    const quiet = this.dictionaries.holidays.find((holiday) => holiday.date === date)?.quiet;
    const isLeft = left !== undefined && (quiet === 'all' || (quiet === 'calls' && left === 'calls'));
    return this.isRest(day) || isLeft ? this.workday(day + 1, left) : day;
  }

  /** Days of delay, or undefined for a contact that is given up. */
  quiet(channel: Channel): number | undefined {
    const read = (text: string) => {
      const match = /^\s*(\d{1,2})[:：](\d{2})\s*[-–—~～至到]\s*(\d{1,2})[:：](\d{2})/.exec(text);
      if (!match) return undefined;
      const [a = 0, b = 0, c = 0, d = 0] = match.slice(1).map(Number);
      return { from: Math.min(1440, a * 60 + b), to: Math.min(1440, c * 60 + d) };
    };
    const covers = (range: { from: number; to: number }, minute: number) =>
      range.from <= range.to ? range.from <= minute && minute < range.to : minute >= range.from || minute < range.to;
    const windows = (channel.sendWindow ?? '')
      .split(',')
      .map(read)
      .filter((r) => r !== undefined && r.from !== r.to);
    if (windows.length === 0) return 0;
    const rests = this.document.policy.quietHours
      .map(read)
      .filter((r) => r !== undefined)
      .filter((r) => {
        const midday = r.from <= r.to && r.from >= 540 && r.to <= 1080;
        return !midday || CALLS.includes(channel.channelType);
      });
    const isQuiet = (minute: number) => rests.some((rest) => covers(rest, minute));
    const isPlanned = (minute: number) => windows.some((window) => window && covers(window, minute));
    if (this.range(0, 1440).some((minute) => isPlanned(minute) && !isQuiet(minute))) return 0;
    if (this.document.policy.quietAction === 'drop') return undefined;
    const begin = windows[0]?.from ?? 0;
    const open = this.range(begin, begin + 1440).find((minute) => !isQuiet(minute % 1440));
    return open === undefined ? undefined : open >= 1440 ? 1 : 0;
  }

  /** Counted from day 0: when a customer comes in. */
  entry(scenario: Scenario): number {
    if (scenario.dayAnchor === 'customerDay0') return scenario.windowFrom ?? 0;
    if (scenario.dayAnchor !== 'dueDate') return 0;
    if (scenario.windowFrom !== undefined) return scenario.windowFrom;
    let first = Infinity;
    for (const { channel, product } of this.stops(scenario)) {
      if (product === undefined) continue;
      const wave = this.document.waves.find(({ no }) => no === channel.waveNo);
      const day = Math.max(channel.offsetDay ?? -Infinity, wave?.fromDay ?? -Infinity);
      if (day !== -Infinity) first = Math.min(first, day);
    }
    return first === Infinity ? 0 : first;
  }

  readonly dayCache = new Map<string, ReturnType<Reference['findDays']>>();

  days(scenario: Scenario, base: number): ReturnType<Reference['findDays']> {
    const key = `${scenario.id} ${base}`;
    const days = this.dayCache.get(key) ?? this.findDays(scenario, base);
    this.dayCache.set(key, days);
    return days;
  }

  /** For each stop: the day, whether it was moved, whether it is after its wave; day undefined when given up. */
  findDays(scenario: Scenario, base: number) {
    const stops = this.stops(scenario);
    const found: { day: number | undefined; at: number; moved: boolean; late: boolean; left: Left }[] = [];
    for (const stop of stops) {
      const { channel } = stop;
      const wave = this.document.waves.find(({ no }) => no === channel.waveNo);
      const entry = this.entry(scenario);
      const earliest = scenario.dayAnchor === 'dueDate' ? entry : 0;
      const usual = stop.product === undefined ? earliest : entry;
      let planned = base + Math.max(earliest, channel.offsetDay ?? usual, wave?.fromDay ?? earliest);
      let soonest = base + earliest;
      const arrivals = stop.edges.map((edge) => {
        const place = stops.findIndex((other) => other.channel.id === edge.from);
        return (found[place]?.at as number) + (edge.waitDays ?? stops[place]?.channel.waitDays ?? 0);
      });
      if (arrivals.length > 0) {
        soonest = Math.min(...arrivals);
        planned = Math.max(planned, soonest);
      }
      const isFree = channel.mode === 'inbound' || channel.purpose === 'mandatory';
      const delay = isFree ? 0 : this.quiet(channel);
      const { alwaysService, alwaysDueDate } = this.document.policy;
      const isAlways =
        (channel.purpose === 'service' && alwaysService) || (scenario.dayAnchor === 'dueDate' && alwaysDueDate);
      const left = isFree || isAlways ? undefined : CALLS.includes(channel.channelType) ? 'calls' : 'others';
      let at = isFree ? planned : this.workday(planned + (delay ?? 0), left);
      // What is said before the due date cannot be said on it or after it.
      if (!isFree && scenario.dayAnchor === 'dueDate' && planned < base && at >= base) {
        const before = this.range(soonest, base).filter((day) => this.workday(day, left) === day);
        at = before.at(-1) ?? at;
      }
      const late = wave !== undefined && planned > base + wave.toDay;
      found.push({ day: delay === undefined ? undefined : at, at, moved: at !== planned, late, left });
    }
    return found;
  }

  // Placements (2, 3).

  scenarios(segment: Segment): Scenario[] {
    const found: Scenario[] = [];
    for (const edge of this.document.edges) {
      const node = edge.type === 'flow' && edge.from === segment.id ? this.find(edge.to) : undefined;
      if (node?.kind === 'scenario' && !found.includes(node)) found.push(node);
    }
    return found;
  }

  readonly known = new Map<string, Stop[]>();

  stops(scenario: Scenario): Stop[] {
    const known = this.known.get(scenario.id);
    if (known) return known;
    const stops: Stop[] = [];
    for (const offer of this.document.edges) {
      if (offer.type !== 'flow' || offer.from !== scenario.id || this.find(offer.to)?.kind !== 'product') continue;
      for (const edge of this.document.edges) {
        const channel = edge.type === 'flow' && edge.from === offer.to ? this.find(edge.to) : undefined;
        if (channel?.kind !== 'channel' || stops.some((stop) => stop.channel === channel)) continue;
        stops.push({ channel, product: offer.to, edges: [] });
      }
    }
    const hops = this.document.edges.filter(
      (edge) =>
        (edge.type === 'fallback' || edge.type === 'handoff' || edge.type === 'followUp') &&
        edge.from !== edge.to &&
        this.find(edge.from)?.kind === 'channel' &&
        this.find(edge.to)?.kind === 'channel',
    ) as (Stop['edges'][number] & { to: string })[];
    const reached = stops.map((stop) => stop.channel.id);
    for (let grows = true; grows; ) {
      grows = false;
      for (const hop of hops) {
        if (!reached.includes(hop.from) || reached.includes(hop.to)) continue;
        reached.push(hop.to);
        grows = true;
      }
    }
    const isPlaced = (id: string) => stops.some((stop) => stop.channel.id === id);
    for (;;) {
      const open = this.live('channel').filter(({ id }) => reached.includes(id) && !isPlaced(id));
      if (open.length === 0) break;
      const into = (id: string) => hops.filter((hop) => hop.to === id && reached.includes(hop.from));
      const next =
        open.find(({ id }) => into(id).every((hop) => isPlaced(hop.from))) ??
        open.find(({ id }) => into(id).some((hop) => isPlaced(hop.from)));
      if (!next) throw new Error('a reached channel has a source');
      stops.push({ channel: next, product: undefined, edges: into(next.id).filter((hop) => isPlaced(hop.from)) });
    }
    this.known.set(scenario.id, stops);
    return stops;
  }

  /** In millionths. */
  reach(stops: Stop[], stop: Stop): number {
    if (stop.product !== undefined) return 1_000_000;
    let sum = 0;
    for (const edge of stop.edges) {
      const source = stops.find((other) => other.channel.id === edge.from) as Stop;
      const share = edge.sharePct ?? { fallback: 60, handoff: 30, followUp: 100 }[edge.type];
      sum += part(this.reach(stops, source), Math.round(share * 100), 10_000);
    }
    return Math.min(1_000_000, sum);
  }

  way(stops: Stop[], stop: Stop): string[] {
    if (stop.product !== undefined) return [stop.product, stop.channel.id];
    const source = stops.find((other) => other.channel.id === stop.edges[0]?.from) as Stop;
    return [...this.way(stops, source), stop.channel.id];
  }

  // Volume and arrival (5, 6).

  afterHoldout(count: number, segment: Segment): number {
    return count - Number((BigInt(count) * BigInt(Math.round((segment.holdoutPct ?? 0) * 100)) + 5000n) / 10_000n);
  }

  treated(segment: Segment): number | undefined {
    return segment.size === undefined ? undefined : this.afterHoldout(capped(segment.size), segment);
  }

  volume(segment: Segment, scenario: Scenario): { wanted: number; triggers: number; people?: number } | undefined {
    if (scenario.expectedVolume === undefined) return undefined;
    const feeding: Segment[] = [];
    for (const edge of this.document.edges) {
      const node = edge.type === 'flow' && edge.to === scenario.id ? this.find(edge.from) : undefined;
      if (node?.kind === 'segment' && !feeding.includes(node)) feeding.push(node);
    }
    feeding.sort((a, b) => this.document.nodes.indexOf(a) - this.document.nodes.indexOf(b));
    let weights = feeding.map((node) => capped(node.size ?? 1));
    if (weights.every((weight) => weight === 0)) weights = weights.map(() => 1);
    const upTo = (count: number) => weights.slice(0, count).reduce((sum, weight) => sum + weight, 0);
    const place = feeding.indexOf(segment);
    const volume = capped(scenario.expectedVolume);
    const all = upTo(weights.length);
    const own = part(volume, upTo(place + 1), all) - part(volume, upTo(place), all);
    const wanted = this.afterHoldout(own, segment);
    const treated = this.treated(segment);
    const repeats = this.sameRounds(scenario);
    if (repeats) {
      const people = Math.min(wanted, treated ?? Infinity);
      const sum = repeats.reduce((all, { days, within }) => all + part(people, within, days), 0);
      return { wanted, triggers: sum, people };
    }
    if (this.rounds(scenario)?.length === 0) return { wanted, triggers: 0, people: wanted };
    if (treated === undefined) return { wanted, triggers: wanted };
    const gap = Math.max(1, scenario.cooldownDays ?? 0);
    let rounds = 0;
    for (let day = 0; day < this.length; day += gap) rounds += 1;
    return { wanted, triggers: Math.min(wanted, treated * rounds) };
  }

  phase(key: string, count: number): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < key.length; i += 1) {
      hash ^= key.charCodeAt(i);
      hash = Math.imul(hash, 0x01000193);
    }
    let a = (this.options.seed ^ hash) | 0;
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * count);
  }

  sameRounds(scenario: Scenario) {
    return scenario.repeat?.customers === 'fresh' ? undefined : this.rounds(scenario);
  }

  /** Cycle after cycle, looked for day by day. */
  rounds(scenario: Scenario): { start: number; days: number; within: number; extra: number }[] | undefined {
    const { every, onDay, customers, least = 1, most } = scenario.repeat ?? {};
    if (every === undefined) return undefined;
    const times = customers === 'fresh' ? 1 : least;
    const gap = Math.max(1, scenario.cooldownDays ?? 0);
    const end = this.start + this.length;
    const begins: number[] = [];
    for (let day = this.start; begins.length === 0 || (begins.at(-1) as number) < end + 200; day += 1) {
      if (this.begins(every, onDay, day)) begins.push(day);
    }
    const starts: { day: number; last: boolean }[] = [];
    for (const [index, first] of begins.slice(0, -1).entries()) {
      const length = (begins[index + 1] as number) - first;
      for (let time = 0; time < times; time += 1) {
        const before = starts.at(-1)?.day ?? -Infinity;
        const apart = customers === 'fresh' ? 1 : gap;
        starts.push({ day: Math.max(first + part(length, time, times), before + apart), last: time === times - 1 });
      }
    }
    const { trigger, windowFrom, windowTo, dayAnchor } = scenario;
    const isOpen = windowTo === undefined || (windowFrom === undefined && dayAnchor === 'dueDate');
    const window = trigger.type !== 'schedule' || isOpen ? Infinity : Math.max(1, windowTo - (windowFrom ?? 0) + 1);
    return starts.flatMap(({ day, last }, index) => {
      const next = starts[index + 1]?.day ?? Infinity;
      if (day >= end) return [];
      const days = Math.min(window, next - day);
      let extra = 0;
      if (last && customers !== 'fresh') {
        while (extra < (most ?? 0) - times && day + (extra + 2) * gap <= next) extra += 1;
      }
      return [{ start: day, days, within: Math.min(days, end - day), extra }];
    });
  }

  begins(every: 'week' | 'month' | 'quarter', onDay: number | undefined, day: number): boolean {
    const date = new Date(day * 86_400_000);
    const first = new Date(this.start * 86_400_000);
    const monthsSince =
      (date.getUTCFullYear() - first.getUTCFullYear()) * 12 + date.getUTCMonth() - first.getUTCMonth();
    const lastOf = (back: number) =>
      new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1 - back, 0)).getUTCDate();
    if (every === 'week') {
      return onDay === undefined ? (day - this.start) % 7 === 0 : (date.getUTCDay() || 7) === Math.min(onDay, 7);
    }
    if (onDay === undefined) {
      if (every === 'quarter' && monthsSince % 3 !== 0) return false;
      return date.getUTCDate() === Math.min(first.getUTCDate(), lastOf(0));
    }
    if (every === 'month') return date.getUTCDate() === Math.min(onDay, lastOf(0));
    const place = date.getUTCMonth() % 3;
    const before = (place > 0 ? lastOf(1) : 0) + (place > 1 ? lastOf(2) : 0);
    const isLastDay = place === 2 && date.getUTCDate() === lastOf(0);
    const at = before + date.getUTCDate();
    return at === onDay || (isLastDay && at < onDay);
  }

  /** Adds the contacts of one scenario and segment to the channels and lists. */
  spread(
    segment: Segment,
    scenario: Scenario,
    { triggers, people }: { triggers: number; people?: number },
    channels: ReturnType<Reference['lines']>,
    lists: Map<string, { contacts: number; minutes: Map<number, number> }>,
  ): void {
    const { trigger, windowFrom, windowTo } = scenario;
    const isOpen = windowTo === undefined || (windowFrom === undefined && scenario.dayAnchor === 'dueDate');
    const isPlanned = trigger.type === 'schedule' || trigger.type === 'manual';
    const later = isPlanned ? Math.min(this.length, scenario.startDay ?? 1) - 1 : 0;
    let span = this.length - later;
    if (trigger.type === 'schedule' && !isOpen) span = Math.min(span, Math.max(1, windowTo - (windowFrom ?? 0) + 1));
    if (isPlanned && scenario.batchDays) span = Math.min(this.length - later, scenario.batchDays);
    const working = (first: number, count: number) => {
      const open = this.range(first, first + count).filter((day) => !this.isRest(day));
      return open.length > 0 ? open : [this.workday(first)];
    };
    const key = `${segment.id}/${scenario.id}`;
    const rounds = this.rounds(scenario);
    let days: number[] = [];
    let triggered: number[] = [];
    const same = this.sameRounds(scenario);
    if (same) {
      let sum = 0;
      for (const [index, { start, days: length, within }] of same.entries()) {
        const count = part(people ?? 0, within, length);
        const own = working(start, within);
        const phase = this.phase(`${key}/${index}`, own.length);
        days.push(...own);
        triggered.push(...own.map((_, j) => sum + part(1, count * (j + 1) + phase, own.length)));
        sum += count;
      }
    } else {
      days = rounds ? rounds.flatMap(({ start, within }) => working(start, within)) : working(this.start + later, span);
      const phase = this.phase(key, days.length);
      triggered = days.map((_, j) => part(1, triggers * (j + 1) + phase, days.length));
    }
    const stops = this.stops(scenario);
    if (same?.some(({ extra }) => extra > 0)) {
      for (const stop of stops) {
        const line = channels.get(stop.channel.libraryId || stop.channel.id);
        if (line && this.reach(stops, stop) > 0) line.isLeast = true;
      }
    }
    for (const [j, day] of days.entries()) {
      const base = day - this.entry(scenario);
      const on = this.days(scenario, base);
      for (const [place, stop] of stops.entries()) {
        const reach = this.reach(stops, stop);
        const had = (count: number) => part(count, reach, 1_000_000);
        const contacts = (had(triggered[j] as number) - had(triggered[j - 1] ?? 0)) * stop.channel.touches;
        const line = channels.get(stop.channel.libraryId || stop.channel.id);
        const when = on[place];
        if (!line || !when) throw new Error('every live channel has a line and a day');
        if (when.day === undefined) {
          if (day >= this.from && day < this.from + this.options.days) line.dropped += contacts;
          continue;
        }
        const index = when.day - this.from;
        if (index < 0 || index >= this.options.days) continue;
        line.days[index] = (line.days[index] as number) + contacts;
        if (contacts > 0) line.left.push(when.left);
        if (when.moved) line.moved += contacts;
        if (when.late) line.afterWave += contacts;
        if (contacts > 0) this.work(segment, stop.channel, index, contacts, lists);
      }
    }
  }

  // Channels (7).

  lines() {
    const lines = new Map<
      string,
      {
        key: string;
        channels: Channel[];
        days: number[];
        left: Left[];
        moved: number;
        afterWave: number;
        dropped: number;
        isLeast: boolean;
        suppressed: { low: number; high: number };
      }
    >();
    for (const channel of this.live('channel')) {
      const key = channel.libraryId || channel.id;
      const days = this.range(0, this.options.days).map(() => 0);
      if (!lines.has(key)) {
        lines.set(key, {
          key,
          channels: [],
          days,
          left: [],
          moved: 0,
          afterWave: 0,
          dropped: 0,
          isLeast: false,
          suppressed: { low: 0, high: 0 },
        });
      }
      lines.get(key)?.channels.push(channel);
    }
    return lines;
  }

  finishLine(line: NonNullable<ReturnType<ReturnType<Reference['lines']>['get']>>): Simulation['channels'][number] {
    const numbers = (field: 'capacityPerDay' | 'slaHours') =>
      line.channels.map((channel) => channel[field]).filter((value) => value !== undefined);
    const capacity = numbers('capacityPerDay').length > 0 ? Math.min(...numbers('capacityPerDay')) : null;
    const limit = numbers('slaHours').length > 0 ? Math.min(...numbers('slaHours')) : null;
    let [total, peak, daysOver, waiting, backlog] = [0, 0, 0, 0, 0];
    let peakDay: number | null = null;
    for (const [day, contacts] of line.days.entries()) {
      total += contacts;
      if (contacts > peak) {
        peak = contacts;
        peakDay = day;
      }
      if (capacity === null) continue;
      if (contacts > capacity) daysOver += 1;
      waiting += contacts;
      const date = this.from + day;
      const isOpen = line.left.some((what) => !this.isRest(date) && this.workday(date, what) === date);
      if (isOpen) waiting = Math.max(0, waiting - capacity);
      backlog = Math.max(backlog, waiting);
    }
    const waitDays = capacity ? Math.floor((backlog + capacity - 1) / capacity) : null;
    const { id: _, ...first } = line.channels[0] as Channel;
    return {
      key: line.key,
      nodeIds: line.channels.map(({ id }) => id),
      name: first.name,
      channelType: first.channelType,
      force: first.force,
      days: line.days,
      total,
      peak,
      peakDay,
      capacity,
      daysOver,
      backlog,
      waitDays,
      missesLimit: waitDays !== null && limit !== null && waitDays * 24 > limit,
      moved: line.moved,
      afterWave: line.afterWave,
      dropped: line.dropped,
      isLeast: line.isLeast,
      suppressed: shown(line.suppressed.low, line.suppressed.high),
    };
  }

  // The worst-placed customer (8).

  group(scenario: Scenario): string | undefined {
    return scenario.mutexDays === 0 ? undefined : scenario.mutexGroup?.trim() || undefined;
  }

  rival(scenario: Scenario, among: Scenario[]): Scenario | undefined {
    const group = this.group(scenario);
    if (group === undefined) return undefined;
    const key = (s: Scenario) => (s.priority ?? 100) * 10 + RANKS.indexOf(s.scenarioClass);
    const members = among.filter((other) => this.group(other) === group);
    const best = Math.min(...members.map(key));
    const winner = members.find((member) => key(member) === best);
    return winner === scenario ? undefined : winner;
  }

  firing(scenarios: Scenario[]): Scenario[] {
    return scenarios.filter((scenario) => !this.rival(scenario, scenarios));
  }

  window({ windowFrom = -Infinity, windowTo = Infinity }: Scenario): [number, number] {
    return windowFrom <= windowTo ? [windowFrom, windowTo] : [windowTo, windowFrom];
  }

  sets(scenarios: Scenario[]): Scenario[][] {
    const isDue = (scenario: Scenario) => scenario.dayAnchor === 'dueDate';
    const due = this.openSets(scenarios.filter(isDue));
    const rest = this.openSets(scenarios.filter((scenario) => !isDue(scenario)));
    if (due.length === 0) return rest;
    if (rest.length === 0) return due;
    const all: Scenario[][] = [];
    for (const one of due) for (const other of rest) all.push([...one, ...other]);
    return all;
  }

  openSets(scenarios: Scenario[]): Scenario[][] {
    const sets: Scenario[][] = [];
    for (const scenario of scenarios) {
      const [begin] = this.window(scenario);
      const set = scenarios.filter((other) => this.window(other)[0] <= begin && begin <= this.window(other)[1]);
      if (!sets.some((known) => known.length === set.length && known.every((s, i) => s === set[i]))) sets.push(set);
    }
    return sets;
  }

  touchesOf(scenario: Scenario, rounds: { low: number; high: number; later?: number }[]): Touch[] {
    const stops = this.stops(scenario);
    const gap = Math.max(1, scenario.cooldownDays ?? 0);
    return rounds.flatMap((people, round) =>
      stops.flatMap((stop, position): Touch[] => {
        const { channel } = stop;
        const reach = this.reach(stops, stop);
        const isGivenUp = this.days(scenario, 0)[position]?.day === undefined;
        if (this.kind(channel, scenario) === undefined || reach === 0 || isGivenUp) return [];
        const share = (count: number) => (count === Infinity ? Infinity : part(count, reach, 1_000_000));
        const customers = { low: share(people.low), high: share(people.high) };
        return [{ scenario, stop, position, round, later: people.later ?? round * gap, people, customers }];
      }),
    );
  }

  /** The rounds for the same customers, each with those that may be behind it. */
  repeats(scenario: Scenario, volume: { people?: number } | undefined, treated: number) {
    const rounds = this.sameRounds(scenario);
    const gap = Math.max(1, scenario.cooldownDays ?? 0);
    return rounds?.flatMap(({ start, days, within, extra }) => {
      const count = volume ? Math.min(treated, part(volume.people ?? 0, within, days)) : treated;
      const later = start - (rounds[0]?.start ?? 0);
      const maybe = this.range(1, extra + 1).map((time) => ({ low: 0, high: count, later: later + time * gap }));
      return [{ low: volume ? count : 0, high: count, later }, ...maybe];
    });
  }

  dayOf(touch: Touch, base: number): number {
    return this.days(touch.scenario, base + touch.later)[touch.position]?.day as number;
  }

  matches(subject: string, channel: Channel): boolean {
    if (channel.purpose === 'service') return subject === 'service' || subject === `service:${channel.channelType}`;
    if (subject === 'total') return true;
    return subject === 'human' ? CALLS.includes(channel.channelType) : channel.channelType === subject;
  }

  bases(): number[] {
    const end = Math.min(this.start + this.length, this.from + this.options.days);
    return this.range(Math.max(this.start, this.from), end);
  }

  worst(touches: Touch[], sets: Scenario[][], subject: string, width: number) {
    let best:
      | { peak: number; base: number; from: number; spoken?: number; members: { touch: number; day: number }[] }
      | undefined;
    for (const base of this.bases()) {
      const days = touches.map((touch) => this.dayOf(touch, base));
      for (const set of sets) {
        if (subject === 'silence') {
          const inSet = touches
            .map((of, touch) => ({ touch, day: days[touch] as number, of }))
            .filter(({ of }) => set.includes(of.scenario))
            .sort((a, b) => a.day - b.day || a.touch - b.touch);
          for (const first of inSet) {
            const soon = inSet.filter(({ of }) => this.breaks(first.of, of, base, width));
            const peak = soon.reduce((sum, { of }) => sum + of.stop.channel.touches, 0);
            if (peak <= (best?.peak ?? 0)) continue;
            best = {
              peak,
              base,
              from: first.day,
              spoken: first.touch,
              members: soon.map(({ touch, day }) => ({ touch, day })),
            };
          }
          continue;
        }
        for (const from of [...new Set(days)].sort((a, b) => a - b)) {
          const members = touches
            .map((touch, index) => ({ touch: index, day: days[index] as number, of: touch }))
            .filter(({ of }) => set.includes(of.scenario) && this.matches(subject, of.stop.channel))
            .filter(({ day }) => day >= from && day < from + width);
          // A window begins with a contact of its own.
          if (!members.some(({ day }) => day === from)) continue;
          const peak = members.reduce((sum, { of }) => sum + of.stop.channel.touches, 0);
          if (peak <= (best?.peak ?? 0)) continue;
          members.sort((a, b) => a.day - b.day || a.touch - b.touch);
          best = { peak, base, from, members: members.map(({ touch, day }) => ({ touch, day })) };
        }
      }
    }
    return best;
  }

  // How many customers (9).

  most(groups: number[], k: number, population: number): number {
    if (k <= 0) return population;
    if (k > groups.length) return 0;
    const sorted = [...groups].sort((a, b) => a - b);
    const candidates = this.range(0, k).map((j) => {
      const sum = sorted.slice(0, sorted.length - j).reduce((all, size) => all + size, 0);
      return Math.floor(sum / (k - j));
    });
    return Math.min(population, ...candidates);
  }

  fewest(groups: number[], k: number, population: number): number {
    if (population === Infinity) return 0;
    const outside = groups.map((size) => population - Math.min(size, population));
    return population - this.most(outside, groups.length - k + 1, population);
  }

  customers(touches: Touch[], k: number, treated: number) {
    const rounds: Touch[][] = [];
    for (const touch of touches) {
      const own = rounds.find(([other]) => other?.scenario === touch.scenario && other.round === touch.round);
      if (own) own.push(touch);
      else rounds.push([touch]);
    }
    const [lows, highs] = [[] as number[], [] as number[]];
    let sure = 0;
    for (const own of rounds) {
      const repeat = (bound: 'low' | 'high') =>
        own.flatMap(({ customers, stop }) => this.range(0, stop.channel.touches).map(() => customers[bound]));
      const people = own[0]?.people ?? { low: 0, high: 0 };
      for (let n = 1; n <= repeat('low').length; n += 1) {
        let low = this.fewest(repeat('low'), n, people.low);
        for (const touch of own) if (this.certain(touch, own) >= n) low = Math.max(low, touch.customers.low);
        low = Math.max(low, 0);
        lows.push(low);
        highs.push(this.most(repeat('high'), n, people.high));
        if (n === k) sure = Math.max(sure, low);
      }
    }
    return shown(Math.max(sure, this.fewest(lows, k, treated)), this.most(highs, k, treated));
  }

  /** Touches that everyone with this one has: those of the entries, of single sources before it, and its own. */
  certain(touch: Touch, among: Touch[]): number {
    const stops = this.stops(touch.scenario);
    const before = new Set([...stops.filter((stop) => stop.product !== undefined), touch.stop]);
    for (let stop = touch.stop; stop.edges.length === 1; ) {
      stop = stops.find((other) => other.channel.id === stop.edges[0]?.from) as Stop;
      before.add(stop);
    }
    return among.filter(({ stop }) => before.has(stop)).reduce((sum, { stop }) => sum + stop.channel.touches, 0);
  }

  // Caps (10).

  capList: ReturnType<Reference['findCaps']> | undefined;

  caps(): { subject: string; width: number; limit: number }[] {
    this.capList ??= this.findCaps();
    return this.capList;
  }

  findCaps(): { subject: string; width: number; limit: number }[] {
    const { totalCap, humanCap, serviceCap, channelCaps, silenceDays } = this.document.policy;
    const caps: { subject: string; width: number; limit: number }[] = [];
    type Stated = { perHour?: number; perDay?: number; per7Days?: number; per30Days?: number } | undefined;
    const state = (subject: string, cap: Stated) => {
      const hourly = cap?.perHour === undefined ? undefined : cap.perHour * this.hours(subject);
      const daily = [cap?.perDay, hourly].filter((limit) => limit !== undefined);
      if (daily.length > 0) caps.push({ subject, width: 1, limit: Math.min(...daily) });
      if (cap?.per7Days !== undefined) caps.push({ subject, width: 7, limit: cap.per7Days });
      if (cap?.per30Days !== undefined) caps.push({ subject, width: 30, limit: cap.per30Days });
    };
    const types = [...new Set(channelCaps.map(({ channelType }) => channelType))];
    const first = (type: string) => channelCaps.find(({ channelType }) => channelType === type);
    for (const type of types) state(type, first(type) as Stated);
    for (const type of types) {
      const { servicePerDay, servicePer7Days, servicePer30Days } = first(type) ?? {};
      state(`service:${type}`, {
        perDay: servicePerDay,
        per7Days: servicePer7Days,
        per30Days: servicePer30Days,
      } as Stated);
    }
    state('human', humanCap as Stated);
    state('service', serviceCap as Stated);
    state('total', totalCap as Stated);
    if (silenceDays !== undefined) caps.push({ subject: 'silence', width: silenceDays, limit: 0 });
    return caps;
  }

  /** Whole hours of the day that are not quiet, minute by minute. */
  hours(subject: string): number {
    const calls = subject === 'human' || CALLS.includes(subject);
    const rests = this.document.policy.quietHours.flatMap((text) => {
      const match = /^\s*(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})/.exec(text);
      if (!match) return [];
      const [a = 0, b = 0, c = 0, d = 0] = match.slice(1).map(Number);
      const rest = { from: a * 60 + b, to: c * 60 + d };
      const isMidday = rest.from <= rest.to && rest.from >= 540 && rest.to <= 1080;
      return isMidday && !calls ? [] : [rest];
    });
    const isQuiet = (minute: number) =>
      rests.some(({ from, to }) => (from <= to ? from <= minute && minute < to : minute >= from || minute < to));
    return Math.floor(this.range(0, 1440).filter((minute) => !isQuiet(minute)).length / 60);
  }

  /** `service:` before the type of a service contact; undefined for what no cap is about. */
  kind(channel: Channel, scenario: Scenario): string | undefined {
    const { alwaysService, alwaysDueDate } = this.document.policy;
    if (channel.mode !== 'outbound' || channel.purpose === 'mandatory') return undefined;
    if (alwaysDueDate && scenario.dayAnchor === 'dueDate') return undefined;
    if (channel.purpose === 'business') return channel.channelType;
    const isCapped = this.caps().some(({ subject }) => subject.startsWith('service'));
    return isCapped && !alwaysService ? `service:${channel.channelType}` : undefined;
  }

  /** In one of the two orders: a talk, and a business contact too soon behind it that does not come of it. */
  clash(one: Touch, other: Touch, base: number): boolean {
    const days = this.document.policy.silenceDays;
    return days !== undefined && (this.breaks(one, other, base, days) || this.breaks(other, one, base, days));
  }

  breaks(first: Touch, then: Touch, base: number, days: number): boolean {
    const apart = this.dayOf(then, base) - this.dayOf(first, base);
    const talks = [...OWN_PEOPLE, ...CALLS].filter((type) => !['corpLiaison', 'partner', 'wecom1v1'].includes(type));
    const isTalk = talks.includes(first.stop.channel.channelType) && first.stop.channel.purpose === 'business';
    if (apart <= 0 || apart > days || !isTalk || then.stop.channel.purpose !== 'business') return false;
    if (first.scenario !== then.scenario || first.later !== then.later) return true;
    const stops = this.stops(first.scenario);
    const leadsTo = (stop: Stop): boolean =>
      stop.edges.some((edge) => {
        const source = stops.find((each) => each.channel.id === edge.from);
        return source === first.stop || (source !== undefined && leadsTo(source));
      });
    return !leadsTo(then.stop);
  }

  /** Touches left of each of the contacts, given in order of priority: one touch after another. */
  keep(touches: Touch[], base: number): number[] {
    const taken: { day: number; channel: Channel; touch: Touch }[] = [];
    return touches.map((touch) => {
      const day = this.dayOf(touch, base);
      const { channel } = touch.stop;
      let kept = 0;
      for (let n = 0; n < channel.touches; n += 1) {
        const isAllowed = this.caps()
          .filter(({ subject }) => this.matches(subject, channel))
          .every(({ subject, width, limit }) =>
            this.range(day - width + 1, day + 1).every(
              (from) =>
                taken.filter((t) => t.day >= from && t.day < from + width && this.matches(subject, t.channel)).length <
                limit,
            ),
          );
        if (!isAllowed || taken.some((other) => this.clash(other.touch, touch, base))) continue;
        taken.push({ day, channel, touch });
        kept += 1;
      }
      return kept;
    });
  }

  segment(segment: Segment, channels: ReturnType<Reference['lines']>): Simulation['segments'][number] {
    const treated = this.treated(segment);
    const people = treated ?? Infinity;
    const scenarios = this.scenarios(segment);
    const firing = this.firing(scenarios);
    const touches = firing.flatMap((scenario) => {
      const volume = this.volume(segment, scenario);
      const repeats = this.repeats(scenario, volume, people);
      if (repeats) return this.touchesOf(scenario, repeats);
      if (!volume) return this.touchesOf(scenario, [{ low: 0, high: people }]);
      const rounds: { low: number; high: number }[] = [];
      for (let left = volume.triggers; rounds.length === 0 || (left > 0 && rounds.length < 31); left -= people) {
        const count = Math.min(left, people);
        rounds.push({ low: count, high: count });
      }
      return this.touchesOf(scenario, rounds);
    });
    const business = touches.filter(({ stop }) => stop.channel.purpose === 'business');
    const subjects = [...new Set(['total', 'human', ...business.map(({ stop }) => stop.channel.channelType)])];
    const wishes = subjects.flatMap((subject) => [7, 30].map((width) => ({ subject, width })));
    for (const { subject, width } of this.caps()) {
      const isNew = !wishes.some((wish) => wish.subject === subject && wish.width === width);
      const isMet = subject === 'silence' || touches.some(({ stop }) => this.matches(subject, stop.channel));
      if (isNew && isMet) wishes.push({ subject, width });
    }
    const loads: Simulation['segments'][number]['loads'][number][] = [];
    let worstBase: number | undefined;
    for (const { subject, width } of wishes) {
      {
        const worst = this.worst(touches, this.sets(firing), subject, width);
        if (!worst) continue;
        worstBase ??= worst.base;
        const inWindow = worst.members.map(({ touch }) => touches[touch] as Touch);
        const cap = this.caps().find((other) => other.subject === subject && other.width === width)?.limit;
        // Too soon for those who spoke with the bank before.
        const spoken = worst.spoken === undefined ? undefined : touches[worst.spoken]?.customers;
        const atLeast = (k: number) => {
          const { low, high } = this.customers(inWindow, k, people);
          if (!spoken) return { low, high };
          const both = people === Infinity ? 0 : Math.max(0, low + spoken.low - people);
          return shown(both, Math.min(high ?? Infinity, spoken.high));
        };
        loads.push({
          subject: subject as 'total',
          windowDays: width,
          cap: cap ?? null,
          peak: worst.peak,
          baseDay: worst.base - this.from,
          fromDay: worst.from - this.from,
          stack: worst.members.map(({ touch, day }) => ({ contact: touch, day: day - this.from })),
          atLeast: this.range(1, Math.min(40, worst.peak) + 1).map(atLeast),
          over: cap === undefined ? null : atLeast(cap + 1),
        });
      }
    }
    const left = this.left(touches, firing, worstBase);
    const planned = { low: 0, high: 0 };
    for (const { stop, customers } of touches) {
      planned.low += customers.low * stop.channel.touches;
      planned.high += customers.high * stop.channel.touches;
    }
    const ordered = worstBase === undefined ? [] : this.ordered(touches, firing, worstBase);
    const suppressed = this.held(ordered, ordered, worstBase ?? 0, people);
    const lines = new Set(ordered.map(({ stop }) => stop.channel.libraryId || stop.channel.id));
    for (const key of lines) {
      const own = ordered.filter(({ stop }) => (stop.channel.libraryId || stop.channel.id) === key);
      const part = this.held(ordered, own, worstBase ?? 0, people);
      const line = channels.get(key)?.suppressed;
      if (!line) continue;
      line.low += part.low;
      line.high += part.high;
    }
    return {
      id: segment.id,
      name: segment.name,
      size: segment.size === undefined ? null : capped(segment.size),
      treated: treated ?? null,
      contacts: touches.map((touch, index) => ({
        ...this.path(segment, touch),
        scenarioId: touch.scenario.id,
        channelId: touch.stop.channel.id,
        channelType: touch.stop.channel.channelType,
        touches: touch.stop.channel.touches,
        round: touch.round,
        customers: shown(touch.customers.low, touch.customers.high),
        allowedAlone: left[index]?.alone as number,
        allowedStacked: left[index]?.stacked as number,
      })),
      loads,
      planned: shown(planned.low, planned.high),
      suppressed: shown(suppressed.low, suppressed.high),
      mutexed: scenarios.flatMap((scenario) => {
        const winner = this.rival(scenario, scenarios);
        if (!winner) return [];
        const [own, other] = [scenario, winner].map((s) => this.volume(segment, s)?.triggers);
        const [a, b] = [Math.min(own ?? people, people), Math.min(other ?? people, people)];
        const isKnown = own !== undefined && other !== undefined && treated !== undefined;
        const low = isKnown ? Math.max(0, a + b - people) : 0;
        return [{ scenarioId: scenario.id, winnerId: winner.id, ...shown(low, Math.min(a, b)) }];
      }),
    };
  }

  /** Those that the caps let through first, first. */
  ordered(touches: Touch[], firing: Scenario[], base: number): Touch[] {
    const before = (a: Touch, b: Touch) =>
      RANKS.indexOf(a.scenario.scenarioClass) - RANKS.indexOf(b.scenario.scenarioClass) ||
      (a.scenario.priority ?? 100) - (b.scenario.priority ?? 100) ||
      firing.indexOf(a.scenario) - firing.indexOf(b.scenario) ||
      a.round - b.round ||
      this.dayOf(a, base) - this.dayOf(b, base) ||
      (a.stop.channel.priority ?? 100) - (b.stop.channel.priority ?? 100) ||
      a.position - b.position;
    return [...touches].sort(before);
  }

  left(touches: Touch[], firing: Scenario[], base: number | undefined) {
    const none = touches.map(({ stop }) => ({ alone: stop.channel.touches, stacked: stop.channel.touches }));
    if (base === undefined) return none;
    const ordered = this.ordered(touches, firing, base);
    const stacked = this.keep(ordered, base);
    return touches.map((touch) => {
      const own = ordered.filter((other) => other.scenario === touch.scenario);
      return {
        alone: this.keep(own, base)[own.indexOf(touch)] as number,
        stacked: stacked[ordered.indexOf(touch)] as number,
      };
    });
  }

  /** What is held back of `own`, at least and at most. */
  held(ordered: Touch[], own: Touch[], base: number, people: number): { low: number; high: number } {
    let high = 0;
    for (const touch of own) {
      const { channel } = touch.stop;
      for (let n = 1; n <= channel.touches; n += 1) {
        let losing = 0;
        for (const { subject, width, limit } of this.caps()) {
          if (!this.matches(subject, channel)) continue;
          const groups: number[] = [];
          for (const other of ordered.slice(0, ordered.indexOf(touch))) {
            const apart = Math.abs(this.dayOf(other, base) - this.dayOf(touch, base));
            if (apart >= width || !this.matches(subject, other.stop.channel)) continue;
            const both = Math.min(other.customers.high, touch.customers.high);
            if (both > 0) for (let i = 0; i < other.stop.channel.touches; i += 1) groups.push(both);
          }
          losing += this.most(groups, limit - channel.touches + n, touch.customers.high);
        }
        const clashing = ordered
          .slice(0, ordered.indexOf(touch))
          .filter((other) => this.clash(other, touch, base))
          .map((other) => Math.min(other.customers.high, touch.customers.high));
        losing += this.most(clashing, 1, touch.customers.high);
        high += Math.min(touch.customers.high, losing);
      }
    }
    return { low: Math.min(high, this.surelyHeld(own, base, people)), high };
  }

  /** The best choice of windows without a day in common, from the first day on. */
  surelyHeld(
    own: Touch[],
    base: number,
    people: number,
    from = Number.NEGATIVE_INFINITY,
    known = new Map<number, number>(),
  ): number {
    const days = [...new Set(own.map((touch) => this.dayOf(touch, base)))].filter((day) => day >= from);
    const first = Math.min(...days);
    if (days.length === 0) return 0;
    const answer = known.get(first);
    if (answer !== undefined) return answer;
    let best = this.surelyHeld(own, base, people, first + 1, known);
    for (const { subject, width, limit } of this.caps()) {
      const inside = own.filter((touch) => {
        const day = this.dayOf(touch, base);
        return day >= first && day < first + width && this.matches(subject, touch.stop.channel);
      });
      const most = inside.reduce((sum, { stop }) => sum + stop.channel.touches, 0);
      if (most <= limit) continue;
      let lost = 0;
      for (let k = limit + 1; k <= most; k += 1) lost += this.customers(inside, k, people).low;
      const planned = inside.reduce((sum, { stop, customers }) => sum + stop.channel.touches * customers.low, 0);
      const rounds = new Map(inside.map(({ scenario, round, people: { high } }) => [`${scenario.id} ${round}`, high]));
      const reached = Math.min(
        people,
        [...rounds.values()].reduce((sum, count) => sum + count, 0),
      );
      if (reached < Number.POSITIVE_INFINITY) lost = Math.max(lost, planned - limit * reached);
      best = Math.max(best, lost + this.surelyHeld(own, base, people, first + width, known));
    }
    known.set(first, best);
    return best;
  }

  path(segment: Segment, { scenario, stop }: Touch) {
    const way = this.way(this.stops(scenario), stop);
    const ids = [segment.id, scenario.id, way[0] as string, stop.channel.id].map((id) => id.split('-').join('~'));
    return { rowCode: `${this.document.code}-${ids.join('-')}`, nodes: [segment.id, scenario.id, ...way] };
  }

  // Pairs of segments (11).

  above(segment: Segment): Segment[] {
    const found: Segment[] = [];
    for (let at: Segment | undefined = segment; at; ) {
      const next: MapNode | undefined = this.document.nodes.find((node) => node.id === at?.parentSegmentId);
      if (next?.kind !== 'segment' || next === segment || found.includes(next)) break;
      found.push(next);
      at = next;
    }
    return found;
  }

  overlap(a: Segment, b: Segment) {
    const [sizeA, sizeB] = [a, b].map(({ size }) => (size === undefined ? Infinity : capped(size))) as [number, number];
    const smaller = Math.min(sizeA, sizeB);
    if (this.above(a).includes(b) || this.above(b).includes(a)) {
      const isKnown = a.size !== undefined && b.size !== undefined;
      return { relation: 'nested' as const, customers: shown(isKnown ? smaller : 0, smaller) };
    }
    const parent = this.above(a).find((segment) => this.above(b).includes(segment));
    const stated = parent ? parent.size : this.options.population;
    const whole = stated === undefined ? Infinity : parent ? capped(stated) : stated;
    const high = Math.min(smaller, whole);
    const isKnown = a.size !== undefined && b.size !== undefined && whole !== Infinity;
    const low = isKnown ? Math.min(high, Math.max(0, sizeA + sizeB - whole)) : 0;
    return { relation: parent ? ('siblings' as const) : ('unknown' as const), customers: shown(low, high) };
  }

  pairs() {
    const found: (Simulation['overlaps'][number] & { above: number })[] = [];
    const segments = this.live('segment');
    for (const [i, a] of segments.entries()) {
      for (const b of segments.slice(i + 1)) {
        if (this.options.segmentId && ![a.id, b.id].includes(this.options.segmentId)) continue;
        if ([a, b].some((s) => s.overlapPolicy === 'exclusive' || s.overlapPolicy === 'highestWins')) continue;
        const own = this.scenarios(a);
        const all = [...own, ...this.scenarios(b).filter((scenario) => !own.includes(scenario))];
        const firing = this.firing(all);
        const touches = firing.flatMap((scenario) =>
          this.touchesOf(scenario, this.repeats(scenario, undefined, 0) ?? [{ low: 0, high: 0 }]),
        );
        let furthest: (typeof found)[number] | undefined;
        for (const { subject, width, limit } of this.caps()) {
          if (subject !== 'total') continue;
          const worst = this.worst(touches, this.sets(firing), 'total', width);
          if (!worst || worst.peak - limit <= (furthest?.above ?? 0)) continue;
          furthest = {
            segmentIds: [a.id, b.id],
            ...this.overlap(a, b),
            windowDays: width,
            cap: limit,
            peak: worst.peak,
            baseDay: worst.base - this.from,
            fromDay: worst.from - this.from,
            stack: worst.members.map(({ touch: index, day }) => {
              const touch = touches[index] as Touch;
              const path = this.path(own.includes(touch.scenario) ? a : b, touch);
              return { ...path, touches: touch.stop.channel.touches, day: day - this.from };
            }),
            above: worst.peak - limit,
          };
        }
        if (furthest) found.push(furthest);
      }
    }
    found.sort((x, y) => y.above - x.above);
    return {
      listed: found.slice(0, 100).map(({ above: _, ...pair }) => pair),
      more: Math.max(0, found.length - 100),
    };
  }

  // Branches (12).

  minutes(channelType: string): number | undefined {
    const perDay = this.dictionaries.channels.find((entry) => entry.channelType === channelType)?.capacityPerDay;
    return OWN_PEOPLE.includes(channelType) && perDay ? Math.floor(480 / perDay + 0.5) : undefined;
  }

  lists() {
    return (this.document.lists ?? []).filter(({ branchCounts = [] }) => branchCounts.some(({ count }) => count > 0));
  }

  work(
    segment: Segment,
    channel: Channel,
    day: number,
    contacts: number,
    lists: Map<string, { contacts: number; minutes: Map<number, number> }>,
  ): void {
    const minutes = this.minutes(channel.channelType);
    if (minutes === undefined) return;
    const list = this.lists().find(({ id }) => id === segment.listId)?.id ?? '';
    const work = lists.get(list) ?? { contacts: 0, minutes: new Map<number, number>() };
    work.contacts += contacts;
    work.minutes.set(day, (work.minutes.get(day) ?? 0) + contacts * minutes);
    lists.set(list, work);
  }

  branches(
    byList: Map<string, { contacts: number; minutes: Map<number, number> }>,
    channels: Simulation['channels'],
  ): Simulation['branches'] {
    const own = channels.filter(({ channelType, total }) => total > 0 && this.minutes(channelType) !== undefined);
    const isStated = own.every(({ capacity }) => capacity !== null);
    const capacity = own.reduce((sum, line) => sum + (line.capacity ?? 0) * (this.minutes(line.channelType) ?? 0), 0);
    const used = this.lists().filter(({ id }) => byList.has(id));
    const codes = [
      ...new Set(used.flatMap(({ branchCounts = [] }) => branchCounts.map(({ branchCode }) => branchCode))),
    ];
    const count = (code?: string) =>
      used
        .flatMap(({ branchCounts = [] }) => branchCounts)
        .filter(({ branchCode }) => code === undefined || branchCode === code)
        .reduce((sum, each) => sum + capped(each.count), 0);
    /** What falls to a branch of an amount of a list. */
    const ownPart = (list: (typeof used)[number], code: string, amount: number) => {
      const counts = (list.branchCounts ?? []).map((each) => ({ ...each, count: capped(each.count) }));
      const all = counts.reduce((sum, each) => sum + each.count, 0);
      let [running, found] = [0, 0];
      for (const each of counts) {
        const before = part(amount, running, all);
        running += each.count;
        if (each.branchCode === code) found += part(amount, running, all) - before;
      }
      return found;
    };
    const row = (branchCode: string | null, contacts: number, minutes: number[], capacityMinutes: number | null) => {
      const peakMinutes = Math.max(0, ...minutes);
      const sum = minutes.reduce((all, amount) => all + amount, 0);
      const peakDay = peakMinutes > 0 ? minutes.indexOf(peakMinutes) : null;
      return { branchCode, contacts, minutes: sum, peakMinutes, peakDay, capacityMinutes };
    };
    const days = this.range(0, this.options.days);
    const rows = codes.map((code) => {
      const sumOver = (amountOf: (list: (typeof used)[number]) => number) =>
        used.reduce((sum, list) => sum + ownPart(list, code, amountOf(list)), 0);
      const minutes = days.map((day) => sumOver(({ id }) => byList.get(id)?.minutes.get(day) ?? 0));
      const contacts = sumOver(({ id }) => byList.get(id)?.contacts ?? 0);
      return row(code, contacts, minutes, isStated ? part(capacity, count(code), count()) : null);
    });
    const rest = byList.get('');
    if (!rest) return rows;
    const minutes = days.map((day) => rest.minutes.get(day) ?? 0);
    return [...rows, row(null, rest.contacts, minutes, isStated && used.length === 0 ? capacity : null)];
  }
}
