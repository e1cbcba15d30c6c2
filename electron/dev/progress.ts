// Owns what the development commands print while they work: one line per step, and a sign of life during long ones.

const HEARTBEAT_MS = 4_000;

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** An expected failure whose text is all the user needs; no stack trace is printed for it. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/** Prints `… what (n s)` every few seconds until `work` settles. */
export async function withHeartbeat<T>(what: string, work: Promise<T>): Promise<T> {
  const began = Date.now();
  const timer = setInterval(() => say(`  … ${what} (${Math.round((Date.now() - began) / 1000)} s)`), HEARTBEAT_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
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
