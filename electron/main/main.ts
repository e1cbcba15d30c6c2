// Owns the composition of the program: what is set up, in which order.
import path from 'node:path';
import { app } from 'electron';
import { openLog } from '../diagnostics/log.ts';
import { nativeLanguage } from './calls/app.ts';
import { mainHandlers } from './calls/index.ts';
import { registerCalls } from './calls.ts';
import { onNewStore } from './dev-server.ts';
import { measureCalls } from './measure-calls.ts';
import { setUpContextMenu, showMenuBar } from './menu.ts';
import { setUpProfile } from './profile.ts';
import { setUpQuitting } from './quitting.ts';
import { setUpSchemes, setUpSecurity } from './security.ts';
import { startStoreChild } from './store-child.ts';
import { superviseStore } from './store-process.ts';
import { recordStart, watchProgram, watchWindow } from './watch-program.ts';
import { type AppWindow, openWindow } from './window.ts';

const dataDir = setUpProfile();
const log = openLog(dataDir);
setUpSchemes();
if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start);
} else {
  // The instance that holds the lock comes to the front instead.
  app.exit(0);
}

function start(): void {
  let opened: AppWindow | undefined;
  recordStart(log.record);
  watchProgram(log.record, () => opened?.send({ type: 'main-failed' }));
  const out = path.join(app.getAppPath(), 'out');
  setUpSecurity(path.join(out, 'renderer'));
  const supervised = superviseStore({
    start: () => startStoreChild(path.join(out, 'main', 'store.cjs'), dataDir),
    onEvent: (event) => {
      if (event.type === 'store-status') console.log(`[workbench] store ${event.status}`);
      opened?.send(event);
    },
    record: log.record,
  });
  if (WITH_DEV_SERVER) onNewStore(() => supervised.restart());
  const store = measureCalls(supervised, log.record);
  registerCalls(mainHandlers({ store, dataDir, log }), store, log.record);
  showMenuBar(nativeLanguage());
  opened = openWindow();
  watchWindow(opened.window, log.record);
  setUpContextMenu(opened.window.webContents, nativeLanguage);
  setUpQuitting(store, opened, log);
}
