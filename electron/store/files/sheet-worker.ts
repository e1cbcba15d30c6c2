// Owns the thread that reads one table: what a parser needs of time and memory is not the store's.
import { parentPort, workerData } from 'node:worker_threads';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { parseSheets } from './read-workbook.ts';
import { parseCountTable, type TableForm } from './table-of-counts.ts';

export type SheetTask =
  | { readonly wanted: 'sheets'; readonly file: string }
  | { readonly wanted: 'counts'; readonly file: string; readonly form: TableForm<string> };

export type SheetEnd = { readonly value: unknown } | { readonly problem: Problem };

void run(workerData as SheetTask).then((end) => parentPort?.postMessage(end));

async function run(task: SheetTask): Promise<SheetEnd> {
  try {
    return {
      value: task.wanted === 'sheets' ? await parseSheets(task.file) : await parseCountTable(task.file, task.form),
    };
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem };
    const detail = error instanceof Error ? error.message : String(error);
    return { problem: { code: 'E_SHEET_UNREADABLE', params: { file: '', detail } } };
  }
}
