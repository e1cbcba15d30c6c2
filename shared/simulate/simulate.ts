// Owns the contact simulation: what a map does to its customers, channels and branches over a period (DOMAIN §3.5–§3.10).
//
// What is computed. Everything is whole customers, contacts and days; the same map, knowledge and options give the same
// bytes. Nothing is drawn at random but the remainders of a division (6).
//
//  1. Days. The map's period is periodStart…periodEnd, or periodDays from periodStart, or `days` from `from` where the map
//     says neither. Looked at are `days` days from `from`. Rest days are Saturdays, Sundays and holidays of the
//     dictionary and of the options, save worked weekends (调休), unless the policy allows contacts on them.
//  2. Placements. A scenario's customers come to every channel its products flow to, and from channel to channel by
//     fallback, handoff and follow-up; each placement once, however many ways lead there. Retired nodes do nothing.
//     Entries come first (products and channels in the order of their edges), then always the first channel in the
//     document all of whose sources are placed; in a circle the first one with any source placed. Edges from sources
//     placed later count for nothing.
//  3. Share. An entry reaches all of the scenario's customers. Behind it reach = Σ ⌊reach of the source × sharePct⌋ in
//     millionths, at most all; sharePct is 60 for fallback, 30 for handoff, 100 for follow-up unless given.
//  4. Day. A customer has a day 0: the trigger, or for the anchors customerDay0 and dueDate the day from which the trigger
//     is windowFrom days away (before it where negative). A due date without windowFrom has the trigger on the first day of
//     its entries. A contact is planned for day 0 + max(offsetDay, first day of its wave), and not before the earliest of its
//     sources' days + the edge's waitDays (else the source's own), nor before day 0; with a due date, not before the trigger.
//     Where a channel gives no offsetDay, an entry takes windowFrom for customerDay0, the trigger for dueDate, everything
//     else 0 (the trigger for dueDate). A contact window that lies in the quiet hours altogether is dropped or put off to
//     the next allowed minute, as the policy says; a midday rest is for calls only. Rest days and days without such contacts
//     move a contact to the next working day, save that what is planned before a due date and would come on it or behind
//     it is brought forward to the last such day before, not before its source or the trigger. Inbound channels and mandatory notices are not moved. What falls behind its wave's last day is counted.
//  5. Volume. expectedVolume is shared out over the segments that lead to the scenario (as the document lists them) by size (1 where missing), by
//     ⌊V × running sum ÷ total⌋; each part loses its control group ⌊v × holdoutPct + ½⌋. Above a segment's customers
//     they are triggered again, max(1, cooldownDays) apart, as often as that fits into the period; the rest is left out.
//     What repeats for the same customers has all of them, at most the segment's, in each round (forecast/rounds.ts); a round
//     that the period cuts short ⌊n × its days in the period ÷ its days⌋ of them. “At least” is counted, what “at most”
//     adds is in the worst case alone. What repeats for others each time has each customer once.
//     A scenario without a volume has no contacts by day, and is named; it still counts for the worst-placed customer.
//  6. Arrival. Events, rules and lists by hand trigger on every working day of the period; a schedule within
//     windowTo − windowFrom + 1 days from its start. A schedule and a list by hand begin on startDay of the period, and
//     go out over batchDays where they say so. What repeats is triggered within its rounds, those for the same customers
//     each by itself. After j of D days ⌊(n × j + phase) ÷ D⌋ customers have been
//     triggered, the phase in 0…D−1 drawn from the seed and the two ids. A placement has then had ⌊that × reach⌋ of
//     them; a day's contacts are the difference to the day before × touches.
//  7. Channels. Placements of one library item are one line with the smallest capacity stated. What a day leaves over
//     waits for the next working day on which any of its contacts are made; if that takes more than the shortest slaHours the line misses its limit.
//  8. The worst-placed customer of a segment is triggered in all its scenarios on the same day 0, takes every way, and
//     has the worst day 0 of the period (and of the days simulated). Of a mutex group only one scenario fires (best
//     priority, then event, lifecycle, product, then the first), unless mutexDays is 0. Scenarios whose windows have no
//     day in common do not stack; windows around due dates are compared among themselves alone. Outbound business contacts count. Windows of 7 and 30 days slide over them, for all
//     contacts, for calls (rmCall, remoteCall, remoteVideo, aiCall), and for each channel type.
//  9. How many customers have k contacts in such a window. Within a scenario each contact is a group of its customers;
//     of the groups' overlap is known only that all had the entries, and the one source of a single-source placement.
//     Between scenarios nothing is known but the segment's customers. The bounds are Rüger's (count-bounds.ts).
// 10. Caps. Contacts of that worst day 0 are taken by scenario class (event, lifecycle, product), scenario priority,
//     order of the scenarios, round, day, channel priority; each keeps the touches that no cap forbids. Who gets which of
//     them is not known, so what is held back has bounds (held-back.ts). At most: of each contact its customers who can
//     have so many of those before it near its day that a cap is used up (9). At least: what is above a cap in windows
//     without a day in common, by the fewest customers with so many contacts (9), or spread evenly over all of them.
// 11. Segments overlap by max(0, A + B − N)…min(A, B): N is the size of the nearest common parent, else the population
//     given, else unknown and the lower bound 0. One that lies in the other overlaps fully. Exclusive segments and those
//     where the highest priority wins do not stack. Listed are pairs that together exceed a total cap, once triggered.
// 12. Branches. A contact of the branches' own people takes ⌊480 ÷ what one does in a day + ½⌋ minutes; a list's branch
//     counts share out its contacts and each day's minutes, by ⌊x × running sum ÷ total⌋.

