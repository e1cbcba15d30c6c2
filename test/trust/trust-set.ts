// Owns the shape of a long set: what it promises, and the parts in which it is tried.
import type { LaunchInfo } from '../../electron/dev/prepare.ts';

/** What a set may use of its surroundings. */
export interface Tools {
  /** Prepares the machine and builds the app with the first call; for sets that need the real window. */
  window(): Promise<{ readonly launch: LaunchInfo; readonly runtime: string }>;
  /** A line for whoever waits. */
  report(line: string): void;
  /** Goes up with every part of a set; the same number tries the same cases. Never that of `npm test`. */
  readonly seed: number;
}

export interface Outcome {
  /** How often the promise was tried. */
  readonly runs: number;
  /** One text for each time that it did not hold. */
  readonly failures: readonly string[];
  /** On what, where that is not this Node. */
  readonly ranOn?: string;
}

/** What is done or is not: a run that was broken off is gone on with at the first part that is missing. */
export interface Part {
  readonly name: string;
  run(tools: Tools): Promise<Outcome>;
}

export interface TrustSet {
  readonly id: string;
  /** One sentence that a failure would make untrue. */
  readonly promise: string;
  /** A look at it; all of them together take a minute and a half on two cores. None where there is no short one. */
  short(): readonly Part[];
  /** As long as it takes to believe it; each part takes minutes at most. */
  full(): readonly Part[];
}

/** `count` parts that differ by their seed. */
export function parts(count: number, run: Part['run']): readonly Part[] {
  return Array.from({ length: count }, (_, index) => ({ name: `${index + 1} of ${count}`, run }));
}
