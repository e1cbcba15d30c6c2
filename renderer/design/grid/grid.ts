// Owns the shape of a grid of cells as in a spreadsheet: its columns, its lines, and where the fields behind the cells come from.
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import type { FieldChange } from '../../../shared/document/edits/many.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Cell } from '../../../shared/rows/row-columns.ts';
import type { CellField } from '../../../shared/rows/row-fields.ts';

export interface GridColumn<R> {
  readonly id: string;
  readonly title: Message;
  readonly cell: (row: R) => Cell;
  /** What people read in place of a figure that is sorted, filtered and counted with. */
  readonly said?: { readonly of: (row: R) => Message | undefined };
}

interface RowLine<R> {
  readonly type: 'row';
  readonly key: string;
  readonly row: R;
}

/** Between rows stand the heads of groups, findings about the row above, and at the end the place of a new row. */
interface OtherLine {
  readonly type: 'group' | 'finding' | 'new';
  readonly key: string;
}

export type GridLine<R> = RowLine<R> | OtherLine;

/** Where cells come from and go to. */
export interface GridSource<R> {
  /** The map as it was when its rows were listed. */
  readonly document: MapDocument;
  /** Stays the same while the row stands for the same. */
  keyOf(row: R): string;
  /** What a list of cells calls the row. */
  nameOf(row: R): string;
  /** The field behind the cell; undefined for a cell that is worked out. */
  fieldOf(document: MapDocument, row: R, column: string): CellField | undefined;
  /** Why a cell without a field has none, where that is not that it is worked out. */
  whyFixed?(row: R, column: string): Message | undefined;
  /** How many rows show the same field of the same element, this one counted. */
  sharing(row: R, column: string): number;
  /** How many rows show what was changed. */
  rowsWith(document: MapDocument, changes: readonly FieldChange[]): number;
  /** The one edit that does all changes. */
  edit(changes: readonly FieldChange[]): Edit;
  /** Shows where the cell comes from. */
  reveal(row: R, column: string): void;
}

export function rowOfLine<R>(line: GridLine<R> | undefined): R | undefined {
  return line?.type === 'row' ? line.row : undefined;
}

export function rowsBetween<R>(lines: readonly GridLine<R>[], one: number, other: number): readonly R[] {
  return lines
    .slice(Math.max(0, Math.min(one, other)), Math.max(one, other) + 1)
    .flatMap((line) => (line.type === 'row' ? [line.row] : []));
}

/** The cell as people read it. */
export function readCellOf<R>({ cell, said }: GridColumn<R>, row: R): Cell {
  return said?.of(row) ?? cell(row);
}
