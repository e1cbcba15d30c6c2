// Owns keeping a document as a new map of its own: edits that can no longer go into their map, what can be read of a map.
import { diffDocuments } from '../../shared/diff/change.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { shorten } from '../../shared/text/shorten.ts';
import { say } from '../kit/ui/say.ts';
import { call } from './client.ts';
import { openDocument } from './document-store.ts';
import { useNotices } from './notices.ts';

const TITLE_LENGTH = 60;
/** What was kept last, so that trying again makes no second copy. */
let kept: MapDocument | undefined;

/** Stores `document` as a new map of its own; throws the problem that prevents it. */
export async function storeCopy(document: MapDocument): Promise<{ readonly id: string; readonly title: string }> {
  const suffix = say({ zh: ' 副本', en: ' (copy)' });
  const title = `${shorten(document.title, TITLE_LENGTH - suffix.length)}${suffix}`;
  const made = await call('maps.create', { title });
  // What was approved is the original.
  const { approvalNo: _ofOriginal, signOffs: _byOthers, ...rest } = document;
  const own = { id: made.document.id, code: made.document.code, title, approvalStatus: 'draft' as const };
  const copy: MapDocument = { ...rest, ...own };
  await call('maps.change', {
    id: copy.id,
    changeId: crypto.randomUUID(),
    baseRevision: made.revision,
    change: diffDocuments(made.document, copy),
  });
  return { id: copy.id, title };
}

/**
 * Keeps the map in front as a new map, because its own was changed or deleted elsewhere, and says so; throws the problem
 * that prevents it.
 */
export async function keepAsCopy(): Promise<true> {
  const document = openDocument();
  if (document === kept) return true;
  const { title } = await storeCopy(document);
  kept = document;
  useNotices.getState().show({
    tone: 'info',
    message: {
      zh: '“{title}”已在别处修改或删除，此处的修改已另存为“{copy}”，见图谱列表。',
      en: '“{title}” was changed or deleted elsewhere. Your edits were saved as “{copy}” in the list of maps.',
    },
    params: { title: document.title, copy: title },
    everywhere: true,
  });
  return true;
}
