// Owns the product quotas of a package: what this branch may sell of each and what the whole bank may, a library item once.
import type { NodeOf } from '../document/kinds/index.ts';
import type { PackagePayload } from './payload.ts';

export interface PackagedQuota {
  /** The first of its placements. */
  readonly product: NodeOf<'product'>;
  /** This branch's share; undefined where it has none of its own. */
  readonly own: number | undefined;
  readonly whole: number | undefined;
  readonly unit: string | undefined;
}

/** Placements of one item with the same figures have one quota together. */
export function packagedQuotas({ map, quota }: Pick<PackagePayload, 'map' | 'quota'>): readonly PackagedQuota[] {
  const shares = new Map(quota.map((entry) => [entry.productId, entry]));
  const found = map.nodes.flatMap((product): PackagedQuota[] => {
    if (product.kind !== 'product') return [];
    const share = shares.get(product.id);
    if (!share && product.quota === undefined) return [];
    return [{ product, own: share?.quota, whole: product.quota, unit: share?.unit ?? product.quotaUnit }];
  });
  return onceEach(found, ({ product, own, whole, unit }) => [product.libraryId ?? product.id, own, whole, unit]);
}

/** The first of each that tell the same. */
export function onceEach<T>(items: readonly T[], told: (item: T) => readonly unknown[]): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(told(item));
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
