// Owns the count of Electron's starts in a run of the journeys, across all the processes that make them.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Names the file that takes one line per start; without it nothing is noted. */
export const RECORD_VARIABLE = 'STRATEGY_MAP_LAUNCH_RECORD';

type LaunchNote = 'launch' | 'relaunch';

export function noteLaunch(note: LaunchNote): void {
  const file = process.env[RECORD_VARIABLE];
  if (file) appendFileSync(file, `${note}\n`);
}

export function describeLaunches(file: string): string {
  const notes = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const count = (wanted: LaunchNote): number => notes.filter((note) => note === wanted).length;
  return `${count('launch')} launches, ${count('relaunch')} relaunched`;
}
