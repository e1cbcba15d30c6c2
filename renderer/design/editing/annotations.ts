// Owns the commands of groups and sticky notes, and renaming whatever is selected.
import { addNote, groupElements, groupsOf, NOTE_SIZE, ungroup } from '../../../shared/document/edits/annotations.ts';
import { GROUP_PREFIX, NOTE_PREFIX, nextId } from '../../../shared/document/edits/elements.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import type { Command } from '../../kit/commands/command.ts';
import { say } from '../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { keptX } from './lanes-in-view.ts';
import { useEditing } from './note-editing.ts';
import { pointerPlace, viewCentre } from './pointer.ts';

const hasDocument = () => useDocument.getState().document !== undefined;

/** Nodes and notes among the selected. */
function selectedMembers(): readonly string[] {
  const { document } = useDocument.getState();
  const { selection } = useView.getState();
  return [...(document?.nodes ?? []), ...(document?.notes ?? [])].flatMap(({ id }) => (selection.has(id) ? [id] : []));
}

function selectedGroups(): readonly string[] {
  const { document } = useDocument.getState();
  return document ? groupsOf(document, useView.getState().selection).map(({ id }) => id) : [];
}

export const groupSelection: Command = {
  id: 'annotate.group',
  title: { zh: '分组', en: 'Group' },
  keywords: { zh: '编组 归组 框起来', en: 'frame' },
  shortcuts: ['Mod+KeyG'],
  scope: 'canvas',
  enabled: () => selectedMembers().length > 0,
  run: () => {
    const id = nextId(openDocument(), GROUP_PREFIX);
    const title = say({ zh: '新分组', en: 'New group' });
    useDocument.getState().apply(groupSelection.title, groupElements(new Set(selectedMembers()), title));
    useView.getState().select([id]);
    useEditing.getState().begin(id);
  },
};

/** The members stay selected, so that they can be grouped again. */
export const ungroupSelection: Command = {
  id: 'annotate.ungroup',
  title: { zh: '取消分组', en: 'Ungroup' },
  keywords: { zh: '解散分组 拆组', en: 'break-up' },
  shortcuts: ['Mod+Shift+KeyG'],
  scope: 'canvas',
  enabled: () => selectedGroups().length > 0,
  run: () => {
    const groups = groupsOf(openDocument(), useView.getState().selection);
    useDocument.getState().apply(ungroupSelection.title, ungroup(new Set(groups.map(({ id }) => id))));
    useView.getState().select(groups.flatMap(({ members }) => members));
  },
};

/** Puts a note with `text` where the pointer is, or in the middle of the view; returns its id. */
export function createNote(title: Command['title'], text: string): string {
  const id = nextId(openDocument(), NOTE_PREFIX);
  const { x, y } = pointerPlace() ?? centred(viewCentre());
  useDocument.getState().apply(title, addNote({ x: keptX(x), y: Math.round(y), text, ...sizeFor(text) }));
  useView.getState().select([id]);
  return id;
}

function centred({ x, y }: { x: number; y: number }) {
  return { x: x - NOTE_SIZE.width / 2, y: y - NOTE_SIZE.height / 2 };
}

/** Room for the text, up to a note as wide as a lane and as high as four cards. */
function sizeFor(text: string): { width: number; height: number } {
  if (text.length < 40) return NOTE_SIZE;
  const lines = text.split('\n').reduce((count, line) => count + 1 + Math.floor([...line].length / 16), 0);
  return { width: 220, height: Math.min(320, Math.max(NOTE_SIZE.height, 16 + lines * 18)) };
}

export const newNote: Command = {
  id: 'annotate.note',
  title: { zh: '新建便签', en: 'New sticky note' },
  keywords: { zh: '备忘 贴纸 说明文字', en: 'memo text' },
  shortcuts: ['KeyN'],
  scope: 'canvas',
  enabled: hasDocument,
  run: () => useEditing.getState().begin(createNote(newNote.title, '')),
};

const onlySelected = () => {
  const { selection } = useView.getState();
  return selection.size === 1 ? [...selection][0] : undefined;
};

/** A node's name is written in the inspector, a note and a group's title on the canvas. */
export const renameSelected: Command = {
  id: 'edit.rename',
  title: { zh: '重命名', en: 'Rename' },
  keywords: { zh: '改名 改名称', en: 'name' },
  shortcuts: ['F2'],
  scope: 'canvas',
  enabled: () => {
    const id = onlySelected();
    return id !== undefined && (nodeById(useDocument.getState().document, id) !== undefined || isAnnotation(id));
  },
  run: () => {
    const id = onlySelected();
    if (id === undefined) return;
    if (nodeById(openDocument(), id)) useView.getState().revealElement(id, 'name');
    else useEditing.getState().begin(id);
  },
};

export function isAnnotation(id: string): boolean {
  const { groups = [], notes = [] } = useDocument.getState().document ?? {};
  return [...groups, ...notes].some((each) => each.id === id);
}

export const annotationCommands: readonly Command[] = [groupSelection, ungroupSelection, newNote, renameSelected];
