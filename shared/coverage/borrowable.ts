// Owns what a gap may borrow: scenarios that already do in another cell what this one lacks, in this map or in others.
import type { Message } from '../i18n/message.ts';
import type { CoverageCell, CoverageMatrix } from './coverage-matrix.ts';

export interface Borrowable {
  readonly mapId: string;
  readonly scenarioId: string;
  readonly name: string;
  /** The row or column where it is used most. */
  readonly where: Message;
  readonly paths: number;
}

/**
 * Scenarios of complete paths, the most used first: of the same stage or class in other columns, or, where the columns are
 * channels, of the same channel in other tiers.
 */
export function borrowableFor(matrix: CoverageMatrix, { row, column }: CoverageCell): readonly Borrowable[] {
  const byChannel = matrix.id === 'tier';
  const others = (byChannel ? matrix.rows : matrix.columns).filter(({ id }) => id !== (byChannel ? row : column));
  const found = new Map<string, Borrowable>();
  for (const { id, label } of others) {
    const { list } = byChannel ? matrix.cell(id, column) : matrix.cell(row, id);
    for (const { mapId, row: path } of list) {
      const key = `${mapId}/${path.ids.scenario}`;
      const known = found.get(key);
      const first = { mapId, scenarioId: path.ids.scenario, name: path.scenarioName, where: label, paths: 0 };
      found.set(key, { ...(known ?? first), paths: (known?.paths ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.paths - a.paths);
}
