// Owns the table of calls between the window and the machine; handlers and the client are derived from it.
// When adding a call: one line here, one handler in electron/store/calls/<area>.ts (or electron/main-calls for `main` calls).
import { z } from 'zod';
import type { Dictionaries } from './dictionary/dictionaries.ts';
import { dictionaryPreview, storedTables, tableId, usageSchema } from './dictionary/dictionary-calls.ts';
import { changeSchema } from './diff/change.ts';
import { branchesReadSchema, branchSchema } from './document/branches.ts';
import { documentSchema, type MapDocument } from './document/document.ts';
import { ITEM_KINDS } from './document/item-kind.ts';
import { customerListSchema } from './document/map-records.ts';
import { pictureOrder } from './export/export-calls.ts';
import type { Message } from './i18n/message.ts';
import { messageSchema, problemSchema } from './i18n/message-schema.ts';
import {
  importPreview,
  libraryList,
  mapUse,
  saveItems,
  saveStock,
  stockAnswer,
  stockPreview,
  stockSchema,
  updateMapsArgs,
  updateResult,
} from './library/library-calls.ts';
import { itemId, itemSchema } from './library/library-item.ts';
import { overlaySchema } from './overlay/overlay.ts';
import {
  branchCheck,
  branchPreview,
  exportResult,
  issuedLine,
  unfinishedRun,
  verifyReport,
} from './package/handover-calls.ts';
import { taskReturn } from './package/task-returns.ts';
import type { Problem } from './problem.ts';
import { drillResult } from './safekeeping.ts';

const mapId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const title = z.string().trim().min(1).max(60);
const nothing = z.object({});

/** One line of the list of maps. Times are ISO 8601 in UTC. */
export const mapSummary = z.object({
  id: mapId,
  code: z.string(),
  title: z.string(),
  revision: z.number().int(),
  nodeCount: z.number().int(),
  edgeCount: z.number().int(),
  illustrative: z.boolean(),
  /** The first and the last day of its period, where it says them. */
  periodStart: z.string().optional(),
  periodEnd: z.string().optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Its row is not as it was written; it cannot be opened. */
  damaged: z.boolean().optional(),
});
export type MapSummary = z.infer<typeof mapSummary>;

/** `daysLeft` until it goes for good: days that were seen to pass, so that a wrong clock takes none. */
export const binnedMap = mapSummary.extend({ deletedAt: z.string(), daysLeft: z.number().int() });
export type BinnedMap = z.infer<typeof binnedMap>;

const backupName = z.string().max(120);
export const backupSummary = z.object({
  name: z.string(),
  at: z.string(),
  reason: z.enum(['timed', 'import', 'merge', 'upgrade', 'manual']),
  bytes: z.number(),
  isSound: z.boolean(),
  maps: z.number().int(),
  issued: z.number().int(),
});
export type BackupSummary = z.infer<typeof backupSummary>;

/** `state` of a map: the same in both, changed since, only in the backup, only here. */
export const backupLook = z.object({
  name: z.string(),
  here: z.object({ maps: z.number().int(), issued: z.number().int() }).optional(),
  maps: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      updatedAt: z.string(),
      state: z.enum(['same', 'changed', 'onlyThere', 'onlyHere']),
    }),
  ),
});
export type BackupLook = z.infer<typeof backupLook>;

/** `table` as the database names it, `key` its primary key. */
export const damagedRow = z.object({
  table: z.string(),
  key: z.array(z.string()),
  isGone: z.boolean(),
  title: z.string().optional(),
});
export type DamagedRow = z.infer<typeof damagedRow>;
const rowName = damagedRow.pick({ table: true, key: true });
const rowNames = z.array(rowName).min(1).max(1000);

/** Where a damaged or vanished row can be had from; `isSame` when it is the very content that was stored last, `title` of a map. */
const holding = z.object({ name: z.string(), at: z.string(), isSame: z.boolean(), title: z.string().optional() });
export type Holding = z.infer<typeof holding>;

/** An imported map; `notes` say what the file lacked and was filled in, and what had to be renamed. */
export const importedMap = mapSummary.extend({
  notes: z.array(messageSchema).optional(),
});

export const templateSummary = z.object({
  code: z.string(),
  title: z.string(),
  designIntent: z.string(),
  perspective: z.array(z.string()),
  nodeCount: z.number().int(),
  /** Nodes per kind, for the small picture on the card. */
  counts: z.record(z.string(), z.number().int()),
});
export type TemplateSummary = z.infer<typeof templateSummary>;

