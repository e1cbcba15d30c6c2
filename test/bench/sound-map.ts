// Owns a large map without errors for benches: a template laid out again and again.
import type { MapDocument, MapNode } from '../../shared/document/document.ts';
import { findTemplate } from '../../shared/document/templates.ts';
import { approved } from '../approved-map.ts';

const REFERENCES: ReadonlySet<string> = new Set([
  'id',
  'from',
  'to',
  'goalId',
  'parentGoalId',
  'parentSegmentId',
  'variantOf',
]);
const LISTS_OF_REFERENCES: ReadonlySet<string> = new Set(['forProductIds', 'forSegmentIds']);

/** As many copies of the 养老 template as make at least `size` nodes; ids and codes of each copy are its own. */
export function soundMap(size: number): MapDocument {
  const template = findTemplate('TPL-ELDER');
  if (!template) throw new Error('no template');
  const copies = Array.from({ length: Math.ceil(size / template.nodes.length) }, (_, index) => `_${index + 1}`);
  return approved({
    ...template,
    id: `sound-${size}`,
    code: 'SOUND',
    nodes: copies.flatMap((suffix) =>
      template.nodes.map((node) => withOwnIds(withQuotaFor(node, copies.length), suffix)),
    ),
    edges: copies.flatMap((suffix) => template.edges.map((edge) => withOwnIds(edge, suffix))),
  });
}

/** All copies of a product draw on one quota. */
function withQuotaFor(node: MapNode, copies: number): MapNode {
  return node.kind === 'product' && node.quota !== undefined ? { ...node, quota: node.quota * copies } : node;
}

function withOwnIds<T>(value: T, suffix: string): T {
  if (Array.isArray(value)) return value.map((item) => withOwnIds(item, suffix)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => {
    if (REFERENCES.has(key) && typeof item === 'string') return [key, item + suffix];
    if (LISTS_OF_REFERENCES.has(key) && Array.isArray(item)) return [key, item.map((id) => id + suffix)];
    if (key === 'code' && typeof item === 'string') return [key, `${item}-${suffix.slice(1)}`];
    return [key, withOwnIds(item, suffix)];
  });
  return Object.fromEntries(entries) as T;
}
