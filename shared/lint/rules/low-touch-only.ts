// Owns SM012: a high-value segment is also spoken to by a person.
import { channelValues } from '../../document/edits/channel-defaults.ts';
import { CHANNEL_TYPES } from '../../document/kinds/channel.ts';
import { CHANNEL_FACTS } from '../../document/kinds/channel-facts.ts';
import { channelsReached, productsOf } from '../../graph/reach.ts';
import type { Rule } from '../rule.ts';

const CALL = CHANNEL_TYPES.rmCall.zh;

export const lowTouchOnly: Rule = {
  id: 'SM012',
  severity: 'warning',
  stage: 'check',
  title: { zh: '高价值客群只有低触达渠道', en: 'High-value segment without personal contact' },
  why: {
    zh: '高价值客户仅收到消息、无人联系，容易流失。',
    en: 'High-value customers leave when they only get messages.',
  },
  *check(_document, graph, { dictionaries: { tiers, channels: library, ruleSettings } }) {
    const from = tiers.findIndex(({ id }) => id === ruleSettings.highTier);
    const values = { channelType: 'rmCall', ...channelValues(library, 'rmCall') };
    const high = new Set(from < 0 ? [] : tiers.slice(from).map(({ id }) => id));
    for (const segment of graph.ofKind('segment')) {
      if (!segment.tier?.some((tier) => high.has(tier))) continue;
      const products = productsOf(graph, segment.id);
      const channels = new Set(products.flatMap(({ id }) => channelsReached(graph, id)));
      const types = new Set([...channels].map(({ channelType }) => channelType));
      const first = products.find(({ id }) => channelsReached(graph, id).length > 0);
      if (!first || [...types].some((type) => CHANNEL_FACTS[type].attention === 'personal')) continue;
      yield {
        targets: [segment.id],
        message: {
          zh: '高价值客群“{name}”仅由低触达渠道（{channels}）服务。',
          en: 'High-value segment “{name}” is served only by low-touch channels ({channels}).',
        },
        params: { name: segment.name, channels: [...types].map((type) => CHANNEL_TYPES[type]) },
        fixes: [
          {
            title: { zh: `为“${first.name}”添加${CALL}`, en: `Add an RM call to “${first.name}”` },
            steps: [{ do: 'add', kind: 'channel', name: CALL, beside: first.id, direction: 'after', values }],
          },
        ],
      };
    }
  },
};
