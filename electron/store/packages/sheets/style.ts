// Owns how the branch's workbook looks: styles shared by all cells, texts that a spreadsheet can hold, columns, print set-up.
import type ExcelJS from 'exceljs';
import type { Language, Message } from '../../../../shared/i18n/message.ts';

/** ARGB, the light theme of tokens.css: text, secondary text, heading ground, line, ground of cells to fill in, error. */
const COLOURS = {
  text: 'FF171C22',
  second: 'FF4D5762',
  head: 'FFEBEEF0',
  line: 'FFC3CAD1',
  input: 'FFE7EFFC',
  error: 'FFB3261E',
} as const;

const FONT = { name: '微软雅黑', family: 2, size: 10, color: { argb: COLOURS.text } } as const;
const line = { style: 'thin', color: { argb: COLOURS.line } } as const;
const border = { top: line, left: line, bottom: line, right: line };
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const top = { vertical: 'top', wrapText: true } as const;
const middle = { vertical: 'middle' } as const;

/** Each is one object for all its cells: the writer knows styles by identity. */
export const styles = {
  title: { font: { ...FONT, size: 14, bold: true }, alignment: middle },
  trial: { font: { ...FONT, size: 14, bold: true, color: { argb: COLOURS.error } }, alignment: middle },
  note: { font: { ...FONT, color: { argb: COLOURS.second } }, alignment: top },
  warning: { font: { ...FONT, bold: true, color: { argb: COLOURS.error } }, alignment: top },
  section: { font: { ...FONT, size: 12, bold: true }, alignment: middle },
  head: {
    font: { ...FONT, bold: true },
    alignment: { vertical: 'middle', wrapText: true },
    fill: fill(COLOURS.head),
    border,
  },
  headUp: {
    font: { ...FONT, bold: true },
    alignment: { vertical: 'bottom', horizontal: 'center', textRotation: 90 },
    fill: fill(COLOURS.head),
    border,
  },
  label: {
    font: { ...FONT, color: { argb: COLOURS.second } },
    alignment: { ...middle, wrapText: true },
    border,
  },
  text: { font: FONT, alignment: top, border },
  mono: { font: { ...FONT, name: 'Consolas' }, alignment: { vertical: 'top' }, border },
  number: { font: FONT, alignment: { vertical: 'top', horizontal: 'right' }, numFmt: '#,##0.##', border },
  fact: { font: FONT, alignment: { vertical: 'top', horizontal: 'left' }, numFmt: '#,##0', border },
  blank: {
    font: { ...FONT, color: { argb: COLOURS.second } },
    alignment: { vertical: 'top', horizontal: 'right' },
    border,
  },
  sum: {
    font: { ...FONT, bold: true },
    alignment: { vertical: 'middle', horizontal: 'right', shrinkToFit: true },
    numFmt: '#,##0.##',
    fill: fill(COLOURS.head),
    border,
  },
  sumLabel: { font: { ...FONT, bold: true }, alignment: middle, fill: fill(COLOURS.head), border },
  count: inputStyle('#,##0', 'right'),
  amount: inputStyle('#,##0.00', 'right'),
  done: inputStyle('#,##0.##', 'right'),
  date: inputStyle('yyyy-mm-dd', 'left'),
  words: { ...inputStyle('@', 'left'), alignment: { vertical: 'top', wrapText: true } },
  rate: {
    font: { ...FONT, color: { argb: COLOURS.second } },
    alignment: { vertical: 'top', horizontal: 'right' },
    numFmt: '0.0%',
    border,
  },
  doubt: { font: { ...FONT, color: { argb: COLOURS.error } }, alignment: top, border },
} as const satisfies Record<string, Partial<ExcelJS.Style>>;
export type StyleId = keyof typeof styles;

function inputStyle(numFmt: string, horizontal: 'left' | 'right') {
  return {
    font: FONT,
    // A long figure is small rather than ####.
    alignment: { vertical: 'top', horizontal, ...(horizontal === 'right' && { shrinkToFit: true }) },
    fill: fill(COLOURS.input),
    numFmt,
    border,
    protection: { locked: false },
  } as const;
}

/** Excel's limit is 32,767 characters in a cell. */
const MOST_CHARACTERS = 32_000;
/** Control characters, lone surrogates (Cs) and the two that are none. */
const UNFIT = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text as a cell can hold it; `_x0041_`, which spreadsheets read as a character, stays what it is. */
function cellText(text: string): string {
  const clean = text
    .replace(UNFIT, '')
    .replace(/\r\n?/g, '\n')
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
  return clean.length > MOST_CHARACTERS ? `${clean.slice(0, MOST_CHARACTERS)}…` : clean;
}

