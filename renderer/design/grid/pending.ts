// Owns a change of many cells before it is made: what would be written where, and which cells stay as they are and why.
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import type { CellFault, CellPlan } from './cell-values.ts';
import type { GridSource } from './grid.ts';
import type { Table } from './pasted-cells.ts';

export interface PendingCell {
  readonly text: string;
  /** Why the cell stays as it is. */
  readonly problem?: FieldProblem;
}

export type PendingCells = ReadonlyMap<string, PendingCell>;

/** Rows that would be made. */
export interface Creation {
  readonly rows: readonly PendingCells[];
  readonly edit: Edit;
}

/** Makes rows of a table; `column` is the one that its first column is meant for, unless it has headings. */
export type PlanCreation = (document: MapDocument, table: Table, column: number) => Creation;

/** What a gesture is called: in the history, before it is done, and after. */
export interface Gesture {
  readonly title: Message;
  readonly done: Message;
}

export interface Pending<R> {
  readonly gesture: Gesture;
  /** The map that it was worked out for; it is void for another one. */
  readonly document: MapDocument;
  readonly plan: CellPlan<R>;
  readonly creation: Creation | undefined;
  /** By key of the row, then by column. */
  readonly cells: ReadonlyMap<string, PendingCells>;
  /** Values that found no cell. */
  readonly left: number;
}

export function pendingOf<R>(
  source: GridSource<R>,
  given: Pick<Pending<R>, 'gesture' | 'document' | 'plan' | 'creation' | 'left'>,
): Pending<R> {
  const cells = new Map<string, Map<string, PendingCell>>();
  const put = (row: R, column: string, cell: PendingCell) => {
    const key = source.keyOf(row);
    const own = cells.get(key) ?? new Map<string, PendingCell>();
    cells.set(key, own.set(column, cell));
  };
  for (const { row, column, text } of given.plan.written) put(row, column.id, { text });
  for (const { row, column, text, problem } of given.plan.faults) put(row, column.id, { text, problem });
  return { ...given, cells };
}

/** How many cells, those of new rows among them, would be written and would stay. */
export function pendingCounts<R>({ plan, creation }: Pending<R>): { readonly cells: number; readonly faults: number } {
  const made = creation?.rows.flatMap((row) => [...row.values()]) ?? [];
  const wrong = made.filter(({ problem }) => problem !== undefined).length;
  return { cells: plan.written.length + made.length - wrong, faults: plan.faults.length + wrong };
}

/** The reasons, each with how many cells stay for it, the most frequent first. */
export function reasonsOf<R>({ plan, creation }: Pending<R>): readonly { problem: FieldProblem; n: number }[] {
  const made = creation?.rows.flatMap((row) => [...row.values()].flatMap(({ problem }) => problem ?? [])) ?? [];
  const reasons = new Map<string, { problem: FieldProblem; n: number }>();
  for (const problem of [...plan.faults.map((fault: CellFault<R>) => fault.problem), ...made]) {
    const key = `${problem.message.zh} ${JSON.stringify(problem.params ?? {})}`;
    reasons.set(key, { problem, n: (reasons.get(key)?.n ?? 0) + 1 });
  }
  return [...reasons.values()].sort((a, b) => b.n - a.n);
}
