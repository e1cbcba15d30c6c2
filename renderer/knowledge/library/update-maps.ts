// Owns bringing maps up to date from the library: the one in front by an undoable edit, waiting tabs likewise, the others in the store.
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { itemDraftSchema, type LibraryItem } from '../../../shared/library/library-item.ts';
import {
  fieldsFromNode,
  isPlaceable,
  relink,
  revertUpdate,
  traceUpdate,
  type UpdateTrace,
  updatePlacements,
} from '../../../shared/library/placements.ts';
import { heldToApproval } from '../../../shared/package/approval-held.ts';
import { saveNow } from '../../session/autosave.ts';
import { call } from '../../session/client.ts';
import { useDocument } from '../../session/document-store.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { editParked, isParked } from '../../session/open-map.ts';
import { freshItemId, loadLibrary, saveItems, useLibrary } from '../items/library-store.ts';
import { words } from '../items/words.ts';

interface Done {
  maps: number;
  count: number;
  left: number;
  /** Maps that were approved and are drafts now; the one in front says so itself. */
  ended: number;
  readonly undo: (() => Promise<void>)[];
}

/** Brings the placements of the items up to date in these maps; 修改记录 takes it back. */
export async function updateMaps(items: readonly LibraryItem[], mapIds: readonly string[]): Promise<void> {
  try {
    await saveNow();
    const edit = updatePlacements(items, useLibrary.getState().items);
    const done: Done = { maps: 0, count: 0, left: 0, ended: 0, undo: [] };
    const closed: string[] = [];
    for (const id of mapIds) {
      if (isOpen(id)) await updateOpen(id, edit, done);
      else closed.push(id);
    }
    if (closed.length > 0) await updateClosed(items, closed, done);
    await saveNow();
    await loadLibrary();
    tell(done);
  } catch (error) {
    showFailure(error);
  }
}

/** True for a map that this window holds, in front or in a waiting tab. */
function isOpen(id: string): boolean {
  return useDocument.getState().document?.id === id || isParked(id);
}

async function updateOpen(id: string, edit: Edit, done: Done): Promise<void> {
  const isFront = useDocument.getState().document?.id === id;
  let ends = false;
  const trace = await editOpen(id, (document) => {
    const next = edit(document);
    ends = heldToApproval(document, next) !== next;
    return next;
  });
  if (!trace) return;
  if (ends && !isFront) done.ended += 1;
  done.maps += 1;
  done.count += trace.after.nodes.length + trace.after.materials.length;
  done.undo.push(async () => void (await editOpen(id, revertUpdate(trace))));
}

/** Undefined when the map is as it was. */
async function editOpen(id: string, edit: Edit): Promise<UpdateTrace | undefined> {
  const before = useDocument.getState().document;
  if (before?.id !== id) {
    let trace: UpdateTrace | undefined;
    await editParked(id, words.updated, (document) => {
      const next = edit(document);
      if (next !== document) trace = traceUpdate(document, next);
      return next;
    });
    return trace;
  }
  useDocument.getState().apply(words.updated, edit);
  const after = useDocument.getState().document as MapDocument;
  await saveNow();
  return after === before ? undefined : traceUpdate(before, after);
}

async function updateClosed(items: readonly LibraryItem[], mapIds: string[], done: Done): Promise<void> {
  const result = await call('library.updateMaps', { itemIds: items.map(({ id }) => id), mapIds });
  done.maps += result.changed.length;
  done.count += result.changed.reduce((sum, { placements }) => sum + placements, 0);
  done.left += result.left.length;
  done.ended += result.changed.filter(({ approvalEnded }) => approvalEnded).length;
  if (result.changed.length === 0) return;
  done.undo.push(async () => {
    const undone = await call('library.undoUpdate', { updateId: result.updateId });
    if (undone.left.length > 0) tellLeft(undone.left.length);
  });
}

function tell({ maps, count, left, ended, undo }: Done): void {
  if (left > 0) tellLeft(left);
  if (ended > 0) useNotices.getState().show({ tone: 'info', message: words.approvalsEnded, params: { count: ended } });
  if (maps === 0) return;
  useNotices.getState().show({
    tone: 'ok',
    message: words.updatedMaps,
    params: { maps, count },
    back: { title: words.undo, done: words.undone, run: () => takeBack(undo, maps) },
  });
}

async function takeBack(undo: Done['undo'], maps: number): Promise<boolean> {
  try {
    for (const step of undo) await step();
    await loadLibrary();
    useNotices.getState().show({ tone: 'ok', message: words.updateUndone, params: { maps } });
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

function tellLeft(count: number): void {
  useNotices.getState().show({ tone: 'info', message: words.notUpdated, params: { count } });
}

/** Makes what a map has into an item of its own, so that both are kept. */
export async function keepBoth(item: LibraryItem, map: { mapId: string; title: string }, name: string): Promise<void> {
  try {
    await saveNow();
    if (isOpen(map.mapId)) await keepBothOpen(item, map.mapId, name);
    else await call('library.keepBoth', { id: item.id, mapId: map.mapId, name });
    await loadLibrary();
    useNotices.getState().show({ tone: 'ok', message: words.keptBothDone, params: { title: map.title, name } });
  } catch (error) {
    showFailure(error);
  }
}

async function keepBothOpen(item: LibraryItem, mapId: string, name: string): Promise<void> {
  if (!isPlaceable(item)) return;
  const id = freshItemId();
  let draft: ReturnType<typeof itemDraftSchema.parse> | undefined;
  const edit: Edit = (document) => {
    const nodes = document.nodes.filter((node) => node.libraryId === item.id && node.kind === item.kind);
    const first = nodes[0];
    if (!first || first.kind === 'goal') return document;
    draft = itemDraftSchema.parse({ id, kind: item.kind, fields: { ...fieldsFromNode({ ...first }, document), name } });
    const made: LibraryItem = { ...item, id, fields: draft.fields };
    const relinked = relink(new Set(nodes.map((node) => node.id)), id)(document);
    return updatePlacements([made], new Map([[id, made]]))(relinked);
  };
  await editOpen(mapId, edit);
  if (draft) await saveItems([draft]);
}
