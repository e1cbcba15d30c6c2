// Owns the rail: which screen is shown, and the way to the shortcuts.
import { useKeyOf } from '../commands/bindings.ts';
import { openShortcutSheet } from '../commands/find.ts';
import { screenCommands } from '../commands/view.ts';
import { useDocument } from '../state/document-store.ts';
import { type Screen, useView } from '../state/view-store.ts';
import { classes } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { useSay } from '../ui/say.ts';

const ICONS: Record<Screen, IconName> = { maps: 'list', map: 'map', export: 'pack' };
const NAMES = {
  maps: { zh: '列表', en: 'Maps' },
  map: { zh: '图谱', en: 'Map' },
  export: { zh: '导出', en: 'Export' },
};

export function Rail() {
  const say = useSay();
  const keyOf = useKeyOf();
  const screen = useView((view) => view.screen);
  const isOpen = useDocument((state) => state.document !== undefined);
  return (
    <nav className="rail" aria-label={say({ zh: '工作区', en: 'Workspaces' })}>
      {screenCommands.map((command) => (
        <button
          key={command.id}
          type="button"
          className={classes('rail-item', screen === command.screen && 'on')}
          aria-current={screen === command.screen ? 'page' : undefined}
          disabled={command.screen !== 'maps' && !isOpen}
          title={`${say(command.title)} ${keyOf(command) ?? ''}`}
          onClick={command.run}
        >
          <Icon name={ICONS[command.screen]} size={18} />
          <span>{say(NAMES[command.screen])}</span>
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
