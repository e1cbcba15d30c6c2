// Owns the contacts of each channel on each day, against its capacity.

import type { ScenarioPlan } from '../contacts/scenario-plan.ts';
import type { Period, Stream } from '../contacts/streams.ts';
import type { Calendar, Contacting } from '../dictionary/calendar.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { ALL } from '../graph/whole-numbers.ts';
import { arrivalsOf } from './arrivals.ts';
import type { ChannelDays, Range } from './simulation.ts';

type Channel = NodeOf<'channel'>;

interface Line {
  readonly key: string;
  readonly channels: Channel[];
  readonly days: number[];
  /** What it makes, for days without some contacts. */
  readonly contacting: Set<Contacting | undefined>;
  moved: number;
  afterWave: number;
  dropped: number;
  isLeast: boolean;
}

/** The running totals of all channels; streams are added one by one. */
export class ChannelTotals {
  readonly #lines = new Map<string, Line>();
  readonly #lineOf = new Map<string, Line>();
  readonly #shown: Period;

  constructor(graph: Graph, shown: Period) {
    this.#shown = shown;
    for (const channel of graph.ofKind('channel')) {
      const key = channel.libraryId || channel.id;
      const days = Array.from({ length: shown.end - shown.start }, () => 0);
      const line = this.#lines.get(key) ?? {
        key,
        channels: [],
        days,
        contacting: new Set<Contacting | undefined>(),
        moved: 0,
        afterWave: 0,
        dropped: 0,
        isLeast: false,
      };
      line.channels.push(channel);
      this.#lines.set(key, line);
      this.#lineOf.set(channel.id, line);
    }
  }

  /** `onContacts` hears of contacts that take place on a day that is viewed. */
  add(
    stream: Stream,
    period: Period,
    calendar: Calendar,
    seed: number,
    onContacts: (channel: Channel, dayIndex: number, contacts: number) => void,
  ): void {
    const { plan } = stream;
    if (stream.triggers === undefined) {
      this.#mark(plan);
      return;
    }
    // “At least” leaves it open how much more is done.
    if (stream.rounds?.some(({ more }) => more > 0)) this.#mark(plan);
    for (const { day: trigger, before, now } of arrivalsOf(stream, period, calendar, seed)) {
      if (now === before) continue;
      const base = trigger - plan.triggerAfter;
      const found = plan.daysFrom(base);
      for (const [place, { channel, reach, contacting }] of plan.steps.entries()) {
        const customers = Math.floor((now * reach) / ALL) - Math.floor((before * reach) / ALL);
        const line = this.#lineOf.get(channel.id) as Line;
        const contacts = customers * channel.touches;
        const after = found.after[place];
        if (after === undefined) {
          if (trigger >= this.#shown.start && trigger < this.#shown.end) line.dropped += contacts;
          continue;
        }
        const day = base + after - this.#shown.start;
        if (contacts === 0 || day < 0 || day >= line.days.length) continue;
        line.contacting.add(contacting);
        line.days[day] = (line.days[day] as number) + contacts;
        if (found.moved[place]) line.moved += contacts;
        if (found.afterWave[place]) line.afterWave += contacts;
        onContacts(channel, day, contacts);
      }
    }
  }

  /** More may come by these channels than is counted. */
  #mark({ steps }: ScenarioPlan): void {
    for (const { channel, reach } of steps) if (reach > 0) (this.#lineOf.get(channel.id) as Line).isLeast = true;
  }

  /** Lines that the map leads somewhere to or that have contacts, in the order of the document. */
  finish(calendar: Calendar, suppressed: ReadonlyMap<string, Range>): readonly ChannelDays[] {
    return [...this.#lines.values()].map((line) => channelDays(line, this.#shown, calendar, suppressed.get(line.key)));
  }
}

function channelDays(line: Line, shown: Period, calendar: Calendar, suppressed?: Range): ChannelDays {
  const { key, channels, days, moved, afterWave, dropped, isLeast } = line;
  const first = channels[0] as Channel;
  const capacity = least(channels.flatMap(({ capacityPerDay }) => capacityPerDay ?? []));
  const limit = least(channels.flatMap(({ slaHours }) => slaHours ?? []));
  const peak = Math.max(0, ...days);
  const backlog = capacity === null ? 0 : largestBacklog(line, capacity, shown, calendar);
  const waitDays = capacity === null || capacity === 0 ? null : Math.ceil(backlog / capacity);
  return {
    key,
    nodeIds: channels.map(({ id }) => id),
    name: first.name,
    channelType: first.channelType,
    force: first.force,
    days,
    total: days.reduce((sum, contacts) => sum + contacts, 0),
    peak,
    peakDay: peak === 0 ? null : days.indexOf(peak),
    capacity,
    daysOver: capacity === null ? 0 : days.filter((contacts) => contacts > capacity).length,
    backlog,
    waitDays,
    missesLimit: waitDays !== null && limit !== null && waitDays * 24 > limit,
    moved,
    afterWave,
    dropped,
    isLeast,
    suppressed: suppressed ?? { low: 0, high: 0 },
  };
}

function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}

/** What one day does not get done waits for the next working day on which any of its contacts are made. */
function largestBacklog({ days, contacting }: Line, capacity: number, shown: Period, calendar: Calendar): number {
  let [backlog, largest] = [0, 0];
  for (const [index, contacts] of days.entries()) {
    const day = shown.start + index;
    const isOpen = [...contacting].some((what) => !calendar.isRest(day) && calendar.nextOpen(day, what) === day);
    const done = isOpen ? capacity : 0;
    backlog = Math.max(0, backlog + contacts - done);
    largest = Math.max(largest, backlog);
  }
  return largest;
}
