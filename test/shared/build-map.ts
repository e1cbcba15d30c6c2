// Owns small maps for tests: a map without findings to start from, and short words for changing it.
import { newPolicy } from '../../shared/dictionary/new-policy.ts';
import { starterDictionaries } from '../../shared/dictionary/starter.ts';
import { newDocument, newEdge, newNode } from '../../shared/document/defaults.ts';
import type { MapDocument, MapEdge, MapNode } from '../../shared/document/document.ts';
import { legalEdgeTypes } from '../../shared/document/edge-types.ts';
import { setField } from '../../shared/document/edits/elements.ts';
import type { EdgeTypeId, KindId } from '../../shared/document/kind-id.ts';
import { kinds } from '../../shared/document/kinds/index.ts';
import { rowY } from '../../shared/document/layout.ts';

type Values = Readonly<Record<string, unknown>>;

/** What each kind needs so that no rule finds anything. */
const COMPLETE: Readonly<Record<KindId, Values>> = {
  goal: { baseline: 0, target: 100, dueDay: 90 },
  segment: {
    rule: { text: '年龄 45–59', conditions: [{ attribute: 'age', operator: 'between', value: '45-59' }] },
    riskCapacityMax: 'C3',
    priority: 1,
    size: 1000,
    sizeAsOf: '2025-06-01',
    holdoutPct: 10,
    pain: '算不清',
    lifecycleStage: ['acquire', 'nurture', 'convert', 'maintain', 'churn'],
  },
  scenario: { expectedVolume: 500, origin: 'new', exitCondition: '已办理', cooldownDays: 30 },
  product: { productType: 'deposit' },
  benefit: { linkedAction: '到场', conditional: false, perCustomerLimit: 1, antiAbuse: '实名校验' },
  channel: { offsetDay: 1, sendWindow: '09:30-11:30,14:30-17:30' },
  script: {
    text: '您好，我是本行客户经理小某，想请您来看看新的存款。',
    disclosure: '利率与起存金额以办理当日公示及存单记载为准。',
    approvalNo: 'SP-001',
  },
};

function kindOf(id: string): KindId {
  const prefix = id.replace(/\d+$/, '');
  const kind = Object.values(kinds).find((candidate) => candidate.prefix === prefix);
  if (!kind) throw new Error(`no kind has the prefix of ${id}`);
  return kind.id;
}

/**
 * A map of nodes named by id (`S1` is a segment) and edges written `S1 SC1`, or `CH1 CH2 handoff` where the first legal
 * type is not meant. Nothing is checked: rules are tested with illegal edges too.
 */
export function buildMap(nodes: Readonly<Record<string, Values>>, edges: readonly string[] = []): MapDocument {
  const mapNodes = Object.entries(nodes).map(([id, values], row): MapNode => {
    const kind = kindOf(id);
    const made = newNode(kind, { id, code: id, name: `${kinds[kind].title.zh}${id}`, y: rowY(row) });
    return { ...made, status: 'ready', ...COMPLETE[kind], ...values } as MapNode;
  });
  const mapEdges = edges.map((edge, index): MapEdge => {
    const [from = '', to = '', type] = edge.split(' ');
    const legal = legalEdgeTypes(kindOf(from), kindOf(to))[0] ?? 'flow';
    return newEdge((type as EdgeTypeId) ?? legal, { id: `E${index + 1}`, from, to });
  });
  const lastNumbers: Record<string, number> = {};
  for (const { id } of [...mapNodes, ...mapEdges]) {
    const prefix = id.replace(/\d+$/, '');
    lastNumbers[prefix] = Math.max(lastNumbers[prefix] ?? 0, Number(id.slice(prefix.length)));
  }
  const document = newDocument({ id: 'test-map', code: 'TEST', title: '测试图谱' });
  const policy = newPolicy(starterDictionaries);
  return { ...document, policy, lastNumbers, nodes: mapNodes, edges: mapEdges };
}

/** One complete chain G1 → S1 → SC1 → P1 → CH1 → T1, with further nodes and edges on request; no rule finds anything but missing arithmetic (SM040). */
export function chain(more: Readonly<Record<string, Values>> = {}, edges: readonly string[] = []): MapDocument {
  const own = { G1: {}, S1: {}, SC1: {}, P1: {}, CH1: {}, T1: {} };
  return buildMap({ ...own, ...more }, ['G1 S1', 'S1 SC1', 'SC1 P1', 'P1 CH1', 'CH1 T1', ...edges]);
}

/** The chain with the numbers that all arithmetic needs: 180 of 450 customers, enough for the goal and to be told from chance. */
export function countedChain(more: Readonly<Record<string, Values>> = {}, edges: readonly string[] = []): MapDocument {
  const offer = { takeUpPct: 40, baselineTakeUpPct: 10, goalContribution: [{ goalId: 'G1', perUnit: 1 }] };
  const map = chain({ ...more, CH1: { capacityPerDay: 1000, ...more.CH1 } }, edges);
  const numbered = Object.entries(offer).reduce(
    (document, [field, value]) => setField('E3', field, value)(document),
    map,
  );
  return { ...numbered, periodDays: 90 };
}

/** The chain with some fields changed, written `{ 'T1.text': '…' }`; undefined clears a field. */
export function chainWith(fields: Values): MapDocument {
  return Object.entries(fields).reduce((document, [place, value]) => {
    const [id = '', ...path] = place.split('.');
    return setField(id, path.join('.'), value)(document);
  }, chain());
}

/** `value` with everything in it frozen, so that an edit that changes its input throws. */
export function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) deepFreeze(child);
  }
  return value;
}
