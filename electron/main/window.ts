// Owns the one window: how it is made, how it closes, what happens when its page crashes.
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, nativeTheme, screen } from 'electron';
import type { AppEvent } from '../../shared/ipc.ts';
import { isFromOwnWindow } from './calls.ts';
import { BENCH_FLAG, CHANNELS } from './channels.ts';
import { APP_TITLE, MESSAGES } from './messages.ts';
import { FIRST_PAGE } from './security.ts';
import { fittedBounds, readBounds, smallestSize, writeBounds } from './window-bounds.ts';

/** How long, ms, the page may take to save before the window closes all the same. */
const CLOSE_LIMIT = 10_000;
/** Two crashes of the page within this time, ms, and it is not loaded again. */
const CRASH_WINDOW = 10_000;

export interface AppWindow {
  readonly window: BrowserWindow;
  send(event: AppEvent): void;
  /** Brings it to the front. */
  show(): void;
}

export function openWindow(): AppWindow {
  const window = makeWindow();
  const send = (event: AppEvent): void => {
    if (!window.isDestroyed()) window.webContents.send(CHANNELS.event, event);
  };
  keepBounds(window);
  fitToScreens(window);
  askBeforeClosing(window, send);
  recoverFromCrash(window);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    window.show();
    console.log('[workbench] window shown');
  });
  void window.loadURL(FIRST_PAGE);
  return {
    window,
    send,
    show: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}

function makeWindow(): BrowserWindow {
  const areas = workAreas();
  const bounds = readBounds(app.getPath('userData'), areas);
  const smallest = smallestSize(areas);
  const window = new BrowserWindow({
    ...(bounds.x !== undefined && bounds.y !== undefined && { x: bounds.x, y: bounds.y }),
    width: bounds.width,
    height: bounds.height,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: APP_TITLE,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#171c22' : '#ebeef0',
    webPreferences: {
      preload: path.join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      additionalArguments: process.argv.includes(BENCH_FLAG) ? [BENCH_FLAG] : [],
    },
  });
  if (bounds.maximized) window.maximize();
  // The commands live in the page; a native menu bar would only take their shortcuts.
  if (process.platform !== 'darwin') window.removeMenu();
  return window;
}

/** The main screen first. */
function workAreas(): readonly Electron.Rectangle[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

/** Another scale, another resolution, a projector that was unplugged: the window still fits. */
function fitToScreens(window: BrowserWindow): void {
  const fit = (): void => {
    if (window.isDestroyed()) return;
    const areas = workAreas();
    const { width, height } = smallestSize(areas);
    window.setMinimumSize(width, height);
    if (window.isMaximized() || window.isFullScreen() || window.isMinimized()) return;
    const now = window.getBounds();
    const fitted = { ...now, ...fittedBounds(now, areas) };
    if (Object.entries(fitted).some(([key, value]) => now[key as keyof typeof now] !== value)) window.setBounds(fitted);
  };
  screen.on('display-metrics-changed', fit);
  screen.on('display-removed', fit);
}

function keepBounds(window: BrowserWindow): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    writeBounds(app.getPath('userData'), { x, y, width, height, maximized: window.isMaximized() });
  });
}

/** The page saves what it holds and then agrees, or asks its user; one that is gone or hangs cannot keep the window open. */
function askBeforeClosing(window: BrowserWindow, send: (event: AppEvent) => void): void {
  let limit: NodeJS.Timeout | undefined;
  /** A page that first declined may agree later, when it has saved. */
  let isAsked = false;
  const close = (): void => {
    clearTimeout(limit);
    if (!window.isDestroyed()) window.destroy();
  };
  window.on('close', (event) => {
    if (window.webContents.isCrashed() || window.webContents.getURL() === '') return;
    event.preventDefault();
    if (limit) return;
    isAsked = true;
    limit = setTimeout(close, CLOSE_LIMIT);
    send({ type: 'close-requested' });
  });
  ipcMain.on(CHANNELS.answerClose, (event, agreed: unknown) => {
    if (!isAsked || !isFromOwnWindow(event)) return;
    clearTimeout(limit);
    limit = undefined;
    if (agreed === true) close();
  });
}

function recoverFromCrash(window: BrowserWindow): void {
  let lastCrash = 0;
  window.webContents.on('render-process-gone', (_, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`[workbench] the page ended unexpectedly (${details.reason})`);
    const isRepeated = Date.now() - lastCrash < CRASH_WINDOW;
    lastCrash = Date.now();
    if (isRepeated) {
      dialog.showErrorBox(APP_TITLE, `${MESSAGES.pageCrashed.zh}\n\n${MESSAGES.pageCrashed.en}`);
      window.destroy();
    } else {
      window.webContents.reload();
    }
  });
}
