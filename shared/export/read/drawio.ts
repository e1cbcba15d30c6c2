// Owns reading a draw.io file that holds a map: XML without entities of its own, within limits, then checked like any map.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { ReadDocument } from '../../document/read-document.ts';
import { parseStrictJson } from '../../document/strict-json.ts';
import { ProblemError } from '../../problem.ts';
import {
  assembleMap,
  type Found,
  type FoundEdge,
  type FoundNode,
  headOf,
  isPlain,
  numberOf,
  type Plain,
} from '../round-trip.ts';

const DEEPEST = 40;
/** What the export draws around a map. */
const DECORATION = /^(root|layer|map|lane-.*|g-.*|m-.*|i-.*)$/;

/** True for the text of a draw.io file. */
export function looksLikeDrawio(text: string): boolean {
  return /^\uFEFF?\s*(<\?xml[^>]*>\s*)?<(mxfile|mxGraphModel)[\s>]/.test(text.slice(0, 600));
}

/** Throws E_DRAWING_UNREADABLE, E_DRAWING_NO_MAP, and what `readDocument` throws. */
export function readDrawio(text: string): ReadDocument {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw unreadable('DOCTYPE');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw unreadable(`${valid.err.msg} (${valid.err.line})`);
  return assembleMap(foundIn(cellsOf(parse(text))));
}

type Tree = readonly Record<string, unknown>[];

function parse(text: string): Tree {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    parseTagValue: false,
    trimValues: true,
    processEntities: false,
    maxNestedTags: DEEPEST,
  });
  try {
    return parser.parse(text) as Tree;
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message.slice(0, 200) : String(error));
  }
}

interface Cell {
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes of the mxCell inside, or of the cell itself. */
  readonly cell: Readonly<Record<string, string>>;
  readonly geometry: Readonly<Record<string, string>>;
}

/** Every cell of the first diagram, in order. */
function cellsOf(tree: Tree): readonly Cell[] {
  const root = find(tree, 'root');
  if (!root) throw new ProblemError('E_DRAWING_NO_MAP', { format: 'draw.io' });
  return root.flatMap((element): Cell[] => {
    const name = nameOf(element);
    if (name === 'mxCell')
      return [{ attributes: attributesOf(element), cell: attributesOf(element), geometry: geometryOf(element) }];
    if (name !== 'UserObject' && name !== 'object') return [];
    const inner = childrenOf(element).find((child) => nameOf(child) === 'mxCell');
    return [
      {
        attributes: attributesOf(element),
        cell: inner ? attributesOf(inner) : {},
        geometry: inner ? geometryOf(inner) : {},
      },
    ];
  });
}

function find(tree: Tree, name: string): Tree | undefined {
  for (const element of tree) {
    if (nameOf(element) === name) return childrenOf(element);
    const below = find(childrenOf(element), name);
    if (below) return below;
  }
  return undefined;
}

function nameOf(element: Record<string, unknown>): string {
  return Object.keys(element).find((key) => key !== ':@') ?? '';
}

function childrenOf(element: Record<string, unknown>): Tree {
  const children = element[nameOf(element)];
  return Array.isArray(children) ? (children as Tree) : [];
}

function attributesOf(element: Record<string, unknown>): Readonly<Record<string, string>> {
  const attributes = isPlain(element[':@']) ? element[':@'] : {};
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, decode(String(value))]));
}

function geometryOf(element: Record<string, unknown>): Readonly<Record<string, string>> {
  const found = childrenOf(element).find((child) => nameOf(child) === 'mxGeometry');
  return found ? attributesOf(found) : {};
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and numbers; nothing that a file could define. */
function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function foundIn(cells: readonly Cell[]): Found {
  const nodes: FoundNode[] = [];
  const edges: FoundEdge[] = [];
  let head: Plain | undefined;
  let foreign = 0;
  for (const { attributes, cell, geometry } of cells) {
    const { id = '', data } = attributes;
    const content = data === undefined ? undefined : parseStrictJson(data);
    if (id === 'map' && isPlain(content)) head = content;
    else if (cell.edge === '1')
      edges.push({ key: id, edge: isPlain(content) ? content : undefined, from: cell.source, to: cell.target });
    else if (isPlain(content)) nodes.push(foundNode(id, content, attributes, geometry));
    else if (!DECORATION.test(id)) foreign += 1;
  }
  return { head: headOf(head, 'draw.io'), nodes, edges, foreign };
}

function foundNode(key: string, node: Plain, attributes: Cell['attributes'], geometry: Cell['geometry']): FoundNode {
  const [, y] = (attributes.placed ?? '').split(',');
  const movedDown = Math.round(numberOf(geometry.y) - numberOf(y));
  const isRenamed = attributes.label !== undefined && attributes.label !== attributes.was;
  const name = attributes.label
    ?.split('\n')[0]
    ?.replace(/<[^>]*>/g, '')
    .trim();
  return { key, node, movedDown, renamed: isRenamed ? name : undefined };
}

function unreadable(detail: string): ProblemError {
  return new ProblemError('E_DRAWING_UNREADABLE', { detail });
}
