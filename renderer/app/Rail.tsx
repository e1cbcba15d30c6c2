// Owns the rail: which screen is shown, and the way to the shortcuts.
import { useKeyOf } from '../commands/bindings.ts';
import { openShortcutSheet } from '../commands/find.ts';
import { screenCommand } from '../commands/view.ts';
import { useDocument } from '../state/document-store.ts';
import { screens } from '../state/screens.ts';
import { useView } from '../state/view-store.ts';
import { classes } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';

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
        <span>{say({ zh: '按键', en: 'Keys' })}</span>
      </button>
    </nav>
  );
}
