// Owns telling what a dropped file is from its name and its bytes, before anything is read in.
import { fileSize } from '../../shared/i18n/figure.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { ProblemError } from '../../shared/problem.ts';
import { guessedEncoding } from '../../shared/text/encoding-guess.ts';

const MEGABYTE = 1024 * 1024;
/** The store's own limit for files from outside. */
const MAX_BYTES = 50 * MEGABYTE;
/** Enough to know every kind of file by. */
const HEAD_BYTES = 512;

const KINDS = {
  folder: { zh: '文件夹', en: 'a folder' },
  package: { zh: '支行包', en: 'a branch package' },
  table: { zh: 'CSV 表格', en: 'a CSV table' },
  spreadsheet: { zh: '电子表格', en: 'a spreadsheet' },
  image: { zh: '图片', en: 'an image' },
  document: { zh: 'PDF 或 Word 文档', en: 'a PDF or Word document' },
  archive: { zh: '压缩包', en: 'an archive' },
  page: { zh: '网页', en: 'a web page' },
  other: { zh: '其他文件', en: 'another type of file' },
} as const satisfies Record<string, Message>;
export type FileKind = keyof typeof KINDS;

const BY_NAME: readonly (readonly [RegExp, FileKind])[] = [
  [/\.smpkg\.json$/i, 'package'],
  [/\.(csv|tsv)$/i, 'table'],
  [/\.(xlsx?|xlsm|ods|et)$/i, 'spreadsheet'],
  [/\.(png|jpe?g|gif|bmp|webp|svg|ico|tiff?|heic)$/i, 'image'],
  [/\.(pdf|docx?|wps|pptx?|dps)$/i, 'document'],
  [/\.(zip|rar|7z|t?gz)$/i, 'archive'],
  [/\.html?$/i, 'page'],
];

/** Beginnings of files, as Latin-1 text. */
const BY_START: readonly (readonly [string, FileKind])[] = [
  ['PK\u0003\u0004', 'archive'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['%PDF', 'document'],
  ['\u00d0\u00cf\u0011\u00e0', 'document'],
];

/** What the file is; undefined when it may be a map: its content decides then. */
export function kindOfFile(name: string, head: Uint8Array): FileKind | undefined {
  const named = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (named) return named;
  const start = String.fromCharCode(...head);
  const known = BY_START.find(([beginning]) => start.startsWith(beginning))?.[1];
  if (known) return known;
  const text = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^\{\s*"payloadType"/.test(text)) return 'package';
  // A drawing that may hold a map.
  if (/\.(drawio|canvas)$/i.test(name) || /^(<\?xml[^>]*>\s*)?<(mxfile|mxGraphModel)[\s>]/.test(text)) return undefined;
  if (/^<(!doctype|html|svg|\?xml)/i.test(text)) return /^<svg/i.test(text) ? 'image' : 'page';
  return text.startsWith('{') || /\.json$/i.test(name) ? undefined : 'other';
}

/**
 * The text of a dropped file that may be a map, or that is a branch package. Throws `E_DROP_NOT_A_MAP`, which says what it is, `E_FILE_TOO_LARGE`
 * before reading it, `E_FILE_ENCODING` and `E_FILE_UNREADABLE`.
 */
export async function readDropped(file: File): Promise<{ isPackage: boolean; text: string }> {
  const { name, size } = file;
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    const kind = kindOfFile(name, head);
    if (kind && kind !== 'package') throw notAMap(name, kind);
    if (size > MAX_BYTES) {
      throw new ProblemError('E_FILE_TOO_LARGE', { file: name, size: fileSize(size), limit: fileSize(MAX_BYTES) });
    }
    return { isPackage: kind === 'package', text: decode(name, await file.arrayBuffer(), kind === 'package') };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const reason = error instanceof DOMException ? error.name : String(error);
    throw new ProblemError('E_FILE_UNREADABLE', { file: name, reason });
  }
}

export function notAMap(name: string, kind: FileKind): ProblemError {
  return new ProblemError('E_DROP_NOT_A_MAP', { file: name, kind: KINDS[kind] });
}

/** Every byte of a package counts, also those of a mark at its start. */
function decode(name: string, bytes: ArrayBuffer, ignoreBOM: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM }).decode(bytes);
  } catch {
    throw new ProblemError('E_FILE_ENCODING', { file: name, found: guessedEncoding(new Uint8Array(bytes), isGb18030) });
  }
}

function isGb18030(start: Uint8Array): boolean {
  try {
    // The last character may be cut, which is no fault in a stream.
    new TextDecoder('gb18030', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}
