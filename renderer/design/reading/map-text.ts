// Owns the map as text: what each node and edge says when it is read out instead of seen.
import type { MapDocument, MapEdge, MapNode } from '../../../shared/document/document.ts';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import type { Say } from '../../kit/ui/say.ts';
import { cardFacts } from '../editing/card-facts.ts';

export interface ElementText {
  readonly id: string;
  readonly title: string;
  /** Facts, problems, connections: one sentence each. */
  readonly lines: readonly string[];
}

export interface TextSource {
  readonly document: MapDocument;
  readonly joined: ReadonlyMap<string, readonly MapEdge[]>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Prepares the indexes once, so that only the elements that are read have to be put into words. */
export function textSource(document: MapDocument, findings: readonly Finding[]): TextSource {
  const joined = new Map<string, MapEdge[]>();
  for (const edge of document.edges) for (const end of [edge.from, edge.to]) push(joined, end, edge);
  const found = new Map<string, Finding[]>();
  for (const finding of findings) push(found, finding.targets[0] ?? '', finding);
  return { document, joined, findings: found };
}

/** The nodes of each kind that has any, in the order of the lanes and from top to bottom. */
export function nodesByKind(document: MapDocument): readonly (readonly [KindId, readonly MapNode[]])[] {
  return KIND_IDS.flatMap((kind) => {
    const nodes = document.nodes.filter((node) => node.kind === kind);
    return nodes.length === 0 ? [] : [[kind, nodes.sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1))] as const];
  });
}

export function nodeText({ document, joined, findings }: TextSource, node: MapNode, say: Say): ElementText {
  const edges = joined.get(node.id) ?? [];
  const connection = (edge: MapEdge, message: Message, end: string) =>
    say(message, { ...nameOf(document, end), type: edgeTypes[edge.type].title });
  return {
    id: node.id,
    title: say(NODE, { kind: kinds[node.kind].title, name: node.name, code: node.code }),
    lines: [
      cardFacts(node, say).filter(Boolean).join(say(COMMA)),
      ...problemLines(findings.get(node.id), say),
      ...edges.filter(({ to }) => to === node.id).map((edge) => connection(edge, FROM, edge.from)),
      ...edges.filter(({ from }) => from === node.id).map((edge) => connection(edge, TO, edge.to)),
      ...(edges.length === 0 ? [say(ALONE)] : []),
    ].filter((line) => line !== ''),
  };
}

export function edgeText({ document, findings }: TextSource, edge: MapEdge, say: Say): ElementText {
  const [from, to] = [nameOf(document, edge.from), nameOf(document, edge.to)];
  return {
    id: edge.id,
    title: say(EDGE, { from: from.name, to: to.name, type: edgeTypes[edge.type].title }),
    lines: problemLines(findings.get(edge.id), say),
  };
}

function problemLines(findings: readonly Finding[] | undefined, say: Say): string[] {
  return (findings ?? []).map(({ severity, message, params }) =>
    say(PROBLEM, { severity: SEVERITY[severity], text: say(message, params) }),
  );
}

function nameOf(document: MapDocument, id: string): { name: string; kind: Message } {
  const node = nodeById(document, id);
  return node ? { name: node.name, kind: kinds[node.kind].title } : { name: id, kind: { zh: '', en: '' } };
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

const NODE = { zh: '{kind}“{name}”，编号 {code}', en: '{kind} “{name}”, code {code}' };
const EDGE = { zh: '从“{from}”到“{to}”，{type}', en: 'From “{from}” to “{to}”, {type}' };
const FROM = { zh: '来自{kind}“{name}”，{type}', en: 'From {kind} “{name}”, {type}' };
const TO = { zh: '连接到{kind}“{name}”，{type}', en: 'To {kind} “{name}”, {type}' };
const ALONE = { zh: '未连线', en: 'Not connected' };
const PROBLEM = { zh: '{severity}：{text}', en: '{severity}: {text}' };
const COMMA = { zh: '，', en: ', ' };
const SEVERITY = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  todo: { zh: '待补', en: 'To complete' },
  info: { zh: '提示', en: 'Hint' },
};
