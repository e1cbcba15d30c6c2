// Owns what adding and removing a line does beside the edit: the new card is chosen.
import type { Edit } from '../../shared/document/document.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { openDocument, useDocument } from '../session/document-store.ts';
import { useView } from '../session/view-store.ts';

/** The id of the last node that the edit has made, which is chosen on the map; undefined where it made none. */
export function applyAndChoose(title: Message, edit: Edit): string | undefined {
  const before = openDocument().nodes.length;
  useDocument.getState().apply(title, edit);
  const { nodes } = openDocument();
  const made = nodes.length > before ? nodes.at(-1)?.id : undefined;
  if (made !== undefined) useView.getState().select([made]);
  return made;
}
