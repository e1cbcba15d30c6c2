// Owns workbooks written part by part, as programs other than ours write them.
import { strToU8, zipSync } from 'fflate';

const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  links: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  links: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface RawSheet {
  readonly name?: string;
  /** What stands in `sheetData`. */
  readonly rows: string;
  /** What follows it. */
  readonly after?: string;
}

export interface RawBook {
  readonly strict?: boolean;
  /** Number formats; cells of style n + 1 have the n-th. */
  readonly formats?: readonly string[];
  readonly shared?: readonly string[];
  readonly date1904?: boolean;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export function rawWorkbook(sheets: readonly RawSheet[], book: RawBook = {}): Uint8Array {
  const { main, links } = book.strict ? STRICT : TRANSITIONAL;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>${sheets.map((_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}"><workbookPr${book.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name }, n) => `<sheet name="${name ?? `s${n + 1}`}" sheetId="${n + 1}" r:id="s${n + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, n) => `<Relationship Id="s${n + 1}" Type="${links}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}<Relationship Id="st" Type="${links}/styles" Target="styles.xml"/><Relationship Id="ss" Type="${links}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${(book.formats ?? []).map((format, n) => `<numFmt numFmtId="${164 + n}" formatCode="${escaped(format)}"/>`).join('')}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId="0"/>${(book.formats ?? []).map((_, n) => `<xf numFmtId="${164 + n}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${(book.shared ?? []).map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  sheets.forEach(({ rows, after = '' }, n) => {
    parts[`xl/worksheets/sheet${n + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A row of inline texts and plain numbers. */
export function rawRow(at: number, cells: readonly (string | number | undefined)[], attributes = ''): string {
  const written = cells.map((cell, column) => {
    const address = `${String.fromCharCode(65 + column)}${at}`;
    if (cell === undefined) return '';
    if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
    return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${at}"${attributes}>${written.join('')}</row>`;
}
