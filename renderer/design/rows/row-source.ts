// Owns the rows of the strategy list as rows of a grid: their fields, their place on the canvas, how they look.
import { createElement } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { type FieldChange, setFields } from '../../../shared/document/edits/many.ts';
import { edgeById } from '../../../shared/document/element-index.ts';
import type { Weight } from '../../../shared/lint/rule.ts';
import { fieldOfCell, placeOfCell, rowsSharing } from '../../../shared/rows/row-fields.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import type { Say } from '../../kit/ui/say.ts';
import { useView } from '../../session/view-store.ts';
import type { RowLook } from '../grid/GridRow.tsx';
import type { GridSource } from '../grid/grid.ts';
import type { CanvasStep } from '../grid/use-grid-cursor.ts';
import { pathFinder } from './row-paths.ts';
import type { ListedRows } from './use-rows.ts';

export function rowSource({ document, rows }: ListedRows): GridSource<StrategyRow> {
  return {
    document,
    keyOf: ({ rowCode }) => rowCode,
    nameOf: ({ rowCode }) => rowCode,
    fieldOf: fieldOfCell,
    sharing: (row, column) => rowsSharing(rows, row, column),
    rowsWith: (before, changes) => rowsWith(before, rows, changes),
    edit: setFields,
    reveal: (row, column) => {
      const place = placeOfCell(document, row, column);
      useView.getState().revealElement(place.id, place.field);
    },
  };
}

/** How many rows show one of the changed elements. */
function rowsWith(document: MapDocument, rows: readonly StrategyRow[], changes: readonly FieldChange[]): number {
  const changed = new Set(
    changes.map(({ id }) => {
      const edge = edgeById(document, id);
      return edge ? `${edge.from} ${edge.to}` : id;
    }),
  );
  return rows.filter(
    ({ ids }) =>
      changed.has(`${ids.scenario} ${ids.product}`) ||
      Object.values(ids).some((id) => id !== undefined && changed.has(id)),
  ).length;
}

/** A row stands for its path. */
export function rowsOnCanvas({ document, rows }: ListedRows): CanvasStep<StrategyRow> {
  const finder = pathFinder(document);
  return {
    idsOf: (chosen) => chosen.flatMap((row) => [...finder.pathOf(row).nodes, ...finder.pathOf(row).edges]),
    nearest: ({ ids }) => ids.channel,
    keysWith: (selection) => finder.rowsWith(rows, selection),
  };
}

export function rowLook(worst: ReadonlyMap<string, Weight>, say: Say): RowLook<StrategyRow> {
  return {
    classOf: ({ deliverable }) => !deliverable && 'undelivered',
    leadOf: (row, _column, place) => {
      const severity = place === 0 ? worstOf(row, worst) : undefined;
      return severity && createElement(SeverityIcon, { severity, size: 13, label: say(SEVERITY[severity]) });
    },
  };
}

const SEVERITY = {
  error: { zh: '路径上有错误', en: 'Errors on the path' },
  warning: { zh: '路径上有警告', en: 'Warnings on the path' },
  info: { zh: '路径上有提示', en: 'Hints on the path' },
};
const RANK: readonly Weight[] = ['error', 'warning', 'info'];

function worstOf({ ids }: StrategyRow, worst: ReadonlyMap<string, Weight>): Weight | undefined {
  const found = new Set(Object.values(ids).map((id) => worst.get(id)));
  return RANK.find((severity) => found.has(severity));
}
