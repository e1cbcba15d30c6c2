// Owns the synthetic layered map that benches use: seeded, any size, shaped like a real strategy map.
import { newDocument, newEdge, newNode } from '../../shared/document/defaults.ts';
import type { MapDocument, MapEdge, MapNode } from '../../shared/document/document.ts';
import { legalEdgeTypes } from '../../shared/document/edge-types.ts';
import type { KindId } from '../../shared/document/kind-id.ts';
import { kinds } from '../../shared/document/kinds/index.ts';
import { rowY } from '../../shared/document/layout.ts';
import { seededRandom } from '../seeded-random.ts';

/** Five lanes with widths 1 : 3 : 3 : 4 : 5. */
const SHARES: readonly (readonly [KindId, number])[] = [
  ['segment', 1],
  ['scenario', 3],
  ['product', 3],
  ['channel', 4],
  ['script', 5],
];
const SHARE_SUM = 16;
const OUT_DEGREE = 1.6;

/** A map of `size` nodes; the same size and seed give the same map. Nodes have on average 1.6 edges to the next lane. */
export function syntheticMap(size: number, seed = 1): MapDocument {
  const random = seededRandom(seed);
  const lanes = SHARES.map(([kind, share], index) => {
    const before = SHARES.slice(0, index).reduce((sum, [, other]) => sum + Math.round((size * other) / SHARE_SUM), 0);
    const count = index === SHARES.length - 1 ? size - before : Math.round((size * share) / SHARE_SUM);
    return Array.from({ length: count }, (_, row) => laneNode(kind, row + 1));
  });
  const edges: MapEdge[] = [];
  for (const [index, lane] of lanes.entries()) {
    const next = lanes[index + 1];
    if (!next) break;
    for (const [row, node] of lane.entries()) {
      const degree = random() < OUT_DEGREE - 1 ? 2 : 1;
      const targets = new Set<MapNode>();
      for (let i = 0; i < degree; i += 1) {
        // Mostly to nodes of about the same height, as people draw.
        const around = (row / lane.length + (random() - 0.5) * 0.04) * next.length;
        const target = next[Math.min(next.length - 1, Math.max(0, Math.floor(around)))];
        if (target) targets.add(target);
      }
      for (const target of targets) {
        const type = legalEdgeTypes(node.kind, target.kind)[0];
        if (type) edges.push(newEdge(type, { id: `E${edges.length + 1}`, from: node.id, to: target.id }));
      }
    }
  }
  const document = newDocument({ id: `synthetic-${size}-${seed}`, code: `SYN-${size}`, title: `Synthetic ${size}` });
  return { ...document, nodes: lanes.flat(), edges };
}

function laneNode(kind: KindId, number: number): MapNode {
  const id = `${kinds[kind].prefix}${number}`;
  const node = newNode(kind, {
    id,
    code: id.padEnd(2, '0'),
    name: `${kinds[kind].title.zh} ${number}`,
    y: rowY(number - 1),
  });
  return { ...node, ...FACTS[kind], status: 'ready' } as MapNode;
}

/** Enough content that saving, checking and drawing cost what they cost with a real map. */
const FACTS: Partial<Record<KindId, Readonly<Record<string, unknown>>>> = {
  segment: {
    size: 3200,
    rule: { text: '年龄 45–59 且 近12个月有代发入账 且 AUM 5–50 万元' },
    riskCapacityMax: 'C3',
    holdoutPct: 10,
  },
  scenario: {
    trigger: { type: 'rule', rule: '定期存款到期日前 7 天' },
    expectedVolume: 800,
    exitCondition: '已续作或明确拒绝',
  },
  product: { productType: 'deposit', quota: 4000, quotaUnit: '万元' },
  channel: {
    channelType: 'rmCall',
    force: 'land',
    offsetDay: 2,
    executorRole: '客户经理',
    capacityPerDay: 240,
    slaHours: 48,
  },
  script: {
    text: '{客户称呼}，您好，我是{网点}的客户经理{姓名}，工号{工号}。您有一笔定期快到期了，提前说一声，您带上身份证来网点就行。',
    disclosure: '利率与起存金额以办理当日公示及存单记载为准。',
    variables: [{ key: '客户称呼' }, { key: '网点' }, { key: '姓名' }, { key: '工号' }],
  },
};
