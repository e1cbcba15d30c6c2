// Owns how a connection drag ends: a new edge, its type chosen where several are legal, or an edge with one end moved.
import { create } from 'zustand';
import { reconnect, reconnectionTypes } from '../../../shared/document/edits/edges.ts';
import { connectionTypes } from '../../../shared/document/edits/elements.ts';
import { connectPairs, joinablePairs, type Pair } from '../../../shared/document/edits/joining.ts';
import { edgeById } from '../../../shared/document/element-index.ts';
import type { EdgeTypeId } from '../../../shared/document/kind-id.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { endConnecting, useConnecting } from './connecting.ts';

/** Nodes that several types may join: the user chooses one at the place of release, in screen px. */
interface Choice {
  readonly pairs: readonly Pair[];
  readonly types: readonly EdgeTypeId[];
  readonly x: number;
  readonly y: number;
}

export const useTypeChoice = create<{ readonly choice: Choice | undefined }>()(() => ({ choice: undefined }));

/** Joins what may be joined after a drag released at `at`; asks for the type where the kinds allow several. */
export function joinAt(wanted: readonly Pair[], at: { readonly x: number; readonly y: number }): void {
  const document = openDocument();
  const pairs = joinablePairs(document, wanted);
  const types = pairs.map(({ from, to }) => connectionTypes(document, from, to)).find((each) => each.length > 1);
  if (types) useTypeChoice.setState({ choice: { pairs, types, x: at.x, y: at.y } });
  else joinAs(pairs);
}

export function joinAs(pairs: readonly Pair[], type?: EdgeTypeId): void {
  useDocument.getState().apply({ zh: '连线', en: 'Connect' }, connectPairs(pairs, type));
}

export function closeChoice(): void {
  useTypeChoice.setState({ choice: undefined });
}

export type EdgeEnd = 'from' | 'to';

/** Begins dragging one end of an edge: the nodes that may take it light up. False when there is no such edge. */
export function beginReconnecting(id: string, end: EdgeEnd): boolean {
  const document = openDocument();
  const edge = edgeById(document, id);
  if (!edge) return false;
  const legal = document.nodes.filter((node) => reconnectionTypes(document, edge, end, node.id).length > 0);
  useConnecting.setState({
    sources: [end === 'to' ? edge.from : edge.to],
    direction: end === 'to' ? 'after' : 'before',
    // Where it comes from it may go back to.
    legal: new Set([...legal.map((node) => node.id), edge[end]]),
    isLit: true,
    creates: undefined,
    aimed: undefined,
  });
  return true;
}

/** Ends the drag over `node`, or over none; a node that may not take the end leaves everything as it was. */
export function endReconnecting(id: string, end: EdgeEnd, node: string | undefined): void {
  endConnecting();
  if (node === undefined) return;
  useDocument.getState().apply({ zh: '改接连线', en: 'Reconnect' }, reconnect(id, end, node));
}
