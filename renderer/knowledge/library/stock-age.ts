// Owns whether a current quota or stock can still be relied on.
import type { StockEntry } from '../../../shared/knowledge/stock.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';

const DAY_MS = 86_400_000;

/** Days since the figure was true, by the calendar of this machine. */
export function stockAge(entry: StockEntry, now = new Date()): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((today - Date.parse(entry.asOf)) / DAY_MS);
}

/** True for a figure older than the rules' limit (SM017). */
export function isStale(entry: StockEntry, now = new Date()): boolean {
  return stockAge(entry, now) > useKnowledge.getState().dictionaries.ruleSettings.quotaMaxAgeDays;
}