import { capsOf } from '../contacts/caps.ts';
import { ContactPlans } from '../contacts/contact-plans.ts';
import { type Period, periodOf, type Segment, type Stream, USUAL_DAYS } from '../contacts/streams.ts';
import { type Calendar, calendarOf, dateOf, dayNumber, type SpecialDay } from '../dictionary/calendar.ts';
import type { MapDocument } from '../document/document.ts';
import { asCounted } from '../forecast/as-counted.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { BranchTotals } from './branch-work.ts';
import { ChannelTotals } from './channel-days.ts';
import { type OverlapSide, overlapsOf } from './overlaps.ts';
import { type SegmentStack, segmentStack } from './segment-contacts.ts';
import type { LeftOut, Range, Simulation, SimulationOptions, SimulationProgress } from './simulation.ts';

/** The options that are not given: the map's own period, seed 1. */
export function withDefaults(
  document: MapDocument,
  today: string,
  given: Partial<SimulationOptions> = {},
): SimulationOptions {
  const { start, days } = periodOf(document);
  return { from: start ?? today, days: days ?? USUAL_DAYS, seed: 1, ...given };
}

export function simulate(
  written: MapDocument,
  given: Pick<Knowledge, 'dictionaries'>,
  options: SimulationOptions,
  onProgress: SimulationProgress = () => {},
): Simulation {
  const { document, knowledge } = asCounted(written, given);
  const { dictionaries } = knowledge;
  const run = new Run(document, dictionaries.holidays, options);
  const channels = new ChannelTotals(run.graph, run.shown);
  const branches = new BranchTotals(document, dictionaries, options.days);
  const stacks: SegmentStack[] = [];
  const total = run.segments.length + 1;
  for (const [index, segment] of run.segments.entries()) {
    onProgress(index, total);
    const streams = run.streamsOf(segment);
    if (run.isChosen(segment)) {
      for (const stream of streams) {
        channels.add(stream, run.period, run.calendar, options.seed, (channel, day, contacts) =>
          branches.add(segment, channel.channelType, day, contacts),
        );
      }
    }
    const { bases, calendar, shown } = run;
    const caps = capsOf(document.policy, segment);
    stacks.push(segmentStack({ document, segment, streams, caps, bases, calendar, shownFrom: shown.start }));
  }
  onProgress(total - 1, total);
  return run.answer(stacks, channels, branches);
}

/** What a run of the simulation has at hand. */
class Run {
  readonly document: MapDocument;
  readonly options: SimulationOptions;
  readonly graph: Graph;
  readonly calendar: Calendar;
  readonly period: Period;
  readonly shown: Period;
  readonly segments: readonly Segment[];
  /** Days that can be a customer's day 0. */
  readonly bases: readonly number[];
  readonly #plans: ContactPlans;
  readonly #leftOut = new Map<string, LeftOut>();

