// Owns the file of dictionaries: rows by table as JSON with its version, written, and read as far as to its tables.
import { parseVersion } from '../document/migrations/format-step.ts';
import type { Format } from '../document/migrations/read-versioned.ts';
import { isPlain, type Plain } from '../document/plain.ts';
import { ProblemError } from '../problem.ts';
import type { Tables } from './table-rows.ts';

const FORMAT = 'strategy-map-dictionaries';
/** `major.minor` of the dictionaries that this program writes. */
export const DICTIONARY_FORMAT_VERSION = '1.0';

/** The text of a file that holds `rows` by table, the same for the same rows. */
export function writeDictionaryFile(rows: Partial<Tables>): string {
  return `${JSON.stringify(dictionaryContent(rows, DICTIONARY_FORMAT_VERSION), null, 2)}\n`;
}

/** What a file of version `formatVersion` holds; stored rows take the same steps in this form. */
export function dictionaryContent(dictionaries: unknown, formatVersion: string): Plain {
  return { format: FORMAT, formatVersion, dictionaries };
}

/** Answers what stands under `dictionaries`; names and rows are checked by whoever takes them in. */
export const dictionaryFormat: Format<Plain> = {
  version: DICTIONARY_FORMAT_VERSION,
  steps: [],
  isOne: ({ format, formatVersion, dictionaries }) =>
    format === FORMAT && isPlain(dictionaries) && parseVersion(formatVersion) !== undefined,
  notOne: () => new ProblemError('E_DICTIONARY_FILE'),
  newer: (versions) => new ProblemError('E_DICTIONARY_NEWER', versions),
  check: ({ formatVersion, dictionaries }) => {
    if (!isPlain(dictionaries) || !/^1\./.test(String(formatVersion))) throw new ProblemError('E_DICTIONARY_FILE');
    return dictionaries;
  },
};
