// Owns the calendar of a plan: its phases and milestones, when each scenario's customers come in, and on which days each channel works with what content.
import { ownContactPlans } from '../contacts/contact-plans.ts';
import type { ScenarioPlan } from '../contacts/scenario-plan.ts';
import { triggerDays, workingDays } from '../contacts/trigger-days.ts';
import { type Calendar, dateOf, dayNumber, workCalendar } from '../dictionary/calendar.ts';
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { type Milestone, milestonesWithin } from '../document/milestones.ts';
import type { Phase } from '../document/phases.ts';
import { waveNoOf } from '../document/wave-of.ts';
import { periodDaysOf } from '../forecast/arrival.ts';
import { asCounted, type CountingTables } from '../forecast/as-counted.ts';
import { type Round, roundsOf } from '../forecast/rounds.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import type { Stock } from '../knowledge/stock.ts';
import { type ContentDays, contentDays } from './plan-content.ts';

/** Days beside each other that are no usual ones, `YYYY-MM-DD` and both counted. */
export interface SpecialDays {
  readonly from: string;
  readonly to: string;
  /** `holiday`: a rest day of the dictionary; `worked`: a weekend day on which people work (调休). */
  readonly kind: 'weekend' | 'holiday' | 'worked';
  readonly label: { readonly zh: string; readonly en: string } | undefined;
}

/** When a channel contacts the customers of a scenario: those who come in first, and those who come in last. */
export interface ContactDays {
  readonly channel: NodeOf<'channel'>;
  readonly waveName: string | undefined;
  /** Undefined where quiet hours make the contact be given up. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Of a scenario that repeats: the days of each of its rounds. */
  readonly rounds?: readonly { readonly from: string; readonly to: string }[];
  /** Every day with a contact; found when somebody asks. */
  days(): ReadonlySet<string>;
}

export interface ScenarioDays {
  readonly scenario: NodeOf<'scenario'>;
  readonly segments: readonly NodeOf<'segment'>[];
  /** The days on which customers come in; of a scenario that repeats, those of each of its rounds as well. */
  readonly from: string;
  readonly to: string;
  readonly rounds?: readonly { readonly from: string; readonly to: string }[];
  readonly contacts: readonly ContactDays[];
}

export interface PlanCalendar {
  readonly periodStart: string;
  readonly periodEnd: string;
  /** What is shown: the period, and what lies before and after it. */
  readonly from: string;
  readonly to: string;
  readonly phases: readonly Phase[];
  /** By day. */
  readonly milestones: readonly Milestone[];
  readonly scenarios: readonly ScenarioDays[];
  readonly content: readonly ContentDays[];
  readonly special: readonly SpecialDays[];
}

/** Beyond this the calendar ends; contacts may be ten years after day 0. */
const MOST_DAYS = 400;
const LAST_DAY = '9999-12-31';

/** Undefined while the map has no period. */
export function planCalendar(written: MapDocument, bank: CountingTables, stock: Stock = {}): PlanCalendar | undefined {
  const { document, expected, knowledge } = asCounted(written, { dictionaries: bank });
  const { dictionaries } = knowledge;
  const { periodStart, phases = [] } = document;
  const length = periodDaysOf(document);
  if (periodStart === undefined || length === undefined) return undefined;
  const periodEnd = dateOf(dayNumber(periodStart) + length - 1);
  const milestones = milestonesWithin(document.milestones, '', LAST_DAY);
  const graph = buildGraph(expected);
  const scenarios = scenarioDays(document, graph, dictionaries, periodStart);
  const content = contentDays(document, graph, scenarios, stock);
  const dates = [
    ...[periodStart, periodEnd],
    ...phases.flatMap(({ fromDate, toDate }) => [fromDate, toDate]),
    ...milestones.map(({ date }) => date),
    ...scenarios.flatMap(({ contacts }) => contacts.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())),
  ].sort();
  const from = dates[0] as string;
  const last = Math.min(dayNumber(dates.at(-1) as string), dayNumber(from) + MOST_DAYS - 1);
  const to = dateOf(Math.max(last, dayNumber(periodStart)));
  const special = specialDays(from, to, dictionaries);
  return { periodStart, periodEnd, from, to, phases, milestones, scenarios, content, special };
}

