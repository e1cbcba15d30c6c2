import type { BaseWindow, KeyboardEvent, MenuItem, MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { contextMenuModel, type MenuEntry, menuBarModel, toTemplate } from '../../../electron/main/menu-model.ts';

function rolesIn(entries: readonly MenuEntry[]): string[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'role') return [entry.role];
    return entry.kind === 'menu' ? rolesIn(entry.entries) : [];
  });
}

describe('native menus', () => {
  test('macOS has the clipboard roles; elsewhere there is no menu bar', () => {
    expect(rolesIn(menuBarModel('darwin', true))).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']),
    );
    expect(menuBarModel('win32', true)).toEqual([]);
    expect(menuBarModel('linux', true)).toEqual([]);
  });

  test('no entry takes a shortcut of the page or loses what is not saved', () => {
    const roles = [...rolesIn(menuBarModel('darwin', false)), ...rolesIn(contextMenuModel(true, true))];
    for (const role of ['undo', 'redo', 'reload', 'forceReload', 'zoomIn', 'zoomOut', 'resetZoom', 'close']) {
      expect(roles).not.toContain(role);
    }
  });

  test('developer tools are not in a packaged app', () => {
    expect(rolesIn(menuBarModel('darwin', false))).toContain('toggleDevTools');
    expect(rolesIn(menuBarModel('darwin', true))).not.toContain('toggleDevTools');
  });

  test('a right click offers what can be done there', () => {
    expect(rolesIn(contextMenuModel(true, false))).toContain('paste');
    expect(rolesIn(contextMenuModel(false, true))).toEqual(['copy']);
    expect(contextMenuModel(false, false)).toEqual([]);
  });

  test('the template is worded in the language asked for', () => {
    const [first] = toTemplate(contextMenuModel(true, false), 'zh', () => {});
    expect(first).toEqual({ role: 'cut', label: '剪切' });
    expect(toTemplate(contextMenuModel(true, false), 'en', () => {})[0]).toEqual({ role: 'cut', label: 'Cut' });
  });

  test('the menu of the program asks the page for the diagnostics', () => {
    const sent: unknown[] = [];
    const [appMenu] = toTemplate(menuBarModel('darwin', true), 'en', (...all) => sent.push(all));
    const entries = appMenu?.submenu as MenuItemConstructorOptions[];
    const entry = entries.find(({ label }) => label === 'Export diagnostics…');
    const window = { id: 1 } as unknown as BaseWindow;
    entry?.click?.({} as MenuItem, window, {} as KeyboardEvent);
    expect(sent).toEqual([[{ type: 'show-diagnostics' }, window]]);
  });
});
