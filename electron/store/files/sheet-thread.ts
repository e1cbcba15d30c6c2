// Owns asking the thread that reads tables: within a limit of time and memory, after which it is ended and the file is too large.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../../shared/problem.ts';
import { errorCode } from '../database/sqlite-problem.ts';
import type { SheetEnd, SheetTask } from './sheet-worker.ts';

const LIMIT_MS = 60_000;
const LIMIT_MB = 1024;

/** Throws what the reader throws, E_SHEET_TOO_LARGE at a limit, and E_SHEET_UNREADABLE when the thread fails. */
export function askSheetWorker(task: SheetTask): Promise<unknown> {
  const file = basename(task.file);
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerScript(), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    const tooLarge = () => reject(new ProblemError('E_SHEET_TOO_LARGE', { file }));
    const unreadable = (detail: string) => reject(new ProblemError('E_SHEET_UNREADABLE', { file, detail }));
    const timer = setTimeout(() => end(tooLarge), LIMIT_MS);
    worker.once('message', (told: SheetEnd) =>
      end(() => {
        if ('value' in told) return resolve(told.value);
        const { code, params, details } = told.problem;
        reject(new ProblemError(code, params?.file === '' ? { ...params, file } : params, details));
      }),
    );
    worker.once('error', (error) =>
      end(() => (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : unreadable(error.message))),
    );
    worker.once('exit', (code) => end(() => unreadable(`exit ${code}`)));
  });
}

/** Beside the bundled store, or the source itself. */
function workerScript(): URL {
  const bundled = new URL('./sheet-worker.cjs', import.meta.url);
  return existsSync(bundled) ? bundled : new URL('./sheet-worker.ts', import.meta.url);
}
