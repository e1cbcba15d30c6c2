// Owns `window.bench`: lets any harness load a map and move in it. Loaded only when the program was started with `--bench`.
import { newEdge, newNode } from '../../../shared/document/defaults.ts';
import type { MapDocument, MapEdge, MapNode } from '../../../shared/document/document.ts';
import { legalEdgeTypes } from '../../../shared/document/edge-types.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import type { EdgeTypeId, KindId } from '../../../shared/document/kind-id.ts';
import { drop, useDragging } from '../../design/canvas/index.ts';
import { viewport } from '../../design/editing/viewport.ts';
import { call } from '../../session/client.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';

/** A map file, or just its nodes and edges; what is missing is filled with defaults. */
export interface LooseMap {
  readonly nodes: readonly (Partial<MapNode> & {
    readonly id: string;
    readonly kind: KindId;
    readonly y: number;
  })[];
  readonly edges: readonly {
    readonly id?: string;
    readonly from: string;
    readonly to: string;
    readonly type?: EdgeTypeId;
  }[];
}

export interface Bench {
  /** Makes a map of it, opens it, and resolves when it has been drawn; saving and checking go on as always. */
  load(map: LooseMap): Promise<void>;
  setViewport(view: { x: number; y: number; zoom: number }): void;
  /** Drags one node by world px, as the pointer does; the pointer lets go when no further call follows. */
  moveNode(id: string, dx: number, dy: number): void;
  /** Cards that are drawn now, as elements or painted. */
  drawnNodes(): number;
}

const RELEASE_MS = 150;
let release: ReturnType<typeof setTimeout> | undefined;

export const bench: Bench = {
  async load(map) {
    const creating = call('maps.create', { title: 'Bench' });
    // Made while the store works.
    const elements = completeElements(map);
    const created = await creating;
    const document = { ...created.document, ...elements };
    useDocument.getState().open(created);
    useDocument.getState().apply({ zh: '载入', en: 'Load' }, () => document);
    useView.getState().show('map');
    await drawn();
  },
  setViewport: (view) => viewport().set(view),
  moveNode: (id, _dx, dy) => {
    const from = useDragging.getState().moving.get(id) ?? nodeById(openDocument(), id);
    if (!from) return;
    const moving = new Map([[id, { y: from.y + dy }]]);
    useDragging.setState({ moving, guides: [], copies: false });
    clearTimeout(release);
    release = setTimeout(drop, RELEASE_MS);
  },
  drawnNodes: () => viewport().drawnNodes(),
};

function completeElements(map: LooseMap): Pick<MapDocument, 'nodes' | 'edges'> {
  const kindOf = new Map(map.nodes.map((node) => [node.id, node.kind]));
  const nodes = map.nodes.map((node) => {
    const { y } = node;
    const base = newNode(node.kind, { id: node.id, code: node.id.toUpperCase().padEnd(2, '0'), name: node.id, y });
    return { ...base, ...node } as MapNode;
  });
  const edges = map.edges.flatMap((edge, index): MapEdge[] => {
    const from = kindOf.get(edge.from);
    const to = kindOf.get(edge.to);
    const type = edge.type ?? (from && to && legalEdgeTypes(from, to)[0]);
    return type ? [newEdge(type, { id: edge.id ?? `E${index + 1}`, from: edge.from, to: edge.to })] : [];
  });
  return { nodes, edges };
}

/** Resolves after the frame in which the canvas has drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (viewport().drawnNodes() > 0) requestAnimationFrame(() => resolve());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
