// Owns the menu that stands beside a card: what it offers, page by page; the canvas draws it.
import { create } from 'zustand';
import type { Way } from '../../../shared/document/edits/joining.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import type { Message } from '../../../shared/i18n/message.ts';

export interface CardMenuRow {
  readonly key: string;
  readonly label: string;
  readonly note: Message;
  readonly kind: KindId;
  /** The card that lights up while the row is the active one. */
  readonly target?: string;
  readonly run: () => void;
}

export interface CardMenuPage {
  /** What Enter does. */
  readonly title: Message;
  readonly kind?: KindId;
  /** Best first; asked whenever map or library change. */
  readonly rows: () => readonly CardMenuRow[];
  /** Takes a typed name that no row has; absent where only what is there can be taken. */
  readonly make?: { readonly title: (name: string) => Message; readonly run: (name: string) => void };
}

export interface CardMenu {
  /** The cards that it stands beside. */
  readonly beside: readonly string[];
  /** Where the lines begin that lead to the active row's card, and their direction. */
  readonly sources: readonly string[];
  readonly way: Way;
  /** All that could be taken light up, the others step back. */
  readonly lit?: boolean;
  /** Tab goes on to the next. */
  readonly pages: readonly CardMenuPage[];
  /** Makes two that are equal differ. */
  readonly at: number;
}

export const useCardMenu = create<{ readonly menu: CardMenu | undefined }>()(() => ({ menu: undefined }));

export function openCardMenu(menu: Omit<CardMenu, 'at'>): void {
  useCardMenu.setState({ menu: { ...menu, at: performance.now() } });
}

export function closeCardMenu(): void {
  useCardMenu.setState({ menu: undefined });
}
