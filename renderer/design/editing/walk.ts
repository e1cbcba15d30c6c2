// Owns the commands that walk the map by keyboard: along edges, along a lane, and the nudge.
import type { Edit, MapDocument, MapNode } from '../../../shared/document/document.ts';
import { moveNotes, withMembers } from '../../../shared/document/edits/annotations.ts';
import { moveNodes } from '../../../shared/document/edits/elements.ts';
import { laneOf } from '../../../shared/document/layout.ts';
import type { Command } from '../../kit/commands/command.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';

const NUDGE = 4;

function selectedNode(): MapNode | undefined {
  const { selection } = useView.getState();
  const { document } = useDocument.getState();
  return selection.size === 1 ? document?.nodes.find((node) => selection.has(node.id)) : undefined;
}

function goTo(node: MapNode | undefined): void {
  if (node) useView.getState().revealElement(node.id);
}

/** The nearest neighbour along an edge to the right (`out`) or to the left (`in`). */
function alongEdge(document: MapDocument, node: MapNode, way: 'in' | 'out'): MapNode | undefined {
  const ids = document.edges.flatMap((edge) => {
    if (way === 'out') return edge.from === node.id ? [edge.to] : [];
    return edge.to === node.id ? [edge.from] : [];
  });
  const others = document.nodes.filter((other) => ids.includes(other.id) && laneOf(other.kind) !== laneOf(node.kind));
  return others.sort((a, b) => Math.abs(a.y - node.y) - Math.abs(b.y - node.y))[0];
}

/** The next card of the same lane, above (-1) or below (1). */
function sibling(document: MapDocument, node: MapNode, step: 1 | -1): MapNode | undefined {
  const lane = document.nodes
    .filter((other) => laneOf(other.kind) === laneOf(node.kind))
    .sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
  return lane[lane.findIndex((other) => other.id === node.id) + step];
}

const onSelected = (run: (document: MapDocument, node: MapNode) => void) => () => {
  const node = selectedNode();
  if (node) run(openDocument(), node);
  else goTo(useDocument.getState().document?.nodes[0]);
};

const hasNodes = () => (useDocument.getState().document?.nodes.length ?? 0) > 0;

const walk = (id: string, zh: string, en: string, shortcuts: string[], run: () => void): Command => ({
  id,
  title: { zh, en },
  shortcuts,
  scope: 'canvas',
  enabled: hasNodes,
  run,
});

const nudge = (id: string, zh: string, en: string, key: string, dy: number): Command =>
  walk(id, zh, en, [`Shift+${key}`], () => {
    const document = openDocument();
    const { selection } = useView.getState();
    const ids = withMembers(document, selection);
    const cards = document.nodes.filter(({ id, pinned }) => ids.has(id) && !pinned);
    const notes = (document.notes ?? []).filter(({ id }) => ids.has(id));
    const places = new Map([...cards, ...notes].map(({ id, y }) => [id, { y: y + dy }]));
    const key = `nudge:${[...selection].join()}`;
    const move: Edit = (current) => moveNotes(places)(moveNodes(places)(current));
    useDocument.getState().apply({ zh: '微移', en: 'Nudge' }, move, key);
    endBurstSoon(key);
  });

/** Nudges that follow each other within this time (ms) are one undo entry. */
const BURST = 1000;
let burstEnd: ReturnType<typeof setTimeout> | undefined;

function endBurstSoon(key: string): void {
  clearTimeout(burstEnd);
  burstEnd = setTimeout(() => {
    const { past, endMerge } = useDocument.getState();
    if (past.at(-1)?.mergeKey === key) endMerge();
  }, BURST);
}

export const walkCommands: readonly Command[] = [
  walk(
    'walk.right',
    '沿连线向右',
    'Along an edge to the right',
    ['ArrowRight'],
    onSelected((d, n) => goTo(alongEdge(d, n, 'out'))),
  ),
  walk(
    'walk.left',
    '沿连线向左',
    'Along an edge to the left',
    ['ArrowLeft'],
    onSelected((d, n) => goTo(alongEdge(d, n, 'in'))),
  ),
  walk(
    'walk.up',
    '上一个同类',
    'Previous in the lane',
    ['ArrowUp', 'BracketLeft'],
    onSelected((d, n) => goTo(sibling(d, n, -1))),
  ),
  walk(
    'walk.down',
    '下一个同类',
    'Next in the lane',
    ['ArrowDown', 'BracketRight'],
    onSelected((d, n) => goTo(sibling(d, n, 1))),
  ),
  nudge('walk.nudgeUp', '上移', 'Nudge up', 'ArrowUp', -NUDGE),
  nudge('walk.nudgeDown', '下移', 'Nudge down', 'ArrowDown', NUDGE),
];
