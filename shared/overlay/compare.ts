// Owns the comparison of several branches' overlays: one row per node and field that any of them changed, one cell per branch.

import { isSameValue } from '../diff/same-value.ts';
import type { MapDocument } from '../document/document.ts';
import { valueAt } from '../document/edits/set-at.ts';
import { nodeById } from '../document/element-index.ts';
import { labelAt } from '../document/field-path.ts';
import type { KindId } from '../document/kind-id.ts';
import { kinds } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import type { Overlay } from './overlay.ts';
import { withoutSame } from './same-as-base.ts';

export interface ComparedCell {
  readonly value: unknown;
  readonly reason: string;
}

export interface ComparedRow {
  readonly nodeId: string;
  readonly kind: KindId | undefined;
  readonly name: string;
  /** Empty for the node as a whole: added or left out. */
  readonly field: string;
  readonly label: Message;
  readonly base: unknown;
  /** By branch code; a branch without an entry takes the base. */
  readonly cells: ReadonlyMap<string, ComparedCell>;
  /** True where not all branches do the same. */
  readonly differs: boolean;
}

const ADDED: Message = { zh: '新增', en: 'Added' };
const LEFT_OUT: Message = { zh: '不做', en: 'Left out' };

/** In the order of the map's nodes, then of the fields' first mention. */
export function compareOverlays(document: MapDocument, overlays: readonly Overlay[]): readonly ComparedRow[] {
  const drafts = new Map<string, Draft>();
  for (const overlay of overlays) collect(document, overlay, drafts);
  const place = new Map(document.nodes.map(({ id }, index) => [id, index]));
  const placeOf = ({ nodeId }: ComparedRow) => place.get(nodeId) ?? Number.POSITIVE_INFINITY;
  return [...drafts.values()]
    .map((draft): ComparedRow => ({ ...draft, differs: differs(draft, overlays.length) }))
    .sort((a, b) => compare(placeOf(a), placeOf(b)));
}

type Draft = Omit<ComparedRow, 'differs' | 'cells'> & { readonly cells: Map<string, ComparedCell> };

function collect(document: MapDocument, overlay: Overlay, drafts: Map<string, Draft>): void {
  const put = (row: Omit<Draft, 'cells'>, cell: ComparedCell) => {
    const key = JSON.stringify([row.nodeId, row.field, row.label.en, row.field === '' ? row.name : '']);
    const draft = drafts.get(key) ?? { ...row, cells: new Map() };
    draft.cells.set(overlay.branchCode, cell);
    drafts.set(key, draft);
  };
  for (const { nodeId, field, value, reason } of withoutSame(document, overlay).changes) {
    const node = nodeById(document, nodeId);
    const label = node ? labelAt(kinds[node.kind].fields, field) : { zh: field, en: field };
    const base = node && valueAt(node, field);
    put({ nodeId, kind: node?.kind, name: node?.name ?? nodeId, field, label, base }, { value, reason });
  }
  for (const nodeId of overlay.removed) {
    const node = nodeById(document, nodeId);
    const row = { nodeId, kind: node?.kind, name: node?.name ?? nodeId, field: '', label: LEFT_OUT, base: false };
    put(row, { value: true, reason: '' });
  }
  for (const { id, kind, name } of overlay.addedNodes) {
    put({ nodeId: id, kind, name, field: '', label: ADDED, base: false }, { value: true, reason: '' });
  }
}

function differs({ cells, base }: Draft, branches: number): boolean {
  const values = [...cells.values()].map(({ value }) => value);
  if (cells.size < branches) values.push(base);
  return values.some((value) => !isSameValue(value, values[0]));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
