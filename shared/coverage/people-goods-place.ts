// Owns the map as 人货场: people are segments, goods are products and benefits, the place is scenarios and channels (DOMAIN §1 L-09).

import type { Dictionaries } from '../dictionary/dictionaries.ts';
import { customerUnit } from '../document/customer-type.ts';
import type { MapDocument, MapNode } from '../document/document.ts';
import { inForce } from '../document/in-force.ts';
import { CHANNEL_TYPES, FORCES } from '../document/kinds/channel.ts';
import { kinds } from '../document/kinds/index.ts';
import { PRODUCT_TYPES } from '../document/kinds/product.ts';
import { reachable } from '../document/reachable.ts';
import { amount } from '../document/unit-names.ts';
import type { Message } from '../i18n/message.ts';
import { columnOf, segmentColumns } from './segment-columns.ts';

export type LensSide = 'people' | 'goods' | 'place';

export interface LensGroup {
  readonly id: string;
  readonly title: Message;
  readonly nodes: readonly MapNode[];
}

export type LensColumns = Readonly<Record<LensSide, readonly LensGroup[]>>;

const SCENARIOS: Readonly<Record<string, Message>> = {
  lifecycle: { zh: '生命周期场景', en: 'Lifecycle scenarios' },
  product: { zh: '产品场景', en: 'Product scenarios' },
  event: { zh: '实时事件场景', en: 'Event scenarios' },
};

export function lensColumns(whole: MapDocument, dictionaries: Dictionaries): LensColumns {
  const document = inForce(whole);
  const groups = { people: new Map<string, LensGroup>(), goods: new Map(), place: new Map() } as Record<
    LensSide,
    Map<string, LensGroup>
  >;
  const titles = new Map(segmentColumns([document], dictionaries).map(({ id, label }) => [id, label]));
  for (const node of document.nodes) {
    const place = placeOf(document, node, titles);
    if (!place) continue;
    const [side, id, title] = place;
    const known = groups[side].get(id);
    groups[side].set(id, { id, title, nodes: [...(known?.nodes ?? []), node] });
  }
  // Scenarios stand above channels, whichever was drawn first.
  const place = [...groups.place.values()].sort((a, b) => rank(a) - rank(b));
  return { people: [...groups.people.values()], goods: [...groups.goods.values()], place };
}

const rank = ({ nodes }: LensGroup) => (nodes[0]?.kind === 'scenario' ? 0 : 1);

function placeOf(
  document: MapDocument,
  node: MapNode,
  titles: ReadonlyMap<string, Message>,
): readonly [LensSide, string, Message] | undefined {
  switch (node.kind) {
    case 'segment': {
      const column = columnOf(document, document, node);
      return ['people', column, titles.get(column) ?? kinds.segment.title];
    }
    case 'product':
      return ['goods', node.productType, PRODUCT_TYPES[node.productType]];
    case 'benefit':
      return ['goods', 'benefit', kinds.benefit.title];
    case 'scenario':
      return ['place', node.scenarioClass, SCENARIOS[node.scenarioClass] ?? kinds.scenario.title];
    case 'channel':
      return ['place', `force:${node.force}`, forceTitle(node.force)];
    default:
      return undefined;
  }
}

function forceTitle(force: keyof typeof FORCES): Message {
  return { zh: `${FORCES[force].zh}军渠道`, en: `Channels: ${FORCES[force].en}` };
}

/** What is on a path with the node: everything before and after it, and itself. */
export function linkedWith(document: MapDocument, id: string): ReadonlySet<string> {
  const start = new Set([id]);
  return new Set([...reachable(document, start, 'upstream'), ...reachable(document, start, 'downstream')]);
}

/** A few words that tell the card from its neighbours. */
export function lensFact(node: MapNode): Message | undefined {
  switch (node.kind) {
    case 'segment':
      return node.size === undefined ? undefined : amount(node.size, customerUnit([node]));
    case 'channel':
      return CHANNEL_TYPES[node.channelType];
    case 'product':
      return { zh: { main: '主推', backup: '备选', hook: '引流' }[node.productRole], en: node.productRole };
    default:
      return undefined;
  }
}
