// Owns the plan of a scenario: which placements its customers come to, how many of them, and on which day.

import { type Calendar, type Contacting, weekdayOf } from '../dictionary/calendar.ts';
import { entryDay, hasDueDate } from '../document/day-anchor.ts';
import type { MapDocument } from '../document/document.ts';
import { isCall } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { quietDelay } from '../document/quiet-hours.ts';
import type { Hop, Placement } from '../graph/placements.ts';
import { type ContactKey, isAlwaysAllowed, keyOf } from './contact-rules.ts';

type Channel = NodeOf<'channel'>;
type Policy = MapDocument['policy'];
export type Scenario = NodeOf<'scenario'>;

/** One placement in one scenario. */
export interface Step {
  readonly channel: Channel;
  /** Of the scenario's customers, in millionths. */
  readonly reach: number;
  /** The steps that its customers come from, by their place, and the edges that count; none for an entry. */
  readonly sources: readonly { readonly place: number; readonly hop: Hop }[];
  /** Places of the steps that everyone who comes here was at before. */
  readonly surely: readonly number[];
  /** From the product on; the placement itself is the last. */
  readonly way: readonly string[];
  /** It takes customers' attention and the caps are about it. */
  readonly counts: boolean;
  /** What the caps know it as; undefined for what they are not about. */
  readonly key: ContactKey | undefined;
  /** For days on which some contacts are not made; undefined for what is made on them too. */
  readonly contacting: Contacting | undefined;
}

export interface DaysOfSteps {
  /** Days after the base day (before it where negative), one per step; undefined where quiet hours make it be given up. */
  readonly after: readonly (number | undefined)[];
  /** Steps that are not on the day that the map says, and steps after the end of their wave. */
  readonly moved: readonly boolean[];
  readonly afterWave: readonly boolean[];
  /** The same for equal days: bases with the same id need to be looked at once. */
  readonly id: number;
  /** From the base day to the first day a step is planned for or reached, and the last that decides one; 0 is among them. */
  readonly lead: number;
  readonly span: number;
}

export interface ScenarioPlan {
  readonly scenario: Scenario;
  readonly steps: readonly Step[];
  /** Its window; infinite where it is open. */
  readonly from: number;
  readonly to: number;
  readonly group: string | undefined;
  /** From the customer's base day to the trigger. */
  readonly triggerAfter: number;
  daysFrom(base: number): DaysOfSteps;
  /** The first day of step `place` for customers whose contact at its source, by place, is on `day`; undefined where it is given up. */
  dayAfter(place: number, source: number, day: number): number | undefined;
}

/** What of a map decides its days, beside its elements. */
export type Timing = Pick<MapDocument, 'waves' | 'policy'>;

export function planOf(
  document: Timing,
  placed: readonly Placement[],
  scenario: Scenario,
  calendar: Calendar,
): ScenarioPlan {
  const { windowFrom, windowTo } = scenario;
  const from = windowFrom ?? Number.NEGATIVE_INFINITY;
  const to = windowTo ?? Number.POSITIVE_INFINITY;
  const entry = entryDay(scenario, firstContactDay(document, placed));
  // Before a due date there is work; nothing comes before the day on which the customer comes in.
  const first = hasDueDate(scenario) ? entry : 0;
  const rows = dayRows(document, scenario, placed, first, entry);
  return {
    scenario,
    steps: stepsOf(placed, scenario, document.policy),
    from: Math.min(from, to),
    to: Math.max(from, to),
    group: scenario.mutexDays === 0 ? undefined : scenario.mutexGroup?.trim() || undefined,
    triggerAfter: entry,
    daysFrom: remembered(dayFinder(rows, calendar, first), calendar),
    dayAfter: (place, source, day) => {
      const { sources, delay, isFixed, contacting } = rows[place] as DayRow;
      if (delay === undefined) return undefined;
      const planned = day + (sources.find((each) => each.place === source)?.wait ?? 0);
      return isFixed ? planned : calendar.nextOpen(planned + delay, contacting);
    },
  };
}

/** The earliest day that the channels that products lead to say themselves, with that of their waves. */
function firstContactDay({ waves }: Timing, placed: readonly Placement[]): number | undefined {
  const days = placed.flatMap(({ channel, product }) => {
    const said = [channel.offsetDay, waves.find(({ no }) => no === channel.waveNo)?.fromDay].filter(
      (day) => day !== undefined,
    );
    return product === undefined || said.length === 0 ? [] : Math.max(...said);
  });
  return days.length === 0 ? undefined : Math.min(...days);
}

function stepsOf(placements: readonly Placement[], scenario: Scenario, policy: Policy): readonly Step[] {
  const entries = placements.flatMap(({ product }, place) => (product === undefined ? [] : [place]));
  const steps: Step[] = [];
  for (const [place, { channel, product, sources, reach }] of placements.entries()) {
    const first = sources[0];
    const only = sources.length === 1 && first ? steps[first.place] : undefined;
    const before = first ? (steps[first.place] as Step).way : [product as string];
    const key = keyOf(channel, scenario, policy);
    steps.push({
      channel,
      reach,
      sources,
      surely: [...new Set([...entries, ...(only?.surely ?? []), place])],
      way: [...before, channel.id],
      counts: key === channel.channelType,
      key,
      contacting: contactingOf(channel, scenario, policy),
    });
  }
  return steps;
}

