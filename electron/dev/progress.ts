// Owns what the development commands print while they work: one line per step, and a sign of life during long ones.

const HEARTBEAT_MS = 4_000;

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** An expected failure whose text is all the user needs; no stack trace is printed for it. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

export interface Heartbeat {
  /** Something was printed: the next sign of life can wait. */
  touch(): void;
  stop(): void;
}

/** Prints `… what (n s)` whenever nothing was printed for a few seconds, until it is stopped. */
export function startHeartbeat(what: string): Heartbeat {
  const began = Date.now();
  const timer = setInterval(() => say(`  … ${what} (${Math.round((Date.now() - began) / 1000)} s)`), HEARTBEAT_MS);
  return { touch: () => timer.refresh(), stop: () => clearInterval(timer) };
}

/** Runs a command's body: prints a plain error as text, another one with its stack, and sets the exit code. */
export async function runMain(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof PlainError ? error.message : ((error as Error).stack ?? error)}\n`);
  }
}
