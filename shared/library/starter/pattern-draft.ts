// Owns the short form of a starter pattern: its channels one after the other, each the fallback of the one before, with a script each.
import { newEdge, newNode } from '../../document/defaults.ts';
import { FORMAT_VERSION } from '../../document/document.ts';
import type { MapEdge } from '../../document/edge-types.ts';
import { type ChannelDefault, channelValues } from '../../document/edits/channel-defaults.ts';
import type { EdgeTypeId, KindId } from '../../document/kind-id.ts';
import { CHANNEL_TYPES, type ChannelType } from '../../document/kinds/channel.ts';
import { CHANNEL_FACTS } from '../../document/kinds/channel-facts.ts';
import { kinds, type MapNode } from '../../document/kinds/index.ts';
import { rowY } from '../../document/layout.ts';
import type { Wave } from '../../document/map-fields.ts';
import type { Pattern } from '../pattern.ts';

type Values = Readonly<Record<string, unknown>> & { readonly name: string };

export interface PatternDraft extends Pick<Pattern, 'title' | 'note'> {
  readonly id: string;
  readonly scenario: Values;
  readonly products: readonly Values[];
  /** In the order of their days. */
  readonly channels: readonly (readonly [type: ChannelType, offsetDay: number])[];
  readonly waves: readonly Wave[];
}

export function patternOf(draft: PatternDraft, library: readonly ChannelDefault[]): Pattern {
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  const add = (kind: KindId, row: number, { name, ...values }: Values): string => {
    const id = `${kinds[kind].prefix}${row + 1}`;
    nodes.push({ ...newNode(kind, { id, code: id, name, y: rowY(row) }), ...values } as MapNode);
    return id;
  };
  const join = (type: EdgeTypeId, from: string, to: string, values = {}) => {
    edges.push({ ...newEdge(type, { id: `E${edges.length + 1}`, from, to }), ...values } as MapEdge);
  };
  const scenario = add('scenario', 0, { ...draft.scenario, origin: 'new' });
  const products = draft.products.map((values, row) => add('product', row, values));
  for (const id of products) join('flow', scenario, id);
  const channels = draft.channels.map(([type, day], row) => {
    // The first contact is for everyone, the others for those whom it did not move.
    return add('channel', row, { ...channelOf(type, day, library), ...(row === 0 && { duty: 'must' }) });
  });
  for (const [row, id] of channels.entries()) {
    const before = channels[row - 1];
    if (before === undefined) for (const product of products) join('flow', product, id);
    else join('fallback', before, id, { waitDays: daysBetween(draft, row) });
    join('flow', id, add('script', row, { name: scriptName(draft, row), version: 1, mentionsProduct: sells(draft) }));
  }
  const clipping = { clipping: 'strategy-map', formatVersion: FORMAT_VERSION, mapId: `PATTERN-${draft.id}` } as const;
  const path = { clipping: { ...clipping, nodes, edges, groups: [], notes: [], outside: [] }, waves: [...draft.waves] };
  return { id: draft.id, title: draft.title, note: draft.note, path };
}

/** Its type says the direction; force, role, cost and time limit are the library's, hours those that the map's policy leaves. */
function channelOf(channelType: ChannelType, offsetDay: number, library: readonly ChannelDefault[]): Values {
  const { mode } = CHANNEL_FACTS[channelType];
  return {
    ...channelValues(library, channelType),
    ...{ name: CHANNEL_TYPES[channelType].zh, channelType, mode, offsetDay, consentRequired: mode === 'outbound' },
  };
}

/** A service or a function of the app is not sold: its words carry no disclosure of a product. */
function sells({ products }: PatternDraft): boolean {
  return products.some(({ productType }) => productType !== 'service' && productType !== 'digital');
}

function daysBetween({ channels }: PatternDraft, row: number): number {
  return (channels[row]?.[1] ?? 0) - (channels[row - 1]?.[1] ?? 0);
}

function scriptName({ title, channels }: PatternDraft, row: number): string {
  const type = channels[row]?.[0];
  return `${title.zh}·${type ? CHANNEL_TYPES[type].zh : ''}话术`;
}
