// Owns one stay in a field as one step that can be undone; who holds the history says how a step ends and is taken back.

/** What forms need of a history. */
export interface EditSteps {
  /** The next change begins a step of its own. */
  readonly end: () => void;
  /** Takes back what was done in `session`; false when nothing of it is the last step. */
  readonly takeBack: (session: string) => boolean;
}

let steps: EditSteps = { end: () => undefined, takeBack: () => false };

/** To be called once by whoever holds the history. */
export function keepEditSteps(kept: EditSteps): void {
  steps = kept;
}

let sessions = 0;

/** A merge key for one stay in a field. */
export function newSession(): string {
  sessions += 1;
  return `field:${sessions}`;
}

export function endStep(): void {
  steps.end();
}

export function undoSession(session: string): boolean {
  return steps.takeBack(session);
}
