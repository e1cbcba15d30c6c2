// Owns telling what a file of a table really is by its bytes, whatever its name says; what is not read is refused in its own words.
import { ProblemError } from '../../../shared/problem.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** Of “Workbook” and, before 1997, “Book”. */
const OLD_BOOK = Buffer.from('ook', 'utf16le');
const MARKUP = /^\s*(?:<\?xml|<!doctype|<html|<table|<meta|<head|<body|mime-version:)/i;

/** Throws E_SHEET_PASSWORD, E_SHEET_OLD, E_SHEET_ODS, E_SHEET_NUMBERS, E_SHEET_BINARY and E_SHEET_MARKUP. */
export function fileKind(name: string, bytes: Buffer): 'workbook' | 'text' {
  if (startsWith(bytes, COMPOUND)) throw new ProblemError(compoundProblem(name, bytes), { file: name });
  if (startsWith(bytes, ZIP)) {
    const code = archiveProblem(bytes);
    if (code) throw new ProblemError(code, { file: name });
    return 'workbook';
  }
  if (MARKUP.test(beginning(bytes))) throw new ProblemError('E_SHEET_MARKUP', { file: name });
  return /\.(xlsx|xlsm)$/i.test(name) ? 'workbook' : 'text';
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** A password puts the whole workbook into the container that old workbooks have. */
function compoundProblem(name: string, bytes: Buffer) {
  if (bytes.includes(ENCRYPTED)) return 'E_SHEET_PASSWORD';
  if (bytes.includes(OLD_BOOK)) return 'E_SHEET_OLD';
  return /\.(xlsx|xlsm)$/i.test(name) ? 'E_SHEET_PASSWORD' : 'E_SHEET_OLD';
}

/** Names of the parts stand in the archive as they are. */
function archiveProblem(bytes: Buffer) {
  if (bytes.subarray(0, 200).includes('application/vnd.oasis.opendocument.')) return 'E_SHEET_ODS';
  if (bytes.includes('Index/Document.iwa')) return 'E_SHEET_NUMBERS';
  return bytes.includes('xl/workbook.bin') ? 'E_SHEET_BINARY' : undefined;
}

function beginning(bytes: Buffer): string {
  const start = bytes.subarray(0, 400);
  const isWide = start[0] === 0xff && start[1] === 0xfe;
  return start.toString(isWide ? 'utf16le' : 'latin1').replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, '');
}
