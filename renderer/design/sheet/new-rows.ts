// Owns making nodes in a sheet: from a name that is written, or from a pasted table, with headings or without.
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { channelValues } from '../../../shared/document/edits/channel-defaults.ts';
import { addNode, nextId } from '../../../shared/document/edits/elements.ts';
import type { FieldChange } from '../../../shared/document/edits/many.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds, type NodeOf } from '../../../shared/document/kinds/index.ts';
import { freePlace } from '../../../shared/document/layout.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { startValues } from '../editing/elements.ts';
import { readCell } from '../grid/cell-values.ts';
import type { Table } from '../grid/pasted-cells.ts';
import type { Creation, PendingCell, PendingCells } from '../grid/pending.ts';
import { fieldsOfKind } from './kind-columns.ts';
import { setCells } from './sheet-source.ts';

interface NewRow {
  readonly name: string;
  readonly values: readonly Omit<FieldChange, 'id'>[];
}

/** Makes the nodes one under the other in their lane, then sets their fields and connections. */
export const makeNodes =
  (kind: KindId, rows: readonly NewRow[]): Edit =>
  (document) =>
    rows.reduce((current, { name, values }) => {
      const id = nextId(current, kinds[kind].prefix);
      const place = freePlace(current.nodes, kind);
      const made = addNode(kind, { name, ...place }, startOf(kind, name, values))(current);
      return setCells(values.map((value) => ({ ...value, id })))(made);
    }, document);

/** What the channel library says of the type that a row states; without one what the row's name says. */
function startOf(kind: KindId, name: string, values: NewRow['values']): Readonly<Record<string, unknown>> {
  const channelType = values.find(({ path }) => path === 'channelType')?.value as NodeOf<'channel'>['channelType'];
  if (kind !== 'channel' || channelType === undefined) return startValues(kind, name);
  return { channelType, ...channelValues(useKnowledge.getState().dictionaries.channels, channelType) };
}

/** The rows of a pasted table, cell by cell; `columns` are those that a table without headings begins with. */
export function planRows(document: MapDocument, kind: KindId, table: Table, columns: readonly string[]): Creation {
  const [head, ...below] = table;
  const headings = head && headingsOf(kind, head);
  const paths = headings ?? columns;
  const codes = new Set(document.nodes.map(({ code }) => code));
  const made: NewRow[] = [];
  const rows: PendingCells[] = [];
  for (const cells of headings ? below : table) {
    if (cells.every((text) => text.trim() === '')) continue;
    const { shown, row } = readRow(document, kind, { cells, paths, codes });
    rows.push(shown);
    if (row) made.push(row);
  }
  return { rows, edit: makeNodes(kind, made) };
}

interface RowCells {
  readonly cells: readonly string[];
  readonly paths: readonly (string | undefined)[];
  /** Codes that are taken, those of the rows above among them. */
  readonly codes: Set<string>;
}

function readRow(document: MapDocument, kind: KindId, { cells, paths, codes }: RowCells) {
  const shown = new Map<string, PendingCell>();
  const values: { path: string; value: unknown }[] = [];
  for (const [index, text] of cells.entries()) {
    const path = paths[index];
    if (text.trim() === '') continue;
    const reading = path === undefined ? NO_COLUMN : readNew(document, kind, path, text);
    const isTaken = path === 'code' && reading.ok && codes.has(String(reading.value));
    const problem = isTaken ? CODE_TAKEN : reading.ok ? undefined : reading.problem;
    shown.set(path ?? `#${index}`, problem ? { text, problem } : { text });
    if (!problem && path !== undefined && reading.ok) values.push({ path, value: reading.value });
    if (path === 'code' && !problem) codes.add(text.trim());
  }
  const name = values.find(({ path }) => path === 'name')?.value;
  if (!shown.has('name')) shown.set('name', { text: '', problem: { message: NAMELESS } });
  const row = typeof name === 'string' ? { name, values: values.filter(({ path }) => path !== 'name') } : undefined;
  return { shown: row ? shown : withoutRow(shown), row };
}

/** A row without a name is not made, so none of its cells is written. */
function withoutRow(shown: ReadonlyMap<string, PendingCell>): PendingCells {
  return new Map([...shown].map(([path, cell]) => [path, { ...cell, problem: cell.problem ?? { message: NAMELESS } }]));
}

function readNew(document: MapDocument, kind: KindId, path: string, text: string) {
  const field = fieldsOfKind(kind).get(path);
  return field ? readCell(document, { ids: [], path, schema: field.schema, info: field.info }, text) : NO_COLUMN;
}

/** The column of each heading, where the first row is one: a name of the name’s column, or of most columns. */
function headingsOf(kind: KindId, head: readonly string[]): readonly (string | undefined)[] | undefined {
  const fields = [...fieldsOfKind(kind).values()];
  const paths = head.map((text) => {
    const wanted = text
      .replace(/[（(].*[)）]\s*$/, '')
      .trim()
      .toLowerCase();
    const isCalled = (title: Message) => [title.zh, title.en].some((name) => name.toLowerCase() === wanted);
    return wanted === '' ? undefined : fields.find(({ title, info }) => isCalled(title) || isCalled(info.label))?.path;
  });
  const named = paths.filter((path) => path !== undefined).length;
  const isHead = paths.includes('name') || (named > 1 && named * 2 > head.filter((text) => text.trim() !== '').length);
  return isHead ? paths : undefined;
}

const NO_COLUMN: { readonly ok: false; readonly problem: FieldProblem } = {
  ok: false,
  problem: { message: { zh: '没有与该列标题对应的栏', en: 'No column has this heading' } },
};
const NAMELESS = { zh: '该行没有名称，不新建', en: 'The row has no name and is not made' };
const CODE_TAKEN: FieldProblem = { message: { zh: '该编号已被其他节点使用', en: 'Another node uses this code' } };
