// Owns the tree: a list whose rows fold, with Left and Right to go in and out.
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { RowBox, type RowsLook } from './RowBox.tsx';
import { indentOf } from './row-text.ts';
import { type TreeRow, treeMove } from './tree-keys.ts';
import { type BoxGiven, useRowBox } from './use-row-box.ts';

interface TreeProps<R extends TreeRow> extends BoxGiven<R>, RowsLook<R> {
  readonly onFold: (row: R, open: boolean) => void;
  /** Fills what is dragged; rows that only name what is below them are not. */
  readonly onDrag?: (row: R, data: DataTransfer) => void;
  /** Stands before a row without children, where others have the mark that folds. */
  readonly leafMark?: ReactNode;
}

export function Tree<R extends TreeRow>(props: TreeProps<R>) {
  const { rows, onFold, onAction, onDrag, draw, leafMark } = props;
  const box = useRef<HTMLDivElement>(null);
  const list = useRowBox<R>({ ...props, onAction: onAction && ((row) => row.isGroup || onAction(row)) }, box);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const row = rows[list.at];
    const move = treeMove(rows, list.at, event.key);
    if (!move || !row) return;
    if ('to' in move) list.goTo(move.to);
    else onFold(row, move.fold);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <RowBox
      {...props}
      role="tree"
      list={list}
      box={box}
      onKeyFirst={onKeyDown}
      rowAttributes={(row) => ({
        'aria-level': row.level,
        'aria-expanded': row.open,
        'aria-posinset': row.position,
        'aria-setsize': row.siblings,
      })}
      draw={(row, state) => (
        // The keys are the tree's, which says whether a row is unfolded.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/noStaticElementInteractions: see above
        <div
          className="tree-row"
          style={{ paddingLeft: indentOf(row.level) }}
          draggable={onDrag !== undefined && !row.isGroup}
          onDragStart={(event) => onDrag?.(row, event.dataTransfer)}
          onClick={row.isGroup ? () => onFold(row, !row.open) : undefined}
        >
          {row.open === undefined ? (
            <span className="fold">{leafMark}</span>
          ) : (
            <FoldMark open={row.open} onFold={() => onFold(row, !row.open)} />
          )}
          {draw(row, state)}
        </div>
      )}
    />
  );
}

function FoldMark({ open, onFold }: { open: boolean; onFold: () => void }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a mark for the pointer; arrows fold the row
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <span
      className="fold"
      // Folding a row does not choose it.
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        onFold();
      }}
    >
      <Icon name={open ? 'down' : 'right'} size={12} />
    </span>
  );
}
