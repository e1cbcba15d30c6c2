// Owns the products and benefits of a scenario's rows: name, role, terms, selling points, cautions.
import type { NodeOf } from '../../../shared/document/kinds/index.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { productFacts } from '../../../shared/package/product-facts.ts';
import { nodeOf, type PageData } from '../model/page-data.ts';
import type { PageRow } from '../model/page-row.ts';
import { KINDS, ROLES, W, wordOf } from '../words.ts';
import { DifferenceMark } from './Difference.tsx';
import { Fact } from './Fact.tsx';
import { useSay } from './language.tsx';

const T = {
  products: { zh: '产品', en: 'Products' },
  caution: { zh: '注意', en: 'Caution' },
} as const satisfies Record<string, Message>;

export function Products({ data, rows }: { data: PageData; rows: readonly PageRow[] }) {
  const say = useSay();
  const products = [...new Map(rows.map((row) => [row.productCode, row])).values()];
  const benefits = [...new Set(rows.flatMap((row) => row.benefit))];
  const nodes = products.flatMap((row) => nodeOf(data, 'product', row.productCode) ?? []);
  const cautions = nodes.flatMap((node) => node.cautions ?? []);
  return (
    <>
      <Fact term={T.products}>
        {products.map((row, index) => (
          <span key={row.productCode}>
            {index > 0 && say(W.and)}
            {row.productName}
            {say(W.aside, { text: wordOf(ROLES, row.productRole) })}
            <DifferenceMark data={data} code={row.productCode} />
          </span>
        ))}
        {nodes.map((product) => (
          <Terms key={product.id} data={data} product={product} isNamed={nodes.length > 1} />
        ))}
      </Fact>
      {benefits.length > 0 && (
        <Fact term={KINDS.benefit}>{benefits.map((code) => data.byCode.get(code)?.name ?? code).join(say(W.and))}</Fact>
      )}
      {cautions.length > 0 && <Fact term={T.caution}>{cautions.join(' ')}</Fact>}
    </>
  );
}

function Terms({ data, product, isNamed }: { data: PageData; product: NodeOf<'product'>; isNamed: boolean }) {
  const say = useSay();
  const facts = productFacts(product, data.payload.map).map((fact) => say(fact));
  if (facts.length === 0) return null;
  return (
    <div class="quiet">
      {isNamed && `${product.name}　`}
      {facts.join(' · ')}
    </div>
  );
}
