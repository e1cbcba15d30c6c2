// Owns SM024: no channel gets more contacts on a working day than it can do.
import { type ChannelLoad, channelLoads, isHop, sharePctOf } from '../../forecast/channel-load.ts';
import { rounded } from '../../forecast/units.ts';
import type { Fix, FixStep } from '../fix.ts';
import type { Graph } from '../graph.ts';
import type { Rule } from '../rule.ts';

export const channelOverloaded: Rule = {
  id: 'SM024',
  severity: 'warning',
  title: { zh: '渠道超过产能', en: 'Channel over capacity' },
  why: { zh: '超过产能的计划，会悄悄变成“谁有空谁打”。', en: 'The plan silently becomes “whoever has time calls”.' },
  *check(document, graph) {
    for (const entry of channelLoads(document, graph)) {
      const { load, capacity, channels } = entry;
      if (load === undefined || capacity === undefined || load <= capacity) continue;
      yield {
        targets: channels.map(({ id }) => id),
        message: {
          zh: '渠道「{name}」日均 {load} 人次超过产能 {cap} 人次。',
          en: 'Channel “{name}” gets {load} contacts a day, more than its capacity of {cap}.',
        },
        // Rounded up, so that what is over does not look like what is allowed.
        params: {
          name: channels[0]?.name ?? entry.key,
          load: String(Math.ceil(load * 10 - 1e-9) / 10),
          cap: String(capacity),
        },
        field: 'capacityPerDay',
        fixes: fixesOf(graph, entry, capacity),
      };
    }
  },
};

/** Fewer customers come in from the channels before; those that come straight from a product get a text message first. */
function fixesOf(graph: Graph, { channels, parts }: ChannelLoad, capacity: number): readonly Fix[] {
  const factor = capacity / parts.reduce((sum, { demand }) => sum + demand, 0);
  const incoming = channels.flatMap(({ id }) => graph.incoming(id));
  const fewer = incoming.filter(isHop).map((edge): FixStep => {
    return { do: 'set', id: edge.id, field: 'sharePct', value: roundedDown(sharePctOf(edge) * factor) };
  });
  const share = roundedDown(100 * factor);
  const straight = new Set(incoming.filter(({ type }) => type === 'flow').map(({ to }) => to));
  const relieved = [...straight].map((id): FixStep => ({ do: 'relieve', id, name: '短信预热', sharePct: share }));
  const steps = [...fewer, ...relieved];
  return steps.length === 0 ? [] : [{ title: titleOf(relieved.length > 0, share), steps }];
}

/** To two decimals, as percentages are kept, never up: the result must fit. */
function roundedDown(pct: number): number {
  return rounded(Math.floor(pct * 100 + 1e-9) / 100);
}

function titleOf(throughMessage: boolean, share: number): Fix['title'] {
  return throughMessage
    ? { zh: `先发短信，只转 ${share}% 到本渠道`, en: `Text message first, ${share} % come here` }
    : { zh: `只让 ${share}% 的客户转到本渠道`, en: `Let only ${share} % of them come here` };
}
