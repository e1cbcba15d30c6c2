// Owns the tree: a list whose rows fold, with Left and Right to go in and out.
import { type HTMLAttributes, type KeyboardEvent, type ReactNode, useCallback, useRef } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { RowBox, type RowState, type RowsLook } from './RowBox.tsx';
import { indentOf } from './row-text.ts';
import { type TreeRow, treeMove } from './tree-keys.ts';
import { type BoxGiven, useRowBox } from './use-row-box.ts';
import { useSteady } from './use-steady.ts';

interface TreeProps<R extends TreeRow> extends BoxGiven<R>, RowsLook<R> {
  readonly onFold: (row: R, open: boolean) => void;
  /** Fills what is dragged; rows that only name what is below them are not. */
  readonly onDrag?: (row: R, data: DataTransfer) => void;
  /** Stands before a row without children, where others have the mark that folds. */
  readonly leafMark?: ReactNode;
}

export function Tree<R extends TreeRow>(props: TreeProps<R>) {
  const { rows, onFold, onAction, draw } = props;
  const box = useRef<HTMLDivElement>(null);
  const list = useRowBox<R>({ ...props, onAction: onAction && ((row) => row.isGroup || onAction(row)) }, box);
  const live = useSteady(props);
  const drawLine = useCallback(
    (row: R, state: RowState) => <Line {...{ row, live }}>{draw(row, state)}</Line>,
    [draw, live],
  );
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
      rowAttributes={attributesOf}
      draw={drawLine}
    />
  );
}

function attributesOf({ level, open, position, siblings }: TreeRow): HTMLAttributes<HTMLElement> {
  return { 'aria-level': level, 'aria-expanded': open, 'aria-posinset': position, 'aria-setsize': siblings };
}

function Line<R extends TreeRow>({ row, live, children }: { row: R; live: TreeProps<R>; children: ReactNode }) {
  const fold = () => live.onFold(row, !row.open);
  return (
    // The keys are the tree's, which says whether a row is unfolded.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className="tree-row"
      style={{ paddingLeft: indentOf(row.level) }}
      draggable={live.onDrag !== undefined && !row.isGroup}
      onDragStart={(event) => live.onDrag?.(row, event.dataTransfer)}
      onClick={row.isGroup ? fold : undefined}
    >
      {row.open === undefined ? (
        <span className="fold">{live.leafMark}</span>
      ) : (
        <FoldMark open={row.open} onFold={fold} />
      )}
      {children}
    </div>
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
