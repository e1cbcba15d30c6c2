// Owns the table at the end of a long run.
import type { DonePart } from './progress-file.ts';
import type { TrustSet } from './trust-set.ts';

const HEAD = ['set', 'promises', 'runs', 'failures', 'ran on', 'seconds'];

/** One line per set, of all of its parts that are done. */
export function trustTable(sets: readonly TrustSet[], done: readonly DonePart[]): string {
  const lines = sets.map(({ id, promise }) => {
    const parts = done.filter(({ set }) => set === id);
    const sum = (of: (part: DonePart) => number) => parts.reduce((total, part) => total + of(part), 0);
    return [
      id,
      promise,
      String(sum(({ runs }) => runs)),
      String(sum(({ failures }) => failures.length)),
      [...new Set(parts.map(({ ranOn }) => ranOn))].join(', '),
      sum(({ seconds }) => seconds).toFixed(0),
    ];
  });
  const table = [HEAD, ...lines];
  const widths = HEAD.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table
    .map((line) =>
      line
        .map((cell, column) => padded(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Numbers stand at the right. */
function padded(cell: string, width: number, column: number): string {
  return [2, 3, 5].includes(column) ? cell.padStart(width) : cell.padEnd(width);
}
