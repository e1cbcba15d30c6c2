// Owns where the program keeps things: the data folder, and beside it what Chromium keeps for the window.
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { app } from 'electron';

/**
 * Sets the folders; to be called first of all, since the single-instance lock lies in them. `STRATEGY_MAP_DATA_DIR` overrides
 * the data folder. One that cannot be written is still answered, so that the store can say so in the window; only what
 * Chromium keeps then goes to a temporary folder.
 */
export function setUpProfile(): string {
  const named = process.env.STRATEGY_MAP_DATA_DIR;
  const dataDir = named ? path.resolve(named) : app.getPath('userData');
  const profile = isWritable(dataDir) ? dataDir : temporaryProfile();
  app.setPath('userData', profile);
  app.setPath('sessionData', path.join(profile, 'window'));
  return dataDir;
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    // The rights do not tell of a read-only or a full disk.
    rmSync(mkdtempSync(path.join(folder, '.probe-')), { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function temporaryProfile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'strategy-map-'));
  app.on('quit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
