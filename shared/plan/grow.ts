// Owns what each line that is added to the quick plan becomes on the map. Every one is a single edit, so one step of undo.

import type { Metric } from '../dictionary/dictionaries.ts';
import type { CustomerType } from '../document/customer-type.ts';
import type { Edit, MapDocument } from '../document/document.ts';
import { addNode, connect, nextId } from '../document/edits/elements.ts';
import { nodeById } from '../document/element-index.ts';
import type { EdgeTypeId, KindId } from '../document/kind-id.ts';
import type { ChannelType } from '../document/kinds/channel.ts';
import { CHANNEL_FACTS } from '../document/kinds/channel-facts.ts';
import { kinds, type NodeOf } from '../document/kinds/index.ts';
import { freePlace } from '../document/layout.ts';
import { shorten } from '../text/shorten.ts';
import { goalsForAll, setForAll } from './goal-scope.ts';

const LONGEST_NAME = 40;

/** A name made of a sentence: what fits of it. */
function nameFrom(sentence: string): string {
  return shorten(sentence.trim(), LONGEST_NAME);
}

/** “老客户：代发满 6 个月” is called 老客户; a sentence without a colon is called as it is. */
function headOf(sentence: string): string {
  const [, head = '', rest = ''] = /^([^：:]*)(?:：|:(?!\d))(.*)$/s.exec(sentence.trim()) ?? [];
  return head.trim() !== '' && rest.trim() !== '' ? head : sentence;
}

/** For whom: the rule in one sentence, and how many people that is where it is known. */
export interface NewSegment {
  readonly sentence: string;
  readonly size?: number;
  readonly customerType?: CustomerType;
}

/**
 * A segment for each, as one edit. The sentence is its rule in words, found by experts until it has conditions; it
 * comes under the goals that are for all.
 */
export const addSegments =
  (segments: readonly NewSegment[]): Edit =>
  (document) => {
    const goals = goalsForAll(document);
    return segments.reduce((map, segment) => segmentUnder(goals, segment)(map), document);
  };

export const addSegment = (sentence: string): Edit => addSegments([{ sentence }]);

const segmentUnder =
  (goals: readonly string[], { sentence, ...figures }: NewSegment): Edit =>
  (document) => {
    const id = idFor(document, 'segment');
    const said = { method: ['expert'], ruleNote: sentence.trim(), ...figures };
    const grown = grow('segment', nameFrom(headOf(sentence)), undefined, said)(document);
    return goals.reduce((map, goal) => connect(goal, id, 'flow')(map), grown);
  };

/** A goal in the metric's unit and direction, for all segments. */
export const addGoal =
  (metric: Metric, name: string): Edit =>
  (document) => {
    const id = idFor(document, 'goal');
    const { id: metricId, unit, direction } = metric;
    return setForAll(id)(grow('goal', nameFrom(name), undefined, { metricId, unit, direction })(document));
  };

