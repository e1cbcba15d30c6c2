// Owns reasons of loss as people write them, `利率低 3；太远 2`: read into reasons with their counts, and written again.
import type { ReturnRow } from './return-file.ts';

export type LossReasons = NonNullable<ReturnRow['lossReasons']>;
const MOST_REASONS = 50;
const MOST_LETTERS = 60;
const MOST_COUNT = 99_999_999;
const ONE = /^(.*\D)\s*(\d{1,8})\s*[人户家次]?\)?$/;

/** Undefined for a text that is none; `null` where a reason is without its count, too long, or there are too many. */
export function readLossReasons(text: string): LossReasons | undefined | null {
  const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const parts = plain.split(/[;\r\n]+/).flatMap(piecesOf);
  if (parts.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const part of parts) {
    const [, words = '', figure = ''] = ONE.exec(part) ?? [];
    const reason = words.replace(/[\s:(×-]+$/, '').trim();
    if (reason === '' || reason.length > MOST_LETTERS) return null;
    // Written twice, both are meant.
    counts.set(reason, (counts.get(reason) ?? 0) + Number(figure));
  }
  if (counts.size > MOST_REASONS || [...counts.values()].some((count) => count > MOST_COUNT)) return null;
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

/** A comma parts reasons only where each of them has its count. */
function piecesOf(line: string): string[] {
  const whole = line.trim();
  const pieces = whole.split(/[,、]/).map((piece) => piece.trim());
  const all = pieces.length > 1 && pieces.every((piece) => ONE.test(piece)) ? pieces : [whole];
  return all.filter((piece) => !/^[\s\-–—/]*$/.test(piece));
}

/** As `readLossReasons` reads it. */
export function lossReasonsText(reasons: LossReasons): string {
  return reasons.map(({ reason, count }) => `${reason.replace(/[;；\r\n]+/g, ' ')} ${count}`).join('；');
}
