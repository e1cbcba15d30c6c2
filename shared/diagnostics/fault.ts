// Owns what may be told of an error: its class, a known code and the program's own places in its stack. Its message is never read,
// since it may quote a map.
import { problems } from '../i18n/problems.ts';
import type { LogEntry, LogFields } from './log-line.ts';

/** The part of an error that is told. */
export interface Fault {
  readonly error: string;
  readonly code?: string | undefined;
  readonly at?: string | undefined;
}

const CLASSES: ReadonlySet<string> = new Set([
  ...['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'URIError', 'EvalError', 'AggregateError'],
  ...['AbortError', 'DataCloneError', 'InvalidStateError', 'NetworkError', 'NotAllowedError', 'NotFoundError'],
  ...['NotSupportedError', 'QuotaExceededError', 'SecurityError', 'TimeoutError', 'DOMException'],
  ...['ProblemError', 'SqliteError', 'ZodError'],
]);
const FRAMES = 12;
/** A place in one of the program's own files, bundled or not; the folders before it are passed over. */
const FRAME =
  /^ {4}at .*(?:app:\/\/workbench\/|[\\/]out[\\/](?:main|preload|renderer)[\\/]|[\\/](?:electron|shared|renderer)[\\/])(?:[\w.-]+[\\/])*([\w.-]+\.(?:cjs|mjs|js|tsx?):\d+:\d+)\)?$/;

/** Never throws, whatever was thrown. */
export function describeError(error: unknown): Fault {
  try {
    if (typeof error !== 'object' || error === null || !('stack' in error)) return { error: 'Unknown' };
    const { name, stack, message } = error as Error;
    return { error: CLASSES.has(name) ? name : 'OtherError', code: codeOf(error), at: ownFrames(stack, message) };
  } catch {
    return { error: 'OtherError' };
  }
}

/** An error as an entry of the log. */
export function faultEntry(error: unknown, context: Pick<LogFields, 'origin' | 'call'>): LogEntry {
  return { event: 'fault', fields: { ...context, ...describeError(error) } };
}

function codeOf(error: object): string | undefined {
  const { problem, code, message } = error as { problem?: { code?: unknown }; code?: unknown; message?: unknown };
  const given = problem?.code ?? code;
  if (typeof given === 'string') {
    if (Object.hasOwn(problems, given)) return given;
    if (/^(?:E[A-Z0-9]{2,15}|SQLITE(?:_[A-Z0-9]{2,20}){0,3}|ERR(?:_[A-Z0-9]{1,20}){1,6})$/.test(given)) return given;
  }
  // React's bundle says no more than a number and its arguments; only the number is taken.
  const numbered = /^Minified React error #(\d{1,3});/.exec(String(message));
  return numbered ? `REACT_${numbered[1]}` : undefined;
}

function ownFrames(stack: unknown, message: unknown): string | undefined {
  if (typeof stack !== 'string') return undefined;
  // The message stands before the frames and could look like one.
  const start = typeof message === 'string' && message !== '' ? stack.indexOf(message) : -1;
  return ownPlaces(start < 0 ? stack : stack.slice(start + String(message).length));
}

/** The program's own places among the lines of a stack; undefined when there are none. */
export function ownPlaces(frames: string): string | undefined {
  const own = frames.split('\n').flatMap((line) => (line.length < 500 && FRAME.exec(line)?.[1]) || []);
  return own.length > 0 ? own.slice(0, FRAMES).join(',') : undefined;
}
