// Owns the files of the log: numbered, each of a bounded size, the oldest deleted. Lines wait in memory while the disk takes none.
import { appendFile, lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isLogLine } from '../../shared/diagnostics/log-line.ts';
import { errorCode } from '../store/database/sqlite-problem.ts';

export interface LogLimits {
  readonly fileBytes: number;
  readonly files: number;
  /** Lines that are kept while they cannot be written; then the oldest go. */
  readonly heldLines: number;
  /** Wait after a failure, ms. */
  readonly retryMs: number;
  /** Adds text to the end of a file. */
  readonly appendFile: typeof appendFile;
}

export interface LogFiles {
  /** Takes a line without its end. Never throws, never waits. */
  write(line: string): void;
  /** Resolves when all is on disk, or the disk has refused. Never rejects. */
  flush(): Promise<void>;
  /** Lines that are not on disk yet. */
  held(): readonly string[];
  /** The code of the last failure; undefined when the last attempt succeeded. */
  failure(): string | undefined;
}

const LIMITS: LogLimits = { fileBytes: 512 * 1024, files: 5, heldLines: 2_000, retryMs: 5_000, appendFile };
/** Written at once, bytes: by so much may two processes exceed a file's size. */
const BATCH = 16 * 1024;
const NAME = /^workbench-(\d{6,12})\.log$/;

/** Of the log, in a data folder. */
export const LOG_FOLDER = 'logs';

/** `onLost` words the line that says how many lines were given up. */
export function openLogFiles(folder: string, onLost: (lines: number) => string, given?: Partial<LogLimits>): LogFiles {
  const limits = { ...LIMITS, ...given };
  let waiting: string[] = [];
  let writing: readonly string[] = [];
  let lost = 0;
  let failure: string | undefined;
  let running: Promise<void> | undefined;
  let notBefore = 0;

  const hold = (lines: string[]): void => {
    const excess = Math.max(0, lines.length - limits.heldLines);
    lost += excess;
    waiting = excess > 0 ? lines.slice(excess) : lines;
  };
  const drain = async (): Promise<void> => {
    try {
      while (waiting.length > 0) {
        writing = takeBatch(waiting);
        const told = lost;
        const lines = told > 0 ? [onLost(told), ...writing] : writing;
        // A write that failed may have left half a line.
        await append(folder, limits, `${failure === undefined ? '' : '\n'}${lines.join('\n')}\n`);
        lost -= told;
        failure = undefined;
        writing = [];
      }
    } catch (error) {
      failure = errorCode(error) ?? 'EUNKNOWN';
      notBefore = Date.now() + limits.retryMs;
      hold([...writing, ...waiting]);
      writing = [];
    } finally {
      // At once, so that no line comes between the end of the loop and this.
      running = undefined;
    }
  };
  const flush = (): Promise<void> => {
    if (!running && waiting.length > 0) running = drain();
    return running ?? Promise.resolve();
  };
  return {
    write: (line) => {
      waiting.push(line);
      hold(waiting);
      if (Date.now() >= notBefore) void flush();
    },
    flush,
    held: () => [...writing, ...waiting],
    failure: () => failure,
  };
}

/** The log's lines on disk, oldest first, and how many lines are none of the log's. Never rejects. */
export async function readLogFiles(folder: string): Promise<{ lines: string[]; leftOut: number }> {
  const texts: string[] = [];
  for (const number of await numbersIn(folder).catch(() => [])) {
    const file = fileOf(folder, number);
    if ((await sizeOf(file)) !== undefined) texts.push(await readFile(file, 'utf8').catch(() => ''));
  }
  const all = texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
  const lines = all.filter(isLogLine);
  return { lines, leftOut: all.length - lines.length };
}

/** True for the name of one of the log's files. */
export function isLogFile(name: string): boolean {
  return NAME.test(name);
}

function takeBatch(waiting: string[]): string[] {
  let [count, bytes] = [0, 0];
  while (count < waiting.length && (count === 0 || bytes < BATCH)) {
    bytes += (waiting[count]?.length ?? 0) + 1;
    count += 1;
  }
  return waiting.splice(0, count);
}

/**
 * Looks at the folder each time and never renames, so that several processes may write: whichever finds the last file full
 * begins the next, and the others follow.
 */
async function append(folder: string, { fileBytes, files, appendFile }: LogLimits, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const numbers = await numbersIn(folder);
  const last = numbers.at(-1) ?? 1;
  const size = numbers.length > 0 ? await sizeOf(fileOf(folder, last)) : 0;
  const isFull = size === undefined || (size > 0 && size + text.length > fileBytes);
  const number = isFull ? last + 1 : last;
  await appendFile(fileOf(folder, number), text, { mode: 0o600 });
  for (const old of numbers.filter((each) => each <= number - files)) {
    await rm(fileOf(folder, old), { force: true }).catch(() => {});
  }
}

/** Undefined for what is no file of ours under one of our names: a link would lead into another file, a pipe would never answer. */
async function sizeOf(file: string): Promise<number | undefined> {
  const found = await lstat(file).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}

async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => Number(NAME.exec(name)?.[1] ?? Number.NaN) || []).sort((a, b) => a - b);
}

function fileOf(folder: string, number: number): string {
  return join(folder, `workbench-${String(number).padStart(6, '0')}.log`);
}
