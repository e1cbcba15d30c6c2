// Owns the commands by which a map grows from the selected cards: the next kind, a sibling, another item of the library.
import { commonNextKinds, type Join, type NextKind, parentsOf } from '../../../shared/document/edits/joining.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds, type MapNode } from '../../../shared/document/kinds/index.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Command } from '../../kit/commands/command.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { isAnnotation, renameSelected } from './annotations.ts';
import { type CardMenuPage, openCardMenu } from './card-menu.ts';
import { nextRows, replaceRows } from './card-menu-rows.ts';
import { createNode } from './elements.ts';

/** The selected nodes, in the order in which they were chosen; none where anything else is selected too. */
export function selectedNodes(): readonly MapNode[] {
  const { document } = useDocument.getState();
  const nodes = [...useView.getState().selection].map((id) => nodeById(document, id));
  return nodes.every((node) => node !== undefined) ? nodes : [];
}

/** What the cards may be continued with, best first. */
export function continuations(nodes: readonly MapNode[]): readonly NextKind[] {
  return commonNextKinds(nodes.map(({ kind }) => kind));
}

/** Keys that also lead from one part of the window to the next act on the map only while the canvas itself has the focus; the palette may ask. */
function isCanvasFocused(): boolean {
  const active = window.document.activeElement;
  return active !== null && (active.matches('.canvas') || active.closest('dialog, [role="dialog"]') !== null);
}

/** Opens the menu of what comes after the cards, at `kind` or at the likeliest. */
export function openNext(nodes: readonly MapNode[], kind?: KindId): void {
  const [first] = nodes;
  const next = continuations(nodes);
  const [best] = next;
  if (!first || !best) return;
  const at = Math.max(
    0,
    next.findIndex((each) => each.kind === kind),
  );
  const ids = nodes.map(({ id }) => id);
  openCardMenu({
    beside: ids,
    sources: ids,
    way: best.way,
    pages: [...next.slice(at), ...next.slice(0, at)].map(({ kind, way }) =>
      newNodePage(
        kind,
        ids.map((node) => ({ node, way })),
        first.y,
      ),
    ),
  });
}

function newNodePage(kind: KindId, joins: readonly Join[], y: number): CardMenuPage {
  const { zh, en } = kinds[kind].title;
  return {
    title: {
      zh: `${joins.length > 0 ? '接' : '新建'}${zh}`,
      en: `${joins.length > 0 ? 'Next' : 'New'}: ${en.toLowerCase()}`,
    },
    kind,
    rows: () => nextRows(kind, joins, y),
    make: {
      title: (name) =>
        name === ''
          ? { zh: `空白${zh}，先起名`, en: `Blank ${en.toLowerCase()}, name it first` }
          : { zh: `新建${zh}“${name}”`, en: `New ${en.toLowerCase()} “${name}”` },
      run: (name) => {
        createNode(kind, { y, joins, name });
      },
    },
  };
}

export const growNext: Command = {
  id: 'connect.next',
  title: { zh: '接下一类（再按换一类）', en: 'Continue with the next kind (again: the other one)' },
  keywords: { zh: '续接 下游 加下一个', en: 'continue append downstream' },
  shortcuts: ['Tab'],
  scope: 'canvas',
  enabled: () => continuations(selectedNodes()).length > 0 && isCanvasFocused(),
  run: () => openNext(selectedNodes()),
};

export const growSibling: Command = {
  id: 'connect.sibling',
  title: { zh: '新建同级节点（上游相同）；便签、分组：编辑', en: 'Add a sibling (same parents); notes, groups: edit' },
  keywords: { zh: '兄弟节点 并列', en: 'brother alongside' },
  shortcuts: ['Enter'],
  scope: 'canvas',
  enabled: () =>
    (selectedNodes().length === 1 && isCanvasFocused()) || isAnnotation([...useView.getState().selection].at(0) ?? ''),
  run: () => {
    const [node] = selectedNodes();
    if (!node) return renameSelected.run();
    const joins = parentsOf(openDocument(), node.id);
    const sources = joins.map((join) => join.node);
    openCardMenu({ beside: [node.id], sources, way: 'after', pages: [newNodePage(node.kind, joins, node.y)] });
  },
};

const REPLACE: Message = { zh: '换一个', en: 'Replace' };

/** Its edges, figures and place stay. */
export const replaceItem: Command = {
  id: 'connect.replace',
  title: { zh: '换成元素库里的另一个', en: 'Replace by another library item' },
  keywords: { zh: '替换 更换', en: 'swap substitute' },
  shortcuts: ['KeyR'],
  scope: 'canvas',
  enabled: () => {
    const [node, ...others] = selectedNodes();
    return node !== undefined && others.length === 0 && node.kind !== 'goal';
  },
  run: () => {
    const [node] = selectedNodes();
    if (!node) return;
    const page: CardMenuPage = { title: REPLACE, kind: node.kind, rows: () => replaceRows(node) };
    openCardMenu({ beside: [node.id], sources: [], way: 'after', pages: [page] });
  },
};

export const growCommands: readonly Command[] = [growNext, growSibling, replaceItem];