/** A map as the window holds it; `revision` goes up by one with every durable change. */
const openMap = z.object({
  revision: z.number().int(),
  document: documentSchema,
  notes: z.array(messageSchema).readonly().optional(),
  unfit: problemSchema.optional(),
});
export interface OpenMap {
  readonly revision: number;
  readonly document: MapDocument;
  /** What was done to a document of an older format; there only when something was. */
  readonly notes?: readonly Message[] | undefined;
  /** Why the stored document does not fit: `document` is what of it can be shown, and no change of it is taken. */
  readonly unfit?: Problem | undefined;
}

export const keyStatus = z.object({
  exists: z.boolean(),
  /** SHA-256 of the raw public key, 64 hex digits; empty when there is no key. */
  fingerprint: z.string(),
  /** How the private key is protected; `keyring`: opened by the system, `passphrase`: must be typed. */
  protection: z.enum(['none', 'keyring', 'passphrase']),
  /** False where a passphrase must be chosen because the system has no real keyring. */
  keyringAvailable: z.boolean(),
});
export type KeyStatus = z.infer<typeof keyStatus>;

/** A place in some stored map where a search found something; see shared/search. */
const searchHit = z.object({
  mapId,
  mapTitle: z.string(),
  elementId: z.string(),
  kind: z.string(),
  name: z.string(),
  field: z.object({ path: z.string(), label: messageSchema }).optional(),
  excerpt: z.string(),
});

const { branchCounts, excludedCounts } = customerListSchema.shape;
/** Counts as a file gives them; its date and control group may be left out. */
export const listCounts = z.object({
  asOf: z.string().optional(),
  totalCount: z.number().int(),
  branchCounts: branchCounts.unwrap(),
  excludedCounts: excludedCounts.unwrap(),
  controlCount: z.number().int().optional(),
});

/** What of the strategy list is written; without `rows` all of it. Rows and columns that are not there are passed over. */
export const rowsOrder = z.object({
  id: mapId,
  rows: z.array(z.string().max(260)).max(200_000).optional(),
  columns: z.array(z.string().max(40)).min(1).max(100),
  language: z.enum(['zh', 'en']),
});
const language = z.enum(['zh', 'en']);
/** A table that only the window can make: returns are not kept. */
export const tasksOrder = z.object({
  name: z.string().max(200),
  sheet: z.string().max(60),
  header: z.array(z.string().max(200)).min(1).max(20),
  rows: z.array(z.array(z.union([z.string().max(200), z.number(), z.null()])).max(20)).max(20_000),
});
/** The dictionaries were checked when they were read; here only that they are there. */
const knowledge = z.object({
  dictionaries: z.custom<Dictionaries>((value) => value !== null && typeof value === 'object'),
  touchedDictionaries: z.array(tableId).readonly().optional(),
  damagedDictionaries: z.array(tableId).readonly().optional(),
  stock: stockSchema,
});
const branchesOrder = z.object({ id: mapId, branches: z.array(branchSchema).min(1).max(20_000) });
/** Rows are checked by their dictionary's own schema, which keeps fields that it does not know. */
const rows = z.array(z.record(z.string(), z.unknown())).max(20_000);

/** A table to write; text never becomes a formula. */
export const sheetSchema = z.object({
  name: z.string().min(1).max(60),
  header: z.array(z.string().max(400)).max(500),
  rows: z.array(z.array(z.union([z.string().max(32_000), z.number()])).max(500)).max(200_000),
});

/** An error of the page as the log tells it; what does not look as the log wants it is not written. */
const windowFault = z.object({
  origin: z.enum(['error', 'rejection', 'drawing', 'caught']),
  error: z.string().max(60),
  code: z.string().max(80).optional(),
  at: z.string().max(2000).optional(),
  drawn: z.string().max(2000).optional(),
});

const call = <W extends 'store' | 'main', A extends z.ZodType, R extends z.ZodType>(
  handledBy: W,
  args: A,
  result: R,
) => ({
  handledBy,
  args,
  result,
});

