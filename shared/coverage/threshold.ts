// Owns 临界提升 (DOMAIN §1 I-14): the rule of customers just below a tier, the gap variable, and the strategy built on them.

import type { Tier } from '../dictionary/dictionaries.ts';
import type { Edit, MapDocument } from '../document/document.ts';
import { addNode, connect, nextId } from '../document/edits/elements.ts';
import type { KindId } from '../document/kind-id.ts';
import { CHANNEL_TYPES } from '../document/kinds/channel.ts';
import { kinds } from '../document/kinds/index.ts';
import { freePlace } from '../document/layout.ts';
import { amount } from '../document/unit-names.ts';
import { figure, rounded } from '../i18n/figure.ts';
import type { Message } from '../i18n/message.ts';
import { shorten } from '../text/shorten.ts';

/** At most this far below the boundary, in % of it. */
export const LARGEST_GAP_PCT = 20;

export type Gap = { readonly unit: 'percent' | 'wan'; readonly value: number };

export interface Boundary {
  /** Whoever is just below it … */
  readonly below: Tier;
  /** … belongs to this tier from here on. */
  readonly above: Tier;
  /** 万元 */
  readonly at: number;
}

/** The boundaries between tiers, from low to high. */
export function boundariesOf(tiers: readonly Tier[]): readonly Boundary[] {
  const ordered = [...tiers].sort((a, b) => a.from - b.from);
  return ordered.flatMap((above, index) => {
    const below = ordered[index - 1];
    return below ? [{ below, above, at: above.from }] : [];
  });
}

export interface ThresholdRule {
  /** 万元; never below the lower tier's own boundary. */
  readonly from: number;
  readonly to: number;
  /** What the conditions do not say: how near to the boundary. */
  readonly note: string;
  readonly conditions: readonly { attribute: string; operator: 'gte' | 'lt'; value: string; unit: string }[];
  /** The gap was larger than the tier is wide. */
  readonly clamped: boolean;
}

/** The rule of the customers within `gap` of the boundary; undefined for a gap that is not a positive number or above 20 %. */
export function thresholdRule({ below, above, at }: Boundary, gap: Gap): ThresholdRule | undefined {
  const tooLarge = gap.unit === 'percent' && gap.value > LARGEST_GAP_PCT;
  if (!Number.isFinite(gap.value) || gap.value <= 0 || tooLarge) return undefined;
  const width = gap.unit === 'percent' ? (at * gap.value) / 100 : gap.value;
  const wanted = rounded(at - width, 4);
  const from = Math.max(wanted, below.from);
  const distance = gap.unit === 'percent' ? `${gap.value}%` : amount(gap.value, '万元').zh;
  return {
    from,
    to: at,
    note: `距“${above.label.zh}”不超过 ${distance}。`,
    conditions: [
      { attribute: 'aum', operator: 'gte', value: String(from), unit: '万元' },
      { attribute: 'aum', operator: 'lt', value: String(at), unit: '万元' },
    ],
    clamped: wanted < below.from,
  };
}

/** How the generated script speaks of what a customer still lacks. */
export const GAP_VARIABLE = {
  key: '差额',
  label: '距达标还差的金额',
  sample: '5 万元',
  source: '达标线减去时点 AUM',
} as const;

export interface ThresholdStrategy {
  readonly boundary: Boundary;
  readonly rule: ThresholdRule;
  readonly name: string;
  /** 户 that are to move up; makes a goal. */
  readonly targetCount?: number | undefined;
  /** Also scenario, product, channel and script. */
  readonly withPath: boolean;
}

/** Adds the segment, its goal when a count is wanted, and the skeleton of its path, joined to each other. */
export const addThresholdStrategy =
  (given: ThresholdStrategy): Edit =>
  (document) => {
    const made = { current: withPerspective(document), y: startY(document) };
    const goal = given.targetCount === undefined ? undefined : add(made, 'goal', goalName(given), goalValues(given));
    const segment = add(made, 'segment', given.name, segmentValues(given));
    if (goal !== undefined) join(made, goal, segment);
    if (!given.withPath) return made.current;
    const tier = given.boundary.above.label.zh;
    const scenario = add(made, 'scenario', clipped(`${given.name}提升`), {
      scenarioClass: 'lifecycle',
      trigger: { type: 'schedule', schedule: '每月 3 日，按月末时点生成' },
      exitCondition: `AUM 达到 ${amount(given.boundary.at, '万元').zh}`,
      origin: 'new',
    });
    const product = add(made, 'product', clipped(`${tier}达标方案`), { productType: 'service', origin: 'new' });
    const channel = add(made, 'channel', CHANNEL_TYPES.rmCall.zh, {
      channelType: 'rmCall',
      offsetDay: 1,
      origin: 'new',
    });
    const script = add(made, 'script', clipped(`${tier}达标邀约`), scriptValues(tier));
    for (const [from, to] of [
      [segment, scenario],
      [scenario, product],
      [product, channel],
      [channel, script],
    ] as const) {
      join(made, from, to);
    }
    return made.current;
  };

interface Made {
  current: MapDocument;
  readonly y: number;
}

function add(made: Made, kind: KindId, name: string, values: Readonly<Record<string, unknown>>): string {
  const id = nextId(made.current, kinds[kind].prefix);
  made.current = addNode(kind, { name, ...freePlace(made.current.nodes, kind, made.y) }, values)(made.current);
  return id;
}

function join(made: Made, from: string, to: string): void {
  made.current = connect(from, to)(made.current);
}

/** One row for all of it, below the segments that are there. */
function startY(document: MapDocument): number {
  return freePlace(document.nodes, 'segment').y;
}

function withPerspective(document: MapDocument): MapDocument {
  if (document.perspective.includes('threshold')) return document;
  return { ...document, perspective: [...document.perspective, 'threshold'] };
}

function segmentValues({ boundary, rule }: ThresholdStrategy) {
  return {
    segmentType: 'threshold',
    method: ['rule'],
    rule: { join: 'and', conditions: rule.conditions.map((condition) => ({ ...condition })) },
    ruleNote: rule.note,
    tier: [boundary.below.id],
    origin: 'new',
  };
}

function goalName({ boundary }: ThresholdStrategy): string {
  return clipped(`晋级${boundary.above.label.zh}`);
}

function goalValues({ targetCount }: ThresholdStrategy) {
  return {
    goalType: 'customer',
    metricId: 'tier_up_cust',
    unit: '户',
    direction: 'up',
    baseline: 0,
    baselineNote: '按本期新晋级户数统计，从 0 起算',
    target: targetCount,
    measureNote: '期末层级高于期初层级的户数，按客户号去重',
    origin: 'new',
  };
}

function scriptValues(tier: string) {
  return {
    scriptType: 'call',
    text: `您好，我是您的客户经理。您本月的资产距${tier}服务还差{${GAP_VARIABLE.key}}，达到后可以使用对应的服务权益。您看这周什么时候方便，我把还差的部分和可以怎么安排给您讲清楚？`,
    mentionsProduct: false,
    variables: [{ ...GAP_VARIABLE }],
    origin: 'new',
  };
}

/** Names are at most 40 characters long. */
function clipped(name: string): string {
  return shorten(name, 40);
}

/** The name that the segment is given unless another is typed. */
export function thresholdName({ above }: Boundary, { from, to }: ThresholdRule): Message {
  return {
    zh: `临界${above.label.zh.replace(/^L\d+\s*/, '')}客户（AUM ${figure(from)}–${figure(to)} 万元）`,
    en: `Near ${above.label.en} (AUM ${figure(from)}–${figure(to)} ×10k CNY)`,
  };
}
