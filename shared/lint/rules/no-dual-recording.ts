// Owns SM020: products that need recording, and risk for elderly customers, have a channel that can carry them.
import type { RuleSettings } from '../../dictionary/rule-settings.ts';
import { isSeen } from '../../document/kinds/channel-facts.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { carriesRisk } from '../../document/kinds/product.ts';
import type { Graph } from '../../graph/graph.ts';
import { channelsReached, lineOf, segmentsOf } from '../../graph/reach.ts';
import type { Found, Rule } from '../rule.ts';
import { oldestIn } from '../segment-range.ts';

type Channel = NodeOf<'channel'>;
type Product = NodeOf<'product'>;
type Segment = NodeOf<'segment'>;

/** From this level up elderly customers need care. */
const RISKY = 3;

export const noDualRecording: Rule = {
  id: 'SM020',
  severity: 'warning',
  title: { zh: '双录或高龄关注缺少渠道', en: 'No channel for dual recording or elderly care' },
  why: {
    zh: '高龄客户购买未双录、未当面说明的产品，是合规与声誉的双重风险。',
    en: 'A product sold to elderly customers without recording or personal explanation is a compliance and reputation risk.',
  },
  *check(_document, graph, { dictionaries: { ruleSettings } }) {
    for (const product of graph.ofKind('product')) {
      const channels = channelsReached(graph, product.id);
      if (channels.length > 0 && product.requiresDualRecording && !channels.some((each) => each.dualRecordingCapable))
        yield unsupported(product, channels, { key: 'recording' });
      if (isRisky(product)) yield* forTheElderly(graph, product, channels, ruleSettings);
    }
  },
};

function* forTheElderly(
  graph: Graph,
  product: Product,
  channels: readonly Channel[],
  { elderlyAge, veryElderlyAge }: RuleSettings,
): Iterable<Found> {
  const isExplained = channels.length === 0 || channels.some(({ channelType }) => isSeen(channelType));
  for (const segment of segmentsOf(graph, product.id)) {
    const oldest = oldestIn(lineOf(graph, segment));
    if (oldest >= veryElderlyAge) yield tooOld(product, segment, oldest, veryElderlyAge);
    else if (oldest >= elderlyAge && !isExplained) yield unsupported(product, channels, { segment: segment.id });
  }
}

/** Whatever the channel; a segment that gives no upper age has customers of any age. */
function tooOld(product: Product, segment: Segment, oldest: number, limit: number): Found {
  return {
    targets: [product.id, segment.id],
    severity: 'error',
    message: Number.isFinite(oldest)
      ? {
          zh: '产品“{product}”（{risk}）面向客群“{segment}”，其中有 {limit} 岁及以上客户（年龄上限 {oldest} 岁），不论何种渠道均不得推介。',
          en: 'Product “{product}” ({risk}) is offered to segment “{segment}”, which has customers of {limit} years and over (up to {oldest}); no channel allows that.',
        }
      : {
          zh: '产品“{product}”（{risk}）面向客群“{segment}”，该客群未设年龄上限，视同含 {limit} 岁及以上客户，不论何种渠道均不得推介。',
          en: 'Product “{product}” ({risk}) is offered to segment “{segment}”, which has no upper age and so counts as having customers of {limit} years and over; no channel allows that.',
        },
    params: { product: product.name, risk: product.risk ?? '', segment: segment.name, limit, oldest: String(oldest) },
    field: 'risk',
  };
}

function unsupported(
  product: Product,
  channels: readonly Channel[],
  { segment, ...given }: { key?: string; segment?: string },
): Found {
  return {
    ...given,
    stage: 'check',
    targets: [product.id, ...(segment === undefined ? [] : [segment])],
    message: {
      zh: '“{product}”需双录/高龄关注，但所在渠道“{channel}”不支持。',
      en: '“{product}” needs dual recording or elderly care, but its channels do not offer it: {channel}.',
    },
    params: { product: product.name, channel: channels.map(({ name }) => name) },
  };
}

/** A level left over from another product type says nothing. */
function isRisky(product: Product): boolean {
  return carriesRisk(product) && product.risk !== undefined && Number(product.risk.slice(1)) >= RISKY;
}
