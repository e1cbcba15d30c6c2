// Owns the sheet of all shortcuts, made from the command table, and the changing of keys.
import { useState } from 'react';
import { MATRIX_KEYS } from '../../check/coverage/index.ts';
import { groupCommands } from '../../kit/commands/groups.ts';
import { allCommands } from '../../kit/commands/registry.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { closeOverlay } from '../../session/overlays.ts';
import { scoreOf } from './fuzzy.ts';
import { ShortcutRow } from './ShortcutRow.tsx';
import './shortcuts.css';

export function ShortcutSheet() {
  const say = useSay();
  const [query, setQuery] = useState('');
  const chosen = useSettings((settings) => settings.shortcuts);
  const found = allCommands().filter(({ title }) => scoreOf(query, [title.zh, title.en]) !== undefined);
  const fixed = MATRIX_KEYS.filter(({ title }) => scoreOf(query, [title.zh, title.en]) !== undefined);
  return (
    <Dialog
      help="panel.shortcuts"
      title={say(TITLE)}
      className="shortcut-sheet"
      onClose={closeOverlay}
      actions={
        <>
          <span className="small tertiary">{say(HINT)}</span>
          <span className="grow" />
          <Button disabled={Object.keys(chosen).length === 0} onClick={() => useSettings.getState().setShortcuts({})}>
            {say(RESET_ALL)}
          </Button>
          <Button look="primary" onClick={closeOverlay}>
            {say(CLOSE)}
          </Button>
        </>
      }
    >
      <SearchField label={say(FILTER)} query={query} onSearch={setQuery} />
      <div className="shortcut-groups">
        {groupCommands(found).map((group) => (
          <section key={group.title.en}>
            <h3>{say(group.title)}</h3>
            <ul>
              {group.commands.map((command) => (
                <ShortcutRow key={command.id} command={command} />
              ))}
            </ul>
          </section>
        ))}
        {fixed.length > 0 && (
          <section>
            <h3>{say(COVERAGE)}</h3>
            <ul>
              {fixed.map(({ id, keys, title }) => (
                <li key={id} className="shortcut-row">
                  <span className="ellipsis">{say(title)}</span>
                  <span className="shortcut-keys fixed">
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {found.length + fixed.length === 0 && <p className="secondary">{say(NOTHING, { query: query.trim() })}</p>}
      </div>
    </Dialog>
  );
}

const TITLE = { zh: '快捷键', en: 'Keyboard shortcuts' };
const HINT = {
  zh: '单击快捷键即可修改；单个字母键仅在画布上有效',
  en: 'Click a shortcut to change it; single letters work on the canvas only',
};
const COVERAGE = { zh: '覆盖矩阵（固定快捷键）', en: 'Coverage matrix (fixed shortcuts)' };
const RESET_ALL = { zh: '全部恢复默认', en: 'Reset all' };
const CLOSE = { zh: '关闭', en: 'Close' };
const FILTER = { zh: '搜索命令', en: 'Search commands' };
const NOTHING = { zh: '未找到“{query}”，请更换关键词', en: 'No results for “{query}”; try another word' };