function scenarioDays(
  document: MapDocument,
  graph: Graph,
  dictionaries: Pick<Dictionaries, 'holidays'>,
  today: string,
): readonly ScenarioDays[] {
  const plans = ownContactPlans(document, graph, { today, dictionaries });
  const waves = new Map(document.waves.map((wave) => [wave.no, wave.name]));
  const found = new Map<string, { plan: ScenarioPlan; segments: NodeOf<'segment'>[] }>();
  for (const segment of graph.ofKind('segment')) {
    for (const { plan } of plans.streamsOf(segment)) {
      const known = found.get(plan.scenario.id) ?? { plan, segments: [] };
      known.segments.push(segment);
      found.set(plan.scenario.id, known);
    }
  }
  return [...found.values()].flatMap(({ plan, segments }): ScenarioDays | readonly [] => {
    const triggers = triggerDays(plan, plans.period, plans.calendar);
    const [first, last] = [triggers[0], triggers.at(-1)];
    // Repeats on a day that the period does not have.
    if (first === undefined || last === undefined) return [];
    const rounds = roundsOf(plan.scenario, plans.period);
    const on = [first, last].map((trigger) => {
      const base = trigger - plan.triggerAfter;
      return plan.daysFrom(base).after.map((after) => (after === undefined ? undefined : dateOf(base + after)));
    });
    const days = once(() => daysByPlace(plan, triggers));
    return {
      scenario: plan.scenario,
      segments,
      from: dateOf(first),
      to: dateOf(last),
      ...(rounds && { rounds: rounds.map((round) => entryOfRound(round, plans.calendar)) }),
      contacts: plan.steps.map(({ channel }, place) => ({
        channel,
        waveName: waves.get(waveNoOf(document, channel) ?? -1),
        from: on[0]?.[place],
        to: on[1]?.[place],
        ...(rounds && { rounds: rounds.flatMap((round) => daysOfRound(plan, place, round, plans.calendar)) }),
        days: () => days()[place] ?? new Set(),
      })),
    };
  });
}

/** The days of each round of what repeats, else those from `from` to `to`; rounds that touch are one. */
export function roundSpans(rounds: ScenarioDays['rounds'], from: string, to: string): NonNullable<typeof rounds> {
  const apart: { from: string; to: string }[] = [];
  for (const round of rounds ?? [{ from, to }]) {
    const last = apart.at(-1);
    if (last && dayNumber(round.from) <= dayNumber(last.to) + 1) last.to = round.to > last.to ? round.to : last.to;
    else apart.push({ ...round });
  }
  return apart;
}

/** The first and the last day on which the customers of a round come in. */
function entryOfRound({ start, within }: Round, calendar: Calendar) {
  const days = workingDays(start, within, calendar);
  return { from: dateOf(days[0] as number), to: dateOf(days.at(-1) as number) };
}

/** The first and the last day on which a step of the plan contacts the customers of a round; none where it is given up. */
function daysOfRound(plan: ScenarioPlan, place: number, { start, within }: Round, calendar: Calendar) {
  const triggers = workingDays(start, within, calendar);
  const on = [triggers[0] as number, triggers.at(-1) as number].flatMap((trigger) => {
    const base = trigger - plan.triggerAfter;
    const after = plan.daysFrom(base).after[place];
    return after === undefined ? [] : [dateOf(base + after)];
  });
  const [from, to] = on;
  return from === undefined || to === undefined ? [] : [{ from, to }];
}

function daysByPlace(plan: ScenarioPlan, triggers: readonly number[]): readonly ReadonlySet<string>[] {
  const days = plan.steps.map(() => new Set<string>());
  for (const trigger of triggers) {
    const base = trigger - plan.triggerAfter;
    for (const [place, after] of plan.daysFrom(base).after.entries()) {
      if (after !== undefined) days[place]?.add(dateOf(base + after));
    }
  }
  return days;
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** Weekends and holidays as people have them, whatever the contact policy makes of them. */
function specialDays(from: string, to: string, { holidays }: Pick<Dictionaries, 'holidays'>): readonly SpecialDays[] {
  const entries = new Map(holidays.map((holiday) => [holiday.date, holiday]));
  const work = workCalendar([]);
  const special: SpecialDays[] = [];
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) {
    const date = dateOf(day);
    const entry = entries.get(date);
    const isWeekend = work.isRest(day);
    const kind = entry?.kind === 'rest' ? 'holiday' : entry && isWeekend ? 'worked' : isWeekend ? 'weekend' : undefined;
    if (!kind || (entry && entry.kind !== 'rest' && !isWeekend)) continue;
    const label = entry?.label;
    const before = special.at(-1);
    const joins = before?.kind === kind && before.label?.zh === label?.zh && dayNumber(before.to) === day - 1;
    if (joins) special[special.length - 1] = { ...before, to: date };
    else special.push({ from: date, to: date, kind, label });
  }
  return special;
}
