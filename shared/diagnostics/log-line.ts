// Owns what a line of the log may hold: events and fields from fixed lists, each value of a narrow shape, so that no content of a map can pass.

export type LogLevel = 'info' | 'warn' | 'error';
/** Who has something to say: main, the store's process, or the page. */
export type LogSide = 'main' | 'store' | 'window';

/** Every event there is, with its weight. */
const EVENTS = {
  start: 'info',
  stop: 'info',
  'window-shown': 'info',
  'page-gone': 'error',
  'child-gone': 'error',
  unresponsive: 'warn',
  responsive: 'info',
  'store-start': 'info',
  'store-status': 'info',
  'store-exit': 'error',
  database: 'info',
  /** A backup was opened as a scratch copy and read through. */
  drill: 'info',
  /** Somebody accepted that stored rows are gone; `lines` says how many. */
  'loss-accepted': 'warn',
  /** Stored rows that could not be used were kept aside before they were written over. */
  'rows-kept': 'warn',
  /** A call of the store that took long. */
  slow: 'warn',
  /** A call that was answered with a coded problem. */
  refused: 'warn',
  /** An error of the program. */
  fault: 'error',
  /** Lines that were not kept: too many at once, or the disk took none for too long. */
  dropped: 'warn',
} as const satisfies Record<string, LogLevel>;

const VERSION = /^\d[\w.+-]{0,60}$/;
const WORD = /^[A-Za-z][\w-]{0,40}$/;
const WHOLE = /^-?\d{1,15}$/;
/** `file:line:column`, separated by commas. */
const PLACES = /^[\w.-]+:\d+:\d+(?:,[\w.-]+:\d+:\d+)*$/;

/** Every field there is, with what its value must look like. */
const FIELDS = {
  app: VERSION,
  electron: VERSION,
  chrome: VERSION,
  node: VERSION,
  os: WORD,
  release: VERSION,
  arch: WORD,
  packaged: WORD,
  schema: WHOLE,
  status: WORD,
  call: /^[a-z]{1,20}\.[A-Za-z]{1,40}$/,
  ms: WHOLE,
  /** A coded problem, or the code of the system or of SQLite. */
  code: /^[A-Z][A-Z0-9_]{1,60}$/,
  /** The class of an error. */
  error: WORD,
  /** How an error came to be known. */
  origin: WORD,
  /** The program's own lines in the stack, nearest first. */
  at: PLACES,
  /** What was being drawn, innermost first. */
  drawn: PLACES,
  /** Electron's word for why a process ended. */
  reason: WORD,
  type: WORD,
  exit: WHOLE,
  lines: WHOLE,
} as const satisfies Record<string, RegExp>;

export type LogEvent = keyof typeof EVENTS;
export type LogFields = Partial<Readonly<Record<keyof typeof FIELDS, string | number | undefined>>>;

export interface LogEntry {
  readonly event: LogEvent;
  readonly fields?: LogFields;
}

/** Takes an entry for the log. Never throws and never waits. */
export type RecordEntry = (side: LogSide, entry: LogEntry) => void;

/** The line of an entry, without its end. What does not look as it must is written as `?`. */
export function formatLine(time: Date, side: LogSide, { event, fields = {} }: LogEntry): string {
  const isKnown = Object.hasOwn(EVENTS, event);
  const parts = [time.toISOString(), side, isKnown ? EVENTS[event] : 'error', isKnown ? event : '?'];
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || !Object.hasOwn(FIELDS, name)) continue;
    const text = typeof value === 'number' ? String(Math.round(value)) : value;
    parts.push(`${name}=${FIELDS[name as keyof typeof FIELDS].test(text) ? text : '?'}`);
  }
  return parts.join(' ');
}

const LINE =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (?:main|store|window) (?:info|warn|error) [a-z?-]{1,20}(?: [a-z]{1,20}=[\w.,:+?-]{1,2000})*$/;

/** Whether a line of a file is one of the log, and not half of one, or something that others put there. */
export function isLogLine(line: string): boolean {
  return LINE.test(line);
}
