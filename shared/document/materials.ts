// Owns which materials a node names, and how many of each a branch gets.
import { z } from 'zod';
import { integer, itemRef, text } from './field.ts';
import type { MapNode } from './kinds/index.ts';

/** What one branch gets of one material. */
export const materialQuantitySchema = z.looseObject({
  materialId: itemRef({ zh: '物料', en: 'Material' }, 'material', { need: 'save' }),
  branchCode: text({ zh: '支行编号', en: 'Branch code' }, { need: 'save' }),
  branchName: text({ zh: '支行名称', en: 'Branch name' }),
  quantity: integer({ zh: '数量', en: 'Quantity' }, { need: 'save', unit: { zh: '份', en: 'units' } }),
});

/** The ids of the materials that a node names. */
export function materialsOf(node: MapNode): readonly string[] {
  return 'materialIds' in node && Array.isArray(node.materialIds) ? (node.materialIds as string[]) : [];
}
