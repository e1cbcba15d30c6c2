// Owns the sheet 对象与口径: what the branch must obey of each segment, in the words of its page.
import { amount } from '../../../../shared/document/unit-names.ts';
import type { Language, Message } from '../../../../shared/i18n/message.ts';
import { type Whom, whomOf } from '../../../../shared/package/whom.ts';
import { footerOf, type SheetJob } from './content-sheets.ts';
import { protect, putTable, setPrint, setWidths, type TableColumn } from './style.ts';
import { markOf, sheetName } from './trial-mark.ts';

interface Line {
  readonly segment: string;
  readonly term: string;
  readonly said: string;
}

export async function addWhom({ workbook, payload, language }: SheetJob): Promise<void> {
  const sheet = workbook.addWorksheet(sheetName(payload, { zh: '对象与口径', en: 'Who and rules' }, language), {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
  });
  const columns: TableColumn<Line>[] = [
    { title: { zh: '客群', en: 'Segment' }, width: 26, cell: ({ segment }) => segment },
    { title: { zh: '项目', en: 'Point' }, width: 12, cell: ({ term }) => term },
    { title: { zh: '内容', en: 'What holds' }, width: 100, cell: ({ said }) => said },
  ];
  setWidths(
    sheet,
    columns.map(({ width }) => width),
  );
  const lines = whomOf(payload).flatMap((whom) => linesOf(whom, language));
  const last = putTable(sheet, 1, columns, lines, language);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  setPrint(sheet, '1:1', footerOf(payload), markOf(payload, language));
  await protect(sheet);
}

/** The segment on every line, so that a filter keeps it. */
function linesOf({ segment, listed, unit, lines }: Whom, language: Language): readonly Line[] {
  const name = `${segment.code} ${segment.name}`;
  const own: Line[] = listed
    ? [
        {
          segment: name,
          term: (listed.isExact ? LISTED : AT_MOST)[language],
          said: amount(listed.count, unit)[language],
        },
      ]
    : [];
  const told = lines.map(({ term, said }) => ({
    segment: name,
    term: term[language],
    said: said.map(({ words }) => words[language]).join('\n'),
  }));
  return [...own, ...told];
}

const LISTED: Message = { zh: '本行名单', en: 'Our list' };
const AT_MOST: Message = { zh: '本行各客群共', en: 'All segments here' };
