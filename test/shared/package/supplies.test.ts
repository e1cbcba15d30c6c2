// Tests what a package tells a branch of materials and products: its own quantities alone, and a product's terms in words.
import { expect, test } from 'vitest';
import { setField } from '../../../shared/document/edits/elements.ts';
import { productFacts } from '../../../shared/package/product-facts.ts';
import { elderMap, makePayload } from '../../make-package.ts';

const LEAFLET = { id: 'MAT1', name: '防诈折页', type: 'leaflet' as const, stock: 500 };
const OTHER = 987_654;

function supplied(materialId: string) {
  const map = elderMap();
  const channel = map.nodes.find(({ kind }) => kind === 'channel')?.id ?? '';
  const used = setField(channel, 'materialIds', ['MAT1'])(map);
  const materialQuantities = [
    { materialId, branchCode: 'br001', quantity: 120 },
    { materialId, branchCode: 'BR002', quantity: OTHER },
  ];
  return makePayload({ document: { ...used, materials: [LEAFLET], materialQuantities }, validFrom: '2027-03-01' });
}

test('a branch gets its own quantity of the materials that the package names, and no other’s', () => {
  const payload = supplied('MAT1');
  expect(payload.materials).toEqual([LEAFLET]);
  expect(payload.materialQuantities).toEqual([{ materialId: 'MAT1', quantity: 120 }]);
  expect(JSON.stringify(payload)).not.toContain(String(OTHER));
  expect(supplied('MAT9').materialQuantities).toBeUndefined();
});

test('a product’s terms are said with their labels, its issuer by name, its selling points whole', () => {
  const map = elderMap();
  const product = map.nodes.find(({ kind }) => kind === 'product')?.id ?? '';
  const points = '要点'.repeat(60);
  const filled = [
    ['issuer', 'INS-1'],
    ['termDays', 365],
    ['minAmount', 10_000],
    ['sellingPoints', points],
    ['requiresDualRecording', false],
  ] as const;
  const document = filled.reduce((now, [field, value]) => setField(product, field, value)(now), map);
  const payload = makePayload({ document, validFrom: '2027-03-01' });
  const node = payload.map.nodes.find(({ id }) => id === product);
  if (node?.kind !== 'product') throw new Error(product);
  const dictionaries = { institutions: [{ id: 'INS-1', label: { zh: '甲保险公司', en: 'Insurer A' } }] };
  const facts = productFacts({ ...node, risk: undefined, productCode: undefined }, { ...payload.map, dictionaries });
  const told = facts.filter(({ zh }) => !/年龄|收益|费率/.test(zh));
  expect(told.map(({ zh }) => zh)).toEqual([
    '发行机构 甲保险公司',
    '起购金额 10,000 元',
    '期限 365 天',
    `卖点 ${points}`,
  ]);
  expect(told[0]?.en).toBe('Issued by: Insurer A');
});
