// Owns whom a branch leaves alone by what it noted: the silence behind conversations that were made, and how long a refusal lasts.
import { calendarOf, dateOf, dayNumber, type SpecialDay } from '../dictionary/calendar.ts';
import type { MapDocument } from '../document/document.ts';
import { buildGraph } from '../graph/graph.ts';
import { placementsOf } from '../graph/placements.ts';
import { planOf, type Timing } from './scenario-plan.ts';
import { breaksSilence, type Dated } from './silence.ts';

/** A contact of a segment’s customers in a scenario, made or to be made on a day (`YYYY-MM-DD`). */
export interface BranchContact {
  readonly segmentId: string;
  readonly scenarioId: string;
  readonly channelId: string;
  readonly day: string;
}

export interface Silenced {
  readonly conversation: BranchContact;
  /** The last day of its silence. */
  readonly until: string;
}

/** Finds the conversations with customers of the same segment in whose silence a contact would be made. */
export type FindSilence = (contact: BranchContact, made: readonly BranchContact[]) => readonly Silenced[];

export function silenceFinder(
  map: Pick<MapDocument, 'nodes' | 'edges'> & Timing,
  special: readonly SpecialDay[],
): FindSilence {
  const { silenceDays } = map.policy;
  if (silenceDays === undefined) return () => [];
  const graph = buildGraph(map);
  const calendar = calendarOf(map, special);
  const plans = new Map(
    graph
      .ofKind('scenario')
      .map((scenario) => [scenario.id, planOf(map, placementsOf(graph, scenario), scenario, calendar)] as const),
  );
  const dated = ({ scenarioId, channelId, day }: BranchContact): Dated | undefined => {
    const plan = plans.get(scenarioId);
    const place = plan?.steps.findIndex(({ channel }) => channel.id === channelId) ?? -1;
    const step = plan?.steps[place];
    return plan && step && { item: { plan, place, step, shift: 0 }, day: dayNumber(day) };
  };
  return (contact, made) => {
    const asked = dated(contact);
    return made.flatMap((conversation): Silenced | readonly [] => {
      const before = conversation.segmentId === contact.segmentId ? dated(conversation) : undefined;
      if (!asked || !before || !breaksSilence(before, asked, silenceDays)) return [];
      return { conversation, until: dateOf(before.day + silenceDays) };
    });
  };
}

/** The last day on which customers who refused on `day` get no business contact; undefined without such a rule. */
export function refusedUntil({ refusalDays }: MapDocument['policy'], day: string): string | undefined {
  return refusalDays === undefined ? undefined : dateOf(dayNumber(day) + refusalDays);
}
