// Owns what the three matrices ask: their rows and columns, and the cells in which a path stands. When adding a matrix: one entry below.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { MapDocument } from '../document/document.ts';
import { CHANNEL_TYPES, FORCES } from '../document/kinds/channel.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import type { Heading, MatrixId } from './coverage-matrix.ts';
import { REST, stageRows } from './lifecycle-rows.ts';
import { columnOf, segmentColumns } from './segment-columns.ts';

/** What is known of a path, complete or not. */
export interface PathPlace {
  readonly segment: NodeOf<'segment'>;
  readonly scenario?: NodeOf<'scenario'>;
  readonly channel?: NodeOf<'channel'>;
}

export interface Axes {
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  /** Where a path of `document` stands; a path of a segment with two stages stands in two cells. */
  readonly cellsOf: (document: MapDocument, place: PathPlace) => readonly (readonly [row: string, column: string])[];
  /** The row that a map's own row id means here. */
  readonly rowOf: (document: MapDocument, row: string) => string;
}

interface MatrixInfo {
  readonly title: Message;
  readonly rowTitle: Message;
  /** `documents[0]` is the open map. */
  axes(documents: readonly MapDocument[], dictionaries: Dictionaries): Axes;
}

const CLASSES: Readonly<Record<NodeOf<'scenario'>['scenarioClass'], Message>> = {
  lifecycle: { zh: '生命周期', en: 'Lifecycle' },
  product: { zh: '产品', en: 'Product' },
  event: { zh: '实时事件', en: 'Real-time event' },
};

export const matrices: Readonly<Record<MatrixId, MatrixInfo>> = {
  stage: {
    title: { zh: '生命周期 × 客群', en: 'Lifecycle × segment' },
    rowTitle: { zh: '生命周期', en: 'Lifecycle' },
    axes: stageAxes,
  },
  tier: {
    title: { zh: '客层 × 渠道', en: 'Tier × channel' },
    rowTitle: { zh: '客层', en: 'Tier' },
    axes: tierAxes,
  },
  class: {
    title: { zh: '场景类别 × 客群', en: 'Scenario class × segment' },
    rowTitle: { zh: '场景类别', en: 'Scenario class' },
    axes: classAxes,
  },
};

function stageAxes(documents: readonly MapDocument[], dictionaries: Dictionaries): Axes {
  const { rows, rowOf } = stageRows(documents, dictionaries);
  const stagesOf = (document: MapDocument, segment: NodeOf<'segment'>) => {
    const stages = (segment.lifecycleStage ?? []).map((stage) => rowOf(document, stage));
    return stages.length === 0 ? [REST] : [...new Set(stages)];
  };
  const isUsed = anySegment(documents, (document, segment) => stagesOf(document, segment).includes(REST));
  return {
    rows: isUsed ? [...rows, restRow({ zh: '未标注或不属于本方案', en: 'Not in this scheme' })] : rows,
    columns: segmentColumns(documents, dictionaries),
    cellsOf: (document, { segment }) =>
      stagesOf(document, segment).map((row) => [row, columnOf(document, documents[0], segment)] as const),
    rowOf,
  };
}

function classAxes(documents: readonly MapDocument[], dictionaries: Dictionaries): Axes {
  return {
    rows: Object.entries(CLASSES).map(([id, label]) => ({ id, label, own: true })),
    columns: segmentColumns(documents, dictionaries),
    // A segment without a scenario is missing one of every class.
    cellsOf: (document, { segment, scenario }) =>
      (scenario ? [scenario.scenarioClass] : Object.keys(CLASSES)).map(
        (row) => [row, columnOf(document, documents[0], segment)] as const,
      ),
    rowOf: (_document, row) => row,
  };
}

/** Only tiers and channel types that the maps use: a map for two tiers need not serve the others. */
function tierAxes(documents: readonly MapDocument[], { tiers }: Dictionaries): Axes {
  const named = new Set<string>();
  for (const document of documents)
    for (const node of document.nodes) if (node.kind === 'segment') for (const tier of tiersOf(node)) named.add(tier);
  const known = tiers.filter(({ id }) => named.has(id));
  const others = [...named].filter((id) => id !== REST && !known.some((tier) => tier.id === id));
  return {
    rows: [
      ...known.map(({ id, label }) => ({ id, label, own: true })),
      ...others.map((id) => ({ id, label: { zh: id, en: id }, own: true })),
      ...(named.has(REST) ? [restRow({ zh: '未标客层', en: 'No tier' })] : []),
    ],
    columns: channelColumns(documents),
    cellsOf: (_document, { segment, channel }) =>
      channel ? tiersOf(segment).map((tier) => [tier, channel.channelType] as const) : [],
    rowOf: (_document, row) => row,
  };
}

function tiersOf({ tier }: NodeOf<'segment'>): readonly string[] {
  return tier && tier.length > 0 ? tier : [REST];
}

/** Channel types in use: sea, land, air, in the order of the channel library. */
function channelColumns(documents: readonly MapDocument[]): readonly Heading[] {
  const forceOf = new Map<string, NodeOf<'channel'>['force']>();
  for (const { nodes } of documents) {
    for (const node of nodes) if (node.kind === 'channel') forceOf.set(node.channelType, node.force);
  }
  const types = Object.entries(CHANNEL_TYPES).filter(([id]) => forceOf.has(id));
  return Object.entries(FORCES).flatMap(([force, note]) =>
    types.filter(([id]) => forceOf.get(id) === force).map(([id, label]) => ({ id, label, note, own: true })),
  );
}

function anySegment(
  documents: readonly MapDocument[],
  test: (document: MapDocument, segment: NodeOf<'segment'>) => boolean,
): boolean {
  return documents.some((document) => document.nodes.some((node) => node.kind === 'segment' && test(document, node)));
}

function restRow(label: Message): Heading {
  return { id: REST, label, own: false, isRest: true };
}
