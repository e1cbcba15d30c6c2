// Owns the calls on the library: its items, where they are used, and bringing closed maps up to date.
import type { Edit } from '../../../shared/document/document.ts';
import { comparedText, differences } from '../../../shared/library/compare.ts';
import type { ItemUsage, MapUse } from '../../../shared/library/library-calls.ts';
import { itemDraftSchema, type Library, type LibraryItem } from '../../../shared/library/library-item.ts';
import { personalFields } from '../../../shared/library/personal-data.ts';
import {
  fieldsFromNode,
  isPlaceable,
  relink,
  revertUpdate,
  traceUpdate,
  updatePlacements,
} from '../../../shared/library/placements.ts';
import { isApproved } from '../../../shared/package/trial.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { sha256 } from '../database/canonical-document.ts';
import type { StoreContext } from '../door/context.ts';
import type { Handlers } from '../door/handlers.ts';
import type { CheckedArgs, StoreResult } from '../door/store-calls.ts';
import { editMap } from '../maps/edit-map.ts';
import {
  addUpdate,
  dropUpdate,
  findItem,
  kindOfId,
  markItems,
  putItem,
  readItems,
  readLibrary,
  readUpdate,
} from './library-table.ts';
import { placementsOfItem, usageRows } from './placements-table.ts';

export const libraryHandlers: Omit<Handlers<`library.${string}`>, never> = {
  'library.list': (_args, context) => {
    const { items, left } = readItems(context.database());
    return { items, usage: usageOf(items, context), left };
  },
  'library.save': ({ items }, context) => saveItems(items, context),
  'library.remove': ({ ids }, context) => {
    const database = context.database();
    database.transaction(() => markItems(database, ids, context.now().toISOString())).immediate();
    return {};
  },
  'library.restore': ({ ids }, context) => {
    const database = context.database();
    database.transaction(() => markItems(database, ids, null)).immediate();
    return ids.flatMap((id) => findItem(database, id) ?? []);
  },
  'library.whereUsed': ({ id }, context) => whereUsed(id, context),
  'library.updateMaps': (args, context) => updateMaps(args, context),
  'library.undoUpdate': ({ updateId }, context) => undoUpdate(updateId, context),
  'library.keepBoth': (args, context) => keepBoth(args, context),
};

function usageOf(items: readonly LibraryItem[], context: StoreContext): Record<string, ItemUsage> {
  const sums = new Map(items.map((item) => [item.id, sha256(comparedText(item.kind, item.fields))]));
  const usage: Record<string, ItemUsage> = {};
  const differing = new Map<string, Set<string>>();
  const maps = new Map<string, Set<string>>();
  const into = (sets: Map<string, Set<string>>, id: string, map: string) =>
    sets.set(id, (sets.get(id) ?? new Set()).add(map));
  for (const { itemId, mapId, sum, placements } of usageRows(context.database())) {
    into(maps, itemId, mapId);
    if (sums.has(itemId) && sums.get(itemId) !== sum) into(differing, itemId, mapId);
    usage[itemId] = {
      maps: maps.get(itemId)?.size ?? 0,
      placements: (usage[itemId]?.placements ?? 0) + placements,
      differing: differing.get(itemId)?.size ?? 0,
    };
  }
  return usage;
}

function saveItems(items: CheckedArgs<'library.save'>['items'], context: StoreContext): LibraryItem[] {
  refusePersonalData(items);
  const database = context.database();
  const now = context.now().toISOString();
  return database
    .transaction(() => {
      for (const { id, kind, fields, base } of items) {
        const known = findItem(database, id);
        if ((kindOfId(database, id) ?? kind) !== kind) throw new ProblemError('E_LIBRARY_KIND', { id });
        if (base !== undefined && known && known.revision !== base) {
          throw new ProblemError('E_LIBRARY_CONFLICT', { name: String(known.fields.name) });
        }
        putItem(database, { id, kind, fields }, now);
      }
      return items.map(({ id }) => findItem(database, id) as LibraryItem);
    })
    .immediate();
}

/** Whatever way an item comes in. Throws E_LIBRARY_ITEM_PERSONAL, with what was found masked. */
function refusePersonalData(items: CheckedArgs<'library.save'>['items']): void {
  const found = items.flatMap((item) =>
    personalFields(item).map(({ label, masked }) => `${item.fields.name} · ${label.zh} ${masked}`),
  );
  if (found.length > 0) throw new ProblemError('E_LIBRARY_ITEM_PERSONAL', { found: found.slice(0, 5) });
}

