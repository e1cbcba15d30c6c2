// Owns the benefits of a package as a branch hands them out: its own quantity, the whole stock, the prizes of a draw.
import { isDraw, type Prize, prizeTotals } from '../document/draws.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import type { PackagePayload } from './payload.ts';
import { onceEach } from './quotas.ts';

export const CLAIM_WITHIN: Message = {
  zh: '领取期 {n} 天',
  en: 'claimed within {n, plural, one {# day} other {# days}}',
};

export interface Gift {
  readonly benefit: NodeOf<'benefit'>;
  /** What this branch may give out, 份; undefined where it has no share of its own. */
  readonly own: number | undefined;
  /** The stock, or all prizes together, 份. */
  readonly whole: number | undefined;
  readonly prizes: readonly Prize[];
}

export function packagedGifts({ map, gifts = [] }: Pick<PackagePayload, 'map' | 'gifts'>): readonly Gift[] {
  const own = new Map(gifts.map(({ benefitId, quantity }) => [benefitId, quantity]));
  const all = map.nodes.flatMap((benefit): Gift[] => {
    if (benefit.kind !== 'benefit') return [];
    const draw = isDraw(benefit);
    return [
      {
        benefit,
        own: own.get(benefit.id),
        whole: draw ? prizeTotals(benefit).quantity : benefit.stock,
        prizes: draw ? (benefit.prizes ?? []) : [],
      },
    ];
  });
  // One item placed more than once is one stock.
  return onceEach(all, ({ benefit, ...told }) => [benefit.libraryId ?? benefit.id, told]);
}
