// Owns what is typed, pasted or filled into cells: read as values of their fields; what does not fit is named and left alone.
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { connectionTypes } from '../../../shared/document/edits/elements.ts';
import { linkedIds, linkOf } from '../../../shared/document/edits/links.ts';
import type { FieldChange } from '../../../shared/document/edits/many.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { waveNoOf } from '../../../shared/document/wave-of.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { CellField } from '../../../shared/rows/row-fields.ts';
import { type FieldProblem, type Reading, readText, readValue, textOf } from '../../kit/forms/field-text.ts';
import { type CellOptions, labelOfValue, optionsOf } from './cell-options.ts';
import type { GridColumn, GridSource } from './grid.ts';
import { namesIn } from './name-list.ts';

/** The value that the field of the cell has now; for a whole row that of its channel. */
export function cellValue(document: MapDocument, { ids, path }: CellField): unknown {
  const id = ids[0] ?? '';
  const link = linkOf(path);
  if (link) return linkedIds(document, id, link);
  const element = nodeById(document, id) ?? edgeById(document, id);
  return element && valueAt(element, path);
}

/** The text that an editor of the cell begins with. */
export function editText(document: MapDocument, field: CellField, language: 'zh' | 'en'): string {
  return textOfValue(document, field, cellValue(document, field), language);
}

function textOfValue(document: MapDocument, field: CellField, value: unknown, language: 'zh' | 'en'): string {
  const nameOf = (each: unknown) => labelOfValue(document, field, each as string)[language];
  if (Array.isArray(value)) return value.map(nameOf).join(language === 'zh' ? '、' : ', ');
  if (value === undefined || value === null || !optionsOf(document, field)) return textOf(value);
  return nameOf(value);
}

/** Reads a text as a value of the field: a label in either language, an id, or what the field's own form takes. */
export function readCell(document: MapDocument, field: CellField, text: string): Reading {
  const reading = readOption(document, field, text.trim());
  if (reading.ok && field.path === 'code' && isTaken(document, field, reading.value)) {
    return { ok: false, problem: { message: CODE_TAKEN } };
  }
  const apart = reading.ok ? notJoinable(document, field, reading.value) : undefined;
  return apart === undefined ? reading : { ok: false, problem: { message: NOT_JOINED, params: { name: apart } } };
}

/** The first name that no edge can lead to: joined otherwise already, or the way would lead back. */
function notJoinable(document: MapDocument, field: CellField, value: unknown): string | undefined {
  const link = linkOf(field.path);
  const id = field.ids[0];
  if (!link || id === undefined || !Array.isArray(value)) return undefined;
  const linked = linkedIds(document, id, link);
  const found = (value as readonly string[]).find((other) => {
    if (linked.includes(other)) return false;
    const [from, to] = link.direction === 'from' ? [other, id] : [id, other];
    const types = connectionTypes(document, from, to);
    return link.type ? !types.includes(link.type) : types.length === 0;
  });
  return found && (nodeById(document, found)?.name ?? found);
}

function readOption(document: MapDocument, field: CellField, text: string): Reading {
  const { schema, info } = field;
  if (info.control === 'list') return { ok: false, problem: { message: RECORDS } };
  const choice = optionsOf(document, field);
  if (!choice) return readText(schema, info, text);
  if (text === '') return readValue(schema, info, choice.many && info.need === 'save' ? [] : undefined);
  if (choice.many) return readMany(field, choice, text);
  const found = findOption(choice, text);
  if ('problem' in found) return choice.own ? readText(schema, info, text) : { ok: false, problem: found.problem };
  return readValue(schema, info, found.value);
}

function readMany({ schema, info }: CellField, choice: CellOptions, text: string): Reading {
  const names = namesIn(text, (name) => 'value' in findOption(choice, name));
  const values: unknown[] = [];
  for (const name of names) {
    const found = findOption(choice, name);
    if ('problem' in found && !choice.own) return { ok: false, problem: found.problem };
    values.push('problem' in found ? name : found.value);
  }
  return readValue(schema, info, values);
}

type Found = { readonly value: string | number | boolean } | { readonly problem: FieldProblem };
type Index = ReadonlyMap<string, readonly (string | number | boolean)[]>;
const indexes = new WeakMap<CellOptions['options'], Index>();

/** The option of that name; its code or id tells two of one name apart. */
function findOption({ options }: CellOptions, text: string): Found {
  let index = indexes.get(options);
  if (!index) {
    const made = new Map<string, (string | number | boolean)[]>();
    for (const { value, label, also = [] } of options) {
      for (const name of new Set([label.zh, label.en, String(value), ...also].map((each) => each.toLowerCase()))) {
        made.set(name, [...(made.get(name) ?? []), value]);
      }
    }
    index = made;
    indexes.set(options, index);
  }
  const found = index.get(text.toLowerCase()) ?? [];
  const [value] = found;
  if (value === undefined) return { problem: { message: NOT_OFFERED, params: { text } } };
  return found.length > 1 ? { problem: { message: SEVERAL, params: { text, n: found.length } } } : { value };
}

