// Owns placing library items on the map in front: at a point, on an edge, in the first free place, and materials on nodes.
import type { EventDef } from '../../../shared/dictionary/dictionaries.ts';
import type { Edit } from '../../../shared/document/document.ts';
import { insertableKinds } from '../../../shared/document/edits/edges.ts';
import { addNode, nextId } from '../../../shared/document/edits/elements.ts';
import { addJoined, joinsToChosen } from '../../../shared/document/edits/joining.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { freePlace, NODE_HEIGHT } from '../../../shared/document/layout.ts';
import { materialsOf } from '../../../shared/document/materials.ts';
import { itemName, type LibraryItem } from '../../../shared/library/library-item.ts';
import { setMaterials } from '../../../shared/library/materials.ts';
import { pathOf } from '../../../shared/library/own-pattern.ts';
import { pastedNodes, placePattern } from '../../../shared/library/pattern.ts';
import { isPlaceable, placeItem, placeOnEdge } from '../../../shared/library/placements.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { say } from '../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useNotices } from '../../session/notices.ts';
import { useView } from '../../session/view-store.ts';
import { useLibrary } from '../items/library-store.ts';
import { words } from '../items/words.ts';

/** The drag data type of a library item on its way to the canvas. */
export const ITEM_DRAG_TYPE = 'application/x-strategy-map-item';
/** Before the code of a trigger event, which is placed as a scenario of its own. */
const EVENT = 'event:';
const GRID = 4;

export function eventKey(code: string): string {
  return `${EVENT}${code}`;
}

interface Drop {
  /** A point of the window. */
  readonly client: { readonly x: number; readonly y: number };
  /** The same point of the canvas, in world px. */
  readonly world: { readonly y: number };
}

/** Drops an item onto the canvas: on an edge where it fits there, on a card that it is joined to, else at that height of its lane. */
export function dropItem(key: string, { client, world }: Drop): void {
  const under = window.document.elementFromPoint(client.x, client.y);
  const card = under?.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined;
  const edge = under?.closest('.react-flow__edge')?.getAttribute('data-id') ?? undefined;
  place(key, {
    card,
    chosen: card === undefined ? [] : [card],
    edge,
    y: Math.round((world.y - NODE_HEIGHT / 2) / GRID) * GRID,
  });
}

/** Places an item in the first free place of its lane, joined to the selected nodes; a material goes to them. */
export function placeByKey(key: string): void {
  place(key, { chosen: [...useView.getState().selection] });
}

interface Target {
  /** What the item is joined to, as far as that is legal. */
  readonly chosen: readonly string[];
  readonly card?: string | undefined;
  readonly edge?: string | undefined;
  readonly y?: number;
}

function place(key: string, target: Target): void {
  if (key.startsWith(EVENT)) {
    const code = key.slice(EVENT.length);
    const event = useKnowledge.getState().dictionaries.events.find(({ id }) => id === code);
    if (event) placeEvent(event, target);
    return;
  }
  const item = useLibrary.getState().items.get(key);
  if (!item) return;
  if (item.kind === 'pattern') addPattern(item, target.chosen);
  else if (!isPlaceable(item)) addMaterial(item, target.card);
  else if (!target.edge || !insertAt(item, item.kind, target.edge)) {
    const at = freePlace(openDocument().nodes, item.kind, target.y);
    put(item.kind, placeItem(item, at, useLibrary.getState().items), target.chosen);
  }
}

function insertAt(item: LibraryItem, kind: KindId, edgeId: string): boolean {
  const document = openDocument();
  const edge = edgeById(document, edgeId);
  if (!edge || !insertableKinds(document, edge).includes(kind)) return false;
  const [from, to] = [nodeById(document, edge.from), nodeById(document, edge.to)];
  const at = freePlace(document.nodes, kind, Math.round(((from?.y ?? 0) + (to?.y ?? 0)) / 8) * GRID);
  put(kind, placeOnEdge(item, edgeId, at, useLibrary.getState().items), []);
  return true;
}

/** A scenario that the event triggers. */
function placeEvent({ id, label, motClass, validityHours }: EventDef, { y, chosen }: Target): void {
  const values = {
    scenarioClass: 'event',
    motClass,
    trigger: { type: 'event', eventCode: id },
    ...(validityHours !== undefined && { validityHours }),
  };
  const at = freePlace(openDocument().nodes, 'scenario', y);
  put('scenario', addNode('scenario', { name: shorten(say(label), 40), ...at }, values), chosen);
}

/** Applies what adds one node of `kind`, joins it to the chosen ones, and selects it. */
function put(kind: KindId, edit: Edit, chosen: readonly string[]): void {
  const document = openDocument();
  const id = nextId(document, kinds[kind].prefix);
  useDocument.getState().apply(words.placed, addJoined(kind, edit, joinsToChosen(document, chosen, kind)));
  useView.getState().revealElement(id);
}

/** The path goes onto the segments among the chosen nodes. */
function addPattern(item: LibraryItem, chosen: readonly string[]): void {
  const path = pathOf(item.fields.path);
  const before = openDocument();
  if (path) useDocument.getState().apply(words.placedPattern, placePattern(path, chosen));
  const [first] = pastedNodes(before, openDocument());
  if (first) useView.getState().revealElement(first.id);
  else useNotices.getState().show({ tone: 'info', message: words.noSegment, params: { name: itemName(item) } });
}

const CARRIERS: readonly KindId[] = ['product', 'channel', 'script'];

function addMaterial(item: LibraryItem, card: string | undefined): void {
  const document = openDocument();
  const chosen = card === undefined ? [...useView.getState().selection] : [card];
  const nodes = chosen.flatMap((id) => nodeById(document, id) ?? []).filter(({ kind }) => CARRIERS.includes(kind));
  if (nodes.length === 0) {
    useNotices.getState().show({ tone: 'info', message: words.nowhere, params: { name: itemName(item) } });
    return;
  }
  const library = useLibrary.getState().items;
  useDocument
    .getState()
    .apply(words.placedMaterial, (current) =>
      nodes.reduce(
        (map, node) => setMaterials(node.id, [...new Set([...materialsOf(node), item.id])], library)(map),
        current,
      ),
    );
  const first = nodes[0];
  if (first) useView.getState().revealElement(first.id);
}
