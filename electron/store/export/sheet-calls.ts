// Owns the call that writes tables to a spreadsheet.

import type { Handlers } from '../door/handlers.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { toSheetFile } from '../files/sheets.ts';

export const sheetHandlers: Handlers<'store.writeSheets'> = {
  'store.writeSheets': async ({ file, sheets }) => {
    await writeFileAtomically(file, await toSheetFile(file, sheets));
    return {};
  },
};
