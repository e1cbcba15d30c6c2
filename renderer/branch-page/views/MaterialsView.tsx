// Owns 物料与额度: this branch's counts, its share of quotas, and the materials with stock and where they are needed.

import type { ComponentChildren } from 'preact';
import { customerUnitOf } from '../../../shared/document/customer-type.ts';
import { materialsOf } from '../../../shared/document/materials.ts';
import { amount } from '../../../shared/document/unit-names.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { PageData } from '../model/page-data.ts';
import { numberIn, textIn } from '../model/page-row.ts';
import { Claims } from '../parts/Claims.tsx';
import { DifferenceMark } from '../parts/Difference.tsx';
import { Gifts } from '../parts/Gifts.tsx';
import { useSay } from '../parts/language.tsx';
import { TableFrame } from '../parts/TableFrame.tsx';
import { W, wordOf } from '../words.ts';
import type { ViewProps } from './views.ts';

const T = {
  lists: { zh: '名单', en: 'Customer lists' },
  all: { zh: '全部客群', en: 'All segments' },
  segment: { zh: '客群', en: 'Segment' },
  people: { zh: '客户数', en: 'Customers' },
  quotas: { zh: '额度', en: 'Quotas' },
  product: { zh: '产品', en: 'Product' },
  own: { zh: '本行额度', en: 'This branch' },
  whole: { zh: '全行额度', en: 'Whole bank' },
  asOf: { zh: '日期', en: 'As of' },
  sale: { zh: '销售期', en: 'On sale' },
  noQuota: {
    zh: '未单独分配，使用全行额度，先到先得',
    en: 'No own quota; the whole bank’s, first come, first served',
  },
  noQuotas: { zh: '该支行包的产品没有额度限制。', en: 'No product in this package has a quota.' },
  materials: { zh: '物料', en: 'Materials' },
  noMaterials: { zh: '该支行包没有物料。', en: 'This package has no materials.' },
  name: { zh: '名称', en: 'Name' },
  type: { zh: '类型', en: 'Type' },
  stock: { zh: '库存（份）', en: 'Stock (units)' },
  mine: { zh: '本行数量（份）', en: 'This branch (units)' },
  location: { zh: '存放地点', en: 'Kept at' },
  expires: { zh: '失效日', en: 'Expires' },
  used: { zh: '用于', en: 'Used by' },
} as const satisfies Record<string, Message>;

const FIGURES: ReadonlySet<Message> = new Set([T.people, T.own, T.whole, T.stock, T.mine]);

const TYPES: Readonly<Record<string, Message>> = {
  leaflet: { zh: '折页', en: 'Leaflet' },
  poster: { zh: '海报', en: 'Poster' },
  scriptCard: { zh: '话术卡', en: 'Script card' },
  video: { zh: '视频', en: 'Video' },
  banner: { zh: '易拉宝', en: 'Banner' },
  electronic: { zh: '电子物料', en: 'Electronic' },
};

export function MaterialsView({ data }: ViewProps) {
  return (
    <>
      <Lists data={data} />
      <Claims data={data} />
      <Quotas data={data} />
      <Gifts data={data} />
      <Materials data={data} />
    </>
  );
}

function Lists({ data }: { data: PageData }) {
  const say = useSay();
  return (
    <Block title={T.lists} heads={[T.segment, T.people]} isEmpty={data.payload.listCounts.length === 0} empty={T.all}>
      {data.payload.listCounts.map(({ segmentId, count }) => (
        <tr key={segmentId ?? ''}>
          <th scope="row">{segmentId === undefined ? say(T.all) : (data.byId.get(segmentId)?.name ?? segmentId)}</th>
          <td class="figure">{say(amount(count, unitOf(data, segmentId)))}</td>
        </tr>
      ))}
    </Block>
  );
}

function unitOf({ byId, payload }: PageData, segmentId: string | undefined): string {
  const segment = segmentId === undefined ? undefined : byId.get(segmentId);
  return segment ? customerUnitOf({ nodes: [segment] }) : customerUnitOf(payload.map);
}

function Quotas({ data }: { data: PageData }) {
  const say = useSay();
  const own = new Map(data.payload.quota.map((entry) => [entry.productId, entry]));
  const limited = data.payload.map.nodes.flatMap((node) =>
    node.kind === 'product' && (node.quota !== undefined || own.has(node.id)) ? [node] : [],
  );
  const heads = [T.product, T.own, T.whole, T.asOf, T.sale];
  return (
    <Block title={T.quotas} heads={heads} isEmpty={limited.length === 0} empty={T.noQuotas}>
      {limited.map((node) => {
        const share = own.get(node.id);
        const unit = share?.unit ?? node.quotaUnit;
        return (
          <tr key={node.id}>
            <th scope="row">
              {node.name} <DifferenceMark data={data} code={node.code} />
            </th>
            <td class="figure">{share ? say(amount(share.quota, unit)) : say(T.noQuota)}</td>
            <td class="figure">{node.quota === undefined ? '—' : say(amount(node.quota, node.quotaUnit))}</td>
            <td>{node.quotaAsOf ?? '—'}</td>
            <td>{node.saleFrom || node.saleTo ? `${node.saleFrom ?? ''} – ${node.saleTo ?? ''}` : '—'}</td>
          </tr>
        );
      })}
    </Block>
  );
}

function Materials({ data }: { data: PageData }) {
  const say = useSay();
  const { materials, materialQuantities = [] } = data.payload;
  const own = new Map(materialQuantities.map(({ materialId, quantity }) => [materialId, quantity]));
  const usersOf = (id: string) =>
    data.payload.map.nodes.flatMap((node) => (materialsOf(node).includes(id) ? [node.name] : []));
  const heads = [T.name, T.type, ...(own.size > 0 ? [T.mine] : []), T.stock, T.asOf, T.location, T.expires, T.used];
  return (
    <Block title={T.materials} heads={heads} isEmpty={materials.length === 0} empty={T.noMaterials}>
      {materials.map((material, index) => {
        const id = textIn(material, 'id') ?? String(index);
        const stock = numberIn(material, 'stock');
        return (
          <tr key={id}>
            <th scope="row">{textIn(material, 'name') ?? id}</th>
            <td>{say(wordOf(TYPES, textIn(material, 'type')))}</td>
            {own.size > 0 && <td class="figure">{own.has(id) ? figure(own.get(id) ?? 0) : '—'}</td>}
            <td class="figure">{stock === undefined ? '—' : figure(stock)}</td>
            <td>{textIn(material, 'asOf') ?? '—'}</td>
            <td>{textIn(material, 'location') ?? '—'}</td>
            <td>{textIn(material, 'expireDate') ?? '—'}</td>
            <td>{usersOf(id).join(say(W.and)) || '—'}</td>
          </tr>
        );
      })}
    </Block>
  );
}

function Block(props: {
  title: Message;
  heads: readonly Message[];
  isEmpty: boolean;
  empty: Message;
  children: ComponentChildren;
}) {
  const say = useSay();
  return (
    <section class="panel">
      <h3>{say(props.title)}</h3>
      {props.isEmpty ? (
        <p class="empty">{say(props.empty)}</p>
      ) : (
        <TableFrame label={say(props.title)}>
          <table class="list">
            <thead>
              <tr>
                {props.heads.map((head) => (
                  <th key={head.zh} scope="col" class={FIGURES.has(head) ? 'figure' : undefined}>
                    {say(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{props.children}</tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
