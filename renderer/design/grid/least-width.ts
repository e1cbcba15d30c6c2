// Owns how wide a column is at least, so that its head and the fixed words in its cells are whole in the language of the moment.
import type { Cell } from '../../../shared/rows/row-columns.ts';
import { lettersOf } from '../../kit/ui/letters.ts';
import type { Say } from '../../kit/ui/say.ts';
import { isWords } from './grid-table.ts';

/** In px; a Latin letter is rarely wider. */
const LETTER = 6.6;
/** The padding of a cell and the sign of what follows by itself; the marks of sorting and filtering in a head. */
const [AROUND_CELL, AROUND_HEAD] = [62, 48];
/** The words are few and come early. */
const LOOKED_AT = 200;

/** Names and free texts are cut where they are long, and told whole by their title; our own words are not. */
export function leastWidth(head: string, cells: readonly Cell[], say: Say): number {
  const own = new Set(cells.slice(0, LOOKED_AT).flatMap((cell) => (isMessage(cell) ? [say(cell)] : [])));
  const widest = Math.max(0, ...[...own].map((words) => lettersOf(words) * LETTER + AROUND_CELL));
  return Math.ceil(Math.max(widest, lettersOf(head) * LETTER + AROUND_HEAD));
}

function isMessage(cell: Cell): cell is Extract<Cell, { zh: unknown }> {
  return typeof cell === 'object' && !isWords(cell);
}
