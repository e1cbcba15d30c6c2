// Owns what the log learns of the program's own life: starts and ends, failures of main, of the page and of Chromium's processes.
import { arch, platform, release } from 'node:os';
import { app, type BrowserWindow } from 'electron';
import { faultEntry } from '../../shared/diagnostics/fault.ts';
import type { RecordEntry } from '../../shared/diagnostics/log-line.ts';

export function recordStart(record: RecordEntry): void {
  const { electron, chrome, node } = process.versions;
  const fields = { app: app.getVersion(), electron, chrome, node, os: platform(), release: release(), arch: arch() };
  record('main', { event: 'start', fields: { ...fields, packaged: app.isPackaged ? 'yes' : 'no' } });
}

/** `onFailure`: an error that nobody caught; main goes on, as it does without anybody watching. */
export function watchProgram(record: RecordEntry, onFailure: () => void): void {
  process.on('uncaughtException', (error) => {
    record('main', faultEntry(error, { origin: 'uncaughtException' }));
    if (!app.isPackaged) console.error('[workbench]', error);
    onFailure();
  });
  process.on('unhandledRejection', (reason) => {
    record('main', faultEntry(reason, { origin: 'unhandledRejection' }));
    if (!app.isPackaged) console.error('[workbench]', reason);
  });
  app.on('child-process-gone', (_, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') record('main', { event: 'child-gone', fields: { type, reason, exit: exitCode } });
  });
}

export function watchWindow(window: BrowserWindow, record: RecordEntry): void {
  window.once('ready-to-show', () => record('main', { event: 'window-shown' }));
  window.on('unresponsive', () => record('main', { event: 'unresponsive' }));
  window.on('responsive', () => record('main', { event: 'responsive' }));
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    if (reason !== 'clean-exit') record('main', { event: 'page-gone', fields: { reason, exit: exitCode } });
  });
}
