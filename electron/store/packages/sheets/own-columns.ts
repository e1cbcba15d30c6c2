// Owns the columns of the strategy list that are a branch's own figures, and the mark of those that are the whole bank's.
import type { Message } from '../../../../shared/i18n/message.ts';
import { listedFor } from '../../../../shared/package/listed.ts';
import type { PackagePayload } from '../../../../shared/package/payload.ts';
import { packagedQuotas } from '../../../../shared/package/quotas.ts';
import { column, figure, type RowColumn } from '../../../../shared/rows/row-columns.ts';

/** A figure that is no branch's own says so in its heading. */
export function ofTheBank(one: RowColumn): RowColumn {
  const marked = ({ zh, en }: Message): Message => ({ zh: `全行${zh}`, en: `${en}, whole bank` });
  return {
    ...one,
    title: marked(one.title),
    ...(one.figure && { figure: { ...one.figure, title: marked(one.figure.title) } }),
  };
}

/** The branch's share where it has one, else the whole bank's; a library item's once, however often it is placed. */
export function quotaColumns(payload: PackagePayload): readonly RowColumn[] {
  const items = new Map(
    payload.map.nodes.flatMap((node) =>
      node.kind === 'product' ? [[node.id, node.libraryId ?? node.id] as const] : [],
    ),
  );
  const itemOf = (product: string) => items.get(product) ?? product;
  const quotas = new Map(packagedQuotas(payload).map((quota) => [itemOf(quota.product.id), quota]));
  const of = (id: string, zh: string, en: string, pick: 'own' | 'whole'): RowColumn[] => {
    const found = [...quotas.values()].some((quota) => (pick === 'own' ? quota.own : isBanks(quota)) !== undefined);
    if (!found) return [];
    const value = (product: string) => {
      const quota = quotas.get(itemOf(product));
      return quota && (pick === 'own' ? quota.own : isBanks(quota));
    };
    return [
      {
        ...column(id, zh, en, ({ ids }) => value(ids.product)),
        ...figure(
          zh,
          en,
          ({ ids }) => value(ids.product),
          ({ ids }) => quotas.get(itemOf(ids.product))?.unit,
        ),
        once: { per: ({ ids }) => itemOf(ids.product), note: { zh: '每个产品只列一次', en: 'once per product' } },
      },
    ];
  };
  return [...of('ownQuota', '本行额度', 'Our quota', 'own'), ...of('quota', '全行额度', 'Quota, whole bank', 'whole')];
}

/** Where the branch has a share, the whole is not what it may sell. */
const isBanks = ({ own, whole }: { own: number | undefined; whole: number | undefined }) =>
  own === undefined ? whole : undefined;

/** Only where the package has a number for the row's own segment. */
export function listedColumns(payload: PackagePayload): readonly RowColumn[] {
  const known = new Map(
    payload.rows.flatMap((row) => {
      const listed = listedFor(payload, row);
      return listed?.isExact ? [[row.rowCode, listed.count] as const] : [];
    }),
  );
  return known.size === 0 ? [] : [column('listed', '本行名单', 'Our list', ({ rowCode }) => known.get(rowCode))];
}
