// Owns running an export in its thread: to its end, or until it is cancelled.
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../../shared/problem.ts';
import type { ExportEnd, ExportTask } from './export-worker.ts';
import { writeFormat } from './writers.ts';

/** Throws E_PICTURE_CANCELLED when `signal` says so, and what the writers throw. */
export function runExport(task: ExportTask, signal: AbortSignal): Promise<string | Uint8Array> {
  const script = workerScript();
  // Without a thread it takes its turn among the store's calls: slower to cancel, and no less right.
  return script ? inThread(script, task, signal) : writeFormat(task.format, task.input);
}

/** Beside the bundled store, or the source itself. */
function workerScript(): URL | undefined {
  const bundled = new URL('./export-worker.cjs', import.meta.url);
  if (existsSync(bundled)) return bundled;
  const source = new URL('./export-worker.ts', import.meta.url);
  return existsSync(source) ? source : undefined;
}

function inThread(script: URL, task: ExportTask, signal: AbortSignal): Promise<string | Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    const stop = () => {
      void worker.terminate();
      reject(new ProblemError('E_PICTURE_CANCELLED'));
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.once('message', (end: ExportEnd) => {
      void worker.terminate();
      if ('content' in end) resolve(end.content);
      else reject(new ProblemError(end.problem.code, end.problem.params, end.problem.details));
    });
    // A thread that could not start, as where it cannot read the packed app: the store does it itself.
    worker.once('error', () => resolve(writeFormat(task.format, task.input)));
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      reject(new Error('the export ended without a result'));
    });
    if (signal.aborted) stop();
  });
}
