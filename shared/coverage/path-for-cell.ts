// Owns closing a gap: the edit that creates what a path of a cell still lacks, and the one that borrows a scenario for it.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { Edit, MapDocument, MapNode } from '../document/document.ts';
import { channelValues } from '../document/edits/channel-defaults.ts';
import { addNode, connect, nextId } from '../document/edits/elements.ts';
import { nodeById } from '../document/element-index.ts';
import type { ChannelType } from '../document/kinds/channel.ts';
import { CHANNEL_FACTS } from '../document/kinds/channel-facts.ts';
import { kinds, type NodeOf } from '../document/kinds/index.ts';
import { freePlace } from '../document/layout.ts';
import { buildGraph } from '../graph/graph.ts';
import type { CoverageCell, MatrixId } from './coverage-matrix.ts';
import { columnOf, valuesForColumn } from './segment-columns.ts';

const CHAIN = ['segment', 'scenario', 'product', 'channel', 'script'] as const;
type ChainKind = (typeof CHAIN)[number];
type Values = Readonly<Record<string, unknown>>;

export interface CellToFill {
  readonly matrix: MatrixId;
  /** Of the open map: row and column ids are its own. */
  readonly cell: Pick<CoverageCell, 'row' | 'column' | 'partial'>;
  readonly dictionaries: Pick<Dictionaries, 'channels'>;
  /** Names for what is created. */
  readonly names: Readonly<Record<ChainKind, string>>;
}

/**
 * Completes the longest path that the cell has, or starts one at a segment that stands in it, or at a new segment. What is
 * created is marked as a new strategy. The document is returned as it is when its last node is gone.
 */
export const addPathFor =
  (given: CellToFill): Edit =>
  (document) => {
    const start = startOf(document, given);
    return start ? extend(document, start.node, start.from, given) : fromNewSegment(given)(document);
  };

/** Joins a segment of the cell, a new one if it has none, to a scenario of the same map. */
export const borrowScenario =
  (given: CellToFill, scenarioId: string): Edit =>
  (document) => {
    const segment = segmentInCell(document, given);
    if (segment) return connect(segment.id, scenarioId)(document);
    const { added, id } = newSegment(document, given);
    return connect(id, scenarioId)(added);
  };

interface Start {
  readonly node: MapNode;
  /** The first kind to create. */
  readonly from: ChainKind;
}

function startOf(document: MapDocument, given: CellToFill): Start | undefined {
  const own = given.cell.partial.filter(({ mapId }) => mapId === document.id);
  const longest = [...own].sort((a, b) => b.nodes.length - a.nodes.length)[0];
  const last = longest && nodeById(document, longest.nodes.at(-1) ?? '');
  if (longest && last) return { node: last, from: longest.missing as ChainKind };
  const segment = segmentInCell(document, given);
  if (!segment) return undefined;
  // The product of the tier is there; only the way to it through this channel is missing.
  const product = given.matrix === 'tier' ? firstProduct(document, segment.id) : undefined;
  return product ? { node: product, from: 'channel' } : { node: segment, from: 'scenario' };
}

/** A segment that a path of the cell may begin with; one without children where there is a choice. */
function segmentInCell(document: MapDocument, { matrix, cell }: CellToFill): NodeOf<'segment'> | undefined {
  const segments = buildGraph(document).ofKind('segment');
  const parents = new Set(segments.map(({ parentSegmentId }) => parentSegmentId));
  const fitting = segments.filter((segment) => {
    if (matrix === 'tier') return segment.tier?.includes(cell.row);
    if (columnOf(document, document, segment) !== cell.column) return false;
    return matrix === 'class' || segment.lifecycleStage?.includes(cell.row);
  });
  return fitting.find(({ id }) => !parents.has(id)) ?? fitting[0];
}

function firstProduct(document: MapDocument, segmentId: string): MapNode | undefined {
  const graph = buildGraph(document);
  const scenarios = graph.next(segmentId, 'flow');
  return scenarios.flatMap(({ id }) => graph.next(id, 'flow')).find(({ kind }) => kind === 'product');
}

function extend(document: MapDocument, start: MapNode, from: ChainKind, given: CellToFill): MapDocument {
  let current = document;
  let last = start;
  for (const kind of CHAIN.slice(CHAIN.indexOf(from))) {
    const id = nextId(current, kinds[kind].prefix);
    const place = freePlace(current.nodes, kind, start.y);
    const values = valuesOf(kind, given, last);
    current = connect(last.id, id)(addNode(kind, { name: given.names[kind], ...place }, values)(current));
    const added = nodeById(current, id);
    if (!added) return document;
    last = added;
  }
  return current;
}

const fromNewSegment =
  (given: CellToFill): Edit =>
  (document) => {
    const { added, id } = newSegment(document, given);
    const segment = nodeById(added, id);
    return segment ? extend(added, segment, 'scenario', given) : document;
  };

function newSegment(document: MapDocument, given: CellToFill): { added: MapDocument; id: string } {
  const id = nextId(document, kinds.segment.prefix);
  const place = freePlace(document.nodes, 'segment');
  const add = addNode('segment', { name: given.names.segment, ...place }, segmentValues(document, given));
  const goal = goalFor(document, given);
  const added = add(document);
  return { added: goal ? connect(goal, id)(added) : added, id };
}

function segmentValues(document: MapDocument, { matrix, cell }: CellToFill): Values {
  if (matrix === 'tier') return { tier: [cell.row], segmentType: 'tier', origin: 'new' };
  const inColumn = valuesForColumn(cell.column);
  const parent = nodeById(document, inColumn.parentSegmentId ?? '');
  const values = parent || inColumn.specialGroup ? inColumn : {};
  return { ...values, ...(matrix === 'stage' && { lifecycleStage: [cell.row] }), origin: 'new' };
}

/** The goal of the other segments of the column, or the first one of the map. */
function goalFor(document: MapDocument, { matrix, cell }: CellToFill): string | undefined {
  const graph = buildGraph(document);
  const neighbours = graph
    .ofKind('segment')
    .filter((segment) => matrix !== 'tier' && columnOf(document, document, segment) === cell.column);
  const goals = neighbours.flatMap(({ id }) => graph.previous(id, 'flow').filter(({ kind }) => kind === 'goal'));
  return (goals[0] ?? graph.ofKind('goal')[0])?.id;
}

function valuesOf(kind: ChainKind, { matrix, cell, dictionaries }: CellToFill, before: MapNode): Values {
  const origin = { origin: 'new' };
  switch (kind) {
    case 'scenario': {
      if (matrix !== 'class') return origin;
      return { ...origin, scenarioClass: cell.row, ...(cell.row === 'event' && { trigger: { type: 'event' } }) };
    }
    case 'channel':
      return { ...origin, ...(matrix === 'tier' && channelOfType(cell.column as ChannelType, dictionaries)) };
    case 'script':
      return { ...origin, scriptType: before.kind === 'channel' ? scriptTypeFor(before.channelType) : 'call' };
    default:
      return origin;
  }
}

function channelOfType(channelType: ChannelType, { channels }: Pick<Dictionaries, 'channels'>): Values {
  return { channelType, ...channelValues(channels, channelType) };
}

/** The kind of script that a channel of the type carries. */
export function scriptTypeFor(channelType: ChannelType): NodeOf<'script'>['scriptType'] {
  return CHANNEL_FACTS[channelType].carries[0];
}
