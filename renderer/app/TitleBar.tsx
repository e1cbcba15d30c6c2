// Owns the title bar: name of the program, the open maps, the way to the palette, offline mark, language and theme.

import { toggleLanguage, toggleTheme } from '../design/editing/view.ts';
import { helpHere } from '../help/index.ts';
import { useKeyOf } from '../kit/commands/bindings.ts';
import { useSettings } from '../kit/settings/settings-store.ts';
import { IconButton } from '../kit/ui/Button.tsx';
import { Icon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { MapTabs } from '../maps/index.ts';
import { openPalette } from './search/index.ts';

export function TitleBar() {
  const say = useSay();
  const keyOf = useKeyOf();
  const language = useSettings((settings) => settings.language);
  return (
    <header className="title-bar">
      <div className="brand">
        <Logo />
        <b>{say({ zh: '策略图谱工作台', en: 'Strategy Map Workbench' })}</b>
      </div>
      <MapTabs />
      <button type="button" className="palette-open" onClick={openPalette.run}>
        <Icon name="search" size={14} />
        <span className="ellipsis">{say(openPalette.title)}</span>
        <kbd>{keyOf(openPalette)}</kbd>
      </button>
      <IconButton icon="help" label={say(HELP)} shortcut={keyOf(helpHere)} onClick={helpHere.run} />
      <span
        className="offline"
        title={say({ zh: '不联网，数据仅保存在本机', en: 'No network; data stays on this computer' })}
      >
        <Icon name="offline" size={14} />
        {say({ zh: '离线', en: 'Offline' })}
      </span>
      <button type="button" className="language" title={say(toggleLanguage.title)} onClick={toggleLanguage.run}>
        {language === 'zh' ? 'EN' : '中'}
      </button>
      <IconButton icon="moon" label={say(toggleTheme.title)} onClick={toggleTheme.run} />
    </header>
  );
}

const HELP = { zh: '帮助', en: 'Help' };

function Logo() {
  return (
    <svg className="logo" viewBox="0 0 16 16" width="22" height="22" aria-hidden="true">
      <rect x="1" y="1" width="14" height="14" rx="3" className="logo-ground" />
      <path d="M4 5h2.4c2 0 1.4 6 3.4 6H12M6.4 5H12" className="logo-line" />
    </svg>
  );
}
