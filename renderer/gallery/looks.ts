// Owns the four looks of the gallery, as the address names them: `#dark-en`; `#four` shows them side by side.
import { useSyncExternalStore } from 'react';
import type { Language } from '../../shared/i18n/message.ts';
import { useSettings } from '../kit/settings/settings-store.ts';

export const LOOKS = ['light-zh', 'dark-zh', 'light-en', 'dark-en'] as const;
export type Look = (typeof LOOKS)[number];
export const FOUR = 'four';

export function useLook(): Look | typeof FOUR {
  const hash = useSyncExternalStore(onHash, () => location.hash.slice(1));
  if (hash === FOUR) return FOUR;
  return LOOKS.find((look) => look === hash) ?? 'light-zh';
}

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** What is chosen here is not kept: the workbench of the same data folder has choices of its own. */
export function wear(look: Look): void {
  const [theme = 'light', language] = look.split('-');
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  useSettings.persist.setOptions({ storage: undefined });
  useSettings.setState({ language: language as Language });
}
