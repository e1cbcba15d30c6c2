// Owns the edits of cells that a map leaves empty on purpose (有意留空).
import type { Edit, MapDocument } from '../document.ts';

type EmptyCell = NonNullable<MapDocument['emptyCells']>[number];
export type CellPlace = Pick<EmptyCell, 'matrix' | 'row' | 'column'>;

const isAt =
  ({ matrix, row, column }: CellPlace) =>
  (cell: EmptyCell) =>
    cell.matrix === matrix && cell.row === row && cell.column === column;

/** Leaves a cell empty until `reviewDate`; a cell that is empty on purpose already gets the new reason and date. */
export const leaveEmpty =
  (place: CellPlace, reason: string, reviewDate: string): Edit =>
  (document) => {
    const cells = document.emptyCells ?? [];
    const old = cells.find(isAt(place));
    if (old?.reason === reason && old.reviewDate === reviewDate) return document;
    const { matrix, row, column } = place;
    const cell = { ...old, matrix, row, column, reason, reviewDate };
    return { ...document, emptyCells: old ? cells.map((each) => (each === old ? cell : each)) : [...cells, cell] };
  };

/** Asks for the cell again. */
export const askAgain =
  (place: CellPlace): Edit =>
  (document) => {
    const kept = (document.emptyCells ?? []).filter((cell) => !isAt(place)(cell));
    return kept.length === (document.emptyCells ?? []).length ? document : { ...document, emptyCells: kept };
  };
