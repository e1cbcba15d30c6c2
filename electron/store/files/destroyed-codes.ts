// Owns finding codes that a spreadsheet has made numbers or days of: what they were can no longer be told.

interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

interface CodeForm {
  readonly heading: string;
  /** In some lines a day stands where others have their code. */
  readonly mayBeDay: boolean;
}

const EXPONENT = /^-?\d(?:\.\d+)?E[+-]\d{1,3}$/i;
/** Only fifteen digits of a number are kept; the others are zeros. */
const LOST_DIGITS = /^\d{15}0{2,}$/;
const DAY =
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}月\d{1,2}日|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))$/i;

const REPAIR = '请将该列设为文本格式后重新输入编号 / format the column as text and type the code again';
const WORDS = {
  number: '编号已被表格软件改为数字 / a spreadsheet has made a number of the code',
  day: '编号已被表格软件改为日期 / a spreadsheet has made a date of the code',
  zeros: '编号可能丢失了开头的 0 / the code may have lost zeros in front',
} as const;

/** Worded as `R2 (A2) branchCode "1.00E+05"：…`, with how to repair it. `column` counts from 0. */
export function destroyedCodes(lines: readonly Line[], column: number, form: CodeForm): string[] {
  const codes = lines.map(({ row, cells }) => ({ row, code: (cells[column] ?? '').normalize('NFKC').trim() }));
  const padded = new Set(codes.flatMap(({ code }) => (/^0\d+$/.test(code) ? [code.length] : [])));
  const stripped = new Set(codes.flatMap(({ code }) => (/^0\d+$/.test(code) ? [code.replace(/^0+/, '')] : [])));
  // Where every padded code is as long as the others, a shorter one is one that has lost its zeros.
  const width = padded.size === 1 ? Math.max(...padded) : 0;
  return codes.flatMap(({ row, code }) => {
    const isShort = /^[1-9]\d*$/.test(code) && (stripped.has(code) || code.length < width);
    const what =
      EXPONENT.test(code) || LOST_DIGITS.test(code)
        ? 'number'
        : !form.mayBeDay && DAY.test(code)
          ? 'day'
          : isShort
            ? 'zeros'
            : undefined;
    return what
      ? [`R${row} (${letters(column)}${row}) ${form.heading} "${code.slice(0, 40)}"：${WORDS[what]}；${REPAIR}`]
      : [];
  });
}

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}
