// Owns the command that tells what changed between two versions of a map.
import {
  type Changed,
  type Compared,
  compareDocuments,
  type DocumentComparison,
} from '../../shared/diff/compare-documents.ts';
import type { FieldDifference } from '../../shared/diff/fields.ts';
import { type Named, namesIn } from '../../shared/diff/names.ts';
import { changeWords } from '../../shared/diff/value-words.ts';
import type { MapDocument, MapEdge } from '../../shared/document/document.ts';
import { nodeById } from '../../shared/document/element-index.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { Invocation } from './commands.ts';
import { knowledgeOf } from './data-folder.ts';
import { readMapFile } from './maps.ts';
import { bothLanguages } from './output.ts';

/** A line for each element that is new (+), gone (-) or moved (→), and for each field that changed (~). */
export async function compare({ operands, values, output }: Invocation): Promise<0> {
  const before = await readMapFile(operands[0], output);
  const after = await readMapFile(operands[1], output);
  const { dictionaries } = await knowledgeOf(values, output);
  const names: Names = [namesIn(before, dictionaries), namesIn(after, dictionaries)];
  if (before.id !== after.id) output.message(OTHER_MAP);
  const comparison = compareDocuments(before, after);
  const { header, nodes, edges, moved, records } = comparison;
  output.line(bothLanguages(SUMMARY, { from: before.version, to: after.version, ...countsOf(comparison) }));
  for (const field of header) output.line(`~ ${fieldLine(field, names)}`);
  const node = ({ id, name }: { id: string; name: string }) => `${id} ${name}`;
  const edge = (version: MapDocument) => (one: MapEdge) =>
    `${one.id} ${[one.from, one.to].map((id) => nodeById(version, id)?.name ?? id).join(' → ')}`;
  const lines = [
    ...linesOf(nodes, names, node, node),
    ...moved.map((one) => `→ ${node(one)}`),
    ...linesOf(edges, names, edge(before), edge(after)),
    ...records.flatMap(({ label, ...compared }) => {
      const name = (record: object) => `${bothLanguages(label)} ${nameOf(record)}`;
      return linesOf(compared, names, name, name);
    }),
  ];
  for (const line of lines) output.line(line);
  output.value({ from: headOf(before), to: headOf(after), ...forJson(comparison) });
  return 0;
}

/** What each of the two versions calls its nodes and entries. */
type Names = readonly [before: Named, after: Named];

function linesOf<T>(
  { added, removed, changed }: Compared<T>,
  names: Names,
  nameBefore: (element: T) => string,
  nameAfter: (element: T) => string,
): string[] {
  return [
    ...added.map((element) => `+ ${nameAfter(element)}`),
    ...removed.map((element) => `- ${nameBefore(element)}`),
    ...changed.flatMap(({ after, fields }) =>
      fields.map((field) => `~ ${nameAfter(after)} ${fieldLine(field, names)}`),
    ),
  ];
}

function fieldLine({ label, info, before, after }: FieldDifference, [namedBefore, namedAfter]: Names): string {
  const named: Named = (field, id) => namedAfter(field, id) ?? namedBefore(field, id);
  const [was, is] = changeWords(info, before, after, named);
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
      changed: changed.map(({ after, fields }: Changed<T>) => ({ element: after, fields: fields.map(fieldForJson) })),
    };
  };
  return {
    counts: countsOf(comparison),
    header: header.map(fieldForJson),
    nodes: changes(nodes),
    moved: moved.map(({ id }) => id),
    edges: changes(edges),
    records: Object.fromEntries(records.map(({ name, label: _label, ...compared }) => [name, changes(compared)])),
  };
}

function fieldForJson({ path, label, before, after }: FieldDifference) {
  return { path, label, before: before ?? null, after: after ?? null };
}

const OTHER_MAP: Message = {
  zh: '两个文件属于不同的图谱，按编号比对。',
  en: 'The files are two different maps; elements are compared by ID.',
};
const SUMMARY: Message = {
  zh: '第 {from} 版 → 第 {to} 版：节点新增 {added}、删除 {removed}、修改 {changed}、仅移动 {moved}；连线 {edges} 处，图谱属性 {header} 处，波次、名单等 {records} 处。',
  en: 'Version {from} → {to}: nodes added {added}, removed {removed}, changed {changed}, only moved {moved}; edges {edges}, map properties {header}, waves, customer lists and others {records}.',
};
