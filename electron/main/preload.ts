// Owns the bridge between the window and main: calls, events, and the answer to a close request. It never grows.
import { contextBridge, ipcRenderer } from 'electron';
import type { AppEvent, Bridge } from '../../shared/ipc.ts';
import { BENCH_FLAG, CHANNELS } from './channels.ts';

const bridge: Bridge = {
  isBench: process.argv.includes(BENCH_FLAG),
  call: (name, args) =>
    ipcRenderer
      .invoke(CHANNELS.call, name, args)
      .catch((error: unknown) =>
        JSON.stringify({ ok: false, error: { code: 'E_INTERNAL', params: { detail: String(error) } } }),
      ),
  onEvent: (listener) => {
    const pass = (_: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on(CHANNELS.event, pass);
    return () => ipcRenderer.off(CHANNELS.event, pass);
  },
  answerClose: (close) => ipcRenderer.send(CHANNELS.answerClose, close),
};

contextBridge.exposeInMainWorld('workbench', bridge);
