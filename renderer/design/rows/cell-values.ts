// Owns what is typed or pasted into cells of the strategy list: read as values of their fields, all checked before any is set.
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { type FieldChange, setFields } from '../../../shared/document/edits/many.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { waveNoOf } from '../../../shared/document/wave-of.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { RowColumn } from '../../../shared/rows/row-columns.ts';
import { type CellField, fieldOfCell } from '../../../shared/rows/row-fields.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import { type FieldProblem, type Reading, readText, readValue, textOf } from '../../kit/forms/field-text.ts';
import { OPEN_DICTIONARIES } from '../../knowledge/forms/DictionaryControl.tsx';
import { entriesOf } from '../../knowledge/forms/dictionary-entries.ts';
import { mapKnowledge } from '../../session/map-knowledge.ts';

/** A value that a cell offers; `value` is what the field stores. */
export interface CellOption {
  readonly value: string | number;
  readonly label: Message;
}

export interface CellOptions {
  readonly options: readonly CellOption[];
  /** What is typed may be taken as it stands. */
  readonly own: boolean;
}

/** What the cell is chosen from; undefined for a cell that is typed. */
export function optionsOf(document: MapDocument, { path, info }: CellField): CellOptions | undefined {
  if (path === 'waveNo') {
    const options = document.waves.map(({ no, name }) => ({ value: no, label: both(`W${no} ${name}`) }));
    return options.length > 0 ? { options, own: true } : undefined;
  }
  if (info.control === 'choice') return { options: info.options ?? [], own: false };
  if (info.control !== 'dictionary') return undefined;
  const entries = entriesOf(mapKnowledge().dictionaries, info.dictionary, document.lifecycleScheme);
  const options = entries.map(({ entry }) => ({ value: entry.id, label: entry.label }));
  return { options, own: info.dictionary !== undefined && OPEN_DICTIONARIES.includes(info.dictionary) };
}

const both = (text: string): Message => ({ zh: text, en: text });

/** The value that the field of the cell has now; for a whole row that of its channel. */
function cellValue(document: MapDocument, { ids, path }: CellField): unknown {
  const id = ids[0] ?? '';
  const element = nodeById(document, id) ?? edgeById(document, id);
  return element && valueAt(element, path);
}

/** The text that an editor of the cell begins with. */
export function editText(document: MapDocument, field: CellField, language: 'zh' | 'en'): string {
  const value = cellValue(document, field);
  const option = optionsOf(document, field)?.options.find((candidate) => candidate.value === value);
  return option ? option.label[language] : textOf(value);
}

/** Reads a text as a value of the field: a label in either language, an id, or what the field's own form takes. */
export function readCell(document: MapDocument, field: CellField, text: string): Reading {
  const reading = readOption(document, field, text.trim());
  if (reading.ok && field.path === 'code' && isTaken(document, field, reading.value)) {
    return { ok: false, problem: { message: CODE_TAKEN } };
  }
  return reading;
}

function readOption(document: MapDocument, field: CellField, text: string): Reading {
  const { schema, info } = field;
  const choice = optionsOf(document, field);
  if (!choice || text === '') return readText(schema, info, text);
  const wanted = text.toLowerCase();
  const option = choice.options.find(({ value, label }) =>
    [String(value), label.zh, label.en].some((name) => name.toLowerCase() === wanted),
  );
  if (option) return readValue(schema, info, option.value);
  return choice.own ? readText(schema, info, text) : { ok: false, problem: { message: NOT_OFFERED } };
}

function isTaken({ nodes }: MapDocument, { ids }: CellField, code: unknown): boolean {
  return nodes.some((node) => node.code === code && !ids.includes(node.id));
}

export interface CellInput {
  readonly row: StrategyRow;
  readonly column: RowColumn;
  readonly text: string;
}

export interface CellFault {
  readonly row: StrategyRow;
  readonly column: RowColumn;
  readonly text: string;
  readonly problem: FieldProblem;
}

export type CellPlan =
  | { readonly ok: true; readonly edit: Edit; readonly changes: readonly FieldChange[] }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

/**
 * One edit for all the cells, or every cell that cannot be set. Cells that share a field must agree on its value.
 * A cell that already shows the text is passed over, so that a block may be pasted back with columns that are worked out.
 */
export function planCells(
  document: MapDocument,
  inputs: readonly CellInput[],
  textOfCell: (input: CellInput) => string,
): CellPlan {
  const faults: CellFault[] = [];
  const wanted = new Map<string, { change: FieldChange; text: string }>();
  for (const input of inputs) {
    const field = fieldOfCell(document, input.row, input.column.id);
    const fail = (problem: FieldProblem) => void faults.push({ ...input, problem });
    if (!field) {
      if (input.text.trim() !== textOfCell(input)) fail({ message: READ_ONLY });
      continue;
    }
    const reading = readCell(document, field, input.text);
    if (!reading.ok) {
      fail(reading.problem);
      continue;
    }
    for (const id of field.ids) {
      const key = `${id} ${field.path}`;
      const earlier = wanted.get(key);
      if (earlier && earlier.change.value !== reading.value)
        fail({ message: CONFLICT, params: { text: earlier.text } });
      else wanted.set(key, { change: { id, path: field.path, value: reading.value }, text: input.text });
    }
  }
  faults.push(...sameCodes(document, inputs, wanted));
  if (faults.length > 0) return { ok: false, faults };
  const changes = [...wanted.values()].map(({ change }) => change).filter((change) => !isDerived(document, change));
  return { ok: true, changes, edit: setFields(changes) };
}

/** A wave that follows from the channel's day need not be written. */
function isDerived(document: MapDocument, { id, path, value }: FieldChange): boolean {
  const channel = path === 'waveNo' ? nodeById(document, id) : undefined;
  return channel?.kind === 'channel' && channel.waveNo === undefined && waveNoOf(document, channel) === value;
}

/** Two nodes of one paste must not get the same code either. */
function sameCodes(
  document: MapDocument,
  inputs: readonly CellInput[],
  wanted: ReadonlyMap<string, { change: FieldChange }>,
): CellFault[] {
  const seen = new Map<unknown, string>();
  const twice = new Set<string>();
  for (const { change } of wanted.values()) {
    if (change.path !== 'code') continue;
    const first = seen.get(change.value);
    if (first !== undefined && first !== change.id) twice.add(change.id);
    seen.set(change.value, change.id);
  }
  if (twice.size === 0) return [];
  return inputs.flatMap((input) => {
    const field = fieldOfCell(document, input.row, input.column.id);
    const isTwice = field?.path === 'code' && field.ids.some((id) => twice.has(id));
    return isTwice ? [{ ...input, problem: { message: CODE_TAKEN } }] : [];
  });
}

const NOT_OFFERED = { zh: '不在可选项中', en: 'Not one of the options' };
const CODE_TAKEN = { zh: '该编号已被其他节点使用', en: 'Another node uses this code' };
const READ_ONLY = {
  zh: '该列由其他字段计算得出，不能在此修改',
  en: 'This column is calculated and cannot be changed here',
};
const CONFLICT = {
  zh: '与上方“{text}”为同一字段，但取值不同',
  en: 'Same field as “{text}” above, but with another value',
};
