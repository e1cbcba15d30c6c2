// Owns the buttons of the toolbar that show the views of the map: 图谱 and 清单, one of them or both, or 分类表, and the presentation.
import { useKeyOf } from '../../kit/commands/bindings.ts';
import type { Command } from '../../kit/commands/command.ts';
import { classes, IconButton } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import type { IconName } from '../../kit/ui/icon-paths.ts';
import { useSay } from '../../kit/ui/say.ts';
import { presentMap } from '../present/index.ts';
import { toggleSheet, useSheet } from '../sheet/index.ts';
import { toggleCanvas, toggleRows } from './commands.ts';
import { useMapViews } from './map-views.ts';
import './rows.css';

export function ViewToggle() {
  const say = useSay();
  const keyOf = useKeyOf();
  const canvas = useMapViews((state) => state.canvas);
  const rows = useMapViews((state) => state.rows);
  const sheet = useSheet((state) => state.shown);
  const button = (command: Command, icon: IconName, on: boolean, name: { zh: string; en: string }) => (
    <button
      type="button"
      className={classes('view-toggle-item', on && 'on')}
      aria-pressed={on}
      aria-label={say(name)}
      title={[say(command.title), keyOf(command)].filter(Boolean).join(' ')}
      onClick={command.run}
    >
      <Icon name={icon} size={14} />
      <span className="view-toggle-name">{say(name)}</span>
    </button>
  );
  return (
    <>
      <fieldset className="view-toggle" aria-label={say({ zh: '视图', en: 'Views' })}>
        {button(toggleCanvas, 'map', canvas && !sheet, { zh: '图谱', en: 'Map' })}
        {button(toggleRows, 'grid', rows && !sheet, { zh: '清单', en: 'List' })}
        {button(toggleSheet, 'layout', sheet, { zh: '分类表', en: 'Sheets' })}
      </fieldset>
      <IconButton
        icon="eye"
        compact
        label={say(presentMap.title)}
        shortcut={keyOf(presentMap)}
        onClick={presentMap.run}
      />
    </>
  );
}
