// Owns the call that reads return files of branches for what they say of tasks; nothing of them is kept.
import { basename } from 'node:path';
import { readReturn } from '../../../shared/package/read-return.ts';
import type { ReturnFile } from '../../../shared/package/return-file.ts';
import { judgeTaskReturn, type TaskReturn } from '../../../shared/package/task-returns.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { Handlers } from '../door/handlers.ts';
import { readUtf8 } from '../files/read-text.ts';
import { currentDocument } from '../maps/map-calls.ts';
import { headOf } from '../maps/maps-table.ts';
import { listIssued } from './issued-log.ts';
import { readReturnSheet } from './read-return-sheet.ts';

/** A branch gets a handful of packages a year; the oldest lines of a larger log answer nothing that is still open. */
const MOST_ISSUED = 20_000;

export const returnHandlers: Handlers<'store.readTaskReturns'> = {
  'store.readTaskReturns': async ({ id, files }, context) => {
    const { code, nodes } = currentDocument(id, headOf(context.database(), id).revision, context);
    const goals = new Map(nodes.flatMap((node) => (node.kind === 'goal' ? [[node.id, node.name]] : [])));
    const map = { code, goals, issued: listIssued(context.database(), id, MOST_ISSUED) };
    const returns: TaskReturn[] = [];
    for (const file of files) {
      const name = basename(file);
      try {
        returns.push(judgeTaskReturn(name, await read(file, context.now()), map));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        returns.push({ file: name, problem: error.problem });
      }
    }
    return { returns };
  },
};

async function read(file: string, now: Date): Promise<ReturnFile> {
  return /\.json$/i.test(file) ? readReturn(await readUtf8(file), basename(file)) : readReturnSheet(file, now);
}
