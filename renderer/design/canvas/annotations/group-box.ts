// Owns where a group's frame is: around its members, wherever they are dragged.
import type { Group } from '../../../../shared/document/annotations.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { NODE_HEIGHT, nodeWidth } from '../../../../shared/document/layout.ts';
import type { Places } from '../dragging.ts';

const PADDING = 10;
/** Room for the title above the members. */
const HEAD = 30;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The frame in world px; undefined when no member is there. `moving` stands in for the places of dragged members. */
export function groupBox(document: MapDocument, group: Group, moving: Places): Box | undefined {
  const boxes = group.members.flatMap((id) => memberBox(document, id) ?? []);
  const placed = boxes.map(({ id, ...box }) => ({ ...box, ...moving.get(id) }));
  if (placed.length === 0) return undefined;
  const left = Math.min(...placed.map(({ x }) => x));
  const top = Math.min(...placed.map(({ y }) => y));
  const right = Math.max(...placed.map(({ x, width }) => x + width));
  const bottom = Math.max(...placed.map(({ y, height }) => y + height));
  return {
    x: left - PADDING,
    y: top - HEAD,
    width: right - left + 2 * PADDING,
    height: bottom - top + HEAD + PADDING,
  };
}

function memberBox(document: MapDocument, id: string): (Box & { id: string }) | undefined {
  const node = nodeById(document, id);
  if (node) return { id, x: node.x, y: node.y, width: nodeWidth(node.kind), height: NODE_HEIGHT };
  const note = document.notes?.find((candidate) => candidate.id === id);
  return note && { id, x: note.x, y: note.y, width: note.width, height: note.height };
}
