// Owns free map codes and titles for new, imported and duplicated maps.
import { shorten } from '../../../shared/text/shorten.ts';

const CODE_LENGTH = 24;
const TITLE_LENGTH = 60;
const COPY_SUFFIX = ' 副本';

/** `wanted`, or `wanted-2`, `wanted-3` …: the first that is not taken, at most 24 characters. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d{1,4}$/, '');
  for (let n = 2; ; n += 1) {
    const code = `${stem.slice(0, CODE_LENGTH - 1 - String(n).length)}-${n}`;
    if (!taken.has(code)) return code;
  }
}

/** The code of a map that starts empty: MAP-1, MAP-2 … */
export function untitledCode(taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) if (!taken.has(`MAP-${n}`)) return `MAP-${n}`;
}

/**
 * `title 副本`, then `title 副本 2` …: the first that no map has, at most 60 characters. A plan of a new period is called after
 * its first day: `title 2027-03-01`.
 */
export function copyTitle(title: string, taken: ReadonlySet<string>, periodStart?: string): string {
  const stem = title.replace(periodStart === undefined ? / 副本( \d+)?$/ : / (副本|\d{4}-\d{2}-\d{2})( \d+)?$/, '');
  const own = periodStart === undefined ? COPY_SUFFIX : ` ${periodStart}`;
  for (let n = 1; ; n += 1) {
    const suffix = n === 1 ? own : `${own} ${n}`;
    const copy = `${shorten(stem, TITLE_LENGTH - suffix.length)}${suffix}`;
    if (!taken.has(copy)) return copy;
  }
}
