// Owns what draw.io and JSON Canvas files carry of a map, and making a map of it again with what was changed there.
import type { MapDocument } from '../document/document.ts';
import { legalEdgeTypes } from '../document/edge-types.ts';
import { KIND_IDS, type KindId } from '../document/kind-id.ts';
import { type ReadDocument, readDocument } from '../document/read-document.ts';
import { ProblemError } from '../problem.ts';
import type { SceneCard } from './scene.ts';

export const CANVAS_KEY = 'strategyMap';

export type Plain = Readonly<Record<string, unknown>>;

/** Everything of a map but its nodes and edges, and its rewards: a drawing is passed on to anybody, and they are for staff. */
export function mapHead(document: MapDocument): Plain {
  const { nodes: _nodes, edges: _edges, rewards: _forStaff, ...head } = document;
  return head;
}

/** The text of a card in a JSON Canvas file: name, then facts. Markup in it is for the other program to show, so it is escaped. */
export function canvasText({ name, code, facts }: Pick<SceneCard, 'name' | 'code' | 'facts'>): string {
  return [`**${plainMarkdown(name)}**`, ...facts.map(plainMarkdown), plainMarkdown(code)].join('\n');
}

function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~=$&-]/g, (sign) => `\\${sign}`);
}

/** The name in the first line of such a text. */
export function nameOf(text: string): string {
  const [first = ''] = text.split('\n');
  return first
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/\\(.)/g, '$1')
    .trim();
}

export interface FoundNode {
  readonly key: string;
  readonly node: Plain;
  /** How far down it was moved there, in px; sideways cards keep to their lanes. */
  readonly movedDown: number;
  /** A name that was typed there. */
  readonly renamed: string | undefined;
}

export interface FoundEdge {
  readonly key: string;
  /** Missing for one that was drawn there. */
  readonly edge: Plain | undefined;
  /** Keys of its ends. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface Found {
  readonly head: Plain;
  readonly nodes: readonly FoundNode[];
  readonly edges: readonly FoundEdge[];
  /** Shapes that hold nothing of a map and are no part of its decoration. */
  readonly foreign: number;
}

const FOREIGN = {
  zh: (n: number) => `文件中有 ${n} 个图形或连线不含图谱数据，未导入；其余均已导入。`,
  en: (n: number) => `Shapes or lines without map data: ${n}. They were not imported; everything else was.`,
};

/** The whole map, checked like any map file; what was moved, renamed or joined differently in the other program is taken over. */
export function assembleMap({ head, nodes, edges, foreign }: Found): ReadDocument {
  const ids = new Map(nodes.map(({ key, node }) => [key, node.id]));
  const kinds = new Map(nodes.map(({ key, node }) => [key, node.kind]));
  let leftOut = foreign;
  const used = new Set(edges.map(({ edge }) => edge?.id));
  let last = 0;
  const freeId = () => {
    do last += 1;
    while (used.has(`E${last}`));
    used.add(`E${last}`);
    return `E${last}`;
  };
  const joined = edges.flatMap(({ edge, from, to }): Plain[] => {
    const ends = { from: ids.get(from ?? '') ?? edge?.from, to: ids.get(to ?? '') ?? edge?.to };
    if (edge) return [{ ...edge, ...ends }];
    const type = newType(kinds.get(from ?? ''), kinds.get(to ?? ''));
    if (type) return [{ id: freeId(), type, ...ends }];
    leftOut += 1;
    return [];
  });
  const placed = nodes.map(({ node, movedDown, renamed }) => ({
    ...node,
    ...(movedDown !== 0 && { y: numberOf(node.y) + movedDown }),
    ...(renamed !== undefined && { name: renamed }),
  }));
  const { document, notes } = readDocument(JSON.stringify({ ...head, nodes: placed, edges: joined }));
  const left = leftOut > 0 ? [{ zh: FOREIGN.zh(leftOut), en: FOREIGN.en(leftOut) }] : [];
  return { document, notes: [...notes, ...left] };
}

function newType(from: unknown, to: unknown) {
  const isKind = (kind: unknown): kind is KindId => KIND_IDS.includes(kind as KindId);
  return isKind(from) && isKind(to) ? legalEdgeTypes(from, to)[0] : undefined;
}

export function isPlain(value: unknown): value is Plain {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

export function numberOf(value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : 0;
}

/** Throws E_DRAWING_NO_MAP for a file of the right format that holds no map. */
export function headOf(value: unknown, format: string): Plain {
  if (isPlain(value)) return value;
  throw new ProblemError('E_DRAWING_NO_MAP', { format });
}
