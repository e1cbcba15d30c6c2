// Owns changing cells of the strategy list: one cell, a pasted block, or clearing what is chosen; each one undoable step.
import { createElement, type ReactNode, useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { FieldChange } from '../../../shared/document/edits/many.ts';
import { edgeById } from '../../../shared/document/element-index.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { RowColumn } from '../../../shared/rows/row-columns.ts';
import { fieldOfCell, placeOfCell, rowsSharing } from '../../../shared/rows/row-fields.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import { useSay } from '../../kit/ui/say.ts';
import { changeTitle } from '../../knowledge/forms/form-target.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useNotices } from '../../session/notices.ts';
import { useView } from '../../session/view-store.ts';
import { undoAction } from '../editing/history.ts';
import { type CellFault, type CellInput, planCells } from './cell-values.ts';
import { copyTable } from './copy-table.ts';
import { PasteFaults } from './PasteFaults.tsx';
import { type ListLine, rowOfLine } from './row-lines.ts';
import { cellText, readTable, tableOf } from './row-table.ts';
import { type GridCursor, rowsBetween } from './use-grid-cursor.ts';
import type { ListedRows } from './use-rows.ts';

export interface CellDraft {
  /** Key of the line, id of the column. */
  readonly line: string;
  readonly column: string;
  /** Stands in the editor instead of the present value. */
  readonly typed?: string | undefined;
  /** Rows that change with this one. */
  readonly sharing: number;
}

interface Given {
  readonly listed: ListedRows;
  readonly lines: readonly ListLine[];
  readonly columns: readonly RowColumn[];
  readonly cursor: GridCursor;
  readonly focus: () => void;
}

export function useCellEditing({ listed, lines, columns, cursor, focus }: Given) {
  const say = useSay();
  const [draft, setDraft] = useState<CellDraft>();
  const [faults, setFaults] = useState<readonly CellFault[]>();
  const { range } = cursor;
  const chosenRows = range ? rowsBetween(lines, range.fromLine, range.toLine) : [];
  const chosenColumns = range ? columns.slice(range.fromColumn, range.toColumn + 1) : [];

  const reveal = (row: StrategyRow | undefined, column: RowColumn | undefined) => {
    if (!row || !column) return;
    const place = placeOfCell(listed.document, row, column.id);
    useView.getState().revealElement(place.id, place.field);
  };
  const begin = (row: StrategyRow | undefined, column: RowColumn | undefined, typed?: string) => {
    if (!row || !column) return;
    if (!fieldOfCell(listed.document, row, column.id)) {
      if (typed === undefined) reveal(row, column);
      return;
    }
    setDraft({ line: row.rowCode, column: column.id, typed, sharing: rowsSharing(listed.rows, row, column.id) });
  };
  const set = (inputs: readonly CellInput[], title: Message, done?: Message) => {
    const plan = planCells(openDocument(), inputs, ({ row, column }) => cellText(column.cell(row), say));
    if (!plan.ok) return plan.faults;
    const before = openDocument();
    const rows = rowsWith(before, listed.rows, plan.changes);
    useDocument.getState().apply(title, plan.edit);
    if (done && openDocument() !== before) tell(done, { cells: inputs.length, rows });
    return [];
  };
  return {
    draft,
    faults: faults ? createElement(PasteFaults, { faults, onClose: () => setFaults(undefined) }) : (null as ReactNode),
    edit: (typed?: string) => begin(rowOfLine(lines[cursor.line]), columns[cursor.column], typed),
    open: (row: StrategyRow, column: number) => begin(row, columns[column]),
    reveal: () => reveal(rowOfLine(lines[cursor.line]), columns[cursor.column]),
    cancel: () => {
      setDraft(undefined);
      focus();
    },
    /** Sets the cell and moves on; answers what is wrong with the text, and then nothing has changed. */
    commit: (row: StrategyRow, column: RowColumn, text: string, step?: Step): FieldProblem | undefined => {
      const field = fieldOfCell(listed.document, row, column.id);
      const title = field ? changeTitle(field.info) : column.title;
      const sharing = draft?.sharing ?? 1;
      const [fault] = set([{ row, column, text }], title, sharing > 1 ? SHARED : undefined);
      if (fault) return fault.problem;
      setDraft(undefined);
      // A press elsewhere has taken the focus already.
      if (step) focus();
      if (step) moveBy(cursor, step, lines, columns.length);
      return undefined;
    },
    copy: (withHead: boolean) => {
      if (chosenRows.length > 0) copyTable(tableOf(chosenRows, chosenColumns, say, withHead), chosenRows.length);
    },
    clear: () => {
      const inputs = chosenRows.flatMap((row) => chosenColumns.map((column) => ({ row, column, text: '' })));
      const found = set(inputs, CLEAR_TITLE, inputs.length > 1 ? CLEARED : undefined);
      if (found.length > 0) setFaults(found);
    },
    paste: (text: string) => {
      if (text === '' || !range) return;
      const { inputs, left } = pastedInputs(readTable(text), { lines, columns, cursor });
      const found = set(inputs, PASTE_TITLE, PASTED);
      if (found.length > 0) setFaults(found);
      else if (left > 0) useNotices.getState().show({ tone: 'info', message: LEFT_OUT, params: { left } });
    },
  };
}

export type Step = 'down' | 'right' | 'left' | 'stay';

function moveBy(cursor: GridCursor, step: Step, lines: readonly ListLine[], columns: number): void {
  const { line, column } = cursor;
  if (step === 'right' && column < columns - 1) cursor.move(line, column + 1);
  else if (step === 'left' && column > 0) cursor.move(line, column - 1);
  else if (step === 'down' && line < lines.length - 1) cursor.move(line + 1, column);
}

/**
 * The cells that a pasted table meets from the top left chosen one on, and how many values found no cell; one value alone
 * fills all that is chosen.
 */
function pastedInputs(
  table: readonly (readonly string[])[],
  { lines, columns, cursor: { range } }: Pick<Given, 'lines' | 'columns' | 'cursor'>,
): { readonly inputs: CellInput[]; readonly left: number } {
  if (!range) return { inputs: [], left: 0 };
  const single = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
  if (single !== undefined) {
    const rows = rowsBetween(lines, range.fromLine, range.toLine);
    const chosen = columns.slice(range.fromColumn, range.toColumn + 1);
    return { inputs: rows.flatMap((row) => chosen.map((column) => ({ row, column, text: single }))), left: 0 };
  }
  const rows = rowsBetween(lines, range.fromLine, lines.length - 1);
  const inputs = table.flatMap((cells, down) =>
    cells.flatMap((text, across) => {
      const [row, column] = [rows[down], columns[range.fromColumn + across]];
      return row && column ? [{ row, column, text }] : [];
    }),
  );
  return { inputs, left: table.flat().length - inputs.length };
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

function tell(message: Message, params: { cells: number; rows: number }): void {
  useNotices.getState().show({ tone: 'ok', message, params, action: undoAction() });
}

const SHARED = {
  zh: '{rows} 行使用同一字段，已同时修改。',
  en: '{rows} rows share this field and were changed together.',
};
const PASTE_TITLE = { zh: '粘贴到策略清单', en: 'Paste into the strategy list' };
const PASTED = {
  zh: '已粘贴 {cells} 格，涉及 {rows} 行。',
  en: 'Pasted {cells, plural, one {# cell} other {# cells}} in {rows, plural, one {# row} other {# rows}}.',
};
const LEFT_OUT = {
  zh: '粘贴的内容超出清单范围，{left} 格未使用。',
  en: 'The pasted block is larger than the list; {left, plural, one {# value was} other {# values were}} not used.',
};
const CLEAR_TITLE = { zh: '清空单元格', en: 'Clear cells' };
const CLEARED = {
  zh: '已清空 {cells} 格，涉及 {rows} 行。',
  en: 'Cleared {cells} cells in {rows, plural, one {# row} other {# rows}}.',
};
