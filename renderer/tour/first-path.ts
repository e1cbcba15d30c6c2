// Owns what “do it for me” puts into the first map: one path of a template, card by card, so that its words are kept once.
import type { Edit, MapDocument, MapNode } from '../../shared/document/document.ts';
import { addNode, connect, setField } from '../../shared/document/edits/elements.ts';
import type { EdgeTypeId, KindId } from '../../shared/document/kind-id.ts';
import { freePlace } from '../../shared/document/layout.ts';
import { withReferences } from '../../shared/document/references.ts';

/** Which cards of the template stand for which of the first path's. */
export const TEMPLATE = 'TPL-PAYROLL';
const CARDS = { goal: 'G2', segment: 'S1', scenario: 'SC1', product: 'P1', channel: 'CH1', script: 'T1' } as const;
const SECOND = { channel: 'CH2', script: 'T2' } as const;

/** The first card of a kind. */
export function firstOf(document: MapDocument | undefined, kind: KindId): MapNode | undefined {
  return document?.nodes.find((node) => node.kind === kind);
}

/** True when some edge leads from a card of one kind to a card of the other. */
export function isJoined(document: MapDocument | undefined, from: KindId, to: KindId): boolean {
  const kindOf = new Map(document?.nodes.map(({ id, kind }) => [id, kind]));
  return (document?.edges ?? []).some((edge) => kindOf.get(edge.from) === from && kindOf.get(edge.to) === to);
}

/** True when somebody has said who is meant, in conditions or in words. */
export function hasRule(document: MapDocument | undefined): boolean {
  const segment = document?.nodes.find((node) => node.kind === 'segment');
  return segment?.rule !== undefined && JSON.stringify(segment.rule) !== '{}' && saysSomething(segment.rule);
}

function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return false;
  // How conditions are joined says nothing without them.
  return Object.entries(value).some(([name, member]) => name !== 'join' && saysSomething(member));
}

/** Places the template's card of `kind` after the first card of `after`, or alone; its figures are samples. */
export const takeCard =
  (template: MapDocument, kind: keyof typeof CARDS, after?: KindId): Edit =>
  (document) => {
    const withCard = place(template, CARDS[kind])(document);
    const id = withCard.nodes.at(-1)?.id ?? '';
    const source = after && firstOf(document, after);
    const plain = kind === 'segment' ? setField(id, 'rule', {})(withCard) : withCard;
    return source ? connect(source.id, id)(plain) : plain;
  };

/** Gives the first segment the rule of the template's. */
export const takeRule =
  (template: MapDocument): Edit =>
  (document) => {
    const segment = firstOf(document, 'segment');
    const model = template.nodes.find(({ id }) => id === CARDS.segment);
    return segment && model?.kind === 'segment' ? setField(segment.id, 'rule', model.rule)(document) : document;
  };

/** Adds the goal and leads it to the first segment. */
export const takeGoal =
  (template: MapDocument): Edit =>
  (document) => {
    const withGoal = place(template, CARDS.goal)(document);
    const segment = firstOf(document, 'segment');
    return segment ? connect(withGoal.nodes.at(-1)?.id ?? '', segment.id)(withGoal) : withGoal;
  };

/** Adds a second channel with its words, for whom the first did not reach. */
export const takeFallback =
  (template: MapDocument): Edit =>
  (document) => {
    const channel = firstOf(document, 'channel');
    const withChannel = place(template, SECOND.channel)(document);
    const second = withChannel.nodes.at(-1)?.id ?? '';
    const withScript = place(template, SECOND.script)(withChannel);
    const joined = connect(second, withScript.nodes.at(-1)?.id ?? '')(withScript);
    return channel ? connect(channel.id, second, 'fallback', edgeValues(template, 'fallback'))(joined) : joined;
  };

function edgeValues(template: MapDocument, type: EdgeTypeId): Readonly<Record<string, unknown>> {
  const edge = template.edges.find(({ from, to }) => from === CARDS.channel && to === SECOND.channel);
  if (edge?.type !== type) return {};
  const { id: _id, from: _from, to: _to, type: _type, ...values } = edge;
  return values;
}

const place =
  (template: MapDocument, model: string): Edit =>
  (document) => {
    const node = template.nodes.find(({ id }) => id === model);
    if (!node) return document;
    const own = withReferences(node, (id) => counterpart(template, document, id));
    const { id: _id, code: _code, x: _x, y: _y, kind, name, ...values } = own;
    const free = freePlace(document.nodes, kind);
    const added = addNode(kind, { name, ...free }, values)(document);
    return added.illustrative ? added : { ...added, illustrative: true };
  };

/** The first card of the same kind stands for what the template's card names. */
function counterpart(template: MapDocument, document: MapDocument, id: string): string | undefined {
  const named = template.nodes.find((node) => node.id === id);
  return named && firstOf(document, named.kind)?.id;
}
