// Owns relieving a channel: a text message goes out first, and only part of its customers go on to the channel.
import type { Edit } from '../document.ts';
import { nodeById } from '../element-index.ts';
import { kinds } from '../kinds/index.ts';
import { freePlace } from '../layout.ts';
import { reconnect } from './edges.ts';
import { addNode, connect, nextId } from './elements.ts';

interface Relief {
  readonly id: string;
  /** Of the new channel. */
  readonly name: string;
  /** The script that it sends. */
  readonly script: string;
  readonly sharePct: number;
}

/**
 * Everything that flows from products to the channel `id` flows to a new SMS channel, which sends `script` and falls back
 * to it with `sharePct`. Unchanged where no product flows to it.
 */
export const relieveChannel =
  ({ id, name, script, sharePct }: Relief): Edit =>
  (document) => {
    const channel = nodeById(document, id);
    const flows = document.edges.filter(({ type, to }) => type === 'flow' && to === id);
    if (channel?.kind !== 'channel' || flows.length === 0) return document;
    const message = nextId(document, kinds.channel.prefix);
    const { waveNo, offsetDay } = channel;
    const values = {
      channelType: 'sms',
      force: 'sea',
      status: channel.status,
      ...(waveNo !== undefined && { waveNo }),
      ...(offsetDay !== undefined && { offsetDay }),
    };
    const added = addNode('channel', { name, ...freePlace(document.nodes, 'channel', channel.y) }, values)(document);
    const moved = flows.reduce((current, edge) => reconnect(edge.id, 'to', message)(current), added);
    const worded = connect(message, script, 'flow')(moved);
    return connect(message, id, 'fallback', { sharePct })(worded);
  };
