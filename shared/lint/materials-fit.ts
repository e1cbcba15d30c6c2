// Owns what SM041 finds in quantities of materials by branch: more than there is, and materials that no node needs.
import type { MapDocument } from '../document/document.ts';
import { materialsOf } from '../document/materials.ts';
import { amount } from '../document/unit-names.ts';
import type { Stock } from '../knowledge/stock.ts';
import type { Found } from './rule.ts';

export function* materialsThatDoNotFit(document: MapDocument, stock: Stock): Iterable<Found> {
  const { materialQuantities = [], materials = [], nodes } = document;
  const used = new Set(nodes.flatMap(materialsOf));
  for (const id of new Set(materialQuantities.map(({ materialId }) => materialId))) {
    const own = materials.find((material) => material.id === id);
    const name = own?.name ?? id;
    const place = { targets: [], field: 'materialQuantities' };
    if (!used.has(id)) {
      yield {
        ...place,
        key: `unused ${id}`,
        message: {
          zh: '物料“{name}”已分配到支行，但没有节点使用，不会随支行包下发。',
          en: 'Material “{name}” has quantities by branch, but no node uses it, so no package carries it.',
        },
        params: { name },
      };
      continue;
    }
    const there = stock[id]?.amount ?? own?.stock;
    const sum = materialQuantities.reduce((all, each) => all + (each.materialId === id ? each.quantity : 0), 0);
    if (there === undefined || sum <= there) continue;
    yield {
      ...place,
      key: `stock ${id}`,
      message: {
        zh: '物料“{name}”支行数量合计 {sum}，超过库存 {there}。',
        en: 'The branches’ quantities of material “{name}” add up to {sum}, more than its stock of {there}.',
      },
      params: { name, sum: amount(sum, '份'), there: amount(there, '份') },
    };
  }
}
