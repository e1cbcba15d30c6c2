// Owns the thread that writes one picture or document, so that the store goes on saving meanwhile and a run can be ended at once.
import { parentPort, workerData } from 'node:worker_threads';
import type { ExportInput } from '../../../shared/export/format.ts';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { writeFormat } from './writers.ts';

export interface ExportTask {
  readonly format: string;
  readonly input: ExportInput;
}

export type ExportEnd = { readonly content: string | Uint8Array } | { readonly problem: Problem };

void run(workerData as ExportTask).then((end) => parentPort?.postMessage(end));

async function run({ format, input }: ExportTask): Promise<ExportEnd> {
  try {
    return { content: await writeFormat(format, input) };
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem };
    const detail = error instanceof Error ? error.message : String(error);
    return { problem: { code: 'E_INTERNAL', params: { detail } } };
  }
}
