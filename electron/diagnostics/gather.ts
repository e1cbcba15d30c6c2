// Owns gathering the facts of the diagnostics that Node can tell, for the window's program and the command line alike.
import { statfs } from 'node:fs/promises';
import { arch, platform, release } from 'node:os';
import type { DiagnosticFacts } from '../../shared/diagnostics/report.ts';
import { databaseFile } from '../store/database/data-folder.ts';
import { userVersionInFile } from '../store/database/file-header.ts';
import { LATEST_VERSION } from '../store/database/migrations/index.ts';
import { lookAtDataFiles } from './data-files.ts';
import type { Log } from './log.ts';

/** What only the caller knows. */
type Known = Pick<DiagnosticFacts, 'program' | 'settings' | 'storeStatus'>;

/** Reads the data folder and changes nothing in it. Never rejects: what cannot be read is undefined. */
export async function gatherFacts(dataDir: string, log: Log, now: Date, known: Known): Promise<DiagnosticFacts> {
  const disk = await statfs(dataDir).catch(() => undefined);
  const { lines, leftOut } = await log.read();
  return {
    ...known,
    madeAt: now,
    system: { platform: platform(), release: release(), arch: arch() },
    database: { version: await userVersionInFile(databaseFile(dataDir)), supported: LATEST_VERSION },
    disk: disk && { free: disk.bavail * disk.bsize, size: disk.blocks * disk.bsize },
    files: await lookAtDataFiles(dataDir),
    log: { lines, leftOut, failure: log.failure() },
  };
}
