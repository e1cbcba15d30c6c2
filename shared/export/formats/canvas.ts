// Owns JSON Canvas 1.0: cards as text nodes, lanes as groups, and with each element the map's own data, so that it can be read in again.
import { edgeTypes } from '../../document/edge-types.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { kindPalette } from '../palette.ts';
import { CANVAS_KEY, canvasText, mapHead } from '../round-trip.ts';
import { buildScene, type Scene } from '../scene.ts';
import { scopedDocument } from '../scope.ts';
import { cleanText } from '../text.ts';

export const canvas: ExportFormat = {
  id: 'canvas',
  title: { zh: 'JSON Canvas 画布', en: 'JSON Canvas' },
  about: {
    zh: '可用 Obsidian 等打开，也可再次导入；不含激励',
    en: 'For Obsidian and similar apps; can be imported again, without rewards',
  },
  extension: 'canvas',
  mime: 'application/json',
  options: [],
  takesSelection: true,
  write: toCanvas,
};

function toCanvas(input: ExportInput): string {
  const document = scopedDocument(input.document, input.scope);
  const scene = buildScene(input);
  const data = new Map(document.nodes.map((node) => [node.id, node]));
  const cards = scene.cards.map((card) => ({
    id: `n-${card.id}`,
    type: 'text',
    ...whole(card),
    color: kindPalette[card.kind].solid,
    text: canvasText(card),
    [CANVAS_KEY]: { node: data.get(card.id), place: placeOf(card), text: canvasText(card) },
  }));
  const notes = scene.notes.map((note) => ({ id: `m-${note.id}`, type: 'text', ...whole(note), text: note.text }));
  const edges = document.edges.map((edge) => {
    const line = scene.lines.find(({ id }) => id === edge.id);
    return {
      id: `l-${edge.id}`,
      fromNode: `n-${edge.from}`,
      fromSide: line?.startSide ?? 'right',
      toNode: `n-${edge.to}`,
      toSide: line?.endSide ?? 'left',
      toEnd: line?.arrow ? 'arrow' : 'none',
      ...(line?.label && { label: line.label.text }),
      ...(!line?.label && edge.type !== 'flow' && { label: edgeTypes[edge.type].title[input.language] }),
      [CANVAS_KEY]: { edge },
    };
  });
  const file = {
    nodes: [...marksOf(scene), ...lanesOf(scene), ...cards, ...notes],
    edges,
    [CANVAS_KEY]: { version: 1, map: mapHead(document) },
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

const MARK_HEIGHT = 60;

/** Above the lanes, what a reader must not overlook. */
function marksOf({ header, map }: Scene) {
  if (header.marks.length === 0) return [];
  const box = { x: map.x, y: map.y - MARK_HEIGHT - 12, width: map.width, height: MARK_HEIGHT };
  const text = header.marks.map((mark) => `**${mark.text.text}**`).join(' · ');
  return [{ id: 'm-marks', type: 'text', ...whole(box), color: '1', text }];
}

function lanesOf({ lanes, map, groups }: Scene) {
  return [
    ...lanes.map(({ lane, title, x, width }) => ({
      id: `lane-${lane}`,
      type: 'group',
      ...whole({ x, width, y: map.y, height: map.height }),
      label: title,
    })),
    ...groups.map((group) => ({ id: `g-${group.id}`, type: 'group', ...whole(group), label: cleanText(group.title) })),
  ];
}

/** The format has whole numbers only. */
function whole({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

function placeOf(card: { x: number; y: number }) {
  return { x: Math.round(card.x), y: Math.round(card.y) };
}