function isTaken({ nodes }: MapDocument, { ids }: CellField, code: unknown): boolean {
  return nodes.some((node) => node.code === code && !ids.includes(node.id));
}

export interface CellInput<R> {
  readonly row: R;
  readonly column: GridColumn<R>;
  readonly text: string;
  /** A value that is copied as it is, e.g. by filling down. */
  readonly copied?: { readonly value: unknown };
}

export interface CellFault<R> extends CellInput<R> {
  readonly problem: FieldProblem;
}

export interface CellPlan<R> {
  readonly edit: Edit;
  readonly changes: readonly FieldChange[];
  /** The cells that get another value. */
  readonly written: readonly CellInput<R>[];
  /** The cells that stay as they are, and why. */
  readonly faults: readonly CellFault<R>[];
}

interface Wanted<R> {
  readonly change: FieldChange;
  /** The cells that show the field. */
  readonly inputs: CellInput<R>[];
}

/**
 * One edit for all the cells that can be set; the others are named. Cells that share a field must agree on its value. A cell
 * that already shows the text is passed over, so that a block may be pasted back with columns that are worked out.
 */
export function planCells<R>(
  document: MapDocument,
  inputs: readonly CellInput<R>[],
  source: Pick<GridSource<R>, 'fieldOf' | 'whyFixed' | 'edit'>,
  textOfCell: (input: CellInput<R>) => string,
): CellPlan<R> {
  const faults: CellFault<R>[] = [];
  const wanted = new Map<string, Wanted<R>>();
  for (const input of inputs) {
    const field = source.fieldOf(document, input.row, input.column.id);
    const reading = field ? readInput(document, field, input) : noField(source.whyFixed?.(input.row, input.column.id));
    if (!field || !reading.ok) {
      if (!reading.ok && input.text.trim() !== textOfCell(input)) faults.push({ ...input, problem: reading.problem });
      continue;
    }
    for (const id of field.ids) {
      const change = { id, path: field.path, value: reading.value };
      const earlier = wanted.get(`${id} ${field.path}`);
      if (!earlier) wanted.set(`${id} ${field.path}`, { change, inputs: [input] });
      else if (isSame(earlier.change.value, reading.value)) earlier.inputs.push(input);
      else faults.push({ ...input, problem: { message: CONFLICT, params: { text: earlier.inputs[0]?.text ?? '' } } });
    }
  }
  for (const [key, cell] of sameCodes(wanted)) {
    wanted.delete(key);
    faults.push(...cell.inputs.map((input) => ({ ...input, problem: { message: CODE_TAKEN } })));
  }
  const differing = [...wanted.values()].filter(({ change }) => differs(document, change));
  const changes = differing.map(({ change }) => change);
  const written = [...new Set(differing.flatMap((cell) => cell.inputs))];
  return { faults, changes, written, edit: source.edit(changes) };
}

const noField = (why: Message = READ_ONLY): Reading => ({ ok: false, problem: { message: why } });

function readInput<R>(document: MapDocument, field: CellField, { text, copied }: CellInput<R>): Reading {
  return copied ? readValue(field.schema, field.info, copied.value) : readCell(document, field, text);
}

function differs(document: MapDocument, { id, path, value }: FieldChange): boolean {
  const channel = path === 'waveNo' ? nodeById(document, id) : undefined;
  // A wave that follows from the channel's day need not be written.
  if (channel?.kind === 'channel' && channel.waveNo === undefined && waveNoOf(document, channel) === value)
    return false;
  const link = linkOf(path);
  const element = nodeById(document, id) ?? edgeById(document, id);
  if (!link) return !isSame(element && valueAt(element, path), value);
  // The order of connections means nothing.
  return !isSame([...linkedIds(document, id, link)].sort(), [...((value ?? []) as string[])].sort());
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** Two nodes of one paste must not get the same code either; the first has it. */
function sameCodes<R>(wanted: ReadonlyMap<string, Wanted<R>>): [string, Wanted<R>][] {
  const first = new Map<unknown, string>();
  return [...wanted].filter(([, { change }]) => {
    if (change.path !== 'code') return false;
    const holder = first.get(change.value);
    if (holder === undefined) first.set(change.value, change.id);
    return holder !== undefined && holder !== change.id;
  });
}

const NOT_OFFERED = { zh: '没有“{text}”这一项', en: 'There is no “{text}” to choose' };
const SEVERAL = {
  zh: '有 {n} 个“{text}”，请改填编号',
  en: '{n} are called “{text}”; use the code',
};
const NOT_JOINED = {
  zh: '无法连到“{name}”：两者已有其他连线，或会绕回起点',
  en: '“{name}” cannot be joined: the two are connected otherwise already, or the way would lead back',
};
const RECORDS = { zh: '此栏含多条记录，请在属性中修改', en: 'This holds records; change them in the inspector' };
const CODE_TAKEN = { zh: '该编号已被其他节点使用', en: 'Another node uses this code' };
const READ_ONLY = {
  zh: '该列由其他字段计算得出，不能在此修改',
  en: 'This column is calculated and cannot be changed here',
};
const CONFLICT = {
  zh: '与上方“{text}”为同一字段，但取值不同',
  en: 'Same field as “{text}” above, but with another value',
};
