// Owns the calls on maps: list, create, open, change, rename, duplicate, search, delete and restore.

import { settled } from '../../../shared/dictionary/held.ts';
import { newPolicy } from '../../../shared/dictionary/new-policy.ts';
import { applyChange } from '../../../shared/diff/change.ts';
import { newDocument } from '../../../shared/document/defaults.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { MapSummary, OpenMap } from '../../../shared/ipc.ts';
import { inNewPeriod } from '../../../shared/plan/next-period.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { readDictionaries } from '../dictionaries/dictionaries-table.ts';
import type { StoreContext } from '../door/context.ts';
import type { Handlers } from '../door/handlers.ts';
import type { CheckedArgs } from '../door/store-calls.ts';
import { checkChanged } from './check-document.ts';
import {
  headOf,
  insertMap,
  listMaps,
  mapCodes,
  markDeleted,
  readMap,
  readStoredMap,
  summaryOf,
  updateMap,
} from './maps-table.ts';
import { copyTitle, freeCode, untitledCode } from './new-names.ts';
import { searchMaps } from './search-calls.ts';
import { templateDocument, templateSummaries } from './templates.ts';

const UNTITLED = '未命名图谱';

export const mapHandlers: Omit<Handlers<`maps.${string}`>, 'maps.importText'> = {
  'maps.list': (_args, context) => listMaps(context.database()),
  'maps.templates': () => templateSummaries(),
  'maps.template': ({ code }) => templateDocument(code, code, (wanted) => wanted),
  'maps.create': (args, context) => createMap(args, context),
  'maps.open': ({ id }, context) => openMap(id, context),
  'maps.change': (args, context) => changeMap(args, context),
  'maps.rename': ({ id, title }, context) => renameMap(id, title, context),
  'maps.duplicate': ({ id, periodStart }, context) => duplicateMap(id, periodStart, context),
  'maps.search': (args, context) => searchMaps(args, context),
  'maps.delete': ({ id }, context) => {
    context.documents.forget(id);
    if (!markDeleted(context.database(), id, context.now().toISOString())) throw new ProblemError('E_MAP_NOT_FOUND');
    return {};
  },
  'maps.restore': ({ id }, context) => {
    markDeleted(context.database(), id, null);
    return summaryOf(context.database(), id);
  },
};

/** Stores `document` as a new map and answers it as opened. */
export function storeNew(document: MapDocument, context: StoreContext): OpenMap {
  insertMap(context.database(), document, context.now().toISOString());
  context.documents.put(document.id, 1, document);
  return { revision: 1, document };
}

function createMap(args: CheckedArgs<'maps.create'>, context: StoreContext): OpenMap {
  const database = context.database();
  return database
    .transaction(() => {
      const taken = mapCodes(database);
      const id = context.newId();
      const { dictionaries } = readDictionaries(database);
      if (args.templateCode !== undefined) {
        const template = templateDocument(args.templateCode, id, (code) => freeCode(code, taken));
        const { document } = settled({ ...template, departures: { policy: [] } }, dictionaries);
        return storeNew(args.title === undefined ? document : { ...document, title: args.title }, context);
      }
      const given = { id, code: untitledCode(taken), title: args.title ?? UNTITLED };
      return storeNew({ ...newDocument(given), policy: newPolicy(dictionaries), departures: { policy: [] } }, context);
    })
    .immediate();
}

function openMap(id: string, context: StoreContext): OpenMap {
  const stored = readStoredMap(context.database(), id);
  const { revision } = stored;
  if ('unfit' in stored) {
    context.documents.forget(id);
    return { revision, document: stored.shown, unfit: stored.unfit };
  }
  const { document, notes } = stored;
  context.documents.put(id, revision, document);
  return { revision, document, ...(notes.length > 0 && { notes }) };
}

/** The current document at `revision`, from memory when it is held there. */
export function currentDocument(id: string, revision: number, context: StoreContext): MapDocument {
  return context.documents.get(id, revision) ?? readMap(context.database(), id).document;
}

function changeMap(args: CheckedArgs<'maps.change'>, context: StoreContext) {
  const database = context.database();
  const { id, changeId, baseRevision, change } = args;
  const saved = database
    .transaction((): { revision: number; savedAt: string; document?: MapDocument } => {
      const head = headOf(database, id);
      if (head.lastChangeId === changeId) return { revision: head.revision, savedAt: head.updatedAt };
      if (head.revision !== baseRevision) throw new ProblemError('E_MAP_CONFLICT', { title: head.title });
      const before = currentDocument(id, head.revision, context);
      const document = applyChange(before, change);
      checkChanged(before, document, change);
      const revision = head.revision + 1;
      const now = context.now().toISOString();
      updateMap(database, { document, before, revision, changeId, now });
      return { revision, savedAt: now, document };
    })
    .immediate();
  // Only here is the change durable; a failed commit must not leave its document in memory.
  if (saved.document) context.documents.put(id, saved.revision, saved.document);
  return { revision: saved.revision, savedAt: saved.savedAt };
}

function renameMap(id: string, title: string, context: StoreContext): MapSummary {
  const database = context.database();
  const saved = database
    .transaction(() => {
      const head = headOf(database, id);
      const before = currentDocument(id, head.revision, context);
      const document = { ...before, title };
      const revision = head.revision + 1;
      updateMap(database, { document, before, revision, changeId: null, now: context.now().toISOString() });
      return { document, revision };
    })
    .immediate();
  context.documents.put(id, saved.revision, saved.document);
  return summaryOf(database, id);
}

function duplicateMap(id: string, periodStart: string | undefined, context: StoreContext): MapSummary {
  const database = context.database();
  return database
    .transaction(() => {
      const original = readMap(database, id).document;
      // What was approved is the original.
      const {
        approvalNo: _ofOriginal,
        approvedTo: _untilThen,
        signOffs: _byOthers,
        ...rest
      } = periodStart ? inNewPeriod(original, periodStart) : original;
      const copy: MapDocument = {
        ...rest,
        approvalStatus: 'draft',
        id: context.newId(),
        code: freeCode(original.code, mapCodes(database)),
        title: copyTitle(original.title, new Set(listMaps(database).map((map) => map.title)), periodStart),
      };
      insertMap(database, copy, context.now().toISOString());
      return summaryOf(database, copy.id);
    })
    .immediate();
}
