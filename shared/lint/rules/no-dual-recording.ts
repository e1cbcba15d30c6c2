// Owns SM020: products that need recording, and risk for elderly customers, have a channel that can carry them.
import { isSeen } from '../../document/kinds/channel-facts.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { channelsReached, segmentsOf } from '../../graph/reach.ts';
import type { Found, Rule, Severity } from '../rule.ts';

type Channel = NodeOf<'channel'>;
type Product = NodeOf<'product'>;

/** From this level up elderly customers need care. */
const RISKY = 3;

export const noDualRecording: Rule = {
  id: 'SM020',
  severity: 'warning',
  title: { zh: '双录或高龄关注缺渠道', en: 'No channel for recording or elderly care' },
  why: {
    zh: '高龄客户买到没有双录、没有当面讲清的产品，是制度和声誉的双重风险。',
    en: 'A product sold to the elderly without recording or a face is a risk by rule and by reputation.',
  },
  *check(_document, graph, { dictionaries: { ruleSettings } }) {
    for (const product of graph.ofKind('product')) {
      const channels = channelsReached(graph, product.id);
      if (channels.length === 0) continue;
      if (product.requiresDualRecording && !channels.some((channel) => channel.dualRecordingCapable))
        yield unsupported(product, channels, { key: 'recording' });
      if (!isRisky(product) || channels.some(({ channelType }) => isSeen(channelType))) continue;
      for (const segment of segmentsOf(graph, product.id)) {
        const age = segment.ageMax ?? 0;
        if (age < ruleSettings.elderlyAge) continue;
        const severity: Severity = age >= ruleSettings.veryElderlyAge ? 'error' : 'warning';
        yield unsupported(product, channels, { severity, segment: segment.id });
      }
    }
  },
};

function unsupported(
  product: Product,
  channels: readonly Channel[],
  { segment, ...given }: { key?: string; severity?: Severity; segment?: string },
): Found {
  return {
    ...given,
    targets: [product.id, ...(segment === undefined ? [] : [segment])],
    message: {
      zh: '「{product}」需双录/高龄关注，但所在渠道「{channel}」不支持。',
      en: '“{product}” needs dual recording or care for the elderly, but its channels do not offer it: {channel}.',
    },
    params: { product: product.name, channel: channels.map(({ name }) => name) },
  };
}

function isRisky({ risk }: Product): boolean {
  return risk !== undefined && Number(risk.slice(1)) >= RISKY;
}
