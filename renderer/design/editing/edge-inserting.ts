// Owns putting a new node on an edge: by the edge's own button, by a command, by a drop from the palette.
import type { MapEdge } from '../../../shared/document/document.ts';
import { insertableKinds, insertOnEdge } from '../../../shared/document/edits/edges.ts';
import { nextId } from '../../../shared/document/edits/elements.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { freePlace } from '../../../shared/document/layout.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { say } from '../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';

export const insertTitle = (kind: KindId): Message => ({
  zh: `在连线中插入${kinds[kind].title.zh}`,
  en: `Insert ${kinds[kind].title.en.toLowerCase()} on the edge`,
});

/** Puts a node of `kind` on the edge, at the first free place beside its middle, and puts the caret in its name. */
export function insertNode(edge: MapEdge, kind: KindId): void {
  const document = openDocument();
  const from = nodeById(document, edge.from);
  const to = nodeById(document, edge.to);
  if (!from || !to) return;
  const id = nextId(document, kinds[kind].prefix);
  const name = say({ zh: `新${kinds[kind].title.zh}`, en: `New ${kinds[kind].title.en.toLowerCase()}` });
  const place = freePlace(document.nodes, kind, Math.round((from.y + to.y) / 8) * 4);
  useDocument.getState().apply(insertTitle(kind), insertOnEdge(edge.id, kind, { name, ...place }));
  useView.getState().revealElement(id, 'name');
}

/** Puts a node of `kind` on the edge at a point of the window; false when no edge is there or the kind does not fit on it. */
export function insertAt(kind: KindId, x: number, y: number): boolean {
  const line = window.document.elementFromPoint(x, y)?.closest('.react-flow__edge');
  const document = openDocument();
  const edge = edgeById(document, line?.getAttribute('data-id') ?? '');
  if (!edge || !insertableKinds(document, edge).includes(kind)) return false;
  insertNode(edge, kind);
  return true;
}