function requireItem(id: string, context: StoreContext): LibraryItem {
  const item = findItem(context.database(), id);
  if (!item) throw new ProblemError('E_LIBRARY_ITEM_GONE');
  return item;
}

function whereUsed(id: string, context: StoreContext): MapUse[] {
  const item = requireItem(id, context);
  const own = comparedText(item.kind, item.fields);
  const maps = new Map<string, MapUse>();
  for (const { mapId, title, nodeId, name, compared } of placementsOfItem(context.database(), id)) {
    const use = maps.get(mapId) ?? { mapId, title, placements: [] };
    const differs = compared === own ? [] : differences(item.kind, item.fields, JSON.parse(compared || '{}'));
    use.placements.push({ nodeId, name, differences: [...differs] });
    maps.set(mapId, use);
  }
  return [...maps.values()];
}

/** Each map is a change of its own: one that cannot be read keeps no other from being brought up to date. */
function updateMaps({ itemIds, mapIds }: CheckedArgs<'library.updateMaps'>, context: StoreContext) {
  const library = readLibrary(context.database());
  const items = itemIds.flatMap((id) => library.get(id) ?? []);
  const updateId = context.newId();
  return changeMaps(updateId, mapIds, () => updatePlacements(items, library), context);
}

function undoUpdate(updateId: string, context: StoreContext): StoreResult<'library.undoUpdate'> {
  const entries = readUpdate(context.database(), updateId);
  if (entries.length === 0) throw new ProblemError('E_LIBRARY_UPDATE_GONE');
  const traces = new Map(entries.map(({ mapId, trace }) => [mapId, trace]));
  const undone = changeMaps(
    undefined,
    [...traces.keys()],
    (mapId) => revertUpdate(traces.get(mapId) as NonNullable<ReturnType<typeof traces.get>>),
    context,
  );
  const left = new Set(undone.left.map(({ mapId }) => mapId));
  for (const mapId of traces.keys()) if (!left.has(mapId)) dropUpdate(context.database(), updateId, mapId);
  return { ...undone, updateId };
}

/** With `updateId`, what was done is kept so that it can be taken back. */
function changeMaps(
  updateId: string | undefined,
  mapIds: readonly string[],
  editFor: (mapId: string) => Edit,
  context: StoreContext,
): StoreResult<'library.updateMaps'> {
  const database = context.database();
  const result: StoreResult<'library.updateMaps'> = { updateId: updateId ?? '', changed: [], left: [] };
  for (const mapId of mapIds) {
    try {
      const done = editMap(mapId, editFor(mapId), context, (before, after) => {
        const trace = traceUpdate(before, after);
        const now = context.now().toISOString();
        if (updateId !== undefined) addUpdate(database, { updateId, mapId, trace, now });
        const placements = trace.after.nodes.length + trace.after.materials.length;
        return { placements, approvalEnded: isApproved(before) && !isApproved(after) };
      });
      if (done) result.changed.push({ mapId, title: done.title, revision: done.revision, ...done.value });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      result.left.push({ mapId, code: error.problem.code });
    }
  }
  return result;
}

function keepBoth({ id, mapId, name }: CheckedArgs<'library.keepBoth'>, context: StoreContext) {
  const original = requireItem(id, context);
  const database = context.database();
  if (!isPlaceable(original)) throw new ProblemError('E_LIBRARY_ITEM_GONE');
  let made: LibraryItem | undefined;
  const copyId = newItemId(context);
  const done = editMap(
    mapId,
    (document) => {
      const nodes = document.nodes.filter((node) => node.libraryId === id && node.kind === original.kind);
      const first = nodes[0];
      if (!first || first.kind === 'goal') return document;
      const fields = { ...fieldsFromNode({ ...first }, document), name };
      const draft = itemDraftSchema.parse({ id: copyId, kind: original.kind, fields });
      putItem(database, draft, context.now().toISOString());
      made = findItem(database, copyId);
      const library: Library = new Map(made ? [[copyId, made]] : []);
      const relinked = relink(new Set(nodes.map((node) => node.id)), copyId)(document);
      return made ? updatePlacements([made], library)(relinked) : relinked;
    },
    context,
  );
  if (!made || !done) throw new ProblemError('E_LIBRARY_ITEM_GONE');
  return { item: made, revision: done.revision };
}

/** Short enough to be read aloud, and free. */
export function newItemId(context: StoreContext): string {
  for (;;) {
    const id = `LIB-${context.newId().replaceAll('-', '').slice(-10).toUpperCase()}`;
    if (kindOfId(context.database(), id) === undefined) return id;
  }
}
