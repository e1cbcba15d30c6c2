// Owns the shapes of what a plan can do with the people it has: what it is asked and what it answers, plain data throughout.
import type { ChannelType } from '../document/kinds/channel.ts';
import type { MissingField } from '../forecast/offers.ts';

export interface AchieveOptions {
  /** `YYYY-MM-DD`: the first day of maps that do not say theirs. */
  readonly today: string;
  /** Every capacity in % of what is stated; 100 when not given. */
  readonly capacityPct?: number;
  /** Nobody waits longer than so many working days, whatever the time limits say. */
  readonly mostWait?: number;
}

/** Why a contact does not take place. */
export const LOSSES = ['late', 'unfinished', 'notPassedOn', 'capped', 'quiet'] as const;
export type Loss = (typeof LOSSES)[number];

/** Contacts of one channel in one scenario that the plan has in one week; all in contacts, takers in customers. */
export interface AchievedRow {
  readonly scenarioId: string;
  readonly channelId: string;
  readonly team: string;
  /** Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly due: number;
  readonly made: number;
  /** Of those made, the ones that waited for the channel, how many working days all together, and the longest. */
  readonly waited: number;
  readonly waitedDays: number;
  readonly longestWait: number;
  /** due = made + the sum of these. */
  readonly lost: Readonly<Record<Loss, number>>;
  /** What its contacts carry of the offers' customers, as assumed and as far as they take place. */
  readonly assumed: number;
  readonly achieved: number;
}

export interface AchievedOffer {
  readonly edgeId: string;
  readonly scenarioId: string;
  readonly productId: string;
  /** Null while a number is missing. */
  readonly assumed: number | null;
  readonly achieved: number | null;
}

export interface AchievedGoal {
  readonly goalId: string;
  /** The metric at the end, with everybody contacted and as far as the teams get; null while a number is missing. */
  readonly assumed: number | null;
  readonly achieved: number | null;
  /** Take-ups below it are known by experience alone. */
  readonly byExperience: boolean;
  /** What then lacks to the target, below 0 where it is passed. */
  readonly gap: number | null;
  /** The scenarios whose offers it counts. */
  readonly scenarioIds: readonly string[];
}

/** Why the figures are a most: what is not known can only lower them. */
export type Unknown =
  | { readonly reason: 'noCapacity'; readonly channelIds: readonly string[] }
  | { readonly reason: 'noVolume'; readonly scenarioId: string }
  /** What repeats says “at least”. */
  | { readonly reason: 'more'; readonly scenarioId: string }
  /** Expected customers whom the cool-down, or the segment's size, keeps from being contacted. */
  | { readonly reason: 'coolDown'; readonly scenarioId: string; readonly customers: number }
  | { readonly reason: 'noContact'; readonly scenarioId: string; readonly productId: string }
  | { readonly reason: 'noNumber'; readonly field: MissingField }
  /** More contacts than were counted, at most `contacts` (null where nothing limits it), may be above a cap. */
  | { readonly reason: 'caps'; readonly segmentId: string; readonly contacts: number | null };

export interface MapAchievement {
  readonly mapId: string;
  readonly code: string;
  readonly title: string;
  readonly rows: readonly AchievedRow[];
  readonly offers: readonly AchievedOffer[];
  readonly goals: readonly AchievedGoal[];
  readonly unknown: readonly Unknown[];
  readonly assumed: number;
  readonly achieved: number;
}

export interface TeamUse {
  readonly key: string;
  /** The channel's, or the role that serves it where maps share a team. */
  readonly name: string;
  readonly channelType: ChannelType;
  readonly channels: readonly { readonly mapId: string; readonly channelId: string }[];
  /** Contacts a day; null where nothing limits it or nothing is stated. */
  readonly capacity: number | null;
  readonly due: number;
  readonly made: number;
  readonly waited: number;
  readonly longestWait: number;
  readonly lost: Readonly<Record<Loss, number>>;
}

export interface Achievement {
  readonly maps: readonly MapAchievement[];
  readonly teams: readonly TeamUse[];
  readonly assumed: number;
  readonly achieved: number;
  /** The takers of a plan in which take-up is exactly as assumed still differ by so many, 19 times out of 20. */
  readonly margin: number;
  /** True where something is unknown: `achieved` is then a most. */
  readonly isMost: boolean;
}