function contactingOf(channel: Channel, scenario: Scenario, policy: Policy): Contacting | undefined {
  if (isFree(channel) || isAlwaysAllowed(channel, scenario, policy)) return undefined;
  return isCall(channel.channelType) ? 'calls' : 'others';
}

/** Inbound contacts and mandatory notices keep their day and their hour. */
export function isFree({ mode, purpose }: Channel): boolean {
  return mode === 'inbound' || purpose === 'mandatory';
}

/** True when quiet hours leave nothing of a channel's contacts. */
export function isGivenUp(channel: Channel, policy: MapDocument['policy']): boolean {
  return !isFree(channel) && quietDelay(channel, policy) === undefined;
}

type FindDays = (base: number) => Omit<DaysOfSteps, 'id'>;

/** What decides the day of one step. */
interface DayRow {
  readonly sources: readonly { readonly place: number; readonly wait: number }[];
  readonly earliest: number;
  readonly lastOfWave: number;
  /** Days that quiet hours put it off; undefined where they make it be given up. */
  readonly delay: number | undefined;
  readonly isFixed: boolean;
  readonly contacting: Contacting | undefined;
  /** What is planned before day 0 is not put off to it or behind it. */
  readonly mustPrecede: boolean;
}

function dayRows(
  document: Timing,
  scenario: Scenario,
  placed: readonly Placement[],
  first: number,
  entry: number,
): readonly DayRow[] {
  return placed.map(({ channel, product, sources }) => {
    const wave = document.waves.find(({ no }) => no === channel.waveNo);
    const own = channel.offsetDay ?? (product === undefined ? first : entry);
    return {
      sources: sources.map(({ place: source, hop }) => ({
        place: source,
        wait: hop.waitDays ?? (placed[source] as Placement).channel.waitDays ?? 0,
      })),
      earliest: Math.max(own, wave?.fromDay ?? first),
      lastOfWave: wave?.toDay ?? Number.POSITIVE_INFINITY,
      delay: isFree(channel) ? 0 : quietDelay(channel, document.policy),
      isFixed: isFree(channel),
      contacting: contactingOf(channel, scenario, document.policy),
      mustPrecede: hasDueDate(scenario),
    };
  });
}

function dayFinder(rows: readonly DayRow[], calendar: Calendar, first: number): FindDays {
  return (base) => {
    const after: (number | undefined)[] = [];
    const [moved, afterWave, reachedOn] = [[], [], []] as [boolean[], boolean[], number[]];
    let [lead, span] = [0, 0];
    for (const row of rows) {
      const { sources, earliest, lastOfWave, delay, isFixed, contacting } = row;
      const coming = sources.map(({ place, wait }) => (reachedOn[place] as number) + wait);
      const soonest = coming.length > 0 ? Math.min(...coming) : base + first;
      const planned = Math.max(base + earliest, soonest);
      const put = isFixed ? planned : calendar.nextOpen(planned + (delay ?? 0), contacting);
      const day = put >= base && planned < base ? (broughtForward(row, calendar, base, soonest) ?? put) : put;
      reachedOn.push(day);
      lead = Math.min(lead, planned - base, day - base);
      span = Math.max(span, put - base);
      after.push(delay === undefined ? undefined : day - base);
      moved.push(day !== planned);
      afterWave.push(planned > base + lastOfWave);
    }
    return { after, moved, afterWave, lead, span };
  };
}

/** “One day before due” said after it would be wrong: the last day before the due date on which the contact can be made. */
function broughtForward(
  { isFixed, mustPrecede, contacting }: DayRow,
  calendar: Calendar,
  due: number,
  soonest: number,
): number | undefined {
  if (isFixed || !mustPrecede) return undefined;
  for (let day = due - 1; day >= soonest; day -= 1) if (calendar.nextOpen(day, contacting) === day) return day;
  return undefined;
}

/** Days once found are kept; equal ones get the same id. In weeks without holidays a weekday is like the same one of any other. */
function remembered(find: FindDays, calendar: Calendar): ScenarioPlan['daysFrom'] {
  const byBase = new Map<number, DaysOfSteps>();
  const ids = new Map<string, number>();
  const usual = new Map<number, DaysOfSteps>();
  return (base) => {
    const known = byBase.get(base);
    if (known) return known;
    const weekday = weekdayOf(base);
    const alike = usual.get(weekday);
    if (alike && calendar.isUsual(base + alike.lead, base + alike.span)) return alike;
    const found = find(base);
    const key = found.after.join();
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    const days = { ...found, id };
    byBase.set(base, days);
    if (!alike && calendar.isUsual(base + days.lead, base + days.span)) usual.set(weekday, days);
    return days;
  };
}
