// Owns what this machine remembers of the window: language, theme, panel sizes. Never part of a document.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '../../shared/i18n/message.ts';

export type Theme = 'light' | 'dark' | 'system';
export type PanelId = 'left' | 'right' | 'bottom';

interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  /** Panels folded away. */
  readonly folded: Readonly<Record<PanelId, boolean>>;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  togglePanel(panel: PanelId): void;
}

export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      language: 'zh',
      theme: 'system',
      folded: { left: false, right: false, bottom: false },
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      togglePanel: (panel) => set(({ folded }) => ({ folded: { ...folded, [panel]: !folded[panel] } })),
    }),
    { name: 'settings', version: 1 },
  ),
);
