// Owns the calls that read files into a preview of the library or of its stock, and write the library as tables.
import { basename } from 'node:path';
import { readDocument } from '../../../shared/document/read-document.ts';
import { itemTables } from '../../../shared/library/export-table.ts';
import { type Fault, SHOWN_FAULTS } from '../../../shared/library/import/faults.ts';
import { candidatesOfLibrary, candidatesOfMap } from '../../../shared/library/import/from-map.ts';
import { type Candidate, judgeCandidates } from '../../../shared/library/import/judge.ts';
import { readItemSheets } from '../../../shared/library/import/read-items.ts';
import { headingLine, readStockSheet } from '../../../shared/library/import/read-stock.ts';
import type { ImportPreview } from '../../../shared/library/library-calls.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { readKnowledge } from '../dictionaries/knowledge.ts';
import type { StoreContext } from '../door/context.ts';
import type { Handlers } from '../door/handlers.ts';
import type { CheckedArgs } from '../door/store-calls.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readUtf8 } from '../files/read-text.ts';
import { readSheets, toSheetFile } from '../files/sheets.ts';
import { newItemId } from './item-calls.ts';
import { readLibrary } from './library-table.ts';
import { readOtherLibrary } from './other-workspace.ts';
import { readStock } from './stock-table.ts';

type FileCalls = Handlers<'store.readLibraryFile' | 'store.writeLibraryFile' | 'store.readStockFile'>;

export const libraryFileHandlers: FileCalls = {
  'store.readLibraryFile': (args, context) => readLibraryFile(args, context),
  'store.writeLibraryFile': async ({ file, ids, language }, context) => {
    const library = readLibrary(context.database());
    const items = ids.flatMap((id) => library.get(id) ?? []);
    const { dictionaries } = readKnowledge(context.database());
    await writeFileAtomically(
      file,
      await toSheetFile(file, sheetsFor(file, itemTables(items, { library, dictionaries, language }))),
    );
    return {};
  },
  'store.readStockFile': async ({ file }, context) => {
    const name = basename(file);
    const sheets = await readSheets(file);
    const headed = sheets.filter(({ rows }) => headingLine(rows) >= 0);
    if (headed.length > 1)
      throw new ProblemError('E_SHEET_SEVERAL', { file: name, sheets: headed.map((one) => one.name) });
    const sheet = headed[0] ?? sheets[0];
    const given = { items: readLibrary(context.database()), stock: readStock(context.database()) };
    const read = readStockSheet(name, sheet?.rows ?? [], given);
    return { file: name, ...read, ...shownFaults(read.faults) };
  },
};

type Tables = ReturnType<typeof itemTables>;

/** A CSV file holds one table: several kinds share it, each row with the columns that its kind has. */
function sheetsFor(file: string, tables: Tables): Tables {
  if (!/\.csv$/i.test(file) || tables.length < 2) return tables;
  const header = [...new Set(tables.flatMap((table) => table.header))];
  const rows = tables.flatMap((table) =>
    table.rows.map((row) => header.map((heading) => row[table.header.indexOf(heading)])),
  );
  return [{ name: 'library', header, rows }];
}

async function readLibraryFile(
  { file, kind }: CheckedArgs<'store.readLibraryFile'>,
  context: StoreContext,
): Promise<ImportPreview> {
  const name = basename(file);
  const database = context.database();
  const items = readLibrary(database);
  const { dictionaries } = readKnowledge(database);
  const given = { items, dictionaries, newId: () => newItemId(context) };
  const judged = (source: 'map' | 'workspace', candidates: readonly Candidate[]) => {
    if (candidates.length === 0) throw new ProblemError('E_LIBRARY_EMPTY', { file: name });
    const { rows, faults } = judgeCandidates(candidates, { ...given, repeated: 'skip' }, []);
    return { file: name, source, rows, ignored: [], ...shownFaults(faults) };
  };
  if (/\.json$/i.test(name)) return judged('map', candidatesOfMap(readDocument(await readUtf8(file)).document));
  if (/\.(db|sqlite3?)$/i.test(name)) return judged('workspace', candidatesOfLibrary(readOtherLibrary(file)));
  const read = readItemSheets(name, await readSheets(file), { ...given, kind });
  return { file: name, source: 'sheet', rows: read.rows, ignored: read.ignored, ...shownFaults(read.faults) };
}

function shownFaults(faults: readonly Fault[]): { faults: Fault[]; faultCount: number } {
  return { faults: faults.slice(0, SHOWN_FAULTS), faultCount: faults.length };
}
