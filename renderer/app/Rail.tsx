// Owns the rail: which screen is shown, and the way to the shortcuts.

import { screenCommand } from '../design/editing/view.ts';
import { useKeyOf } from '../kit/commands/bindings.ts';
import { classes } from '../kit/ui/Button.tsx';
import { Icon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { screens } from '../session/screens.ts';
import { useView } from '../session/view-store.ts';
import { openShortcutSheet } from './search/index.ts';

export function Rail() {
  const say = useSay();
  const keyOf = useKeyOf();
  const screen = useView((view) => view.screen);
  const isOpen = useDocument((state) => state.document !== undefined);
  return (
    <nav className="rail" aria-label={say({ zh: '工作区', en: 'Workspaces' })}>
      {screens.map(({ id, icon, name, title, needsMap }) => (
        <button
          key={id}
          type="button"
          className={classes('rail-item', screen === id && 'on')}
          aria-current={screen === id ? 'page' : undefined}
          disabled={needsMap && !isOpen}
          title={`${say(title)} ${keyOf(screenCommand(id)) ?? ''}`}
          onClick={() => useView.getState().show(id)}
        >
          <Icon name={icon} size={18} />
          <span>{say(name)}</span>
        </button>
      ))}
      <span className="grow" />
      <button
        type="button"
        className="rail-item"
        title={`${say(openShortcutSheet.title)} ${keyOf(openShortcutSheet) ?? ''}`}
        onClick={openShortcutSheet.run}
      >
        <Icon name="keyboard" size={18} />
        <span>{say({ zh: '快捷键', en: 'Shortcuts' })}</span>
      </button>
    </nav>
  );
}
