// Owns changing cells of a grid: one cell at once; a pasted block, a fill, a clearing after they were viewed; each one undoable step.
import { useEffect, useState } from 'react';
import type { Message } from '../../../shared/i18n/message.ts';
import type { CellField } from '../../../shared/rows/row-fields.ts';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { useSay } from '../../kit/ui/say.ts';
import { changeTitle } from '../../knowledge/forms/form-target.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useNotices } from '../../session/notices.ts';
import { useIsReadOnly } from '../../session/read-only.ts';
import { undoAction } from '../editing/history.ts';
import { type CellInput, cellValue, editText, planCells } from './cell-values.ts';
import { copyTable } from './copy-table.ts';
import { type GridColumn, type GridLine, type GridSource, rowOfLine, rowsBetween } from './grid.ts';
import { cellText, readTable, tableOf } from './grid-table.ts';
import { type FillStep, filledDown, filledRight, filledTo, pastedInputs, type Table } from './pasted-cells.ts';
import { type Gesture, type Pending, type PlanCreation, pendingCounts, pendingOf } from './pending.ts';
import type { GridCursor } from './use-grid-cursor.ts';

export interface CellDraft {
  /** Key of the line, id of the column. */
  readonly line: string;
  readonly column: string;
  readonly field: CellField;
  /** What the editor begins with. */
  readonly start: string;
  /** Stands in the editor instead of the present value. */
  readonly typed?: string | undefined;
  /** Rows that change with this one. */
  readonly sharing: number;
}

interface Given<R> {
  readonly source: GridSource<R>;
  readonly lines: readonly GridLine<R>[];
  readonly columns: readonly GridColumn<R>[];
  readonly cursor: GridCursor;
  readonly focus: () => void;
  /** What the grid is called in the names of steps. */
  readonly name: Message;
  /** For a grid in which rows are made. */
  readonly create?: PlanCreation;
}

interface More {
  /** Rows of the table that go under the last line. */
  readonly table?: Table;
  readonly left?: number;
  /** It is shown before it is done, however small. */
  readonly look?: boolean;
}

export type Step = 'down' | 'right' | 'left' | 'stay';

export function useCellEditing<R>(given: Given<R>) {
  const { source, lines, columns, cursor, focus, name } = given;
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const readOnly = useIsReadOnly(source.document.id);
  const [draft, setDraft] = useState<CellDraft>();
  const [pending, setPending] = usePending<R>();
  const { range } = cursor;
  const chosenRows = range ? rowsBetween(lines, range.fromLine, range.toLine) : [];
  const chosenColumns = range ? columns.slice(range.fromColumn, range.toColumn + 1) : [];

  const plan = (inputs: readonly CellInput<R>[]) =>
    planCells(openDocument(), inputs, source, ({ row, column }) => cellText(column.cell(row), say));
  const run = (wanted: Pending<R>) => {
    const { gesture, creation, left } = wanted;
    const before = openDocument();
    const { cells } = pendingCounts(wanted);
    useDocument.getState().apply(gesture.title, (document) => {
      const edited = wanted.plan.edit(document);
      return creation ? creation.edit(edited) : edited;
    });
    setPending(undefined);
    if (openDocument() === before) return;
    const rows = source.rowsWith(before, wanted.plan.changes) + (creation?.rows.length ?? 0);
    tell(gesture.done, { cells, rows });
    if (left > 0) useNotices.getState().show({ tone: 'info', message: LEFT_OUT, params: { left } });
  };
  /** One cell that can be set is set at once, and so is what needs no look. */
  const offer = (gesture: Gesture, inputs: readonly CellInput<R>[], more: More = {}) => {
    if (readOnly) return;
    const document = openDocument();
    const { table = [], left = 0, look = false } = more;
    const creation = table.length > 0 && range ? given.create?.(document, table, range.fromColumn) : undefined;
    const wanted = pendingOf(source, { gesture, document, plan: plan(inputs), creation, left });
    const { cells, faults } = pendingCounts(wanted);
    if (cells + faults === 0) return setPending(undefined);
    const isPlain = faults === 0 && (cells === 1 || gesture.title === CLEAR);
    if (isPlain && !look) run(wanted);
    else setPending(wanted);
  };
  const fill = (steps: readonly FillStep<R>[], look = false) => {
    const document = openDocument();
    const inputs = steps.flatMap(({ from, to }): CellInput<R>[] => {
      const field = source.fieldOf(document, from.row, from.column.id);
      const target = source.fieldOf(document, to.row, to.column.id);
      if (!field || !target) return [];
      const value = cellValue(document, field);
      const text = editText(document, field, language);
      return [{ ...to, text, ...(field.path === target.path && { copied: { value } }) }];
    });
    offer(FILL(name), inputs, { look });
  };
  const begin = (row: R | undefined, column: GridColumn<R> | undefined, typed?: string) => {
    if (row === undefined || !column) return;
    setPending(undefined);
    const document = openDocument();
    const field = source.fieldOf(document, row, column.id);
    if (!field || readOnly || field.info.control === 'list') {
      if (typed === undefined) source.reveal(row, column.id);
      return;
    }
    // A whole row shows the least far of its nodes.
    const start = field.ids.length > 1 ? cellText(column.cell(row), say) : editText(document, field, language);
    const sharing = source.sharing(row, column.id);
    setDraft({ line: source.keyOf(row), column: column.id, field, start, typed, sharing });
  };
  return {
    draft,
    pending,
    readOnly,
    edit: (typed?: string) => begin(rowOfLine(lines[cursor.line]), columns[cursor.column], typed),
    open: (row: R, column: number) => begin(row, columns[column]),
    reveal: () => {
      const [row, column] = [rowOfLine(lines[cursor.line]), columns[cursor.column]];
      if (row !== undefined && column) source.reveal(row, column.id);
    },
    cancel: () => {
      setDraft(undefined);
      focus();
    },
    /** Sets the cell and moves on; answers what is wrong with the text, and then nothing has changed. */
    commit: (row: R, column: GridColumn<R>, text: string, step?: Step): FieldProblem | undefined => {
      const { edit, faults, changes } = plan([{ row, column, text }]);
      if (faults[0]) return faults[0].problem;
      const before = openDocument();
      useDocument.getState().apply(draft ? changeTitle(draft.field.info) : column.title, edit);
      if (draft && draft.sharing > 1 && openDocument() !== before) {
        tell(SHARED, { cells: 1, rows: source.rowsWith(before, changes) });
      }
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
      offer({ title: CLEAR, done: CLEARED }, inputs);
    },
    paste: (text: string) => {
      if (text === '' || !range) return;
      const { inputs, below, left } = pastedInputs(readTable(text), { lines, columns, range });
      const lost = given.create ? 0 : below.flat().length;
      offer(PASTE(name), inputs, { table: given.create ? below : [], left: left + lost });
    },
    fillDown: () => range && fill(filledDown({ lines, columns, range })),
    fillRight: () => range && fill(filledRight({ lines, columns, range })),
    fillTo: (line: number, column: number) => range && fill(filledTo({ lines, columns, range }, line, column), true),
    /** True when there was something to write. */
    write: () => {
      if (pending) run(pending);
      return pending !== undefined;
    },
    drop: () => {
      setPending(undefined);
      return pending !== undefined;
    },
  };
}

