// Owns 物料与额度: this branch's share of quotas, and the materials with stock and where they are needed.

import { materialsOf } from '../../../shared/document/materials.ts';
import { amount } from '../../../shared/document/unit-names.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { packagedQuotas } from '../../../shared/package/quotas.ts';
import type { PageData } from '../model/page-data.ts';
import { numberIn, textIn } from '../model/page-row.ts';
import { Block } from '../parts/Block.tsx';
import { DifferenceMark } from '../parts/Difference.tsx';
import { Gifts } from '../parts/Gifts.tsx';
import { useSay } from '../parts/language.tsx';
import { W, wordOf } from '../words.ts';
import type { ViewProps } from './views.ts';

const T = {
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
  stock: { zh: '全行库存（份）', en: 'Stock of the bank (units)' },
  mine: { zh: '本行数量（份）', en: 'This branch (units)' },
  location: { zh: '存放地点', en: 'Kept at' },
  expires: { zh: '失效日', en: 'Expires' },
  used: { zh: '用于', en: 'Used by' },
} as const satisfies Record<string, Message>;

const FIGURES: ReadonlySet<Message> = new Set([T.own, T.whole, T.stock, T.mine]);

const headOf = (title: Message) => ({ title, isFigure: FIGURES.has(title) });

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
      <Quotas data={data} />
      <Gifts data={data} />
      <Materials data={data} />
    </>
  );
}

function Quotas({ data }: { data: PageData }) {
  const say = useSay();
  const quotas = packagedQuotas(data.payload);
  const heads = [T.product, T.own, T.whole, T.asOf, T.sale].map(headOf);
  return (
    <Block title={T.quotas} heads={heads} isEmpty={quotas.length === 0} empty={T.noQuotas}>
      {quotas.map(({ product, own, whole, unit }) => (
        <tr key={product.id}>
          <th scope="row">
            {product.name} <DifferenceMark data={data} code={product.code} />
          </th>
          <td class="figure">{own === undefined ? say(T.noQuota) : say(amount(own, unit))}</td>
          <td class="figure">{whole === undefined ? '—' : say(amount(whole, unit))}</td>
          <td>{product.quotaAsOf ?? '—'}</td>
          <td>{product.saleFrom || product.saleTo ? `${product.saleFrom ?? ''} – ${product.saleTo ?? ''}` : '—'}</td>
        </tr>
      ))}
    </Block>
  );
}

function Materials({ data }: { data: PageData }) {
  const say = useSay();
  const { materials, materialQuantities = [] } = data.payload;
  const own = new Map(materialQuantities.map(({ materialId, quantity }) => [materialId, quantity]));
  const usersOf = (id: string) =>
    data.payload.map.nodes.flatMap((node) => (materialsOf(node).includes(id) ? [node.name] : []));
  const titles = [T.name, T.type, ...(own.size > 0 ? [T.mine] : []), T.stock, T.asOf, T.location, T.expires, T.used];
  const heads = titles.map(headOf);
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
