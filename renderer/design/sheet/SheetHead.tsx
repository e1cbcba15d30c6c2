// Owns the head of one column of a sheet: what it is called, its unit, its sorting and its width.
import type { PointerEvent } from 'react';
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { Icon, KindIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { cellId } from '../grid/GridRow.tsx';
import { HEAD } from '../grid/use-grid-cursor.ts';
import type { KindColumn } from './kind-columns.ts';
import { setWidth, sortBy, useKindSettings } from './sheet-settings.ts';
import { CHECK } from './sheet-source.ts';

interface SheetHeadProps {
  readonly kind: KindId;
  readonly column: KindColumn;
  readonly index: number;
  readonly width: number;
  readonly current: boolean;
  /** Cells under it are chosen. */
  readonly chosen: boolean;
  /** The head of another column is dropped here. */
  onDrop(id: string): void;
}

const DRAGGED = 'application/x-strategy-sheet-column';

export function SheetHead({ kind, column, index, width, current, chosen, onDrop }: SheetHeadProps) {
  const say = useSay();
  const { sort } = useKindSettings(kind);
  const { id, link } = column;
  const own = sort?.id === id ? sort : undefined;
  const title = say(column.title);
  const isFixed = id === 'name' || id === CHECK;
  const isSource = link !== undefined && KIND_IDS.indexOf(link) < KIND_IDS.indexOf(kind);
  return (
    <th
      id={cellId(HEAD, index)}
      className={classes(
        'row-cell',
        index === 0 && 'first',
        column.isFigure && 'number',
        current && 'current',
        chosen && 'head-chosen',
      )}
      style={{ gridColumn: index + 1 }}
      scope="col"
      aria-colindex={index + 1}
      aria-sort={own === undefined ? 'none' : own.desc ? 'descending' : 'ascending'}
      onDragOver={(event) => !isFixed && event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={(event) => onDrop(event.dataTransfer.getData(DRAGGED))}
    >
      {id === CHECK ? (
        <span className="ellipsis">{title}</span>
      ) : (
        <button
          type="button"
          className="row-sort"
          tabIndex={-1}
          draggable={!isFixed}
          onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
          title={headTitle(say, column, isSource)}
          onClick={() => sortBy(kind, id)}
        >
          {link && <KindIcon kind={link} size={13} />}
          <span className="ellipsis">{title}</span>
          {column.unit && <span className="head-unit">{say(column.unit)}</span>}
          {own && <Icon name={own.desc ? 'down' : 'up'} size={12} />}
        </button>
      )}
      <span className="row-resize" aria-hidden="true" onPointerDown={(event) => startResize(event, kind, id, width)} />
    </th>
  );
}

/** What is cut short in the head is read whole here. */
function headTitle(say: ReturnType<typeof useSay>, { title, unit, link }: KindColumn, isSource: boolean): string {
  const meaning = !link
    ? say(SORT, { column: title })
    : title === kinds[link].title
      ? say(isSource ? COMES : LEADS, { kind: title })
      : say(JOINS, { way: title, kind: kinds[link].title });
  return unit ? `${meaning} (${say(unit)})` : meaning;
}

function startResize(event: PointerEvent<HTMLElement>, kind: KindId, id: string, width: number): void {
  event.preventDefault();
  event.stopPropagation();
  const handle = event.currentTarget;
  const start = event.clientX;
  handle.setPointerCapture(event.pointerId);
  const onMove = (move: globalThis.PointerEvent) => setWidth(kind, id, width + move.clientX - start);
  handle.addEventListener('pointermove', onMove);
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', onMove), {
    once: true,
  });
}

const SORT = {
  zh: '{column}：单击排序；拖动或按 Alt+← Alt+→ 调整位置',
  en: '{column}: click to sort; drag or press Alt+← Alt+→ to move',
};
const COMES = { zh: '来自哪些{kind}：填名称即连线', en: 'Which of {kind} lead here: names make edges' };
const JOINS = { zh: '{way}到哪些{kind}：填名称即连线', en: '{way} to which of {kind}: names make edges' };
const LEADS = { zh: '去向哪些{kind}：填名称即连线', en: 'Which of {kind} it leads to: names make edges' };
