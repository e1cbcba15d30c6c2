// Owns the strategy list's columns as a file has them: figures as numbers with their unit in the heading, and what belongs to
// a whole scenario or offer on the first of its rows alone, so that a column can be added up.
import { unitName } from '../document/unit-names.ts';
import type { Message } from '../i18n/message.ts';
import type { Cell, RowColumn } from './row-columns.ts';
import type { StrategyRow } from './strategy-row.ts';

/** The heading and the cells of one column, row by row. */
export interface SheetColumn {
  readonly id: string;
  readonly title: Message;
  readonly cells: readonly Cell[];
}

/** A column whose figures have several units becomes one column for each of them. */
export function sheetColumns(columns: readonly RowColumn[], rows: readonly StrategyRow[]): readonly SheetColumn[] {
  return columns.flatMap((column): readonly SheetColumn[] => {
    const { id, title, figure } = column;
    const shows = firstOfEach(rows, column.once);
    if (!figure) {
      const cells = rows.map((row, index) => (shows[index] ? column.cell(row) : undefined));
      return [{ id, title: column.once ? withNote(title, column.once.note) : title, cells }];
    }
    const figures = rows.map((row) => figure.of(row));
    const units = [...new Set(figures.flatMap((found) => (found ? (found.unit ?? '') : [])))];
    return (units.length > 0 ? units : ['']).map((unit) => ({
      id,
      title: headingOf(figure.title, unit, column.once?.note),
      cells: figures.map((found, index) => (shows[index] && (found?.unit ?? '') === unit ? found?.value : undefined)),
    }));
  });
}

function firstOfEach(rows: readonly StrategyRow[], once: RowColumn['once']): readonly boolean[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const key = once?.per(row);
    if (key === undefined) return true;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

function headingOf(title: Message, unit: string, note: Message | undefined): Message {
  const name = unitName(unit);
  const parts = (language: keyof Message) => [unit && name[language], note?.[language]].filter(Boolean);
  const [zh, en] = [parts('zh'), parts('en')];
  return zh.length === 0 ? title : { zh: `${title.zh}（${zh.join('，')}）`, en: `${title.en} (${en.join(', ')})` };
}

/** The note within the brackets that the title ends with. */
function withNote({ zh, en }: Message, note: Message): Message {
  return { zh: zh.replace(/）$/, `，${note.zh}）`), en: en.replace(/\)$/, `, ${note.en})`) };
}
