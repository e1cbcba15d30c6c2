// Owns the commands that walk the map by keyboard: along edges, along a lane, and the nudge.
import type { Edit, MapDocument, MapNode } from '../../../shared/document/document.ts';
import { moveNotes, withMembers } from '../../../shared/document/edits/annotations.ts';
import { moveNodes } from '../../../shared/document/edits/elements.ts';
import { laneOf } from '../../../shared/document/layout.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Command } from '../../kit/commands/command.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { openReconnect } from './connect.ts';
import { selectedEdge } from './edges.ts';

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

/** On a selected edge left and right choose the end that is to be moved. */
const alongOrEnd = (way: 'in' | 'out') => () => {
  const chosen = selectedEdge();
  if (chosen) openReconnect(chosen.edge.id, way === 'out' ? 'to' : 'from');
  else onSelected((document, node) => goTo(alongEdge(document, node, way)))();
};

const onSelected = (run: (document: MapDocument, node: MapNode) => void) => () => {
  const node = selectedNode();
  if (node) run(openDocument(), node);
  else goTo(useDocument.getState().document?.nodes[0]);
};

const hasNodes = () => (useDocument.getState().document?.nodes.length ?? 0) > 0;

const walk = (
  id: string,
  zh: string,
  en: string,
  keywords: Message,
  shortcuts: string[],
  run: () => void,
): Command => ({
  id,
  title: { zh, en },
  keywords,
  shortcuts,
  scope: 'canvas',
  enabled: hasNodes,
  run,
});

const nudge = (id: string, zh: string, en: string, keywords: Message, key: string, dy: number): Command =>
  walk(id, zh, en, keywords, [`Shift+${key}`], () => {
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
    '沿连线向右；选中连线时改接终点',
    'Along an edge to the right; on an edge: move its end',
    { zh: '往右走 下一节点', en: 'follow' },
    ['ArrowRight'],
    alongOrEnd('out'),
  ),
  walk(
    'walk.left',
    '沿连线向左；选中连线时改接起点',
    'Along an edge to the left; on an edge: move its start',
    { zh: '往左走 上一节点', en: 'backwards' },
    ['ArrowLeft'],
    alongOrEnd('in'),
  ),
  walk(
    'walk.up',
    '上一个同类',
    'Previous in the lane',
    { zh: '同列上一个', en: 'previous-card' },
    ['ArrowUp', 'BracketLeft'],
    onSelected((d, n) => goTo(sibling(d, n, -1))),
  ),
  walk(
    'walk.down',
    '下一个同类',
    'Next in the lane',
    { zh: '同列下一个', en: 'next-card' },
    ['ArrowDown', 'BracketRight'],
    onSelected((d, n) => goTo(sibling(d, n, 1))),
  ),
  nudge('walk.nudgeUp', '上移', 'Nudge up', { zh: '往上挪', en: 'move-up' }, 'ArrowUp', -NUDGE),
  nudge('walk.nudgeDown', '下移', 'Nudge down', { zh: '往下挪', en: 'move-down' }, 'ArrowDown', NUDGE),
];
