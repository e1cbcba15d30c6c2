// Owns the work that contacts make for the branches' own people, shared out by the counts of the segments' lists.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { MapDocument } from '../document/document.ts';
import type { ChannelType } from '../document/kinds/channel.ts';
import { CHANNEL_FACTS } from '../document/kinds/channel-facts.ts';
import type { BranchWork, ChannelDays } from './simulation.ts';
import type { Segment } from './streams.ts';
import { bounded, mulDiv } from './whole-numbers.ts';

/** A working day of one person. */
const MINUTES_A_DAY = 480;

/** What the branch's own people spend time on, customer by customer; calls and video by remote agents are made centrally. */
function isBranchWork(type: ChannelType): boolean {
  const { servedBy, attention } = CHANNEL_FACTS[type];
  return servedBy === 'branch' && attention !== 'none';
}

type CustomerList = NonNullable<MapDocument['lists']>[number];

interface Work {
  contacts: number;
  readonly minutes: number[];
}

/** Adds up work by list while contacts are planned; days count from the first that is looked at. */
export class BranchTotals {
  readonly #byList = new Map<CustomerList | undefined, Work>();
  readonly #lists: readonly CustomerList[];
  readonly #minutes: ReadonlyMap<ChannelType, number>;
  readonly #days: number;

  constructor(document: MapDocument, dictionaries: Dictionaries, days: number) {
    this.#lists = (document.lists ?? []).filter(({ branchCounts }) => totalOf(branchCounts) > 0);
    this.#days = days;
    this.#minutes = new Map(
      dictionaries.channels.flatMap(({ channelType, capacityPerDay }) =>
        isBranchWork(channelType) && capacityPerDay ? [[channelType, Math.round(MINUTES_A_DAY / capacityPerDay)]] : [],
      ),
    );
  }

  add(segment: Segment, channelType: ChannelType, day: number, contacts: number): void {
    const minutes = this.#minutes.get(channelType);
    if (minutes === undefined) return;
    const list = this.#lists.find(({ id }) => id === segment.listId);
    const work = this.#byList.get(list) ?? { contacts: 0, minutes: Array.from({ length: this.#days }, () => 0) };
    work.contacts += contacts;
    work.minutes[day] = (work.minutes[day] as number) + contacts * minutes;
    this.#byList.set(list, work);
  }

  /** Branches in the order of the lists, then what belongs to no branch. */
  finish(channels: readonly ChannelDays[]): readonly BranchWork[] {
    const used = this.#lists.filter((list) => this.#byList.has(list));
    const byBranch = new Map<string, Work>();
    const people = new Map<string, number>();
    for (const list of used) this.#shareOut(list, byBranch, people);
    const capacity = this.#capacity(channels);
    const all = [...people.values()].reduce((sum, count) => sum + count, 0);
    const branches = [...byBranch].map(([code, work]) =>
      branchWork(code, work, capacity === null ? null : mulDiv(capacity, people.get(code) ?? 0, all)),
    );
    const rest = this.#byList.get(undefined);
    return rest ? [...branches, branchWork(null, rest, used.length === 0 ? capacity : null)] : branches;
  }

  #shareOut(list: CustomerList, byBranch: Map<string, Work>, people: Map<string, number>): void {
    const work = this.#byList.get(list) as Work;
    const counts = list.branchCounts ?? [];
    const total = totalOf(counts);
    let before = 0;
    for (const { branchCode, count } of counts) {
      const until = before + bounded(count);
      const from = before;
      const part = (amount: number) => mulDiv(amount, until, total) - mulDiv(amount, from, total);
      const own = byBranch.get(branchCode) ?? { contacts: 0, minutes: Array.from({ length: this.#days }, () => 0) };
      own.contacts += part(work.contacts);
      for (const [day, minutes] of work.minutes.entries())
        if (minutes > 0) own.minutes[day] = (own.minutes[day] as number) + part(minutes);
      byBranch.set(branchCode, own);
      people.set(branchCode, (people.get(branchCode) ?? 0) + until - before);
      before = until;
    }
  }

  /** Minutes a day that the stated capacities of the branches' channels make. */
  #capacity(channels: readonly ChannelDays[]): number | null {
    let sum = 0;
    for (const { channelType, capacity, total } of channels) {
      const minutes = this.#minutes.get(channelType);
      if (minutes === undefined || total === 0) continue;
      if (capacity === null) return null;
      sum += capacity * minutes;
    }
    return sum;
  }
}

function totalOf(counts: CustomerList['branchCounts'] = []): number {
  return counts.reduce((sum, { count }) => sum + bounded(count), 0);
}

function branchWork(
  branchCode: string | null,
  { contacts, minutes }: Work,
  capacityMinutes: number | null,
): BranchWork {
  const peakMinutes = Math.max(0, ...minutes);
  return {
    branchCode,
    contacts,
    minutes: minutes.reduce((sum, amount) => sum + amount, 0),
    peakMinutes,
    peakDay: peakMinutes === 0 ? null : minutes.indexOf(peakMinutes),
    capacityMinutes,
  };
}
