// Owns the text of a cell as its number format shows it, without losing digits that the format only rounds away.
import { type CellObject, SSF } from '@e965/xlsx';

/** Figures of a number that decimal arithmetic gives and a person typed. */
const DIGITS = 15;
const ALL_DIGITS = '0.00000000000000E+0';
/** From here on a number has lost digits, and spreadsheets show it with an exponent. */
const LOSSY = 1e15;

/**
 * Numbers without grouping and currency; percentages as `5%`; codes padded by their format as `00123`; dates as YYYY-MM-DD,
 * with HH:MM:SS where they have a time; what a spreadsheet shows with an exponent as `3.01E+11`, in all its digits; errors
 * as `#N/A`.
 */
export function shownValue(cell: CellObject, is1904: boolean): string {
  const { t, v, z } = cell;
  if (t === 'n' && typeof v === 'number') return shownNumber(v, String(z ?? 'General'), is1904);
  return t === 'e' ? (ERRORS[Number(v)] ?? '#N/A') : String(v ?? '');
}

/** By the number that the format gives them. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function shownNumber(value: number, format: string, is1904: boolean): string {
  if (format === 'General') return plain(value);
  const section = sectionFor(value, format);
  const shown = () => String(SSF.format(format, value, { date1904: is1904 })).trim();
  if (/^general$/i.test(section.trim())) return plain(value);
  if (SSF.is_date(format)) return day(value, section, is1904) ?? shown();
  const bare = section.replace(/\[[^\]]*\]|[_*]./g, '');
  const digits = bare.replace(/"[^"]*"|\\./g, '');
  if (digits.includes('%')) return `${round(value * 100)}%`;
  if (/E[+-]/i.test(digits)) return exponent(value);
  // Zeros in front, words around and thousands left out are meant; anything else is only how a figure looks.
  const pads = /^[^.#?]*00/.test(digits);
  const words = bare.replace(/[¥￥$€£元\s"\\]/g, '').replace(/[#0?.,\-+()/]/g, '');
  const scales = /[0#?],+(?:[^0#?,]|$)/.test(digits);
  return pads || words !== '' || scales ? shown() : plain(value);
}

/** Formats hold up to three sections: above zero, below, zero. */
function sectionFor(value: number, format: string): string {
  const sections = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? ['General'];
  const wanted = value < 0 ? 1 : value === 0 ? 2 : 0;
  return sections[wanted] ?? sections[0] ?? 'General';
}

const round = (value: number) => (String(value).length > DIGITS ? Number(SSF.format(ALL_DIGITS, value)) : value);
const plain = (value: number) => (Math.abs(value) >= LOSSY ? exponent(value) : String(round(value)));
function exponent(value: number): string {
  const [figures, power] = SSF.format(ALL_DIGITS, value).split('E');
  return `${Number(figures)}E${power}`;
}

/** Undefined for a time of day and for what is no day of the calendar. */
function day(value: number, section: string, is1904: boolean): string | undefined {
  if (!/[yde]|mmm|年|月|日/i.test(section.replace(/"[^"]*"|\\./g, (text) => text.replace(/[a-z]/gi, ''))))
    return undefined;
  const at = SSF.parse_date_code(value, { date1904: is1904 });
  if (!at || at.y < 1900) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${at.y}-${two(at.m)}-${two(at.d)}`;
  return at.H + at.M + at.S === 0 ? date : `${date} ${two(at.H)}:${two(at.M)}:${two(Math.floor(at.S))}`;
}
