// Owns changing a stored map by an edit of the program's own, such as an update from the library: one durable change.
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { heldToApproval } from '../../../shared/package/approval-held.ts';
import type { StoreContext } from '../door/context.ts';
import { currentDocument } from './map-calls.ts';
import { headOf, updateMap } from './maps-table.ts';

interface EditedMap<T> {
  readonly title: string;
  readonly revision: number;
  readonly value: T;
}

/**
 * Applies `edit` at the next revision; undefined when it changes nothing. `alongside` runs in the same transaction.
 * Throws what `readMap` throws.
 */
export function editMap<T = undefined>(
  id: string,
  edit: Edit,
  context: StoreContext,
  alongside: (before: MapDocument, after: MapDocument) => T = () => undefined as T,
): EditedMap<T> | undefined {
  const database = context.database();
  const saved = database
    .transaction(() => {
      const head = headOf(database, id);
      const before = currentDocument(id, head.revision, context);
      const edited = edit(before);
      if (edited === before) return undefined;
      const document = heldToApproval(before, edited);
      const revision = head.revision + 1;
      const now = context.now().toISOString();
      updateMap(database, { document, before, revision, changeId: null, now });
      return { document, revision, title: head.title, value: alongside(before, document) };
    })
    .immediate();
  if (!saved) return undefined;
  const { document, ...edited } = saved;
  context.documents.put(id, saved.revision, document);
  return edited;
}
