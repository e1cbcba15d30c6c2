// Owns what the right mouse button offers on the canvas: on a card, an edge, several elements, a lane's head, empty space.

import { nodeById } from '../../../shared/document/element-index.ts';
import { kinds, type MapNode } from '../../../shared/document/kinds/index.ts';
import { laneAt } from '../../../shared/document/lane-geometry.ts';
import { type LaneId, laneOf } from '../../../shared/document/layout.ts';
import type { Command } from '../../kit/commands/command.ts';
import { commandsById } from '../../kit/commands/registry.ts';
import {
  itemsOf,
  type MenuItem,
  openPointMenu,
  type PointMenu,
  possibleItems,
} from '../../kit/menus/point-menu-store.ts';
import { openDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { groupSelection, newNote, renameSelected, ungroupSelection } from '../editing/annotations.ts';
import { alignRowsCommand, distributeCommand, tidyCommand, togglePinned } from '../editing/arrange.ts';
import { copySelection, cutSelection, duplicateSelection, pasteHere } from '../editing/clipboard.ts';
import { connectFrom, connectLoose, connectTo } from '../editing/connect.ts';
import { edgeTypeCommands, insertOnSelected } from '../editing/edges.ts';
import { addCommands, deleteSelection, selectAll } from '../editing/elements.ts';
import { fillFollowing } from '../editing/following.ts';
import { growNext, growSibling, replaceItem } from '../editing/grow.ts';
import { redo, undo } from '../editing/history.ts';
import { lanesInView } from '../editing/lanes-in-view.ts';
import { placePatternCommand, savePatternCommand } from '../editing/place-patterns.ts';
import { pointerPlace } from '../editing/pointer.ts';
import { selectDownstream, selectErrors, selectPath, selectSameKind, selectUpstream } from '../editing/select.ts';
import { zoomFit, zoomReset } from '../editing/view.ts';
import { arrangeMap, reorderByPath } from '../layout/index.ts';
import { exportPicture } from '../pictures/index.ts';

/** The lane heads lie over the top of the canvas, in px. */
const HEADER = 32;

interface Press {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
  preventDefault(): void;
}

/** For the canvas: a press on an element, or the menu key while the canvas has the focus. */
export function openCanvasMenu(event: Press): void {
  const target = event.target instanceof Element ? event.target : undefined;
  if (!target || target.matches('input, textarea')) return;
  if (target.matches('.canvas')) {
    event.preventDefault();
    openByKey(target);
    return;
  }
  const id = target.closest('[data-id]')?.getAttribute('data-id');
  if (!id) return;
  event.preventDefault();
  const { selection, select } = useView.getState();
  if (!selection.has(id)) select([id]);
  openMenuAt(event.clientX, event.clientY);
}

/** What can be done with the selected elements, at a point of the window. */
export function openMenuAt(x: number, y: number): void {
  openPointMenu({ ...elementMenu(), x, y });
}

/** For empty space, where a drag of the right button pans instead. */
export function openPaneMenu(event: Press): void {
  event.preventDefault();
  const top = window.document.querySelector('.canvas')?.getBoundingClientRect().top ?? 0;
  const place = event.clientY - top < HEADER ? pointerPlace() : undefined;
  const lane = place && laneAt(lanesInView(), place.x);
  openPointMenu({ ...(lane ? laneMenu(lane) : emptyMenu()), x: event.clientX, y: event.clientY });
}

/** The menu key opens at what is selected, where it is in sight. */
function openByKey(canvas: Element): void {
  const { selection } = useView.getState();
  const box = canvas.getBoundingClientRect();
  const chosen = [...canvas.querySelectorAll('[data-id]')]
    .filter((element) => selection.has(element.getAttribute('data-id') ?? ''))
    .map((element) => element.getBoundingClientRect())
    .find(
      ({ left, top, right, bottom }) => right > box.left && left < box.right && bottom > box.top && top < box.bottom,
    );
  const x = chosen ? chosen.left + Math.min(24, chosen.width / 2) : box.left + box.width / 2;
  const y = chosen ? chosen.top + Math.min(24, chosen.height / 2) : box.top + box.height / 3;
  openPointMenu({ ...(selection.size > 0 ? elementMenu() : emptyMenu()), x, y });
}

type Menu = Pick<PointMenu, 'title' | 'groups'>;

/** What can be done with what is selected. */
function elementMenu(): Menu {
  const document = openDocument();
  const { selection } = useView.getState();
  const only = selection.size === 1 ? [...selection][0] : undefined;
  const clipboard = itemsOf([copySelection, cutSelection, duplicateSelection, deleteSelection]);
  const along = possibleItems([selectUpstream, selectDownstream, selectPath, selectSameKind, savePatternCommand]);
  if (only === undefined) {
    return {
      title: { zh: '所选元素', en: 'Selected elements' },
      groups: [
        clipboard,
        possibleItems([alignRowsCommand, distributeCommand, tidyCommand, arrangeMap]),
        possibleItems([togglePinned, groupSelection, ungroupSelection]),
        along,
        itemsOf([exportPicture]),
      ],
    };
  }
  if (document.edges.some(({ id }) => id === only)) {
    return {
      title: { zh: '连线', en: 'Edge' },
      groups: [possibleItems([insertOnSelected, ...edgeTypeCommands]), itemsOf([deleteSelection]), along],
    };
  }
  const node = nodeById(document, only);
  return {
    title: node ? kinds[node.kind].title : { zh: '便签与分组', en: 'Sticky notes and groups' },
    groups: [
      [
        ...itemsOf([renameSelected]),
        ...(node
          ? possibleItems([growNext, growSibling, ...patternsOf(node), connectTo, connectFrom, replaceItem])
          : []),
      ],
      clipboard,
      ...(node ? [along, itemsOf([togglePinned, groupSelection])] : [possibleItems([ungroupSelection])]),
    ],
  };
}

function patternsOf({ kind }: MapNode): readonly Command[] {
  return kind === 'segment' ? [placePatternCommand] : [];
}

function emptyMenu(): Menu {
  return {
    title: { zh: '画布', en: 'Canvas' },
    groups: [
      itemsOf(addCommands),
      itemsOf([newNote, pasteHere]),
      [...itemsOf([selectAll]), ...possibleItems([selectErrors])],
      [...itemsOf([arrangeMap, reorderByPath]), ...possibleItems([connectLoose]), ...itemsOf([fillFollowing])],
      itemsOf([undo, redo]),
      itemsOf([zoomFit, zoomReset, ...commandsById('present.start'), exportPicture]),
    ],
  };
}

function laneMenu(lane: LaneId): Menu {
  const ids = openDocument().nodes.flatMap(({ id, kind }) => (laneOf(kind) === lane ? [id] : []));
  const chooseLane: MenuItem = {
    id: 'lane.select',
    title: { zh: '选择该列', en: 'Select lane' },
    enabled: ids.length > 0,
    run: () => useView.getState().select(ids),
  };
  return {
    title: kinds[lane].title,
    groups: [
      itemsOf(addCommands.filter(({ kind }) => laneOf(kind) === lane)),
      [chooseLane],
      itemsOf([reorderByPath, arrangeMap]),
    ],
  };
}
