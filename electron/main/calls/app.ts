// Owns main's calls about the program itself: what it is, its language, its colours.
import { app, BrowserWindow, nativeTheme, shell } from 'electron';
import type { Language } from '../../../shared/i18n/message.ts';
import type { MainHandlers } from '../calls.ts';
import { showMenuBar } from '../menu.ts';

/** Chinese until the page says otherwise. */
let language: Language = 'zh';

/** Whether the window filled the screen already when a presentation began. */
let wasFullScreen = false;

/** The language of native dialogs and menus. */
export function nativeLanguage(): Language {
  return language;
}

export function appCalls(
  dataDir: string,
): Pick<
  MainHandlers,
  'app.info' | 'app.revealData' | 'app.setLanguage' | 'app.setTheme' | 'app.setFullScreen' | 'app.paste' | 'app.reopen'
> {
  return {
    'app.info': () => ({ version: app.getVersion(), dataDir, electron: process.versions.electron ?? '' }),
    'app.revealData': async () => {
      await shell.openPath(dataDir);
      return {};
    },
    'app.setLanguage': (args) => {
      language = args.language;
      showMenuBar(language);
      return {};
    },
    'app.paste': (_args, sender) => {
      sender.paste();
      return {};
    },
    'app.reopen': (_args, sender) => {
      sender.reload();
      return {};
    },
    'app.setFullScreen': ({ on }, sender) => {
      const window = BrowserWindow.fromWebContents(sender);
      if (on) wasFullScreen = window?.isFullScreen() ?? false;
      if (!wasFullScreen) window?.setFullScreen(on);
      return {};
    },
    'app.setTheme': ({ theme }) => {
      nativeTheme.themeSource = theme;
      return {};
    },
  };
}
