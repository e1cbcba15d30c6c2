// Owns the commands that join by keys: the selected cards with another one, the ends of an edge, all loose cards; and the way back.
import type { Way } from '../../../shared/document/edits/joining.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { likelyPair, likelyPairs } from '../../../shared/graph/likely-partners.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Fix } from '../../../shared/lint/fix.ts';
import type { Command } from '../../kit/commands/command.ts';
import { focusCanvas } from '../../kit/ui/focus-canvas.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { askToFixAll } from '../../session/fixing.ts';
import { useView } from '../../session/view-store.ts';
import { openCardMenu } from './card-menu.ts';
import { connectRows, reconnectRows } from './card-menu-rows.ts';
import { selectedEdge } from './edges.ts';
import { selectedNodes } from './grow.ts';
import { mayJoin } from './joinable.ts';

const CONNECT_TO: Message = { zh: '连接到…', en: 'Connect to…' };
const CONNECT_FROM: Message = { zh: '从…连入', en: 'Connect from…' };

/** Opens the list of the nodes that `ids` may be joined to; those that may take the edge light up. */
function openConnect(ids: readonly string[], way: Way): void {
  const pair = likelyPair(openDocument(), ids[0] ?? '');
  const likely = way === 'after' ? pair?.to : pair?.from;
  openCardMenu({
    beside: ids,
    sources: ids,
    way,
    lit: true,
    pages: [{ title: way === 'after' ? CONNECT_TO : CONNECT_FROM, rows: () => connectRows(ids, way, likely) }],
  });
}

const join = (id: string, title: Message, keywords: Message, shortcut: string, way: Way): Command => {
  const direction = way === 'after' ? 'out' : 'in';
  const sources = () => selectedNodes().filter(({ kind }) => mayJoin(kind, direction));
  return {
    id,
    title,
    keywords,
    shortcuts: [shortcut],
    scope: 'canvas',
    enabled: () => sources().length > 0,
    run: () =>
      openConnect(
        sources().map((node) => node.id),
        way,
      ),
  };
};

export const connectTo = join(
  'connect.to',
  CONNECT_TO,
  { zh: '连线 画线 接上', en: 'link join line-to' },
  'KeyC',
  'after',
);
export const connectFrom = join(
  'connect.from',
  CONNECT_FROM,
  { zh: '反向连线', en: 'link-from' },
  'Shift+KeyC',
  'before',
);

/** Opens the list of the nodes that may take one end of the edge instead. */
export function openReconnect(id: string, end: 'from' | 'to'): void {
  const edge = edgeById(openDocument(), id);
  if (!edge) return;
  openCardMenu({
    beside: [edge[end]],
    sources: [end === 'to' ? edge.from : edge.to],
    way: end === 'to' ? 'after' : 'before',
    lit: true,
    pages: [
      {
        title:
          end === 'to'
            ? { zh: '终点改接到…', en: 'Move the end to…' }
            : { zh: '起点改接到…', en: 'Move the start to…' },
        rows: () => reconnectRows(id, end),
      },
    ],
  });
}

/** The card whose edges are gone through, while one of them is selected. */
let around: string | undefined;

/** Selects the first edge of the selected card, then the next one around the same card. */
const nextEdge: Command = {
  id: 'walk.edge',
  title: { zh: '逐条选择所连的线', en: 'Select its edges one by one' },
  keywords: { zh: '选线 下一条线', en: 'next-edge cycle' },
  shortcuts: ['KeyE'],
  scope: 'canvas',
  enabled: () => selectedNodes().length === 1 || selectedEdge() !== undefined,
  run: () => {
    const document = openDocument();
    const current = selectedEdge()?.edge;
    const [node] = selectedNodes();
    if (node) around = node.id;
    else if (current && around !== current.from && around !== current.to) around = current.from;
    const edges = document.edges.filter(({ from, to }) => from === around || to === around);
    const next = edges[(edges.findIndex(({ id }) => id === current?.id) + 1) % edges.length];
    if (next) useView.getState().revealElement(next.id);
  },
};

const CONNECT_LOOSE: Message = { zh: '连接所有未连的节点', en: 'Connect all loose nodes' };

/** Joins every node that lacks an edge to its likely partner, once the list was looked at. */
export const connectLoose: Command = {
  id: 'connect.loose',
  title: CONNECT_LOOSE,
  keywords: { zh: '孤立 散落 自动连线', en: 'orphans autoconnect' },
  scope: 'canvas',
  enabled: () => (useDocument.getState().document?.nodes.length ?? 0) > 1,
  run: () => {
    const document = openDocument();
    const nameOf = (id: string) => nodeById(document, id)?.name ?? id;
    const fixes = likelyPairs(document).map(
      ({ from, to }): Fix => ({
        title: { zh: `连接“${nameOf(from)}”和“${nameOf(to)}”`, en: `Connect “${nameOf(from)}” with “${nameOf(to)}”` },
        steps: [{ do: 'connect', from, to }],
      }),
    );
    askToFixAll(CONNECT_LOOSE, fixes);
  },
};

/** From any field, keeping what was typed: the way back that Esc is not, since Esc takes typing back. */
const toCanvas: Command = {
  id: 'walk.canvas',
  title: { zh: '回到画布', en: 'Back to canvas' },
  keywords: { zh: '返回画布 焦点', en: 'focus' },
  shortcuts: ['Mod+Enter'],
  scope: 'global',
  enabled: () => useView.getState().screen === 'map',
  run: () => focusCanvas(),
};

export const connectCommands: readonly Command[] = [connectTo, connectFrom, nextEdge, connectLoose, toCanvas];
