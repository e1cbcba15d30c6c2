// Owns troubles of several elements that belong together: what single random edits bring about too seldom to be seen.
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import type { NodeOf } from '../../../shared/document/kinds/index.ts';
import { quotaUses } from '../../../shared/forecast/quota-use.ts';
import { buildGraph, type Graph } from '../../../shared/graph/graph.ts';
import { channelsReached, productsOf, scriptsOf } from '../../../shared/graph/reach.ts';

/** What is to be set, element by element; empty where the map has nothing to spoil. */
type Settings = readonly (readonly [id: string, field: string, value: unknown])[];

const each = <K extends KindId>(kind: K, spoil: (node: NodeOf<K>, graph: Graph) => Settings) => {
  return (which: number): Edit =>
    (document) => {
      const graph = buildGraph(document);
      const nodes = graph.ofKind(kind);
      const node = nodes[which % Math.max(1, nodes.length)];
      return node ? settle(document, spoil(node, graph)) : document;
    };
};

function settle(document: MapDocument, settings: Settings): MapDocument {
  return settings.reduce((current, [id, field, value]) => setField(id, field, value)(current), document);
}

const reached = (graph: Graph, products: readonly { readonly id: string }[]) => [
  ...new Set(products.flatMap(({ id }) => channelsReached(graph, id))),
];

const age = { join: 'and', conditions: [{ attribute: 'age', operator: 'between', value: '60-74' }] };

const onlyWords = each('segment', ({ id }) => [
  [id, 'rule', { text: '有闲置资金的客户' }],
  [id, 'method', ['rule']],
]);

const otherWords = each('segment', ({ id }) => [[id, 'rule', { text: '年龄 45–59', ...age }]]);

const onlyMessages = each('segment', ({ id }, graph) => [
  [id, 'tier', ['L5']],
  ...reached(graph, productsOf(graph, id)).map((channel) => [channel.id, 'channelType', 'sms'] as const),
]);

const tooRisky = each('segment', ({ id }, graph) => {
  const [risky, ...others] = productsOf(graph, id);
  if (!risky) return [];
  return [
    [id, 'riskCapacityMax', 'C1'],
    [risky.id, 'productType', 'wealth'],
    [risky.id, 'risk', 'R5'],
    ...others.flatMap((other) => [
      [other.id, 'productType', 'deposit'] as const,
      [other.id, 'risk', undefined] as const,
    ]),
  ];
});

const tooLate = each('scenario', ({ id }, graph) => [
  [id, 'scenarioClass', 'event'],
  [id, 'trigger', { type: 'event', eventCode: 'MOT-C02' }],
  [id, 'validityHours', 30],
  ...reached(graph, graph.next(id, 'flow')).map((channel) => [channel.id, 'offsetDay', 3] as const),
]);

const nothingMust = each('scenario', ({ id }, graph) => {
  const channels = reached(graph, graph.next(id, 'flow'));
  const scripts = channels.flatMap((channel) => scriptsOf(graph, channel.id));
  return [
    [id, 'scenarioClass', 'lifecycle'],
    [id, 'name', '新户首面'],
    ...[...channels, ...scripts].map((node) => [node.id, 'duty', undefined] as const),
  ];
});

const unevenTree = each('goal', ({ id, target = 10 }, graph) => {
  const [child] = graph.ofKind('goal').filter((goal) => goal.id !== id && !goal.guardrail);
  if (!child) return [];
  return [
    [child.id, 'parentGoalId', id],
    [child.id, 'target', target / 2],
    [child.id, 'weight', undefined],
    [id, 'formula', 'sum'],
  ];
});

const withoutEvent = each('scenario', ({ id }) => [
  [id, 'scenarioClass', 'event'],
  [id, 'trigger', { type: 'event' }],
]);

const scarce = each('product', ({ id }, graph) => {
  const use = quotaUses(graph, {}).find(({ products }) => products.some((product) => product.id === id));
  return use?.need === undefined ? [] : [[id, 'quota', Math.ceil(use.need / 2)]];
});

const crowded = each('channel', ({ id }, graph) => [
  [id, 'capacityPerDay', 1],
  ...graph.incoming(id).map((edge) => [edge.id, 'sharePct', 100] as const),
]);

const listed = (which: number): Edit => {
  const list = { id: 'LIST-OF-TODAY', name: '名单', asOf: '2025-06-30', totalCount: 1200 };
  const stale = each('segment', ({ id }) => [
    [id, 'listId', list.id],
    [id, 'size', undefined],
  ])(which);
  return (document) =>
    stale({ ...document, lists: [...(document.lists ?? []).filter(({ id }) => id !== list.id), list] });
};

const unapproved = (which: number): Edit => {
  const bare = each('script', ({ id }) => [[id, 'approvalNo', undefined]])(which);
  return (document) => bare(setMapField('approvalNo', 'HG-2025-1')(document));
};

const nobodysResult =
  (which: number): Edit =>
  (document) => {
    const handoffs = document.edges.filter(({ type }) => type === 'handoff');
    const edge = handoffs[which % Math.max(1, handoffs.length)];
    if (!edge) return document;
    return settle(document, [
      [edge.id, 'attribution', undefined],
      [edge.id, 'slaHours', undefined],
      [edge.from, 'executorRole', '远程坐席'],
      [edge.to, 'executorRole', '客户经理'],
    ]);
  };

/** The map was looked at when the bank had other rules. */
const otherBank =
  (which: number): Edit =>
  (document) => ({
    ...document,
    departures: { policy: [] },
    policy: { ...document.policy, totalCap: { per7Days: 5 + (which % 3) } },
  });

/** A contact before day 0 of customers who are known only when they come in. */
const tooEarly = each('scenario', ({ id }, graph) => [
  [id, 'dayAnchor', undefined],
  ...reached(graph, graph.next(id, 'flow')).map((channel) => [channel.id, 'offsetDay', -3] as const),
]);

/** Prizes that are held against no limit, as the starter's dictionaries state none. */
const drawn = each('benefit', ({ id }) => [
  [id, 'benefitType', 'draw'],
  [id, 'prizes', [{ tier: '一等奖', quantity: 1, unitCost: 1000 }]],
]);

/** Each takes any number and spoils one place of the map. */
export const directedTroubles: readonly ((which: number) => Edit)[] = [
  ...[
    onlyWords,
    otherWords,
    onlyMessages,
    tooRisky,
    tooLate,
    nothingMust,
    unevenTree,
    withoutEvent,
    scarce,
    crowded,
    listed,
    unapproved,
    nobodysResult,
    otherBank,
    tooEarly,
    drawn,
  ],
];
