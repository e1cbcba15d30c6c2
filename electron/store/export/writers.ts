// Owns writing any export format: those of shared/export by themselves, the others with code that is loaded when it is needed.

import type { ExportInput } from '../../../shared/export/format.ts';
import { formatById } from '../../../shared/export/formats/index.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { saidColumns } from '../../../shared/rows/list-columns.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';

type Content = string | Uint8Array;

const writers: Readonly<Record<string, (input: ExportInput) => Promise<Content>>> = {
  png: async (input) => (await import('./png.ts')).writePng(input),
  pdf: async (input) => (await import('./pdf.ts')).writePdf(input),
  xlsx: (input) => strategyList(input, 'xlsx'),
  csv: (input) => strategyList(input, 'csv'),
};

/** Throws E_EXPORT_FORMAT for an id that is none, and what the writers throw. */
export async function writeFormat(id: string, input: ExportInput): Promise<Content> {
  const format = formatById(id);
  const write = format?.write ?? writers[id];
  if (!format || !write) throw new ProblemError('E_EXPORT_FORMAT', { format: id });
  return write(input);
}

async function strategyList(
  { document, knowledge, language }: ExportInput,
  extension: 'xlsx' | 'csv',
): Promise<Content> {
  const [{ checkRoom, rowsSheet }, { rewardsSheet }, { toSheetFile }] = await Promise.all([
    import('../maps/rows-sheet.ts'),
    import('../maps/rewards-sheet.ts'),
    import('../files/sheets.ts'),
  ]);
  const columns = saidColumns(document, strategyRows(document)).map(({ id }) => id);
  const sheet = rowsSheet(document, knowledge.dictionaries, { columns, language });
  const file = `list.${extension}`;
  checkRoom(file, sheet);
  const rewards = rewardsSheet(document, knowledge.dictionaries, language);
  return toSheetFile(file, rewards ? [sheet, rewards] : [sheet]);
}
