// Owns the name of an offer: its scenario and its product, each a way to the map.
import type { Offer } from '../../../shared/forecast/offers.ts';
import { KindIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { goTo } from '../../session/go-to.ts';
import { words } from './words.ts';

/** For labels and options. */
export function offerText({ scenario, product }: Pick<Offer, 'scenario' | 'product'>): string {
  return `${scenario.name} → ${product.name}`;
}

export function OfferName({ offer }: { offer: Offer }) {
  return (
    <span className="offer-name">
      <NodeLink node={offer.scenario} />
      <span className="tertiary" aria-hidden="true">
        →
      </span>
      <NodeLink node={offer.product} />
    </span>
  );
}

export function NodeLink({ node, field }: { node: Offer['scenario' | 'product'] | NamedNode; field?: string }) {
  const say = useSay();
  return (
    <button
      type="button"
      className="go-link place-link"
      title={say(words.goTo, { name: node.name })}
      onClick={() => goTo(node.id, field)}
    >
      <KindIcon kind={node.kind} size={13} />
      <span className="ellipsis">{node.name}</span>
    </button>
  );
}

interface NamedNode {
  readonly id: string;
  readonly name: string;
  readonly kind: 'benefit' | 'channel' | 'goal' | 'segment' | 'scenario';
}
