// Owns SM023: nobody is contacted in quiet hours, or without having been asked.
import type { MapDocument } from '../../document/document.ts';
import { isCall } from '../../document/kinds/channel-facts.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { DO_NOT_DISTURB } from '../../document/known-entries.ts';
import { quietPart } from '../../document/quiet-hours.ts';
import type { Graph } from '../../graph/graph.ts';
import { channelsReached } from '../../graph/reach.ts';
import type { Found, Rule } from '../rule.ts';

type Channel = NodeOf<'channel'>;

export const contactInQuietHours: Rule = {
  id: 'SM023',
  severity: 'error',
  title: { zh: '勿扰时段或未剔除勿扰', en: 'Quiet hours or do-not-disturb' },
  why: {
    zh: '事关法规和声誉，相差一小时即可能违规。',
    en: 'A legal and reputational matter; one hour off is enough for a breach.',
  },
  *check(document, graph) {
    for (const channel of graph.ofKind('channel')) yield* quietHours(document, channel);
    yield* notExcluded(graph);
  },
};

function* quietHours(document: MapDocument, channel: Channel): Iterable<Found> {
  if (channel.mode !== 'outbound' || !channel.sendWindow) return;
  const part = quietPart(channel.sendWindow, document.policy.quietHours, isCall(channel.channelType));
  if (!part) return;
  yield {
    targets: [channel.id],
    key: 'quiet',
    message: {
      zh: '渠道“{name}”安排在勿扰时段（{window}）。',
      en: 'Channel “{name}” contacts customers in quiet hours ({window}).',
    },
    params: { name: channel.name, window: part.quiet },
    field: 'sendWindow',
    ...(part.allowed !== undefined && {
      fixes: [
        {
          title: { zh: `时段改为 ${part.allowed}`, en: `Change the hours to ${part.allowed}` },
          steps: [{ do: 'set', id: channel.id, field: 'sendWindow', value: part.allowed }],
        },
      ],
    }),
  };
}

function* notExcluded(graph: Graph): Iterable<Found> {
  for (const [segment, channels] of reachedUnasked(graph)) {
    const exclusions = segment.exclusions ?? [];
    yield {
      targets: [segment.id, ...channels.map(({ id }) => id)],
      key: 'excluded',
      // Nothing filled in is to be completed; others filled in, but not this, is a mistake.
      ...(exclusions.length === 0 && { stage: 'check' }),
      message: {
        zh: '渠道“{name}”未剔除勿扰/缺少客户授权：客群“{segment}”的剔除口径不含“勿扰登记”。',
        en: 'Channel “{name}” does not exclude customers on the do-not-disturb list: segment “{segment}” does not exclude them.',
      },
      params: { name: channels.map(({ name }) => name), segment: segment.name },
      field: 'exclusions',
      fixes: [
        {
          title: { zh: '剔除“勿扰登记”', en: 'Exclude the do-not-disturb list' },
          steps: [{ do: 'set', id: segment.id, field: 'exclusions', value: [DO_NOT_DISTURB, ...exclusions] }],
        },
      ],
    };
  }
}

/** The segments that do not leave out who asked not to be contacted, with the channels that need to know. */
export function reachedUnasked(graph: Graph): ReadonlyMap<NodeOf<'segment'>, readonly Channel[]> {
  const needing = new Map(graph.ofKind('scenario').map(({ id }) => [id, consentChannels(graph, id)]));
  const reached = new Map<NodeOf<'segment'>, readonly Channel[]>();
  for (const segment of graph.ofKind('segment')) {
    if (segment.exclusions?.includes(DO_NOT_DISTURB)) continue;
    const channels = new Set(graph.next(segment.id, 'flow').flatMap(({ id }) => needing.get(id) ?? []));
    if (channels.size > 0) reached.set(segment, [...channels]);
  }
  return reached;
}

/** What a scenario reaches its customers by and may only with their consent; notices that law demands need none. */
function consentChannels(graph: Graph, scenarioId: string): readonly Channel[] {
  const products = graph.next(scenarioId, 'flow');
  const channels = new Set(products.flatMap(({ id }) => channelsReached(graph, id)));
  return [...channels].filter(
    ({ mode, purpose, consentRequired }) => mode === 'outbound' && purpose !== 'mandatory' && consentRequired,
  );
}
