// Owns what a workbook would cost its parser, counted in its parts before it is loaded: references that a few bytes write and the parser walks cell by cell.
import { markReader, type SheetMarks } from './sheet-marks.ts';
import { eachEntry } from './unpacked-size.ts';

export interface WorkbookLoad {
  /** Bytes of all parts. */
  readonly size: number;
  /** Those with a content: formats alone cost little. */
  readonly cells: number;
  /** Cells below merges and named ranges; `Infinity` for a reference that cannot be read. */
  readonly spanned: number;
  readonly marks: readonly (SheetMarks | undefined)[];
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const PLACES = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels)$/i;
const MERGE = /<mergeCell\b[^>]*?\bref\s*=\s*["']([^"']*)["']/g;
const NAME = /<definedName\b[^>]*>([^<]*)</g;
const CONTENT_OPENS = ['<v>', '<is>'].map((tag) => Buffer.from(tag));

/** Undefined for bytes that are no archive; counting ends as soon as the parts are larger than `limit` bytes. */
export function measureWorkbook(archive: Buffer, limit: number): WorkbookLoad | undefined {
  let [cells, spanned] = [0, 0];
  const marks = markReader();
  const size = eachEntry(archive, limit, (name, content) => {
    const isSheet = SHEET.test(name);
    if (isSheet || PLACES.test(name)) marks.visit(name, content.toString('latin1'));
    if (!isSheet && name.toLowerCase() !== 'xl/workbook.xml') return;
    if (isSheet) for (const open of CONTENT_OPENS) cells += occurrences(content, open);
    for (const [, reference = ''] of content.toString('latin1').matchAll(isSheet ? MERGE : NAME)) {
      spanned += isSheet ? areaOf(reference) : namedArea(reference);
    }
  });
  return size === undefined ? undefined : { size, cells, spanned, marks: marks.marks() };
}

function occurrences(bytes: Buffer, wanted: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + wanted.length)) count += 1;
  return count;
}

/** A name may be a formula, which nothing walks; several ranges stand with commas between them. */
function namedArea(text: string): number {
  return text
    .split(',')
    .map((part) => areaOf(part.slice(part.lastIndexOf('!') + 1)))
    .reduce((sum, area) => sum + (Number.isFinite(area) ? area : 0), 0);
}

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

function areaOf(reference: string): number {
  const found = RANGE.exec(reference.trim());
  if (!found) return Number.POSITIVE_INFINITY;
  const [, left = '', top = '', right = left, bottom = top] = found;
  return (Math.abs(columnOf(right) - columnOf(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1);
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
