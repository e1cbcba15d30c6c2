// Owns a disk that takes no more: every change is refused at main's door until there is room again.
import type { ElectronApplication } from '@playwright/test';

/** From now on no change is stored. */
export async function fillDisk(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    const state = globalThis as unknown as { diskFull?: boolean };
    const isWatched = state.diskFull !== undefined;
    state.diskFull = true;
    if (isWatched) return;
    // The handlers that are registered can be reached only by this private map; it is the same in Electron 33 and 45.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> })
      ._invokeHandlers;
    for (const [channel, handler] of handlers) {
      handlers.set(channel, (event: unknown, name: unknown, args: unknown) =>
        name === 'maps.change' && state.diskFull
          ? { ok: false, error: { code: 'E_DISK_FULL', params: { folder: 'D:' } } }
          : handler(event, name, args),
      );
    }
  });
}

/** There is room again. */
export async function freeDisk(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    (globalThis as unknown as { diskFull: boolean }).diskFull = false;
  });
}