  constructor(document: MapDocument, holidays: readonly SpecialDay[], options: SimulationOptions) {
    this.document = document;
    this.options = options;
    this.graph = buildGraph(document);
    this.calendar = calendarOf(document, [
      ...holidays,
      ...(options.holidays ?? []).map((date): SpecialDay => ({ date, kind: 'rest' })),
    ]);
    const { start, days } = periodOf(document);
    const from = dayNumber(options.from);
    const first = start === undefined ? from : dayNumber(start);
    this.period = { start: first, end: first + (days ?? options.days) };
    this.#plans = new ContactPlans(document, this.graph, this.calendar, this.period);
    this.shown = { start: from, end: from + options.days };
    this.segments = this.graph.ofKind('segment');
    const [low, high] = [Math.max(first, from), Math.min(this.period.end, this.shown.end)];
    this.bases = Array.from({ length: Math.max(0, high - low) }, (_, index) => low + index);
  }

  isChosen({ id }: Segment): boolean {
    return this.options.segmentId === undefined || this.options.segmentId === id;
  }

  streamsOf(segment: Segment): readonly Stream[] {
    const isChosen = this.isChosen(segment);
    if (isChosen && segment.size === undefined) this.#leave({ reason: 'noSize', segmentId: segment.id });
    const streams = this.#plans.streamsOf(segment);
    for (const { plan, triggers, cooledDown } of isChosen ? streams : []) {
      const scenarioId = plan.scenario.id;
      if (triggers === undefined) this.#leave({ reason: 'noVolume', scenarioId });
      if (cooledDown > 0) this.#leave({ reason: 'coolDown', segmentId: segment.id, scenarioId, customers: cooledDown });
    }
    return streams;
  }

  /** A scenario of several segments is named once. */
  #leave(part: LeftOut): void {
    this.#leftOut.set(JSON.stringify(part), part);
  }

  answer(stacks: readonly SegmentStack[], channels: ChannelTotals, branches: BranchTotals): Simulation {
    const { document, options, shown, calendar, period } = this;
    const { population, segmentId } = options;
    const { refusalDays } = document.policy;
    const overlaps = overlapsOf(document, stacks.map(overlapSide), {
      population,
      shownFrom: shown.start,
      isAsked: (a, b) => segmentId === undefined || a.id === segmentId || b.id === segmentId,
    });
    const chosen = stacks.filter(({ segment }) => this.isChosen(segment));
    const days = channels.finish(calendar, suppressedByChannel(chosen));
    return {
      from: options.from,
      days: options.days,
      seed: options.seed,
      periodStart: dateOf(period.start),
      periodDays: period.end - period.start,
      restDays: Array.from({ length: options.days }, (_, day) => day).filter((day) =>
        calendar.isRest(shown.start + day),
      ),
      channels: days,
      segments: chosen.map(({ contacts }) => contacts),
      overlaps: overlaps.listed,
      moreOverlaps: overlaps.more,
      branches: branches.finish(days),
      leftOut: [...this.#leftOut.values(), ...(refusalDays ? [{ reason: 'refusal', days: refusalDays } as const] : [])],
    };
  }
}

function overlapSide({ segment, plans, shiftsOf, classOf, contacts: { loads } }: SegmentStack): OverlapSide {
  const most = (windowDays: number) =>
    loads.find((load) => load.subject === 'total' && load.windowDays === windowDays)?.peak ?? 0;
  return { segment, plans, shiftsOf, classOf, most };
}

function suppressedByChannel(stacks: readonly SegmentStack[]): ReadonlyMap<string, Range> {
  const sums = new Map<string, Range>();
  for (const { suppressedBy } of stacks) {
    for (const [key, { low, high }] of suppressedBy) {
      const sum = sums.get(key) ?? { low: 0, high: 0 };
      sums.set(key, { low: sum.low + low, high: sum.high === null || high === null ? null : sum.high + high });
    }
  }
  return sums;
}
