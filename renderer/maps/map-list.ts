// Owns what the list of maps shows: which maps match a search, in which order, and how long ago they changed.
import type { Language } from '../../shared/i18n/message.ts';
import type { MapSummary } from '../../shared/ipc.ts';
import { matchesSearch } from '../kit/ui/matches-search.ts';

export type SortKey = 'title' | 'updatedAt';

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Newest first is how a list of work is expected; names start at the front of the alphabet. */
export const NEWEST_FIRST: Sorting = { key: 'updatedAt', descending: true };

/** A second click on the same column turns the order round. */
export function nextSorting(sorting: Sorting, key: SortKey): Sorting {
  if (sorting.key === key) return { key, descending: !sorting.descending };
  return { key, descending: key === 'updatedAt' };
}

/** The maps whose title or code match, in order; equal ones keep a stable order by id. */
export function arrangeMaps(maps: readonly MapSummary[], query: string, sorting: Sorting): MapSummary[] {
  const direction = sorting.descending ? -1 : 1;
  return maps
    .filter((map) => matchesSearch([map.title, map.code], query))
    .sort((a, b) => direction * compare(a, b, sorting.key) || a.id.localeCompare(b.id));
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: MapSummary, b: MapSummary, key: SortKey): number {
  if (key === 'title') return byName.compare(a.title, b.title);
  return Date.parse(a.updatedAt) - Date.parse(b.updatedAt);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };
const JUST_NOW: Record<Language, string> = { zh: '刚刚', en: 'just now' };

/** How long ago `iso` (UTC) was at `now` (ms); empty when a date says it better, after a week. */
export function timeAgo(iso: string, now: number, language: Language): string {
  const elapsed = now - Date.parse(iso);
  if (!Number.isFinite(elapsed) || elapsed >= 7 * DAY) return '';
  if (elapsed < MINUTE) return JUST_NOW[language];
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'always' });
  if (elapsed < HOUR) return format.format(-Math.floor(elapsed / MINUTE), 'minute');
  if (elapsed < DAY) return format.format(-Math.floor(elapsed / HOUR), 'hour');
  return format.format(-Math.floor(elapsed / DAY), 'day');
}
