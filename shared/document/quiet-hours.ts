// Owns quiet hours: which parts of a contact window lie in them, and the window without those parts (DOMAIN §3.7).
import type { MapDocument } from '../document/document.ts';
import { isCall } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';

/** Minutes after midnight, `from` < `to` ≤ 1440. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const DAY = 24 * 60;
const RANGE = /^\s*(\d{1,2})[:：](\d{2})\s*[-–—~～至到]\s*(\d{1,2})[:：](\d{2})/;
/** A rest that lies within these hours is a midday rest. */
const WORKING: Span = { from: 9 * 60, to: 18 * 60 };
/** A `sendWindow` holds no more ranges than fit into its 60 characters. */
const MOST_RANGES = 5;

/**
 * Where `window` (`HH:MM-HH:MM`, several joined by commas, each may cross midnight) meets the quiet hours: the window's
 * allowed part, written the same way, and the part that is not. A rest within the working day (12:00–14:00) is for
 * calls only; the night is for every contact. Undefined when nothing of the window is quiet.
 */
export function quietPart(
  window: string,
  quietHours: readonly string[],
  isCall: boolean,
): { readonly quiet: string; readonly allowed: string | undefined } | undefined {
  const planned = window.split(',').flatMap(spansOf);
  const forbidden = quietSpans(quietHours, isCall);
  const quiet = planned.flatMap((span) => forbidden.flatMap((other) => common(span, other)));
  if (quiet.length === 0) return undefined;
  const open = without([{ from: 0, to: DAY }], forbidden);
  const kept = joined(planned.flatMap((span) => open.flatMap((other) => common(span, other))));
  // A window that is quiet all through moves into the allowed part of the working day.
  const allowed = kept.length > 0 ? kept : joined(open.flatMap((span) => common(span, WORKING)));
  return { quiet: written(joined(quiet)), allowed: allowed.length > 0 ? written(allowed) : undefined };
}

/** The part of the working day that is not quiet, written like a window; undefined where all of it is. */
export function openHours(quietHours: readonly string[], isCall: boolean): string | undefined {
  const open = joined(without([WORKING], quietSpans(quietHours, isCall)));
  return open.length > 0 ? written(open) : undefined;
}

/** Whole hours of a day in which a contact may be made. */
export function hoursOpen(quietHours: readonly string[], isCall: boolean): number {
  const open = without([{ from: 0, to: DAY }], quietSpans(quietHours, isCall));
  return Math.floor(open.reduce((sum, { from, to }) => sum + to - from, 0) / 60);
}

/** The quiet hours that hold for a contact. */
function quietSpans(quietHours: readonly string[], isCall: boolean): readonly Span[] {
  return quietHours
    .map(spansOf)
    .filter((spans) => isCall || !isMiddayRest(spans))
    .flat();
}

/** The spans of `HH:MM-HH:MM`: two when it crosses midnight, none when it has no length or cannot be read. */
function spansOf(text: string): readonly Span[] {
  const numbers = RANGE.exec(text)?.slice(1).map(Number);
  if (!numbers) return [];
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = numbers;
  const from = Math.min(DAY, fromHour * 60 + fromMinute);
  const to = Math.min(DAY, toHour * 60 + toMinute);
  const spans =
    from <= to
      ? [{ from, to }]
      : [
          { from, to: DAY },
          { from: 0, to },
        ];
  return spans.filter((span) => span.from < span.to);
}

/**
 * Days by which quiet hours put a channel's contacts off: 0 when part of its window is allowed, otherwise as the policy
 * says; undefined when they are given up.
 */
export function quietDelay(channel: NodeOf<'channel'>, policy: MapDocument['policy']): 0 | 1 | undefined {
  const window = (channel.sendWindow ?? '').split(',').flatMap(spansOf);
  const first = window[0];
  if (!first) return 0;
  const quiet = quietSpans(policy.quietHours, isCall(channel.channelType));
  if (without(window, quiet).length > 0) return 0;
  if (policy.quietAction === 'drop') return undefined;
  const open = without([{ from: 0, to: DAY }], quiet);
  if (open.length === 0) return undefined;
  return open.some(({ to }) => to > first.from) ? 0 : 1;
}

function isMiddayRest(spans: readonly Span[]): boolean {
  return spans.every(({ from, to }) => from >= WORKING.from && to <= WORKING.to);
}

function common(a: Span, b: Span): Span[] {
  const span = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return span.from < span.to ? [span] : [];
}

function without(spans: readonly Span[], holes: readonly Span[]): readonly Span[] {
  return holes.reduce<readonly Span[]>(
    (rest, hole) =>
      rest.flatMap((span) => [
        ...common(span, { from: 0, to: hole.from }),
        ...common(span, { from: hole.to, to: DAY }),
      ]),
    spans,
  );
}

/** Sorted, with spans that touch or overlap made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}

/** A span up to midnight and one from midnight are written as one range; midnight itself is 00:00. */
function written(spans: readonly Span[]): string {
  const [first, ...rest] = spans;
  const last = rest.at(-1);
  const ranges =
    first?.from === 0 && last?.to === DAY ? [...rest.slice(0, -1), { from: last.from, to: first.to }] : [...spans];
  return ranges
    .slice(0, MOST_RANGES)
    .map(({ from, to }) => `${clock(from)}-${clock(to)}`)
    .join(',');
}

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
