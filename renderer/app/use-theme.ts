// Owns light and dark: follows the choice, or the system where none is made.
import { useEffect } from 'react';
import { useSettings } from '../kit/settings/settings-store.ts';
import { call } from '../session/client.ts';

export function useTheme(): void {
  const theme = useSettings((settings) => settings.theme);
  useEffect(() => {
    void call('app.setTheme', { theme });
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches);
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
}