export const calls = {
  'maps.list': call('store', nothing, z.array(mapSummary)),
  'maps.templates': call('store', nothing, z.array(templateSummary)),
  /** A template as it is, to be looked at; nothing is stored. */
  'maps.template': call('store', z.object({ code: z.string().max(60) }), documentSchema),
  'maps.create': call('store', z.object({ title: title.optional(), templateCode: z.string().optional() }), openMap),
  'maps.open': call('store', z.object({ id: mapId }), openMap),
  /** Answers only after the change is durable. A repeated `changeId` is answered again, not applied again. */
  'maps.change': call(
    'store',
    z.object({ id: mapId, changeId: z.string().max(60), baseRevision: z.number().int(), change: changeSchema }),
    z.object({ revision: z.number().int(), savedAt: z.string() }),
  ),
  'maps.rename': call('store', z.object({ id: mapId, title }), mapSummary),
  /** With a first day: as a plan of its own in a period that begins then. */
  'maps.duplicate': call('store', z.object({ id: mapId, periodStart: z.iso.date().optional() }), mapSummary),
  /** Searches every field of every map; `more` when the limit cut it off, `leftOut` names maps that cannot be read. */
  'maps.search': call(
    'store',
    z.object({ query: z.string().max(200), limit: z.number().int().min(1).max(1000) }),
    z.object({ hits: z.array(searchHit), more: z.boolean(), leftOut: z.array(z.string()) }),
  ),
  'maps.delete': call('store', z.object({ id: mapId }), nothing),
  'maps.restore': call('store', z.object({ id: mapId }), mapSummary),
  /** Opens a file dialog; null when it was dismissed. */
  'maps.importFile': call('main', nothing, importedMap.nullable()),
  /** Imports a map from the text of a file that was dropped onto the window; `name` is only for what is said about it. */
  'maps.importText': call('store', z.object({ name: z.string().max(255), text: z.string() }), importedMap),
  /** Opens a save dialog. A stored map that does not fit is written as it is stored; `unfit` says why. */
  'maps.exportFile': call(
    'main',
    z.object({ id: mapId }),
    z.object({ file: z.string(), unfit: problemSchema.optional() }).nullable(),
  ),
  'branches.choose': call('main', nothing, branchesReadSchema.extend({ file: z.string() }).nullable()),
  /** Opens a save dialog and writes rows of the strategy list, in the given order, as the chosen kind of spreadsheet. */
  'rows.export': call(
    'main',
    z.object({ ...rowsOrder.shape, format: z.enum(['xlsx', 'csv']) }),
    z.object({ file: z.string(), rows: z.number().int() }).nullable(),
  ),
  /** Opens a save dialog and writes the tasks of a goal as the window shows them, with what branches told; null when it was dismissed. */
  'tasks.export': call('main', tasksOrder, z.object({ file: z.string() }).nullable()),
  /** Opens a save dialog and writes a picture or document of a map; null when it was dismissed. */
  'pictures.export': call('main', pictureOrder, z.object({ file: z.string(), bytes: z.number() }).nullable()),
  /** Ends the export of a picture that is running; its call is refused with E_PICTURE_CANCELLED. */
  'pictures.cancel': call('main', nothing, nothing),
  /** Opens a file dialog and reads counts by branch; null when it was dismissed. Nothing is stored. */
  'lists.choose': call('main', nothing, z.object({ file: z.string(), counts: listCounts }).nullable()),
  /** Opens a save dialog and writes a list, or the blank form of one, as CSV or XLSX. */
  'lists.saveFile': call(
    'main',
    z.object({ list: customerListSchema.optional(), language: z.enum(['zh', 'en']) }),
    z.object({ file: z.string() }).nullable(),
  ),
  /** Asks where to save, then writes tables as XLSX, or the first one as CSV; null when the dialog was dismissed. */
  'tables.save': call(
    'main',
    z.object({ name: z.string().min(1).max(120), sheets: z.array(sheetSchema).min(1).max(20) }),
    z.object({ file: z.string() }).nullable(),
  ),
  /** Dictionaries and current stock, for forms and checks. */
  'knowledge.read': call('store', nothing, knowledge),
  'library.list': call('store', nothing, libraryList),
  /** Adds and changes items, all or none; `base` is the revision that a change was made from. */
  'library.save': call('store', saveItems, z.array(itemSchema)),
  'library.remove': call('store', z.object({ ids: z.array(itemId).min(1) }), nothing),
  'library.restore': call('store', z.object({ ids: z.array(itemId).min(1) }), z.array(itemSchema)),
  /** Every map that places the item, with what differs there. */
  'library.whereUsed': call('store', z.object({ id: itemId }), z.array(mapUse)),
  /** Brings the placements of the items up to date in maps that no window holds; each map is one durable change. */
  'library.updateMaps': call('store', updateMapsArgs, updateResult),
  /** Sets those maps back, except where they were changed again since. */
  'library.undoUpdate': call('store', z.object({ updateId: z.string().max(60) }), updateResult),
  /** Makes a new item of what a map has under `id` and turns that map's placements over to it. */
  'library.keepBoth': call(
    'store',
    z.object({ id: itemId, mapId, name: z.string().trim().min(1).max(40) }),
    z.object({ item: itemSchema, revision: z.number().int() }),
  ),
  /** Opens a file dialog for a table, a map or another workspace's data file; writes nothing. */
  'library.chooseImport': call('main', z.object({ kind: z.enum(ITEM_KINDS).optional() }), importPreview.nullable()),
  'library.export': call(
    'main',
    z.object({ ids: z.array(itemId).min(1), name: title, language: z.enum(['zh', 'en']) }),
    z.object({ file: z.string() }).nullable(),
  ),
  /** Opens a file dialog for current quotas and stocks; writes nothing. */
  'stock.choose': call('main', nothing, stockPreview.nullable()),
  'stock.save': call('store', saveStock, stockAnswer),
  'dictionaries.read': call('store', nothing, storedTables),
  /** Answers after all of the changes are durable, or none is. Without rows a dictionary is the starter's again. */
  'dictionaries.save': call(
    'store',
    z.object({
      changes: z.array(z.object({ id: tableId, baseRevision: z.number().int(), rows: rows.nullable() })).min(1),
      /** They come from a file. */
      imported: z.boolean().optional(),
    }),
    z.object({ revisions: z.array(z.object({ id: tableId, revision: z.number().int() })), savedAt: z.string() }),
  ),
  'dictionaries.usage': call('store', nothing, usageSchema),
  /** Writes the stored dictionaries `ids`; the file's ending chooses the form. Opens a file dialog. */
  'dictionaries.exportFile': call(
    'main',
    z.object({ ids: z.array(tableId).min(1) }),
    z.object({ file: z.string() }).nullable(),
  ),
  /** Opens a file dialog and reads what importing the file would do; nothing is changed. */
  'dictionaries.previewFile': call('main', nothing, dictionaryPreview.extend({ file: z.string() }).nullable()),
  'keys.status': call('main', nothing, keyStatus),
  /** Makes the signing key; `passphrase` is needed where there is no real keyring. */
  'keys.create': call('main', z.object({ passphrase: z.string().min(8).max(200).optional() }), keyStatus),
  /** The kept list of branches. */
  'branches.read': call('store', nothing, z.array(branchSchema)),
  /** Puts `branches` in place of the kept list. */
  'branches.save': call(
    'store',
    z.object({ branches: z.array(branchSchema).max(20_000), imported: z.boolean().optional() }),
    nothing,
  ),
  /** The overlays (一行一策) of a map, one per branch that has one. */
  'overlays.read': call('store', z.object({ id: mapId }), z.array(overlaySchema)),
  'overlays.save': call('store', z.object({ overlay: overlaySchema }), nothing),
  'overlays.remove': call('store', z.object({ id: mapId, branchCode: z.string().max(60) }), nothing),
  /** Opens a file dialog and keeps an overlay that was filled in elsewhere; null when it was dismissed. */
  'overlays.importFile': call('main', z.object({ id: mapId }), z.object({ branchCode: z.string() }).nullable()),
  /** Opens a save dialog and writes a branch's overlay, an empty one to be filled in where it has none. */
  'overlays.exportFile': call(
    'main',
    z.object({ id: mapId, branchCode: z.string().min(1).max(60) }),
    z.object({ file: z.string() }).nullable(),
  ),
  /** What is wrong with single branches: their overlays and their numbers. The map's own findings are not repeated. */
  'packages.check': call('store', branchesOrder, z.array(branchCheck)),
  /** In what the map of one branch differs from the base. */
  'packages.branchPreview': call('store', z.object({ id: mapId, branch: branchSchema }), branchPreview),
  /** Shows the page that a branch would get, in a window of its own; nothing is issued. */
  'packages.preview': call('main', z.object({ id: mapId, branch: branchSchema, language }), nothing),
  /** Opens a folder dialog, then writes one folder per branch; progress comes as events. */
  'packages.export': call(
    'main',
    branchesOrder.extend({
      passphrase: z.string().max(200).optional(),
      again: z.boolean().optional(),
      /** Somebody has confirmed the fields that branches will see blank. */
      allowBlanks: z.boolean().optional(),
      /** A trial package (试用包), the only kind for a map that is not approved. */
      trial: z.boolean().optional(),
      /** Why the map goes out with its open warnings. */
      reason: z.string().max(500).optional(),
    }),
    exportResult.nullable(),
  ),
  'packages.cancel': call('main', nothing, nothing),
  /** The run that was interrupted last, if any. */
  'packages.unfinished': call('store', nothing, unfinishedRun.nullable()),
  /** Writes what is missing of a run that was interrupted, from the same content. */
  'packages.resume': call(
    'main',
    z.object({ runId: z.string().max(60), passphrase: z.string().max(200).optional() }),
    exportResult,
  ),
  /** Leaves a run that was interrupted as it is. */
  'packages.forget': call('store', z.object({ runId: z.string().max(60) }), nothing),
  'packages.issued': call('store', z.object({ id: mapId }), z.array(issuedLine)),
  /** Opens a file dialog; with `older` verifies the same file again, also when it is older than another that was seen. */
  'packages.verify': call('main', z.object({ older: z.boolean().optional() }), verifyReport.nullable()),
  /** Like `packages.verify`, for a file that was dropped onto the window. */
  'packages.verifyText': call(
    'main',
    z.object({ name: z.string().max(255), text: z.string(), older: z.boolean().optional() }),
    verifyReport,
  ),
  /** The map of the package that was verified last, to be viewed only. */
  'packages.document': call('store', nothing, documentSchema),
  /** Shows the page of the package that was verified last, in a window of its own. */
  'packages.show': call('main', z.object({ language }), nothing),
  /** Keeps whose key it is, so that packages signed with it count as trusted; without a name it is forgotten. */
  'keys.name': call(
    'store',
    z.object({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().trim().max(60) }),
    nothing,
  ),
  /** Asks for return files and reads what they say of the tasks of a map; nothing of them is kept. */
  'packages.taskReturns': call(
    'main',
    z.object({ id: mapId }),
    z.object({ returns: z.array(taskReturn).readonly() }).nullable(),
  ),
  /** Shows the folder of the last export in the system's file manager. */
  'packages.reveal': call('main', nothing, nothing),
  /** The newest first; `failed` when the last one that was due could not be made. */
  'backups.list': call(
    'store',
    nothing,
    z.object({ backups: z.array(backupSummary), failed: z.custom<Problem>().optional() }),
  ),
  /** What restoring would change; without `here` the present database cannot be opened. */
  'backups.look': call('store', z.object({ name: backupName }), backupLook),
  /** Makes one now. */
  'backups.make': call('store', nothing, nothing),
  /** Puts the present files aside and the backup in their place; `aside` is their folder inside the data folder. */
  'backups.restore': call('store', z.object({ name: backupName }), z.object({ aside: z.string(), maps: z.number() })),
  /** Brings one map of a backup in as a map of its own; what is here stays. */
  'backups.takeMap': call('store', z.object({ name: backupName, id: mapId }), importedMap),
  /** Opens a scratch copy of a backup, reads it through and compares it; what is here stays as it is. Answers also what failed. */
  'backups.drill': call('store', z.object({ name: backupName }), drillResult),
  'backups.lastDrill': call('store', nothing, drillResult.nullable()),
  /** Opens a save dialog and writes the whole workspace as one file, without the signing key; null when it was dismissed. */
  'backups.saveFile': call('main', nothing, z.object({ file: z.string() }).nullable()),
  /** Opens a file dialog and restores from that file; null when it was dismissed. */
  'backups.restoreFile': call('main', nothing, z.object({ aside: z.string(), maps: z.number() }).nullable()),
  /** Goes on with the database as it lies there although something acknowledged is missing, or with an empty one; all is put aside first. */
  'workspace.accept': call('store', z.object({ as: z.enum(['is', 'empty']) }), z.object({ aside: z.string() })),
  /** Deleted maps, the latest first. */
  'bin.list': call('store', nothing, z.array(binnedMap)),
  /** Removes deleted maps for good. */
  'bin.remove': call('store', z.object({ ids: z.array(mapId).min(1) }), z.object({ removed: z.number().int() })),
  /** A folder that can only be read is shown as it was when it was opened. */
  'workspace.state': call('store', nothing, z.object({ isReadOnly: z.boolean(), folder: z.string() })),
  /** Stored rows that are not as they were written, or are gone; lists leave them out. `title` where the row has one. */
  'workspace.damage': call('store', nothing, z.array(damagedRow)),
  /** For each row the backup that holds it, or null. */
  'workspace.findRows': call('store', z.object({ rows: rowNames }), z.array(holding.nullable())),
  /** Puts the row of a backup in the place of the damaged or vanished one, whose bytes are kept aside. */
  'workspace.takeRow': call('store', rowName.extend({ name: backupName }), nothing),
  /** Rows that are gone count as deleted from now on; somebody has read their names. */
  'workspace.acceptLoss': call('store', z.object({ rows: rowNames }), nothing),
  'app.info': call('main', nothing, z.object({ version: z.string(), dataDir: z.string(), electron: z.string() })),
  /** Shows the data folder in the system's file manager. */
  'app.revealData': call('main', nothing, nothing),
  /** The language of native dialogs and menus. */
  'app.setLanguage': call('main', z.object({ language: z.enum(['zh', 'en']) }), nothing),
  /** Pastes into the page as the menu entry does; the page may not read the clipboard by itself. */
  'app.paste': call('main', nothing, nothing),
  /** Full screen for a presentation; leaving it restores how the window was before. */
  'app.setFullScreen': call('main', z.object({ on: z.boolean() }), nothing),
  /** Light, dark or the system's; also colours the window frame. */
  'app.setTheme': call('main', z.object({ theme: z.enum(['light', 'dark', 'system']) }), nothing),
  /** Loads the page anew; it may not do so by itself. */
  'app.reopen': call('main', nothing, nothing),
  /** Opens a save dialog and writes the user guide that came with the program, then shows it. */
  'guide.open': call('main', z.object({ language }), z.object({ file: z.string() }).nullable()),
  /** Puts an error of the page into the log; see shared/diagnostics. */
  'diagnostics.record': call('main', windowFault, nothing),
  /** Gathers versions, settings, sizes and the log as text. */
  'diagnostics.read': call('main', z.object({ language }), z.object({ text: z.string() })),
  /** Opens a save dialog and writes the text that was read last. */
  'diagnostics.save': call('main', nothing, z.object({ file: z.string() }).nullable()),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallArgs<C extends CallName> = z.input<Calls[C]['args']>;
/** `OpenMap` stands for its schema, so that documents keep their own type. */
export type CallResult<C extends CallName> = z.output<Calls[C]['result']>;
type NamesHandledBy<W extends 'store' | 'main'> = {
  [C in CallName]: Calls[C]['handledBy'] extends W ? C : never;
}[CallName];
export type StoreCallName = Extract<NamesHandledBy<'store'>, CallName>;
export type MainCallName = Extract<NamesHandledBy<'main'>, CallName>;

export type AppEvent =
  | { readonly type: 'store-status'; readonly status: 'ready' | 'restarting' | 'restarted' | 'down' }
  | { readonly type: 'export-progress'; readonly done: number; readonly total: number; readonly branchName: string }
  /** Stored rows that could not be used were written over; what they held lies in these files of the data folder. */
  | { readonly type: 'rows-kept'; readonly rows: readonly { readonly table: string; readonly file: string }[] }
  | { readonly type: 'close-requested' }
  /** An error in main that nobody caught; main goes on. */
  | { readonly type: 'main-failed' }
  | { readonly type: 'show-diagnostics' };

/** What the preload gives to the window as `window.workbench`. */
export interface Bridge {
  /** The program was started with `--bench`. */
  readonly isBench: boolean;
  /**
   * Arguments and answer are JSON: a text crosses the wall between page and preload at once, where objects are rebuilt
   * value by value and a large map stops the window. The answer is an `Answer<CallResult<C>>`.
   */
  call(name: CallName, args: string): Promise<string>;
  /** Returns what stops listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  /** Answers `close-requested`: true when everything is saved or may be lost, false to keep the window open. */
  answerClose(close: boolean): void;
}
