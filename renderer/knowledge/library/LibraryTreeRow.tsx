// Owns one row of the library's tree: a shelf, or an entry that can be dragged onto the map.
import type { MouseEvent } from 'react';
import { matchAt } from '../../kit/collections/row-text.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { type LibraryRow, shelfTitle } from './library-rows.ts';
import { ITEM_DRAG_TYPE } from './placing.ts';
import { ShelfIcon } from './ShelfIcon.tsx';

interface LibraryTreeRowProps {
  readonly row: LibraryRow;
  /** Its place in the tree, in px. */
  readonly top: number;
  readonly active: boolean;
  /** How often the open map places it. */
  readonly uses: number;
  readonly query: string;
  readonly onChoose: () => void;
  readonly onPlace: () => void;
  readonly onMenu: (event: MouseEvent) => void;
}

export function libraryRowId(key: string | undefined): string {
  return `library-row-${key ?? ''}`;
}

export function LibraryTreeRow({ row, top, active, uses, query, onChoose, onPlace, onMenu }: LibraryTreeRowProps) {
  const say = useSay();
  const isShelf = row.type === 'shelf';
  return (
    // The keys are handled by the tree, which has the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
    <div
      id={libraryRowId(row.key)}
      role="treeitem"
      aria-level={isShelf ? 1 : 2}
      aria-expanded={isShelf ? row.open : undefined}
      aria-selected={active}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      className={classes('tree-row', isShelf ? 'shelf' : 'entry', active && 'active')}
      style={{ top }}
      draggable={!isShelf}
      onDragStart={(event) => {
        event.dataTransfer.setData(ITEM_DRAG_TYPE, row.key);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={onChoose}
      onDoubleClick={onPlace}
      onContextMenu={onMenu}
    >
      <span className="fold">
        <Icon name={isShelf ? (row.open ? 'down' : 'right') : 'grip'} size={12} />
      </span>
      {isShelf ? (
        <>
          <ShelfIcon shelf={row.shelf} size={14} />
          <b className="ellipsis">{say(shelfTitle(row.shelf))}</b>
          <span className="count">{row.count}</span>
        </>
      ) : (
        <>
          <EntryName name={row.entry.name} query={query} />
          <span className="count">{say(uses > 0 ? USED : UNUSED, { uses })}</span>
        </>
      )}
    </div>
  );
}

function EntryName({ name, query }: { name: string; query: string }) {
  const match = matchAt(name, query);
  return (
    <span className="ellipsis" title={name}>
      {match ? (
        <>
          {name.slice(0, match.from)}
          <mark>{name.slice(match.from, match.to)}</mark>
          {name.slice(match.to)}
        </>
      ) : (
        name
      )}
    </span>
  );
}

const USED = { zh: '使用 {uses} 处', en: '{uses}×' };
const UNUSED = { zh: '未使用', en: 'unused' };
