// Owns the log: takes entries of all sides, keeps a flood of them from washing out the rest, and hands lines to the files.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { formatLine, type LogSide, type RecordEntry } from '../../shared/diagnostics/log-line.ts';
import { LOG_FOLDER, type LogLimits, openLogFiles, readLogFiles } from './log-files.ts';

/** So many lines a minute are kept of each side; what comes beyond is counted. */
const LINES_A_MINUTE = 120;
const MINUTE = 60_000;
/** A folder that does not answer holds up nobody for longer, ms. */
const FLUSH_LIMIT = 1_000;

export interface Log {
  readonly record: RecordEntry;
  /** Every line there is, oldest first, also what could not be written; `leftOut` lines of the files are none of the log's. */
  read(): Promise<{ lines: readonly string[]; leftOut: number }>;
  /** The code of the failure that keeps lines from the disk; undefined while all is well. */
  failure(): string | undefined;
  /** Resolves when the lines are on disk, or it is clear that they will not be. Never rejects. */
  flush(): Promise<void>;
}

export interface LogOptions {
  readonly now?: () => Date;
  readonly limits?: Partial<LogLimits>;
}

/** Opens the log of a data folder; nothing is made before the first entry. */
export function openLog(dataDir: string, { now = () => new Date(), limits }: LogOptions = {}): Log {
  const folder = join(dataDir, LOG_FOLDER);
  const dropped = (side: LogSide, lines: number) => formatLine(now(), side, { event: 'dropped', fields: { lines } });
  const files = openLogFiles(folder, (lines) => dropped('main', lines), limits);
  const minutes = new Map<LogSide, { began: number; lines: number }>();

  const tellDropped = (side: LogSide): void => {
    const excess = (minutes.get(side)?.lines ?? 0) - LINES_A_MINUTE;
    if (excess > 0) files.write(dropped(side, excess));
  };
  const flush = async (): Promise<void> => {
    const limit = new AbortController();
    await Promise.race([files.flush(), wait(FLUSH_LIMIT, undefined, { signal: limit.signal }).catch(() => {})]);
    limit.abort();
  };
  return {
    record: (side, entry) => {
      const time = now();
      let minute = minutes.get(side);
      if (!minute || time.getTime() - minute.began >= MINUTE) {
        tellDropped(side);
        minute = { began: time.getTime(), lines: 0 };
        minutes.set(side, minute);
      }
      minute.lines += 1;
      if (minute.lines <= LINES_A_MINUTE) files.write(formatLine(time, side, entry));
    },
    read: async () => {
      await flush();
      const { lines, leftOut } = await readLogFiles(folder);
      return { lines: [...lines, ...files.held()], leftOut };
    },
    failure: files.failure,
    flush: () => {
      for (const side of minutes.keys()) tellDropped(side);
      minutes.clear();
      return flush();
    },
  };
}
