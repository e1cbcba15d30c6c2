// Owns what this machine remembers of the window: language, theme, folded panels, chosen keys. Never part of a document.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '../../../shared/i18n/message.ts';
import type { PanelChoices } from './panels.ts';

export type Theme = 'light' | 'dark' | 'system';

interface Settings extends PanelChoices {
  readonly language: Language;
  readonly theme: Theme;
  /** The goal lane is folded into a strip above the canvas. */
  readonly goalsFolded: boolean;
  /** The overview at the foot of the left panel is folded. */
  readonly miniMapFolded: boolean;
  /** What a map, a row, a package and a return are is no longer told at the start. */
  readonly introFolded: boolean;
  /** Keys chosen instead of the command table's, by command id; an empty list takes a command's key away. */
  readonly shortcuts: Readonly<Record<string, readonly string[]>>;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  toggleGoals(): void;
  toggleMiniMap(): void;
  toggleIntro(): void;
  setShortcuts(shortcuts: Readonly<Record<string, readonly string[]>>): void;
}

export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      language: 'zh',
      theme: 'system',
      folded: { left: false, right: false, bottom: false },
      foldedWhenTight: {},
      goalsFolded: false,
      miniMapFolded: false,
      introFolded: false,
      shortcuts: {},
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      toggleIntro: () => set(({ introFolded }) => ({ introFolded: !introFolded })),
      toggleMiniMap: () => set(({ miniMapFolded }) => ({ miniMapFolded: !miniMapFolded })),
      toggleGoals: () => set(({ goalsFolded }) => ({ goalsFolded: !goalsFolded })),
      setShortcuts: (shortcuts) => set({ shortcuts }),
    }),
    { name: 'settings', version: 1 },
  ),
);
