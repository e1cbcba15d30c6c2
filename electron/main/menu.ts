// Owns the native menus on the screen, made from their models.
import { app, type BaseWindow, BrowserWindow, Menu, type WebContents } from 'electron';
import type { Language } from '../../shared/i18n/message.ts';
import type { AppEvent } from '../../shared/ipc.ts';
import { CHANNELS } from './channels.ts';
import { contextMenuModel, menuBarModel, toTemplate } from './menu-model.ts';

/** Sets the menu bar in `language`; to be called again when the language changes. */
export function showMenuBar(language: Language): void {
  const model = menuBarModel(process.platform, app.isPackaged);
  Menu.setApplicationMenu(model.length > 0 ? Menu.buildFromTemplate(toTemplate(model, language, send)) : null);
}

/** `language` is asked at each click. */
export function setUpContextMenu(contents: WebContents, language: () => Language): void {
  contents.on('context-menu', (_, params) => {
    const model = contextMenuModel(params.isEditable, params.selectionText.trim() !== '');
    if (model.length > 0) Menu.buildFromTemplate(toTemplate(model, language(), send)).popup();
  });
}

function send(event: AppEvent, window: BaseWindow | undefined): void {
  if (window instanceof BrowserWindow) window.webContents.send(CHANNELS.event, event);
}
