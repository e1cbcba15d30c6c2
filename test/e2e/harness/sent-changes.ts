// Owns the record of what the window sends to be saved, taken at main's door.
import type { ElectronApplication } from '@playwright/test';
import type { DocumentChange } from '../../../shared/diff/change.ts';

interface Recording {
  sentChanges?: DocumentChange[];
}

/** Keeps every change from now on. */
export async function recordChanges(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    const state = globalThis as unknown as Recording;
    const sent: DocumentChange[] = [];
    state.sentChanges = sent;
    // The handlers that are registered can be reached only by this private map; it is the same in Electron 33 and 45.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> })
      ._invokeHandlers;
    for (const [channel, handler] of handlers) {
      handlers.set(channel, (event: unknown, name: unknown, args: unknown) => {
        if (name === 'maps.change') sent.push((JSON.parse(String(args)) as { change: DocumentChange }).change);
        return handler(event, name, args);
      });
    }
  });
}

/** All changes since `recordChanges`, oldest first. */
export function sentChanges(app: ElectronApplication): Promise<readonly DocumentChange[]> {
  return app.evaluate(() => (globalThis as unknown as Recording).sentChanges ?? []);
}
