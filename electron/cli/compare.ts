// Owns the command that tells what changed between two versions of a map.
import {
  type Changed,
  type Compared,
  compareDocuments,
  type DocumentComparison,
} from '../../shared/diff/compare-documents.ts';
import type { FieldDifference } from '../../shared/diff/fields.ts';
import { valueWords } from '../../shared/diff/value-words.ts';
import type { MapDocument, MapEdge } from '../../shared/document/document.ts';
import { nodeById } from '../../shared/document/element-index.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { Invocation } from './commands.ts';
import { readMapFile } from './maps.ts';
import { bothLanguages } from './output.ts';

/** A line for each element that is new (+), gone (-) or moved (→), and for each field that changed (~). */
export async function compare({ operands, output }: Invocation): Promise<0> {
  const before = await readMapFile(operands[0], output);
  const after = await readMapFile(operands[1], output);
  if (before.id !== after.id) output.message(OTHER_MAP);
  const comparison = compareDocuments(before, after);
  const { header, nodes, edges, moved, records } = comparison;
  output.line(bothLanguages(SUMMARY, { from: before.version, to: after.version, ...countsOf(comparison) }));
  for (const field of header) output.line(`~ ${fieldLine(field)}`);
  const node = ({ id, name }: { id: string; name: string }) => `${id} ${name}`;
  const edge = (version: MapDocument) => (one: MapEdge) =>
    `${one.id} ${[one.from, one.to].map((id) => nodeById(version, id)?.name ?? id).join(' → ')}`;
  const lines = [
    ...linesOf(nodes, node, node),
    ...moved.map((one) => `→ ${node(one)}`),
    ...linesOf(edges, edge(before), edge(after)),
    ...records.flatMap(({ label, ...compared }) => {
      const name = (record: object) => `${bothLanguages(label)} ${nameOf(record)}`;
      return linesOf(compared, name, name);
    }),
  ];
  for (const line of lines) output.line(line);
  output.value({ from: headOf(before), to: headOf(after), ...forJson(comparison) });
  return 0;
}

function linesOf<T>(
  { added, removed, changed }: Compared<T>,
  nameBefore: (element: T) => string,
  nameAfter: (element: T) => string,
): string[] {
  return [
    ...added.map((element) => `+ ${nameAfter(element)}`),
    ...removed.map((element) => `- ${nameBefore(element)}`),
    ...changed.flatMap(({ after, fields }) => fields.map((field) => `~ ${nameAfter(after)} ${fieldLine(field)}`)),
  ];
}

function fieldLine({ label, info, before, after }: FieldDifference): string {
  const [was, is] = [valueWords(info, before), valueWords(info, after)];
  return `${bothLanguages(label)}: ${wordsOf(was)} → ${wordsOf(is)}`;
}

function wordsOf(words: Message): string {
  return words.zh === words.en ? words.zh : `${words.zh} / ${words.en}`;
}

/** What a record is called: its name, else what it says. */
function nameOf(record: Readonly<Record<string, unknown>> | object): string {
  const { name, title, no, id, row, column, ruleId } = record as Readonly<Record<string, unknown>>;
  return [id ?? no, name ?? title ?? ruleId, row, column].filter((part) => part !== undefined).join(' ');
}

function countsOf({ header, nodes, edges, moved, records }: DocumentComparison) {
  const sum = ({ added, removed, changed }: Compared<unknown>) => added.length + removed.length + changed.length;
  return {
    added: nodes.added.length,
    removed: nodes.removed.length,
    changed: nodes.changed.length,
    moved: moved.length,
    edges: sum(edges),
    header: header.length,
    records: records.reduce((total, compared) => total + sum(compared), 0),
  };
}

const headOf = ({ id, code, title, version }: MapDocument) => ({ id, code, title, version });

function forJson(comparison: DocumentComparison) {
  const { header, nodes, edges, moved, records } = comparison;
  const changes = <T>({ added, removed, changed }: Compared<T>) => {
    return {
      added,
      removed,
      changed: changed.map(({ after, fields }: Changed<T>) => ({ element: after, fields: fields.map(told) })),
    };
  };
  return {
    counts: countsOf(comparison),
    header: header.map(told),
    nodes: changes(nodes),
    moved: moved.map(({ id }) => id),
    edges: changes(edges),
    records: Object.fromEntries(records.map(({ name, label: _label, ...compared }) => [name, changes(compared)])),
  };
}

function told({ path, label, before, after }: FieldDifference) {
  return { path, label, before: before ?? null, after: after ?? null };
}

const OTHER_MAP: Message = {
  zh: '两个文件是两张图谱，按节点编号比对。',
  en: 'The files are two different maps; their elements are compared by id.',
};
const SUMMARY: Message = {
  zh: '第 {from} 版 → 第 {to} 版：节点新增 {added}、删除 {removed}、修改 {changed}、只移动 {moved}；连线 {edges} 处，图谱信息 {header} 处，波次、名单等 {records} 处。',
  en: 'Version {from} → {to}: nodes added {added}, removed {removed}, changed {changed}, only moved {moved}; connections {edges}, the map’s own fields {header}, waves, lists and the like {records}.',
};
