// Owns SM024: no channel gets more contacts on a working day than it can do.
import { intakeOf } from '../../document/day-anchor.ts';
import type { MapDocument } from '../../document/document.ts';
import { type ChannelLoad, channelLoads } from '../../forecast/channel-load.ts';
import type { Graph } from '../../graph/graph.ts';
import { isHop, sharePctOf } from '../../graph/placements.ts';
import { rounded } from '../../i18n/figure.ts';
import type { Fix, FixStep } from '../fix.ts';
import { relieve } from '../relief.ts';
import type { LintContext, Rule } from '../rule.ts';

export const channelOverloaded: Rule = {
  id: 'SM024',
  severity: 'warning',
  title: { zh: '渠道超过产能', en: 'Channel over capacity' },
  why: {
    zh: '超过产能的计划，最终会变成“谁有空谁打”。',
    en: 'Over capacity, the plan quietly becomes “whoever has time calls”.',
  },
  *check(document, graph, context) {
    for (const entry of channelLoads(document, graph, context.dictionaries.holidays)) {
      const { load, capacity, channels } = entry;
      if (load === undefined || capacity === undefined || load <= capacity) continue;
      yield {
        targets: channels.map(({ id }) => id),
        message: {
          zh: '渠道“{name}”日均 {load} 人次，超过产能 {cap} 人次/日。',
          en: 'Channel “{name}” averages {load} contacts a day, above its capacity of {cap} a day.',
        },
        // Rounded up, so that what is over does not look like what is allowed.
        params: {
          name: channels[0]?.name ?? entry.key,
          load: Math.ceil(load * 10 - 1e-9) / 10,
          cap: capacity,
        },
        field: 'capacityPerDay',
        fixes: fixesOf(document, graph, entry, capacity, context),
        ...(entry.parts.some(({ scenario }) => intakeOf(scenario).days !== undefined) && { startsMayMove: true }),
      };
    }
  },
};

/** Fewer customers come in from the channels before; those that come straight from a product get a cheap message first. */
function fixesOf(
  document: MapDocument,
  graph: Graph,
  { channels, parts }: ChannelLoad,
  capacity: number,
  context: LintContext,
): readonly Fix[] {
  const factor = capacity / parts.reduce((sum, { demand }) => sum + demand, 0);
  const share = roundedDown(100 * factor);
  const fewer = channels
    .flatMap(({ id }) => graph.incoming(id))
    .filter(isHop)
    .map((edge): FixStep => {
      return { do: 'set', id: edge.id, field: 'sharePct', value: roundedDown(sharePctOf(edge) * factor) };
    });
  const relieved = channels.map((channel) => relieve(document, graph, channel, share, context));
  // Half of the customers relieved would still be too many: all of it, or nothing is offered.
  if (relieved.includes(undefined)) return [];
  const steps = [...fewer, ...relieved.flatMap((each) => each ?? [])];
  return steps.length === 0 ? [] : [{ title: titleOf(steps.length > fewer.length, share), steps }];
}

/** To two decimals, as percentages are kept, never up: the result must fit. */
function roundedDown(pct: number): number {
  return rounded(Math.floor(pct * 100 + 1e-9) / 100);
}

function titleOf(throughMessage: boolean, share: number): Fix['title'] {
  return throughMessage
    ? { zh: `先走线上渠道，仅 ${share}% 转到本渠道`, en: `Online channel first, ${share}% continue to this channel` }
    : { zh: `仅 ${share}% 的客户转到本渠道`, en: `Pass only ${share}% of customers to this channel` };
}
