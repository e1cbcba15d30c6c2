// Owns the limits within which starts may move, and what a proposal answers; plain data throughout.
import type { Achievement } from '../achievement.ts';

export interface StartOptions {
  /** No start moves further than so many days. */
  readonly mostDays: number;
  /** Starts move by multiples of so many days: 7 keeps the day of the week. */
  readonly stepDays: number;
  /** Scenarios that stay where they are, by map and scenario. */
  readonly kept?: readonly ScenarioPlace[];
  /** Goes on until nothing at all is better, however little that is. */
  readonly exact?: boolean;
  /** Only these maps may change; all when not given. */
  readonly mapIds?: readonly string[];
}

export interface ScenarioPlace {
  readonly mapId: string;
  readonly scenarioId: string;
}

export interface StartMove extends ScenarioPlace {
  /** Days of the period, 1 is the first. */
  readonly from: number;
  readonly to: number;
}

/** Why there is no proposal. */
export type NoProposal = 'nothingMovable' | 'nothingLost' | 'noGain' | 'withinMargin' | 'noneFound';

export interface StartProposal {
  readonly moves: readonly StartMove[];
  readonly reason: NoProposal | undefined;
  /** Both worked out by queueing the contacts, after the moves and before. */
  readonly before: Achievement;
  readonly after: Achievement;
  /** No choice of starts within the limits does better by more than the error of the assumptions. */
  readonly isBest: boolean;
  /** No choice with fewer moves does as well; otherwise only that none of the moves can be left out. */
  readonly isFewest: boolean;
  /** What no choice of starts within the limits can exceed, as far as it is proved. */
  readonly bound: number;
  /** Scenarios that may move. */
  readonly movable: readonly ScenarioPlace[];
  /** How often plans were queued anew, and how often the solver was asked. */
  readonly tried: number;
  readonly solved: number;
}

/** Values that differ by less than half a customer are the same. */
export const SAME = 0.5;
