// Owns how every figure is written, in the window, on the command line, in messages, pictures and on the branch's page:
// separators of thousands, 万 and 亿 where it is long, roundings, shares, sizes of files. Nothing else formats a number.

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });
const digits = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });

type Words = { readonly zh: string; readonly en: string };

/** As it is, for cells and columns: `12,345.6`, without what binary fractions add. */
export function figure(value: number): string {
  // A negative zero is none.
  return grouped.format(value + 0);
}

/** From here on a figure is long in Chinese. */
const LONG = 1_000_000;
const WAN = 10_000;
const YI = 100_000_000;

/** For a text: `150 万` and `1.2 亿` in Chinese where a figure of seven digits or more loses nothing by it. */
export function longFigure(value: number, language: keyof Words): string {
  const isExact = (size: number) => Number.isSafeInteger(value) && value % (size / 100) === 0;
  if (language === 'en' || Math.abs(value) < LONG) return figure(value);
  if (Math.abs(value) >= YI && isExact(YI)) return `${figure(value / YI)} 亿`;
  return isExact(WAN) ? `${figure(value / WAN)} 万` : figure(value);
}

/** Stands behind a 万 or 亿 until the text around it is known. */
const JOINT = '\u2060';

/** As `longFigure`, for a placeholder of a text that `closedUp` finishes. */
export function figureInText(value: number, language: keyof Words): string {
  return longFigure(value, language).replace(/[万亿]$/, `$&${JOINT}`);
}

/** `150 万人` where the text says `{n} 人`. */
export function closedUp(text: string): string {
  return text.replace(/\u2060(?: (?=\p{Script=Han}))?/gu, '');
}

/** What is computed, at most `places` decimals, halves away from zero, without what binary fractions add. */
export function rounded(value: number, places = 2): number {
  const factor = 10 ** places;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor + 0;
}

/** A computed amount: at most two decimals. */
export function roundedFigure(value: number): string {
  return figure(rounded(value));
}

/** Loads, hours and shares, where a second decimal says nothing. */
export function shortFigure(value: number): string {
  return figure(rounded(value, 1));
}

/** `value` of a hundred. */
export function percent(value: number): string {
  return `${shortFigure(value)}%`;
}

/** A difference of two percentages. */
export function points(value: number): Words {
  const shown = figure(value);
  return { zh: `${shown} 个百分点`, en: `${shown} percentage ${shown === '1' ? 'point' : 'points'}` };
}

/** The digits alone, as they stand in a field that is being edited. */
export function plainFigure(value: number): string {
  const text = String(value);
  return text.includes('e') ? digits.format(value) : text;
}

const KILO = 1024;

/** `12 kB`, `3.4 MB`, `1.5 GB`: never less than it is, so that what is over a limit is written larger than the limit. */
export function fileSize(bytes: number): string {
  if (bytes < KILO ** 2) return `${figure(Math.max(1, Math.ceil(bytes / KILO)))} kB`;
  const tenthsUp = (size: number) => figure(Math.ceil((bytes / size) * 10) / 10);
  return bytes < KILO ** 3 ? `${tenthsUp(KILO ** 2)} MB` : `${tenthsUp(KILO ** 3)} GB`;
}