export type CellContent = string | number | undefined;

/** Puts a value into a cell. Texts are stored as texts, so that none of them ever is a formula. */
export function put(row: ExcelJS.Row, column: number, content: CellContent, style: StyleId): void {
  const cell = row.getCell(column);
  cell.style = styles[style] as Partial<ExcelJS.Style>;
  if (content !== undefined && content !== '') cell.value = typeof content === 'string' ? cellText(content) : content;
}

export interface TableColumn<T> {
  readonly title: Message;
  /** In characters of the default font; a Chinese one is two wide. */
  readonly width: number;
  readonly cell: (item: T) => CellContent;
}

/** A table with heading from `from` on; answers the number of its last line. Heights follow the longest cell. */
export function putTable<T>(
  sheet: ExcelJS.Worksheet,
  from: number,
  columns: readonly TableColumn<T>[],
  items: readonly T[],
  language: Language,
): number {
  const head = sheet.getRow(from);
  for (const [index, { title }] of columns.entries()) put(head, index + 1, heading(title, language), 'head');
  head.height = heightOf(Math.max(...columns.map(({ title, width }) => linesOf(heading(title, language), width))));
  items.forEach((item, index) => {
    const row = sheet.getRow(from + 1 + index);
    let lines = 1;
    columns.forEach(({ cell, width }, column) => {
      const content = cell(item);
      put(row, column + 1, content, typeof content === 'number' ? 'number' : 'text');
      if (typeof content === 'string') lines = Math.max(lines, linesOf(content, width));
    });
    row.height = heightOf(lines);
  });
  return from + items.length;
}

/** Chinese with the English below it; in English alone. */
export function heading({ zh, en }: Message, language: Language): string {
  return language === 'zh' ? `${zh}\n${en}` : en;
}

export function setWidths(sheet: ExcelJS.Worksheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}

/**
 * In characters of the default font, in programs that have it and in those that put a wider one in its place: a sheet of A4
 * across at four fifths of its size, where 10 pt are 8 pt.
 */
const MOST_WIDTH = 139;
/** What is not wider holds a figure or a word, and is kept. */
const NARROW = 9;
const LEAST_WIDTH = 7;

/** Widths that one page across still shows legibly: wide columns give way, in proportion. */
export function fitWidths(widths: readonly number[]): number[] {
  const narrow = widths.reduce((sum, width) => sum + (width <= NARROW ? width : 0), 0);
  const wide = widths.reduce((sum, width) => sum + width, 0) - narrow;
  const share = Math.min(1, (MOST_WIDTH - narrow) / Math.max(1, wide));
  return widths.map((width) => (width <= NARROW ? width : Math.max(LEAST_WIDTH, Math.floor(width * share * 10) / 10)));
}

export function fitColumns<T>(columns: readonly TableColumn<T>[]): readonly TableColumn<T>[] {
  const widths = fitWidths(columns.map(({ width }) => width));
  return columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width }));
}

const LINE_POINTS = 15;
/** A row cannot be higher (Excel). */
const MOST_POINTS = 405;

export function heightOf(lines: number): number {
  return Math.min(MOST_POINTS, lines * LINE_POINTS + 3);
}

/** How many lines a text takes in a column so wide. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width - 1))), 0);
}

function widthOf(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i += 1) width += line.charCodeAt(i) > 0x2e7f ? 2.1 : 1.05;
  return width;
}

/** A4 across, as wide as one page, the heading on each; page numbers below. */
export function setPrint(
  sheet: ExcelJS.Worksheet,
  headingRows: string | undefined,
  footer: string,
  mark?: string,
  /** The last cell that is printed; what is right of it is for the screen. */
  lastOnPaper?: string,
): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.3, right: 0.3, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(headingRows && { printTitlesRow: headingRows }),
  };
  if (lastOnPaper) {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(lastOnPaper) ?? [];
    // The writer puts a dollar before each end alone.
    sheet.pageSetup.printArea = `A$1:${letters}$${row}`;
  }
  if (mark) {
    sheet.headerFooter.oddHeader = `&C&B&14&K${COLOURS.error.slice(2)}${mark.replaceAll('&', '&&')}`;
    sheet.properties.tabColor = { argb: COLOURS.error };
  }
  sheet.headerFooter.oddFooter = `&L${footer.replaceAll('&', '&&').slice(0, 150)}&R&P / &N`;
}

/** Against slips, not against people: there is no password. Columns can be made wider, rows filtered. */
export async function protect(sheet: ExcelJS.Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
    sort: true,
  });
}
