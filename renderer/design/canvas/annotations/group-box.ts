// Owns where a group's frame is: around its members, wherever they are dragged.
import type { Group } from '../../../../shared/document/annotations.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { cardLeft, type LaneGeometry } from '../../../../shared/document/lane-geometry.ts';
import { NODE_HEIGHT } from '../../../../shared/document/layout.ts';
import { viewX } from '../../editing/lanes-in-view.ts';
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
export function groupBox(document: MapDocument, group: Group, moving: Places, lanes: LaneGeometry): Box | undefined {
  const placed = group.members.flatMap((id) => memberBox(document, id, moving, lanes) ?? []);
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

function memberBox(document: MapDocument, id: string, moving: Places, lanes: LaneGeometry): Box | undefined {
  const node = nodeById(document, id);
  const moved = moving.get(id);
  if (node) {
    return { x: cardLeft(lanes, node.kind), y: moved?.y ?? node.y, width: lanes.card, height: NODE_HEIGHT };
  }
  const note = document.notes?.find((candidate) => candidate.id === id);
  if (!note) return undefined;
  const { x, y } = { ...note, ...moved };
  return { x: viewX(x, lanes), y, width: note.width, height: note.height };
}
