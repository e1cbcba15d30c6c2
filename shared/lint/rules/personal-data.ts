// Owns SM030: no personal data anywhere in a map; counts only, never customers.
import type { z } from 'zod';
import type { MapDocument } from '../../document/document.ts';
import { documentFields, elementFields, isFieldAt, labelAt } from '../../document/field-path.ts';
import { findPersonalData, PERSONAL_DATA } from '../../text/personal-data.ts';
import type { Fix } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';

/** Keys that tie the document together: found there, personal data cannot be masked without breaking it. */
const STRUCTURE: ReadonlySet<string> = new Set(['id', 'from', 'to', 'kind', 'type', 'goalId', 'parentGoalId']);

export const personalData: Rule = {
  id: 'SM030',
  severity: 'error',
  title: { zh: '含个人信息', en: 'Personal data' },
  why: {
    zh: '离线文件会通过邮件和 U 盘传递，不得包含客户信息。',
    en: 'An offline file travels by e-mail and USB drive; it must never contain customer data.',
  },
  // What lies in the tray travels with the file too.
  checksTray: true,
  *check(document) {
    yield* inMap(document);
    for (const node of document.nodes) yield* inElement(node.id, node, () => elementFields(node));
    for (const edge of document.edges) yield* inElement(edge.id, edge, () => elementFields(edge));
  },
};

function inMap(document: MapDocument): Iterable<Found> {
  const { nodes: _nodes, edges: _edges, ...header } = document;
  return inElement('', header, () => documentFields);
}

/** Elements seen to be clean; they never change, so most of a map need not be read again after an edit. */
const clean = new WeakSet<object>();

function* inElement(id: string, element: object, fields: () => z.ZodObject): Iterable<Found> {
  if (clean.has(element)) return;
  const doubtful: Doubtful[] = [];
  doubtfulTexts(element, '', doubtful);
  if (doubtful.length === 0) clean.add(element);
  for (const { path, text, isNumber } of doubtful) {
    // A number in a field of the program is an amount or a count, however many digits it has.
    if (isNumber && isFieldAt(fields(), path)) continue;
    for (const [index, { kind, masked }] of findPersonalData(text).entries()) {
      const label = labelAt(fields(), path);
      yield {
        targets: id === '' ? [] : [id],
        key: `${path} ${kind} ${index}`,
        message: {
          zh: '“{field}”疑似包含个人信息：{kind}（已遮盖：{masked}）。',
          en: '“{field}” seems to contain personal data: {kind} (masked: {masked}).',
        },
        params: { field: label, kind: PERSONAL_DATA[kind], masked },
        field: path,
        ...(!STRUCTURE.has(path) && { fixes: [isNumber ? removal(id, path) : masking(id, path)] }),
      };
    }
  }
}

const masking = (id: string, field: string): Fix => ({
  title: { zh: '遮盖个人信息', en: 'Mask the personal data' },
  steps: [{ do: 'mask', id, field }],
  textual: true,
});

const removal = (id: string, field: string): Fix => ({
  title: { zh: '删除该项', en: 'Remove the value' },
  steps: [{ do: 'set', id, field, value: undefined }],
});

interface Doubtful {
  /** Dotted. */
  readonly path: string;
  readonly text: string;
  readonly isNumber: boolean;
}

/** The texts that personal data were found in, and the numbers that read like some. */
function doubtfulTexts(value: object, path: string, into: Doubtful[]): void {
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === 'string') {
      if (findPersonalData(child).length > 0) into.push({ path: path + key, text: child, isNumber: false });
    } else if (typeof child === 'number') {
      const text = child >= 1e10 ? String(child) : '';
      if (findPersonalData(text).length > 0) into.push({ path: path + key, text, isNumber: true });
    } else if (child !== null && typeof child === 'object') {
      doubtfulTexts(child, `${path}${key}.`, into);
    }
  }
}
