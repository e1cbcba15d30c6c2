// Owns the table of current quotas and stocks by library item.
import type { Database } from 'better-sqlite3';
import type { Stock, StockEntry } from '../../../shared/knowledge/stock.ts';
import { soundRows } from '../database/seals.ts';

interface StockTableRow {
  readonly id: string;
  readonly amount: number;
  readonly unit: string;
  readonly asOf: string;
  readonly expires: string | null;
}

export function readStock(database: Database): Stock {
  const rows = database.prepare('SELECT item_id AS id, amount, unit, as_of AS asOf, expires FROM stock').all();
  const isSound = soundRows(database, 'stock');
  const sound = (rows as StockTableRow[]).filter(({ id }) => isSound(id));
  return Object.fromEntries(sound.map(({ id, expires, ...entry }) => [id, { ...entry, ...(expires && { expires }) }]));
}

export function putStock(database: Database, id: string, { amount, unit, asOf, expires }: StockEntry): void {
  // Not REPLACE, which runs no trigger for the row that was there.
  database
    .prepare(
      `INSERT INTO stock VALUES (?, ?, ?, ?, ?) ON CONFLICT (item_id) DO UPDATE SET amount = excluded.amount,
         unit = excluded.unit, as_of = excluded.as_of, expires = excluded.expires`,
    )
    .run(id, amount, unit, asOf, expires ?? null);
}

export function removeStock(database: Database, id: string): void {
  database.prepare('DELETE FROM stock WHERE item_id = ?').run(id);
}
