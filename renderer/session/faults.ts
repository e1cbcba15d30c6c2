// Owns the errors of the page: each goes to the log with its class, a known code and its place, never with its message.
import { describeError, type Fault, ownPlaces } from '../../shared/diagnostics/fault.ts';
import type { CallArgs } from '../../shared/ipc.ts';
import { call } from './client.ts';

type Origin = CallArgs<'diagnostics.record'>['origin'];

/** What is known beside the error itself: its place, or what was being drawn. */
type Beside = Pick<CallArgs<'diagnostics.record'>, 'at' | 'drawn'>;

/** Answers what was recorded. Never throws; a log that cannot be reached is passed over. */
export function recordFault(error: unknown, origin: Origin, beside: Beside = {}): Fault {
  const fault = { ...beside, ...describeError(error) };
  call('diagnostics.record', { ...fault, origin }).catch(() => {});
  return fault;
}

/** Starts recording what nobody catches; returns what stops it. */
export function startRecordingFaults(): () => void {
  const onError = ({ error, message, filename, lineno, colno }: ErrorEvent): void => {
    // The browser's remark that a size changed twice in a frame; nothing failed.
    if (!error && message.startsWith('ResizeObserver loop')) return;
    // Of an error in a worker only its place is known here.
    recordFault(error, 'error', error ? {} : { at: ownPlaces(`    at (${filename}:${lineno}:${colno})`) });
  };
  const onRejection = ({ reason }: PromiseRejectionEvent): void => void recordFault(reason, 'rejection');
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}
