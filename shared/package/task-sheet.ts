// Owns reading what a branch has done of its tasks (任务完成) from the sheet of its workbook that asks for it.
import { isBlank, readSigned } from './cell-figures.ts';
import { taskColumnOf } from './register.ts';
import type { TaskResult } from './return-file.ts';
import type { TextSheet } from './return-sheet.ts';

type Tell = (sheet: string, row: number, column: number, wrong: string, text: string) => void;

const NOT_A_FIGURE = '不是数字 / not a number';

/** None where no sheet asks for it, or nothing was filled in; a cell that cannot be read is told. */
export function readTaskSheets(sheets: readonly TextSheet[], tell: Tell): readonly TaskResult[] {
  for (const sheet of sheets) {
    const head = sheet.rows.findIndex((cells) => placesOf(cells) !== undefined);
    const places = placesOf(sheet.rows[head] ?? []);
    if (!places) continue;
    return sheet.rows.slice(head + 1).flatMap((cells, index): TaskResult[] => {
      const [goalId = '', text = ''] = [cells[places.goalId], cells[places.done]];
      if (goalId === '' || isBlank(text)) return [];
      const done = readSigned(text);
      if (done !== undefined) return [{ goalId, done }];
      tell(sheet.name, head + 1 + index, places.done, NOT_A_FIGURE, text);
      return [];
    });
  }
  return [];
}

function placesOf(cells: readonly string[]): { readonly goalId: number; readonly done: number } | undefined {
  const at = (id: 'goalId' | 'done') => cells.findIndex((cell) => cell !== '' && taskColumnOf(cell) === id);
  const [goalId, done] = [at('goalId'), at('done')];
  return goalId < 0 || done < 0 ? undefined : { goalId, done };
}
