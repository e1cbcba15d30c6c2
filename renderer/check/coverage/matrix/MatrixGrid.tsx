// Owns the grid of cells: walked by arrow keys, each with its figure or its state in words.

import type { CSSProperties, KeyboardEvent, Ref } from 'react';
import type { CoverageCell, CoverageMatrix, Heading } from '../../../../shared/coverage/coverage-matrix.ts';
import { matrices } from '../../../../shared/coverage/matrix-axes.ts';
import { type MeasureId, stateTitles } from '../../../../shared/coverage/matrix-table.ts';
import { figure } from '../../../../shared/i18n/figure.ts';
import { classes } from '../../../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { showPaths } from './cell-actions.ts';
import { cellLabel } from './cell-text.ts';
import type { HeatScale } from './heat-scale.ts';

interface GridProps {
  readonly matrix: CoverageMatrix;
  readonly cell: CoverageCell;
  readonly measure: MeasureId;
  readonly scale: HeatScale;
  readonly onChoose: (cell: Pick<CoverageCell, 'row' | 'column'>, focus?: boolean) => void;
  readonly ref: Ref<HTMLTableElement>;
}

export function MatrixGrid({ matrix, cell, measure, scale, onChoose, ref }: GridProps) {
  const say = useSay();
  const { title, rowTitle } = matrices[matrix.id];
  const shape = { '--rows': matrix.rows.length, '--columns': matrix.columns.length } as CSSProperties;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      showPaths(cell.list);
      return;
    }
    const next = walk(matrix, cell, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
  };
  return (
    <div className="panel matrix-panel">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is walked by arrow keys and still a table */}
      <table ref={ref} className="matrix-grid" role="grid" aria-label={say(title)} style={shape} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              {say(rowTitle)}
            </th>
            {matrix.columns.map((column) => (
              <th key={column.id} scope="col">
                <span className="matrix-column">
                  <KindIcon kind={matrix.id === 'tier' ? 'channel' : 'segment'} size={14} />
                  <b className="ellipsis" title={say(column.label)}>
                    {say(column.label)}
                  </b>
                </span>
                {column.note && <small>{say(column.note)}</small>}
              </th>
            ))}
            <th scope="col" className="matrix-total">
              {say(TOTAL)}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <Row key={row.id} row={row} {...{ matrix, cell, measure, scale, onChoose }} />
          ))}
          <tr className="matrix-foot">
            <th scope="row">{say(TOTAL)}</th>
            {matrix.columns.map(({ id }) => (
              <td key={id} className="matrix-total">
                {figure(matrix.columnTotal(id)[measure])}
              </td>
            ))}
            <td className="matrix-total">
              <b>{figure(matrix.total[measure])}</b>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Row(props: Omit<GridProps, 'ref'> & { row: Heading }) {
  const say = useSay();
  const { row, matrix, cell, measure, scale, onChoose } = props;
  return (
    <tr>
      <th scope="row">
        <b>{say(row.label)}</b>
      </th>
      {matrix.columns.map((column) => {
        const each = matrix.cell(row.id, column.id);
        return (
          <Cell
            key={column.id}
            cell={each}
            label={cellLabel(matrix, each, measure, say)}
            level={scale.level(each[measure])}
            chosen={each === cell}
            measure={measure}
            onChoose={onChoose}
          />
        );
      })}
      <td className="matrix-total">{figure(matrix.rowTotal(row.id)[measure])}</td>
    </tr>
  );
}

function Cell(props: {
  cell: CoverageCell;
  label: string;
  level: number;
  chosen: boolean;
  measure: MeasureId;
  onChoose: GridProps['onChoose'];
}) {
  const { cell, label, level, chosen, measure, onChoose } = props;
  const look = cell.paths > 0 ? `heat-${Math.max(1, level)}` : `cell-${cell.state}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys
    <td
      className={classes('matrix-cell', look, chosen && 'on')}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid, chosen by its keys
      role="gridcell"
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      aria-label={label}
      onClick={() => onChoose(cell)}
      onFocus={() => {
        if (!chosen) onChoose(cell, false);
      }}
      onDoubleClick={() => showPaths(cell.list)}
    >
      <CellContent cell={cell} measure={measure} />
    </td>
  );
}

function CellContent({ cell, measure }: { cell: CoverageCell; measure: MeasureId }) {
  const say = useSay();
  if (cell.paths > 0) {
    const { existing, new: added } = cell.origins;
    return (
      <span className="cell-figure">
        <b>{figure(cell[measure])}</b>
        {existing + added > 0 && <small>{say(ORIGINS, { existing, added })}</small>}
        {measure === 'touches' && cell.touchesUnknown > 0 && <small>{say(UNKNOWN, { n: cell.touchesUnknown })}</small>}
      </span>
    );
  }
  if (cell.state === 'leftEmpty') {
    return (
      <span className="cell-words">
        <b>{say(stateTitles.leftEmpty)}</b>
        <small className="ellipsis">{cell.leftEmpty?.reason}</small>
      </span>
    );
  }
  if (cell.state === 'outside' || cell.state === 'covered') return <span className="tertiary">—</span>;
  return (
    <span className="cell-gap">
      <SeverityIcon severity="error" size={14} />
      <b>{say(stateTitles[cell.state])}</b>
    </span>
  );
}

/** Where an arrow key, Home or End leads; undefined for other keys and at the rim. */
function walk(matrix: CoverageMatrix, { row, column }: CoverageCell, key: string) {
  const [rows, columns] = [matrix.rows.map(({ id }) => id), matrix.columns.map(({ id }) => id)];
  const [y, x] = [rows.indexOf(row), columns.indexOf(column)];
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [y - 1, x],
    ArrowDown: [y + 1, x],
    ArrowLeft: [y, x - 1],
    ArrowRight: [y, x + 1],
    Home: [y, 0],
    End: [y, columns.length - 1],
  };
  const [toY = -1, toX = -1] = steps[key] ?? [];
  const [nextRow, nextColumn] = [rows[toY], columns[toX]];
  return nextRow === undefined || nextColumn === undefined ? undefined : { row: nextRow, column: nextColumn };
}

const TOTAL = { zh: '合计', en: 'Total' };
const ORIGINS = { zh: '存量 {existing} · 新增 {added}', en: '{existing} existing · {added} new' };
const UNKNOWN = { zh: '{n} 处未填触发量', en: '{n} without volume' };
