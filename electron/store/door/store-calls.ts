// Owns the calls that only main and the command line may make: they name paths and secrets, which the window never does.
// When adding a call: one line here, one handler in calls/<area>.ts.
import { z } from 'zod';
import { dictionaryPreview } from '../../../shared/dictionary/dictionary-calls.ts';
import { TABLE_IDS, type TableId } from '../../../shared/dictionary/tables.ts';
import { branchesReadSchema, branchSchema } from '../../../shared/document/branches.ts';
import { ITEM_KINDS } from '../../../shared/document/item-kind.ts';
import { customerListSchema } from '../../../shared/document/map-records.ts';
import { pictureOrder } from '../../../shared/export/export-calls.ts';
import { problemSchema } from '../../../shared/i18n/message-schema.ts';
import {
  type CallArgs,
  type CallName,
  type CallResult,
  type Calls,
  calls,
  damagedRow,
  importedMap,
  listCounts,
  rowsOrder,
  type StoreCallName,
  sheetSchema,
  tasksOrder,
} from '../../../shared/ipc.ts';
import { importPreview, stockPreview } from '../../../shared/library/library-calls.ts';
import { exportResult, verifyReport } from '../../../shared/package/handover-calls.ts';
import { taskReturn } from '../../../shared/package/task-returns.ts';
import type { Answer } from '../../../shared/problem.ts';

const path = z.string().min(1).max(4096);
const nothing = z.object({});
/** Opens a private key: the passphrase, or the random secret that the system's keyring keeps. */
const secret = z.string().min(1).max(500);

/** Also a package that is older than one that was seen. */
const older = z.boolean().optional();

const call = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R) => ({ args, result });

/** The signing key of the data folder. */
const storedKey = z.object({
  exists: z.boolean(),
  fingerprint: z.string(),
  protection: z.enum(['none', 'keyring', 'passphrase']),
  /** For protection `keyring`: the secret as the system's keyring encrypted it, base64. */
  sealedSecret: z.string().optional(),
});

const exportOrder = z.object({
  id: z.string(),
  branches: z.array(branchSchema).min(1),
  secret: secret.optional(),
  /** Also branches whose package would say the same as the existing one. */
  again: z.boolean().optional(),
  /** Somebody has confirmed the fields that branches will see blank. */
  allowBlanks: z.boolean().optional(),
  trial: z.boolean().optional(),
  reason: z.string().max(500).optional(),
});

