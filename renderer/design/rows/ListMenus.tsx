// Owns the two menus of the strategy list's head: what it is grouped by, and which columns it shows.
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { type RowColumn, rowColumns } from '../../../shared/rows/row-columns.ts';
import { Button, IconButton } from '../../kit/ui/Button.tsx';
import type { IconName } from '../../kit/ui/icon-paths.ts';
import { useSay } from '../../kit/ui/say.ts';
import { GROUPINGS, hideColumn, moveColumn, resetColumns, toggleGrouping, useListSettings } from './list-settings.ts';

function HeadMenu(props: { icon: IconName; name: string; label: string; children: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button compact look="ghost" icon={props.icon} title={props.label} aria-label={props.label}>
          {props.name}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="column-menu"
          align="end"
          sideOffset={2}
          collisionPadding={8}
          aria-label={props.label}
        >
          {props.children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Groups nest in the order in which they were ticked. */
export function GroupMenu({ onFoldAll }: { onFoldAll: (fold: boolean) => void }) {
  const say = useSay();
  const grouping = useListSettings((settings) => settings.grouping);
  const titleOf = (id: string) => say(rowColumns.find((column) => column.id === id)?.title ?? words.group);
  const name = grouping.length === 0 ? say(words.noGroup) : grouping.map(titleOf).join(' › ');
  return (
    <HeadMenu icon="layout" name={name} label={say(words.groupBy, { name })}>
      <fieldset className="filter-values" aria-label={say(words.group)}>
        {GROUPINGS.map((id) => (
          <label key={id} className="check">
            <input type="checkbox" checked={grouping.includes(id)} onChange={() => toggleGrouping(id)} />
            <span className="grow">{titleOf(id)}</span>
            {grouping.includes(id) && <span className="tertiary">{grouping.indexOf(id) + 1}</span>}
          </label>
        ))}
      </fieldset>
      <div className="column-acts">
        <Button compact look="ghost" disabled={grouping.length === 0} onClick={() => onFoldAll(true)}>
          {say(words.foldAll)}
        </Button>
        <Button compact look="ghost" disabled={grouping.length === 0} onClick={() => onFoldAll(false)}>
          {say(words.unfoldAll)}
        </Button>
      </div>
    </HeadMenu>
  );
}

export function ColumnsMenu({ columns }: { columns: readonly RowColumn[] }) {
  const say = useSay();
  const hidden = useListSettings((settings) => settings.hidden);
  const ids = columns.map(({ id }) => id);
  const shown = columns.length - columns.filter(({ id }) => hidden.includes(id)).length;
  return (
    <HeadMenu icon="list" name={say(words.columns)} label={say(words.columnsLabel, { shown, all: columns.length })}>
      <fieldset className="filter-values tall" aria-label={say(words.columns)}>
        {columns.map(({ id, title }) => (
          <div key={id} className="column-choice">
            <label className="check grow">
              <input
                type="checkbox"
                checked={!hidden.includes(id)}
                disabled={shown === 1 && !hidden.includes(id)}
                onChange={(event) => hideColumn(id, !event.target.checked)}
              />
              <span className="ellipsis">{say(title)}</span>
            </label>
            <IconButton
              compact
              icon="up"
              label={say(words.before, { column: title })}
              disabled={hidden.includes(id)}
              onClick={() => moveColumn(ids, id, -1)}
            />
            <IconButton
              compact
              icon="down"
              label={say(words.after, { column: title })}
              disabled={hidden.includes(id)}
              onClick={() => moveColumn(ids, id, 1)}
            />
          </div>
        ))}
      </fieldset>
      <div className="column-acts">
        <Button compact look="ghost" onClick={resetColumns}>
          {say(words.reset)}
        </Button>
      </div>
    </HeadMenu>
  );
}

const words = {
  group: { zh: '分组', en: 'Group' },
  noGroup: { zh: '不分组', en: 'No groups' },
  groupBy: { zh: '分组：{name}', en: 'Grouped by: {name}' },
  foldAll: { zh: '全部折叠', en: 'Collapse all' },
  unfoldAll: { zh: '全部展开', en: 'Expand all' },
  columns: { zh: '列', en: 'Columns' },
  columnsLabel: { zh: '列：显示 {shown} / {all}', en: 'Columns: {shown} of {all} shown' },
  before: { zh: '{column}前移', en: 'Move {column} left' },
  after: { zh: '{column}后移', en: 'Move {column} right' },
  reset: { zh: '恢复默认列', en: 'Reset columns' },
};
