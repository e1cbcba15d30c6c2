// Owns the calls of the restore drill, and the note of the last one, which lies beside the backups: a restore must not turn it back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DrillResult, drillResult, isPassed } from '../../../shared/safekeeping.ts';
import { backupFile, backupFolder } from '../database/backups.ts';
import type { StoreContext } from '../door/context.ts';
import type { Handlers } from '../door/handlers.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { drill } from './drill.ts';

export const drillHandlers: Handlers<'backups.drill' | 'backups.lastDrill'> = {
  'backups.drill': async ({ name }, context) => {
    const result = { name, ...(await drill(backupFile(context.dataDir, name), () => opened(context), context.now())) };
    await writeFileAtomically(noteFile(context), `${JSON.stringify(result)}\n`);
    context.record({ event: 'drill', fields: { status: isPassed(result) ? 'passed' : 'failed' } });
    return result;
  },
  'backups.lastDrill': (_args, context) => readNote(context) ?? null,
};

/** A backup is tried above all when what is here cannot be opened. */
function opened(context: StoreContext) {
  try {
    return context.database();
  } catch {
    return undefined;
  }
}

const noteFile = (context: StoreContext) => join(backupFolder(context.dataDir), 'last-drill.json');

/** Undefined where there was none, or what is noted cannot be read. */
function readNote(context: StoreContext): DrillResult | undefined {
  try {
    return drillResult.parse(JSON.parse(readFileSync(noteFile(context), 'utf8')));
  } catch {
    return undefined;
  }
}