export type Editing<R> = ReturnType<typeof useCellEditing<R>>;

/** What is pending was worked out for one state of the map and goes with it. */
function usePending<R>() {
  const [pending, setPending] = useState<Pending<R>>();
  const document = useDocument((state) => state.document);
  useEffect(() => {
    setPending((current) => (current && current.document !== document ? undefined : current));
  }, [document]);
  return [pending, setPending] as const;
}

/** Down goes on to the next row; what stands between rows is passed over. */
function moveBy<R>(cursor: GridCursor, step: Step, lines: readonly GridLine<R>[], columns: number): void {
  const { line, column } = cursor;
  if (step === 'right' && column < columns - 1) cursor.move(line, column + 1);
  else if (step === 'left' && column > 0) cursor.move(line, column - 1);
  else if (step === 'down') {
    const next = lines.findIndex(({ type }, index) => index > line && (type === 'row' || type === 'new'));
    if (next > line) cursor.move(next, column);
  }
}

function tell(message: Message, params: { cells: number; rows: number }): void {
  useNotices.getState().show({ tone: 'ok', message, params, action: undoAction() });
}

const SHARED = {
  zh: '{rows} 行使用同一字段，已同时修改。',
  en: '{rows} rows share this field and were changed together.',
};
const PASTED = {
  zh: '已粘贴 {cells} 格，涉及 {rows} 行。',
  en: 'Pasted {cells, plural, one {# cell} other {# cells}} in {rows, plural, one {# row} other {# rows}}.',
};
const PASTE = (name: Message): Gesture => ({
  title: { zh: `粘贴到${name.zh}`, en: `Paste into the ${name.en.toLowerCase()}` },
  done: PASTED,
});
const FILLED = {
  zh: '已填充 {cells} 格，涉及 {rows} 行。',
  en: 'Filled {cells, plural, one {# cell} other {# cells}} in {rows, plural, one {# row} other {# rows}}.',
};
const FILL = (name: Message): Gesture => ({
  title: { zh: `在${name.zh}中填充`, en: `Fill in the ${name.en.toLowerCase()}` },
  done: FILLED,
});
const LEFT_OUT = {
  zh: '粘贴的内容超出范围，{left} 格未使用。',
  en: 'The pasted block is too large; {left, plural, one {# value was} other {# values were}} not used.',
};
const CLEAR = { zh: '清空单元格', en: 'Clear cells' };
const CLEARED = {
  zh: '已清空 {cells} 格，涉及 {rows} 行。',
  en: 'Cleared {cells, plural, one {# cell} other {# cells}} in {rows, plural, one {# row} other {# rows}}.',
};
