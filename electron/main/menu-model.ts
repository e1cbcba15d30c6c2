// Owns what the native menus hold, as plain data; knows Electron only by its types, so that Node can test it.
import type { MenuItemConstructorOptions } from 'electron';
import type { Language, Message } from '../../shared/i18n/message.ts';
import type { AppEvent } from '../../shared/ipc.ts';
import { MESSAGES } from './messages.ts';

export type MenuRole = NonNullable<MenuItemConstructorOptions['role']>;

export type MenuEntry =
  | { readonly kind: 'role'; readonly role: MenuRole; readonly label: Message }
  /** The page does it. */
  | { readonly kind: 'event'; readonly event: 'show-diagnostics'; readonly label: Message }
  | { readonly kind: 'line' }
  | { readonly kind: 'menu'; readonly label: Message; readonly entries: readonly MenuEntry[] };

const role = (name: MenuRole, label: Message): MenuEntry => ({ kind: 'role', role: name, label });
const line: MenuEntry = { kind: 'line' };

/**
 * Undo and redo are left out on purpose: the page undoes edits of the map, and a native entry would take its shortcut.
 * Reload is left out too, since it would drop what is not saved yet.
 */
const editEntries: readonly MenuEntry[] = [
  role('cut', MESSAGES.cut),
  role('copy', MESSAGES.copy),
  role('paste', MESSAGES.paste),
  line,
  role('selectAll', MESSAGES.selectAll),
];

/** The menu bar. macOS needs one for the clipboard shortcuts of text fields; elsewhere there is none. */
export function menuBarModel(platform: NodeJS.Platform, isPackaged: boolean): readonly MenuEntry[] {
  if (platform !== 'darwin') return [];
  const appMenu: MenuEntry[] = [
    role('about', MESSAGES.about),
    { kind: 'event', event: 'show-diagnostics', label: MESSAGES.diagnostics },
    line,
    role('hide', MESSAGES.hide),
    role('hideOthers', MESSAGES.hideOthers),
    line,
    role('quit', MESSAGES.quit),
  ];
  const viewMenu = [role('togglefullscreen', MESSAGES.fullScreen)];
  if (!isPackaged) viewMenu.push(role('toggleDevTools', MESSAGES.developerTools));
  return [
    { kind: 'menu', label: MESSAGES.about, entries: appMenu },
    { kind: 'menu', label: MESSAGES.edit, entries: editEntries },
    { kind: 'menu', label: MESSAGES.view, entries: viewMenu },
    { kind: 'menu', label: MESSAGES.window, entries: [role('minimize', MESSAGES.minimize)] },
  ];
}

/** What a right click shows in a text field, or on selected text. */
export function contextMenuModel(isEditable: boolean, hasSelection: boolean): readonly MenuEntry[] {
  if (isEditable) return editEntries;
  return hasSelection ? [role('copy', MESSAGES.copy)] : [];
}

type Click = NonNullable<MenuItemConstructorOptions['click']>;

/** Puts a model into Electron's own shape, worded in `language`; `send` passes an entry's event on to the page. */
export function toTemplate(
  entries: readonly MenuEntry[],
  language: Language,
  send: (event: AppEvent, window: Parameters<Click>[1]) => void,
): MenuItemConstructorOptions[] {
  return entries.map((entry) => {
    if (entry.kind === 'line') return { type: 'separator' };
    const label = entry.label[language];
    if (entry.kind === 'role') return { role: entry.role, label };
    if (entry.kind === 'event') return { label, click: (_, window) => send({ type: entry.event }, window) };
    return { label, submenu: toTemplate(entry.entries, language, send) };
  });
}