/** What a new channel is: its type, how it is called, and what the library says of the type. */
export interface NewChannel {
  readonly channelType: ChannelType;
  readonly name: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** How the channels of a type are called and who serves them, as the map last said it. */
export function lastOfType(
  document: MapDocument,
  type: ChannelType,
): Pick<NodeOf<'channel'>, 'name' | 'executorRole'> | undefined {
  return document.nodes.findLast(
    (node): node is NodeOf<'channel'> => node.kind === 'channel' && node.channelType === type && !node.tray,
  );
}

/** Where customers come by themselves nobody reaches out, and no consent is asked. */
function valuesOf({ channelType, values }: NewChannel): Readonly<Record<string, unknown>> {
  const { mode } = CHANNEL_FACTS[channelType];
  return { mode, consentRequired: mode === 'outbound', ...values, channelType };
}

/** A channel for a product of a segment. */
export const addOffer = (segmentId: string, product: string, channel: NewChannel): Edit =>
  addOffers(segmentId, [product], channel);

/**
 * A line for each product, as one edit; one contact speaks of them all. The segment's first scenario and a product of that
 * name in it are used where they are there; what is missing on the way is made.
 */
export const addOffers =
  (segmentId: string, products: readonly string[], channel: NewChannel): Edit =>
  (document) => {
    let map = document;
    let own: string | undefined;
    for (const product of products) {
      const offered = offerOf(map, segmentId, nameFrom(product));
      map = offered.document;
      if (own === undefined) {
        own = idFor(map, 'channel');
        map = grow('channel', nameFrom(channel.name), offered.id, valuesOf(channel))(map);
      }
      map = connect(offered.id, own, 'flow')(map);
    }
    return map;
  };

/** The product in the segment's scenario. */
function offerOf(document: MapDocument, segmentId: string, title: string) {
  const scenario = follow(document, segmentId, 'scenario', () => true, nameFrom(`推荐${title}`), {
    scenarioClass: 'product',
    trigger: { type: 'manual' },
  });
  return follow(scenario.document, scenario.id, 'product', (node) => node.name.trim() === title, title, {});
}

/** A channel that goes on where another one ends: without an answer, with interest, or after success. */
export const addFollowUp =
  (channelId: string, type: Extract<EdgeTypeId, 'fallback' | 'handoff' | 'followUp'>, channel: NewChannel): Edit =>
  (document) => {
    const id = idFor(document, 'channel');
    const grown = grow('channel', nameFrom(channel.name), channelId, valuesOf(channel))(document);
    return connect(channelId, id, type)(grown);
  };

/** What is given, how often and for how much each; what is not known is left out. */
export interface NewBenefit {
  readonly name: string;
  readonly expectedClaim?: number;
  readonly unitCost?: number;
}

/** What is given beside what a scenario offers. */
export const addBenefit =
  (scenarioId: string, { name, ...figures }: NewBenefit): Edit =>
  (document) => {
    const id = idFor(document, 'benefit');
    return connect(scenarioId, id, 'attach')(grow('benefit', nameFrom(name), scenarioId, figures)(document));
  };

export const addBenefits =
  (scenarioId: string, benefits: readonly NewBenefit[]): Edit =>
  (document) =>
    benefits.reduce((map, benefit) => addBenefit(scenarioId, benefit)(map), document);

/** What a scenario offers, where it offers nothing yet. */
export const addProduct = (scenarioId: string, name: string): Edit => growAfter(scenarioId, 'product', name);

/** Who brings a product, where nobody does yet. */
export const addChannel = (productId: string, channel: NewChannel): Edit =>
  growAfter(productId, 'channel', channel.name, valuesOf(channel));

/** A script for the channel, still without words. */
export const addScript = (channelId: string, name: string, values: Readonly<Record<string, unknown>>): Edit =>
  growAfter(channelId, 'script', name, values);

const growAfter =
  (from: string, kind: KindId, name: string, values: Readonly<Record<string, unknown>> = {}): Edit =>
  (document) => {
    const id = idFor(document, kind);
    return connect(from, id, 'flow')(grow(kind, nameFrom(name), from, values)(document));
  };

/** The node of `kind` after `from` that fits, or a new one that `from` leads to. */
function follow(
  document: MapDocument,
  from: string,
  kind: KindId,
  fits: (node: { readonly name: string }) => boolean,
  name: string,
  values: Readonly<Record<string, unknown>>,
): { document: MapDocument; id: string } {
  const found = document.edges
    .filter((edge) => edge.from === from && edge.type === 'flow')
    .flatMap(({ to }) => nodeById(document, to) ?? [])
    .find((node) => node.kind === kind && !node.tray && fits(node));
  if (found) return { document, id: found.id };
  const id = idFor(document, kind);
  return { document: connect(from, id, 'flow')(grow(kind, name, from, values)(document)), id };
}

/** A node in the first free row beside what it grows from. */
const grow =
  (kind: KindId, name: string, from: string | undefined, values: Readonly<Record<string, unknown>>): Edit =>
  (document) => {
    const beside = from === undefined ? undefined : nodeById(document, from);
    return addNode(kind, { name, ...freePlace(document.nodes, kind, beside?.y) }, values)(document);
  };

function idFor(document: MapDocument, kind: KindId): string {
  return nextId(document, kinds[kind].prefix);
}
