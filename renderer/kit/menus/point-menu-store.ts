// Owns the menu that stands at a point of the window: what it offers, and what ran it.
import { create } from 'zustand';
import type { Message } from '../../../shared/i18n/message.ts';
import { keyOf } from '../commands/bindings.ts';
import type { Command } from '../commands/command.ts';

export interface MenuItem {
  readonly id: string;
  readonly title: Message;
  /** The key as it is written; undefined for none. */
  readonly shortcut?: string | undefined;
  readonly enabled: boolean;
  readonly run: () => void;
}

/** Groups are set apart by lines; empty ones are left out. */
export interface PointMenu {
  readonly title: Message;
  readonly x: number;
  readonly y: number;
  readonly groups: readonly (readonly MenuItem[])[];
}

export const usePointMenu = create<{ readonly menu: PointMenu | undefined }>()(() => ({ menu: undefined }));

export function openPointMenu(menu: PointMenu): void {
  usePointMenu.setState({ menu: { ...menu, groups: menu.groups.filter((group) => group.length > 0) } });
}

export function closePointMenu(): void {
  usePointMenu.setState({ menu: undefined });
}

/** Commands as menu items, with the keys and the state of the moment. */
export function itemsOf(commands: readonly Command[]): MenuItem[] {
  return commands.map((command) => ({
    id: command.id,
    title: command.title,
    shortcut: keyOf(command),
    enabled: command.enabled?.() ?? true,
    run: command.run,
  }));
}

/** `itemsOf`, without what cannot be done now. */
export function possibleItems(commands: readonly Command[]): MenuItem[] {
  return itemsOf(commands).filter(({ enabled }) => enabled);
}
