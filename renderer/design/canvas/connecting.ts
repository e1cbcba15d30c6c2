// Owns a connection drag while it lasts: where it began and which nodes may take it.
import { create } from 'zustand';
import type { MapDocument } from '../../../shared/document/document.ts';
import { connectionTypes } from '../../../shared/document/edits/elements.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds, previousKind } from '../../../shared/document/kinds/index.ts';

interface Connecting {
  /** Undefined while nothing is dragged. */
  readonly from: string | undefined;
  readonly direction: 'after' | 'before';
  readonly legal: ReadonlySet<string>;
  /** The kind that a release in empty space creates. */
  readonly creates: KindId | undefined;
}

const IDLE: Connecting = { from: undefined, direction: 'after', legal: new Set(), creates: undefined };

export const useConnecting = create<Connecting>()(() => IDLE);

export function beginConnecting(document: MapDocument, from: string, direction: 'after' | 'before'): void {
  const node = document.nodes.find(({ id }) => id === from);
  if (!node) return;
  const legal = document.nodes.flatMap(({ id }) => {
    const types = direction === 'after' ? connectionTypes(document, from, id) : connectionTypes(document, id, from);
    return types.length > 0 ? [id] : [];
  });
  const creates = direction === 'after' ? kinds[node.kind].leadsTo[0] : creatorOf(node.kind);
  useConnecting.setState({ from, direction, legal: new Set(legal), creates });
}

export function endConnecting(): void {
  useConnecting.setState(IDLE);
}

function creatorOf(kind: KindId): KindId | undefined {
  return kind === 'benefit' ? 'scenario' : previousKind(kind);
}
