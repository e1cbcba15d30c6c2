// Owns what an element of a map file starts with where the file does not say: a name is all that has to be written.
import type { z } from 'zod';
import type { Message } from '../i18n/message.ts';
import { initialValues } from './defaults.ts';
import { edgeTypes } from './edge-types.ts';
import { fieldInfo, fieldsOf } from './field.ts';
import { innerObject } from './inner-object.ts';
import { EDGE_TYPE_IDS, type EdgeTypeId, KIND_IDS, type KindId } from './kind-id.ts';
import { kinds } from './kinds/index.ts';
import { mapFields } from './map-fields.ts';
import { isPlain, type Plain } from './plain.ts';

/** Labels of what was filled in, by the title of the map or a kind, with the number of its elements. */
type Filled = Map<string, { readonly title: Message; count: number; readonly labels: Map<string, Message> }>;

type Label = readonly [name: string, label: Message];

/**
 * `file` with the fields that it needs and does not say at their initial values, each kind with its fields named in a note.
 * What has no initial value (a name) or is wrong stays for the schema to refuse.
 */
export function fillInitials(file: Plain): { filled: Plain; notes: readonly Message[] } {
  const told: Filled = new Map();
  const whole = fillFields({ nodes: [], edges: [], ...withMapCode(file, told) }, mapFields, MAP, told);
  const numbers = numbersIn(file);
  const nodes = each(whole.nodes, (node) => {
    if (!KIND_IDS.includes(node.kind as KindId)) return node;
    const { fields, title, prefix } = kinds[node.kind as KindId];
    return fillFields(withCode(withId(node, prefix, numbers)), fields, title, told);
  });
  const edges = each(whole.edges, (edge) => {
    const typed = edge.type === undefined ? { ...edge, type: 'flow' } : edge;
    if (typed !== edge) tell(told, EDGE, [['type', TYPE]]);
    if (!EDGE_TYPE_IDS.includes(typed.type as EdgeTypeId)) return typed;
    const { fields, title } = edgeTypes[typed.type as EdgeTypeId];
    return fillFields(withId(typed, 'E', numbers), fields, title, told);
  });
  return { filled: { ...whole, nodes, edges }, notes: notesOf(told) };
}

function fillFields(element: Plain, fields: z.ZodObject, title: Message, told: Filled): Plain {
  const labels: Label[] = [];
  const filled = withInitials(element, fields, labels);
  if (labels.length > 0) tell(told, title, labels);
  return filled;
}

/** `labels` gets what was filled in, in groups too. */
function withInitials(element: Plain, fields: z.ZodObject, labels: Label[]): Plain {
  const initial = initialValues(fields);
  const filled: Record<string, unknown> = { ...element };
  for (const [name, schema, { label, need }] of fieldsOf(fields)) {
    const inner = innerObject(schema);
    const value = element[name];
    if (value === undefined && need === 'save' && initial[name] !== undefined) {
      filled[name] = initial[name];
      labels.push([name, label]);
    } else if (inner && isPlain(value)) filled[name] = withInitials(value, inner, labels);
  }
  return filled;
}

function tell(told: Filled, title: Message, labels: readonly Label[]): void {
  const known = told.get(title.zh) ?? { title, count: 0, labels: new Map<string, Message>() };
  told.set(title.zh, known);
  known.count += 1;
  for (const [name, label] of labels) known.labels.set(name, label);
}

function withId(element: Plain, prefix: string, numbers: Record<string, number>): Plain {
  if (element.id !== undefined) return element;
  numbers[prefix] = (numbers[prefix] ?? 0) + 1;
  return { id: `${prefix}${numbers[prefix]}`, ...element };
}

/** A map without a code gets one made of its title, so that the same file is the same map when it is read again. */
function withMapCode(file: Plain, told: Filled): Plain {
  if (file.code !== undefined || typeof file.title !== 'string') return file;
  let sum = 0;
  for (const character of file.title.trim()) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  tell(told, MAP, [['code', fieldInfo(mapFields.shape.code).label]]);
  return { ...file, code: `MAP-${sum.toString(36).toUpperCase()}` };
}

function withCode(node: Plain): Plain {
  const code = String(node.id).toUpperCase();
  return node.code === undefined && /^[A-Z0-9-]{2,24}$/.test(code) ? { ...node, code } : node;
}

/** The highest number in use per prefix. */
function numbersIn(file: Plain): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const element of [file.nodes, file.edges].flat()) {
    const [, prefix, digits] = /^([A-Z]{1,4})(\d{1,9})$/.exec(isPlain(element) ? String(element.id) : '') ?? [];
    if (prefix) numbers[prefix] = Math.max(numbers[prefix] ?? 0, Number(digits));
  }
  return numbers;
}

function each(list: unknown, change: (element: Plain) => Plain): unknown {
  return Array.isArray(list) ? list.map((element) => (isPlain(element) ? change(element) : element)) : list;
}

function notesOf(told: Filled): readonly Message[] {
  return [...told.values()].map(({ title, count, labels }) => {
    const names = [...labels.values()];
    const what = title === MAP ? title.zh : `${title.zh}（${count}）`;
    return {
      zh: `${what}未写${names.map(({ zh }) => `“${zh}”`).join('')}，已取初始值。`,
      en: `${title === MAP ? title.en : `${title.en} (${count})`}: not written, now at their initial values: ${names.map(({ en }) => en).join(', ')}.`,
    };
  });
}

const MAP: Message = { zh: '图谱', en: 'Map' };
const EDGE: Message = { zh: '连线', en: 'Edge' };
const TYPE: Message = { zh: '类型', en: 'Type' };