const storeOnlyCalls = {
  'store.importMap': call(z.object({ file: path }), importedMap),
  /** A stored map that does not fit is written as it is stored; `unfit` says why. */
  'store.exportMap': call(z.object({ id: z.string(), file: path }), z.object({ unfit: problemSchema.optional() })),
  'store.exportRows': call(z.object({ ...rowsOrder.shape, file: path }), z.object({ rows: z.number().int() })),
  'store.exportTasks': call(z.object({ ...tasksOrder.shape, file: path }), nothing),
  'store.exportPicture': call(z.object({ ...pictureOrder.shape, file: path }), z.object({ bytes: z.number() })),
  'store.cancelPicture': call(nothing, nothing),
  'store.readList': call(z.object({ file: path }), listCounts),
  'store.saveList': call(
    z.object({ file: path, list: customerListSchema.optional(), language: z.enum(['zh', 'en']) }),
    nothing,
  ),
  'store.readBranches': call(z.object({ file: path }), branchesReadSchema),
  /** What a table, a map or another workspace would bring into the library. */
  'store.readLibraryFile': call(z.object({ file: path, kind: z.enum(ITEM_KINDS).optional() }), importPreview),
  'store.writeLibraryFile': call(
    z.object({ file: path, ids: z.array(z.string()), language: z.enum(['zh', 'en']) }),
    nothing,
  ),
  'store.readStockFile': call(z.object({ file: path }), stockPreview),
  'store.exportDictionaries': call(
    z.object({ ids: z.array(z.enum(TABLE_IDS as [TableId, ...TableId[]])).min(1), file: path }),
    nothing,
  ),
  'store.previewDictionaries': call(z.object({ file: path }), dictionaryPreview),
  /** Writes tables as XLSX, or the first one as CSV, as the file's ending says. */
  'store.writeSheets': call(z.object({ file: path, sheets: z.array(sheetSchema).min(1) }), nothing),
  'store.readKey': call(nothing, storedKey),
  'store.createKey': call(z.object({ secret, sealedSecret: z.string().max(10_000).optional() }), storedKey),
  /** Throws whatever would stop the export, and writes nothing. */
  'store.checkExport': call(exportOrder, nothing),
  'store.exportPackages': call(exportOrder.extend({ folder: path }), exportResult),
  /** Writes what is missing of a run that was interrupted. */
  'store.resumeExport': call(z.object({ runId: z.string(), secret: secret.optional() }), exportResult),
  'store.cancelExport': call(nothing, nothing),
  'store.verifyPackage': call(z.object({ file: path, older }), verifyReport),
  'store.verifyPackageText': call(z.object({ name: z.string().max(255), text: z.string(), older }), verifyReport),
  /** The page of the package that was verified last. */
  'store.verifiedPage': call(nothing, z.object({ page: z.string(), title: z.string() })),
  /** The page that a branch would get, signed with a key that is thrown away. */
  'store.previewPage': call(
    z.object({ id: z.string(), branch: branchSchema }),
    z.object({ page: z.string(), title: z.string() }),
  ),
  /** What return files say of the tasks of a map; nothing is written. */
  'store.readTaskReturns': call(
    z.object({ id: z.string(), files: z.array(path).min(1).max(2000) }),
    z.object({ returns: z.array(taskReturn).readonly() }),
  ),
  'store.exportOverlay': call(z.object({ id: z.string(), branchCode: z.string().max(60), file: path }), nothing),
  'store.importOverlay': call(z.object({ id: z.string(), file: path }), z.object({ branchCode: z.string() })),
  'store.backUpTo': call(z.object({ file: path }), nothing),
  'store.restoreFrom': call(z.object({ file: path }), z.object({ aside: z.string(), maps: z.number() })),
  /** Reads everything and compares it with its checksums; changes nothing. */
  'store.check': call(nothing, z.object({ maps: z.number(), damaged: z.array(damagedRow) })),
  'store.readSettings': call(nothing, z.record(z.string(), z.string())),
  'store.writeSetting': call(z.object({ key: z.string().min(1).max(60), value: z.string().max(10_000) }), nothing),
} as const;

type StoreOnlyCalls = typeof storeOnlyCalls;
type StoreOnlyName = keyof StoreOnlyCalls;

/** Every call the store answers. */
export type StoreName = StoreCallName | StoreOnlyName;
export type StoreArgs<C extends StoreName> = C extends StoreOnlyName
  ? z.input<StoreOnlyCalls[C]['args']>
  : C extends StoreCallName
    ? CallArgs<C>
    : never;
export type StoreResult<C extends StoreName> = C extends StoreOnlyName
  ? z.output<StoreOnlyCalls[C]['result']>
  : C extends StoreCallName
    ? CallResult<C>
    : never;
/** The arguments as a handler gets them: checked, with defaults filled in. */
export type CheckedArgs<C extends StoreName> = C extends StoreOnlyName
  ? z.output<StoreOnlyCalls[C]['args']>
  : C extends StoreCallName
    ? z.output<Calls[C]['args']>
    : never;

/** What main holds in order to ask the store; the store process and the tests both offer it. */
export interface StoreClient {
  call<C extends StoreName>(name: C, args: StoreArgs<C>): Promise<Answer<StoreResult<C>>>;
}

/** The schema of what a call answers, of those that main answers too; undefined for a name that is no call. */
export function resultSchema(name: string): z.ZodType | undefined {
  if (Object.hasOwn(storeOnlyCalls, name)) return storeOnlyCalls[name as StoreOnlyName].result;
  return Object.hasOwn(calls, name) ? calls[name as CallName].result : undefined;
}

/** The schema of a call's arguments; undefined for a name the store does not answer. */
export function argsSchema(name: string): z.ZodType | undefined {
  if (Object.hasOwn(storeOnlyCalls, name)) return storeOnlyCalls[name as StoreOnlyName].args;
  if (!Object.hasOwn(calls, name)) return undefined;
  const found = calls[name as StoreCallName];
  return found.handledBy === 'store' ? found.args : undefined;
}
