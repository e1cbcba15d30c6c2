// Owns the commands that arrange cards within their lanes, and the lock of their places.
import type { Edit } from '../../../shared/document/document.ts';
import { alignRows, distributeNodes, tidyGaps } from '../../../shared/document/edits/arrange.ts';
import { setFieldOfNodes } from '../../../shared/document/edits/many.ts';
import { laneOf } from '../../../shared/document/layout.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';

/** The selected nodes; all of them when none is. */
function chosenNodes() {
  const { document } = useDocument.getState();
  const { selection } = useView.getState();
  const nodes = document?.nodes ?? [];
  const chosen = nodes.filter(({ id }) => selection.has(id));
  return { nodes, chosen };
}

const lanesOfSelection = () => new Set(chosenNodes().chosen.map(({ kind }) => laneOf(kind)));

const arrange = (
  id: string,
  title: Message,
  keywords: Message,
  shortcut: string,
  edit: (ids: ReadonlySet<string>) => Edit,
  enabled: () => boolean,
): Command => ({
  id: `arrange.${id}`,
  title,
  keywords,
  shortcuts: [shortcut],
  scope: 'canvas',
  enabled,
  run: () => {
    const { nodes, chosen } = chosenNodes();
    const ids = new Set((chosen.length > 0 ? chosen : nodes).map((node) => node.id));
    useDocument.getState().apply(title, edit(ids));
  },
});

export const alignRowsCommand = arrange(
  'align',
  { zh: '按行对齐', en: 'Align in rows' },
  { zh: '对齐 排齐', en: 'line-up' },
  'Shift+KeyA',
  alignRows,
  () => lanesOfSelection().size > 1,
);
export const distributeCommand = arrange(
  'distribute',
  { zh: '等间距分布', en: 'Distribute evenly' },
  { zh: '均匀 平均', en: 'spread' },
  'Shift+KeyD',
  distributeNodes,
  () => chosenNodes().chosen.length > 2,
);
export const tidyCommand = arrange(
  'tidy',
  { zh: '整理间距', en: 'Tidy gaps' },
  { zh: '收紧 去空隙', en: 'compact' },
  'Shift+KeyT',
  tidyGaps,
  () => chosenNodes().nodes.length > 1,
);

const isPinned = () => {
  const { chosen } = chosenNodes();
  return chosen.length > 0 && chosen.every(({ pinned }) => pinned);
};

const LOCK: Message = { zh: '锁定位置', en: 'Lock position' };
const UNLOCK: Message = { zh: '解除锁定位置', en: 'Unlock position' };

/** Locks the places of the selected cards, or unlocks them when all of them are locked. */
export const togglePinned: Command = {
  id: 'arrange.pin',
  title: { zh: '锁定或解除锁定位置', en: 'Lock or unlock position' },
  keywords: { zh: '固定 钉住 解锁', en: 'pin fix freeze' },
  shortcuts: ['KeyL'],
  scope: 'canvas',
  enabled: () => chosenNodes().chosen.length > 0,
  run: () => {
    const pinned = isPinned();
    const ids = new Set(chosenNodes().chosen.map(({ id }) => id));
    useDocument.getState().apply(pinned ? UNLOCK : LOCK, setFieldOfNodes(ids, 'pinned', pinned ? undefined : true));
  },
};

export const arrangeCommands: readonly Command[] = [alignRowsCommand, distributeCommand, tidyCommand, togglePinned];
