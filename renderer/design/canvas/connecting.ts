// Owns a connection while it is made, by a drag or by keys: where it begins, which nodes may take it, and which one is aimed at.
import { create } from 'zustand';
import type { MapDocument } from '../../../shared/document/document.ts';
import { connectionTypes } from '../../../shared/document/edits/elements.ts';
import { commonNextKinds, type Way } from '../../../shared/document/edits/joining.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { previousKind } from '../../../shared/document/kinds/index.ts';

interface Connecting {
  /** Empty while nothing is connected; the first is the one that was grabbed. */
  readonly sources: readonly string[];
  readonly direction: Way;
  readonly legal: ReadonlySet<string>;
  /** Those that may take it light up, the others step back. */
  readonly isLit: boolean;
  /** The kind that a release in empty space creates. */
  readonly creates: KindId | undefined;
  /** The card that would be taken now, where keys choose it. */
  readonly aimed: string | undefined;
}

const IDLE: Connecting = {
  sources: [],
  direction: 'after',
  legal: new Set(),
  isLit: false,
  creates: undefined,
  aimed: undefined,
};

export const useConnecting = create<Connecting>()(() => IDLE);

/** A drag from a card that is selected with others begins at all of them that lead the same way. */
export function beginConnecting(
  document: MapDocument,
  from: string,
  direction: Way,
  selection: ReadonlySet<string>,
): void {
  const node = nodeById(document, from);
  if (!node) return;
  const along = selection.has(from) ? document.nodes.filter(({ id }) => selection.has(id) && id !== from) : [];
  const sources = [from, ...along.map(({ id }) => id)];
  useConnecting.setState({
    ...IDLE,
    sources,
    direction,
    legal: legalFor(document, sources, direction),
    isLit: true,
    creates: createdBy([node, ...along], direction),
  });
}

/** The menu beside a card is open; with `legal` the cards that it lists light up. */
export function beginAiming(sources: readonly string[], direction: Way, legal: ReadonlySet<string> | undefined): void {
  useConnecting.setState({ ...IDLE, sources, direction, legal: legal ?? IDLE.legal, isLit: legal !== undefined });
}

export function aimAt(target: string | undefined): void {
  useConnecting.setState({ aimed: target });
}

export function endConnecting(): void {
  useConnecting.setState(IDLE);
}

function legalFor(document: MapDocument, sources: readonly string[], direction: Way): ReadonlySet<string> {
  const takes = (id: string) =>
    sources.some((source) =>
      direction === 'after'
        ? connectionTypes(document, source, id).length > 0
        : connectionTypes(document, id, source).length > 0,
    );
  return new Set(document.nodes.flatMap(({ id }) => (!sources.includes(id) && takes(id) ? [id] : [])));
}

function createdBy(nodes: readonly { readonly kind: KindId }[], direction: Way): KindId | undefined {
  const of = [...new Set(nodes.map(({ kind }) => kind))];
  if (direction === 'after') return commonNextKinds(of).find(({ way }) => way === 'after')?.kind;
  const [kind, ...others] = of;
  if (!kind || others.length > 0) return undefined;
  return kind === 'benefit' ? 'scenario' : previousKind(kind);
}
