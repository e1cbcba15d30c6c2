// Owns the shapes of a contact simulation: what it is asked and what it answers, plain data throughout.
import type { CapSubject } from '../contacts/caps.ts';
import type { ChannelType } from '../document/kinds/channel.ts';
import type { NodeOf } from '../document/kinds/index.ts';

export type Force = NodeOf<'channel'>['force'];

export interface SimulationOptions {
  /** First day simulated, `YYYY-MM-DD`. */
  readonly from: string;
  /** Days simulated, 1–366. */
  readonly days: number;
  /** 0 to 2³² − 1. */
  readonly seed: number;
  /** Further rest days, beside weekends and the dictionary of holidays, `YYYY-MM-DD`. */
  readonly holidays?: readonly string[];
  /** All customers of the bank or branch, for the overlap of segments without a common parent. */
  readonly population?: number;
  /** Looks at one segment only. */
  readonly segmentId?: string;
}

/** A number that is not known exactly; `high` is null where nothing limits it. */
export interface Range {
  readonly low: number;
  readonly high: number | null;
}

/** All placements of one channel item: they share one capacity. Days count from `from`, 0 is the first. */
export interface ChannelDays {
  /** The library item, or the node's id where it is none. */
  readonly key: string;
  readonly nodeIds: readonly string[];
  readonly name: string;
  readonly channelType: ChannelType;
  readonly force: Force;
  /** Contacts of each day, caps not applied. */
  readonly days: readonly number[];
  readonly total: number;
  readonly peak: number;
  readonly peakDay: number | null;
  /** 人次/日, the smallest its placements state. */
  readonly capacity: number | null;
  readonly daysOver: number;
  /** Most contacts that wait at the end of a day because the days before were full. */
  readonly backlog: number;
  /** Working days to clear that backlog, rounded up; null without capacity. */
  readonly waitDays: number | null;
  /** The wait is longer than the shortest time limit of its placements. */
  readonly missesLimit: boolean;
  /** Contacts not on the day the map says, because of rest days or quiet hours. */
  readonly moved: number;
  /** Contacts after the end of their wave. */
  readonly afterWave: number;
  /** Contacts given up because of quiet hours. */
  readonly dropped: number;
  /** More may come: a scenario that leads here does not say how many it expects. */
  readonly isLeast: boolean;
  /** Contacts that the caps would hold back. */
  readonly suppressed: Range;
}

/** A contact of the worst-placed customer of a segment. */
export interface StackedContact {
  readonly rowCode: string;
  /** Segment, scenario, product, channels up to the contact's own. */
  readonly nodes: readonly string[];
  readonly scenarioId: string;
  readonly channelId: string;
  readonly channelType: ChannelType;
  readonly touches: number;
  /** 0 for the first time the scenario is triggered. */
  readonly round: number;
  /** Customers of the segment who get it. */
  readonly customers: Range;
  /** Touches left by the caps for a customer in this scenario only, and for one in all scenarios at once. */
  readonly allowedAlone: number;
  readonly allowedStacked: number;
}

/** The most crowded window of a segment's worst-placed customer. */
export interface CustomerLoad {
  readonly subject: CapSubject;
  readonly windowDays: number;
  readonly cap: number | null;
  /** Contacts in the window. */
  readonly peak: number;
  /** The customer's day 0, and the window's first day. */
  readonly baseDay: number;
  readonly fromDay: number;
  /** Which contacts stack up, by place in the segment's `contacts`, and when. */
  readonly stack: readonly { readonly contact: number; readonly day: number }[];
  /** Customers with at least 1, 2, … contacts in such a window; at most the first 40. */
  readonly atLeast: readonly Range[];
  /** Customers with more than `cap`. */
  readonly over: Range | null;
}

export interface SegmentContacts {
  readonly id: string;
  readonly name: string;
  /** Customers, and those of them outside the control group. */
  readonly size: number | null;
  readonly treated: number | null;
  readonly contacts: readonly StackedContact[];
  readonly loads: readonly CustomerLoad[];
  /** Contacts that count to the caps, and those that the caps would hold back. */
  readonly planned: Range;
  readonly suppressed: Range;
  /** Customers that a mutex group keeps out of `scenarioId` because they are in `winnerId`. */
  readonly mutexed: readonly (Range & { readonly scenarioId: string; readonly winnerId: string })[];
}

/** Two segments that may share customers whose contacts together exceed the total cap. */
export interface SegmentOverlap {
  readonly segmentIds: readonly [string, string];
  /** `nested`: one is part of the other, the overlap is certain. */
  readonly relation: 'nested' | 'siblings' | 'unknown';
  readonly customers: Range;
  readonly windowDays: number;
  readonly cap: number;
  readonly peak: number;
  readonly baseDay: number;
  readonly fromDay: number;
  readonly stack: readonly {
    readonly rowCode: string;
    readonly nodes: readonly string[];
    readonly day: number;
    readonly touches: number;
  }[];
}

/** Work of the branches' own people; minutes are 480 ÷ what one person does in a day, per contact. */
export interface BranchWork {
  /** Null for segments whose list has no branch counts. */
  readonly branchCode: string | null;
  readonly contacts: number;
  readonly minutes: number;
  readonly peakMinutes: number;
  readonly peakDay: number | null;
  /** The branch's part of the stated capacities, minutes a day; null where a channel states none. */
  readonly capacityMinutes: number | null;
}

export type LeftOut =
  | { readonly reason: 'noVolume'; readonly scenarioId: string }
  | { readonly reason: 'noSize'; readonly segmentId: string }
  | {
      readonly reason: 'coolDown';
      readonly scenarioId: string;
      readonly segmentId: string;
      readonly customers: number;
    }
  /** Who refuses is left alone so many days; nobody knows beforehand how many do. */
  | { readonly reason: 'refusal'; readonly days: number };

export interface Simulation {
  readonly from: string;
  readonly days: number;
  readonly seed: number;
  /** The map's period: first day and length. */
  readonly periodStart: string;
  readonly periodDays: number;
  /** Days simulated on which nobody is contacted. */
  readonly restDays: readonly number[];
  readonly channels: readonly ChannelDays[];
  readonly segments: readonly SegmentContacts[];
  readonly overlaps: readonly SegmentOverlap[];
  /** Further pairs above a cap that are not listed. */
  readonly moreOverlaps: number;
  readonly branches: readonly BranchWork[];
  readonly leftOut: readonly LeftOut[];
}

/** Told while it runs: segments done, of all. */
export type SimulationProgress = (done: number, total: number) => void;
