// Owns the calls that bring maps in from files, write them out, and read and write lists of counts.

import { KEPT_RULES, labelOfRule, settled } from '../../../shared/dictionary/held.ts';
import { newPolicy } from '../../../shared/dictionary/new-policy.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { listTable } from '../../../shared/document/list-table.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { readMapText } from '../../../shared/export/read/index.ts';
import { formatMessage, type Message } from '../../../shared/i18n/message.ts';
import { readKnowledge } from '../dictionaries/knowledge.ts';
import type { StoreContext } from '../door/context.ts';
import type { Handlers } from '../door/handlers.ts';
import type { StoreResult } from '../door/store-calls.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { checkTextSize, readUtf8 } from '../files/read-text.ts';
import { toSheetFile } from '../files/sheets.ts';
import { storeNew } from './map-calls.ts';
import { mapCodes, mapExists, readMap, readStoredMap, summaryOf } from './maps-table.ts';
import { freeCode } from './new-names.ts';
import { readCustomerList } from './read-list.ts';
import { checkRoom, rowsSheet } from './rows-sheet.ts';

const COPIED: Message = {
  zh: '该图谱已在列表中，本次已另存为新图谱，原图谱未变。',
  en: 'This map is already in the list; it was stored as another map and the original is unchanged.',
};
const renamed = (from: string, to: string): Message => ({
  zh: `图谱编号 ${from} 已被占用，已改为 ${to}；策略行编号随之改变。`,
  en: `The map code ${from} is taken and was changed to ${to}; row codes changed with it.`,
});

export const mapFileHandlers: Handlers<
  | 'maps.importText'
  | 'store.importMap'
  | 'store.exportMap'
  | 'store.exportRows'
  | 'store.exportTasks'
  | 'store.readList'
  | 'store.saveList'
> = {
  'maps.importText': ({ name, text }, context) => {
    checkTextSize(name, text);
    const { document, notes } = readMapText(text, policyOf(context));
    return importDocument(document, notes, context);
  },
  'store.importMap': async ({ file }, context) => {
    const { document, notes } = readMapText(await readUtf8(file), policyOf(context));
    return importDocument(document, notes, context);
  },
  'store.exportMap': async ({ id, file }, context) => {
    const stored = readStoredMap(context.database(), id);
    const fits = 'document' in stored;
    await writeFileAtomically(file, fits ? writeDocument(stored.document) : stored.text);
    return fits ? {} : { unfit: stored.unfit };
  },
  'store.exportRows': async ({ file, ...order }, context) => {
    const sheet = rowsSheet(
      readMap(context.database(), order.id).document,
      readKnowledge(context.database()).dictionaries,
      order,
    );
    checkRoom(file, sheet);
    await writeFileAtomically(file, await toSheetFile(file, [sheet]));
    return { rows: sheet.rows.length };
  },
  'store.exportTasks': async ({ file, sheet: name, header, rows }) => {
    const cells = rows.map((row) => row.map((cell) => cell ?? undefined));
    await writeFileAtomically(file, await toSheetFile(file, [{ name, header, rows: cells }]));
    return {};
  },
  'store.readList': ({ file }) => readCustomerList(file),
  'store.saveList': async ({ file, list, language }) => {
    const name = list?.name ?? (language === 'zh' ? '名单' : 'List');
    await writeFileAtomically(file, await toSheetFile(file, [{ name, ...listTable(list, language) }]));
    return {};
  },
};

const keptRules = (rules: readonly Message[]): Message => ({
  zh: formatMessage(KEPT_RULES, 'zh', { rules }),
  en: formatMessage(KEPT_RULES, 'en', { rules }),
});

/** What a map file without a contact policy gets: the bank's. */
const policyOf = (context: StoreContext) => () => newPolicy(readKnowledge(context.database()).dictionaries);

/** Stores a map from outside; never replaces one that is there, so its id or code may have to change. */
export function importDocument(
  written: MapDocument,
  notes: readonly Message[],
  context: StoreContext,
): StoreResult<'store.importMap'> {
  const database = context.database();
  const { document, kept } = settled(written, readKnowledge(database).dictionaries);
  return database
    .transaction(() => {
      const known = mapExists(database, document.id);
      const code = freeCode(document.code, mapCodes(database));
      const added = { ...document, id: known ? context.newId() : document.id, code };
      storeNew(added, context);
      const further = [...(known ? [COPIED] : []), ...(code === document.code ? [] : [renamed(document.code, code)])];
      if (kept.length > 0) further.push(keptRules(kept.map(labelOfRule)));
      return { ...summaryOf(database, added.id), notes: [...notes, ...further] };
    })
    .immediate();
}
