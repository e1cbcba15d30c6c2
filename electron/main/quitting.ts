// Owns the end of the program: one window closed means the end, and the store closes its database and the log its file before it.
import { app } from 'electron';
import type { Log } from '../diagnostics/log.ts';
import type { Store } from './store-process.ts';
import type { AppWindow } from './window.ts';

export function setUpQuitting(store: Store, opened: AppWindow, log: Log): void {
  let isStopped = false;
  app.on('second-instance', () => opened.show());
  app.on('activate', () => opened.show());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void store
      .stop()
      .then(() => {
        log.record('main', { event: 'stop' });
        return log.flush();
      })
      .then(() => {
        isStopped = true;
        app.quit();
      });
  });
}
