// Owns where the columns of the 执行登记表 stand for one package, and the formulas that look at them: rates, sums, what is doubtful.
import { formatMessage, type Language, type Message } from '../../../../shared/i18n/message.ts';
import type { PackagePayload } from '../../../../shared/package/payload.ts';
import { type RegisterColumn, registerColumns } from '../../../../shared/package/register.ts';
import {
  type AskedColumns,
  askedColumns,
  type FormColumn,
  isMoney,
  isWords,
  type RowList,
  rowLists,
} from '../../../../shared/package/return-columns.ts';
import { RETURN_COUNTS, type ReturnCount } from '../../../../shared/package/return-file.ts';
import { fitWidths } from './style.ts';

type Row = PackagePayload['rows'][number];

/** Left of the inputs; what the row is about. */
const ABOUT: readonly { title: Message; width: number; text: (row: Row) => string }[] = [
  {
    title: { zh: '客群 / 场景', en: 'Segment / scenario' },
    width: 22,
    text: (row) => `${row.segmentName} / ${row.scenarioName}`,
  },
  { title: { zh: '产品', en: 'Product' }, width: 14, text: (row) => row.productName },
  { title: { zh: '渠道', en: 'Channel' }, width: 14, text: (row) => row.channelName },
];
const CODE_WIDTH = 16;
const FIGURE_WIDTH = 6.5;
/** Four rates and the check. */
const BEHIND = [10, 10, 10, 10, 16];
export const HEAD_ROW = 8;
export const MOST_PEOPLE = 99_999_999;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export const RATES: readonly { title: Message; part: ReturnCount; whole: ReturnCount }[] = [
  { title: { zh: '执行率（执行÷下发）', en: 'Executed ÷ dispatched' }, part: 'executed', whole: 'dispatched' },
  { title: { zh: '触达率（触达÷执行）', en: 'Reached ÷ executed' }, part: 'reached', whole: 'executed' },
  { title: { zh: '转化率（转化÷触达）', en: 'Converted ÷ reached' }, part: 'converted', whole: 'reached' },
  { title: { zh: '转化率（转化÷名单）', en: 'Converted ÷ listed' }, part: 'converted', whole: 'listed' },
];

export interface Layout extends AskedColumns {
  readonly about: typeof ABOUT;
  /** Of the code, what the row is about, the inputs, the branch's list where it is known, what is worked out. */
  readonly widths: readonly number[];
  /** The letter of the last column to fill in: what is behind it is for the screen. */
  readonly lastOnPaper: string;
  /** The first of the columns to fill in. */
  readonly firstInput: number;
  /** The first of the columns that are worked out. */
  readonly after: number;
  /** What stands between what the row is about and what is worked out. */
  readonly read: readonly RegisterColumn[];
  readonly lists: ReadonlyMap<string, RowList>;
  columnOf(id: RegisterColumn['id']): number;
  letterOf(id: RegisterColumn['id']): string;
}

export function layoutOf(payload: PackagePayload): Layout {
  const asked = askedColumns(payload);
  const lists = rowLists(payload);
  const hasLists = payload.rowsToReturn.some((code) => lists.get(code)?.isExact);
  const wanted = new Set<RegisterColumn['id']>(asked.columns);
  const inputs = registerColumns.filter(({ id }) => wanted.has(id));
  const read = [...inputs, ...registerColumns.filter(({ id }) => hasLists && id === 'ownList')];
  const first = ABOUT.length + 2;
  const columnOf = (id: RegisterColumn['id']) =>
    id === 'rowCode' ? 1 : first + read.findIndex((one) => one.id === id);
  return {
    ...asked,
    ...{ about: ABOUT, lists, read, columnOf },
    firstInput: columnOf('listed'),
    after: first + read.length,
    letterOf: (id) => LETTERS[columnOf(id) - 1] ?? '',
    lastOnPaper: LETTERS[first + inputs.length - 2] ?? '',
    widths: [
      ...fitWidths([CODE_WIDTH, ...ABOUT.map(({ width }) => width), ...inputs.map(widthOf)]),
      ...(hasLists ? [10] : []),
      ...BEHIND,
    ],
  };
}

function widthOf({ id }: RegisterColumn): number {
  if (id === 'feedback') return 24;
  return id === 'lossReasons' ? 18 : FIGURE_WIDTH;
}

export function rateFormula({ letterOf }: Layout, rate: (typeof RATES)[number], row: number): string {
  const [part, whole] = [`${letterOf(rate.part)}${row}`, `${letterOf(rate.whole)}${row}`];
  return `IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),IF(${whole}>0,${part}/${whole},""),"")`;
}

/** Empty where no row has a figure: nothing is not 0. */
export function sumFormula({ letterOf }: Layout, column: FormColumn, first: number, last: number): string {
  const range = `${letterOf(column)}${first}:${letterOf(column)}${last}`;
  return `IF(COUNT(${range})=0,"",SUM(${range}))`;
}

export const isSummed = (column: RegisterColumn['id']): column is FormColumn =>
  column !== 'rowCode' && column !== 'ownList' && !isWords(column);

/** The least of the known counts before `id`; some convert without a response, so that one does not bind them. */
function mostFor({ letterOf }: Layout, id: ReturnCount, row: number): string {
  const before = RETURN_COUNTS.slice(0, RETURN_COUNTS.indexOf(id)).filter(
    (name) => id !== 'converted' || name !== 'responded',
  );
  const range = `$${letterOf('listed')}${row}:$${letterOf(before.at(-1) ?? 'listed')}${row}`;
  return `IF(COUNT(${range})=0,${MOST_PEOPLE},MIN(${range}))`;
}

/** What a whole figure of a column must be. */
export function limitFormula(layout: Layout, id: FormColumn, row: number): string {
  const cell = `${layout.letterOf(id)}${row}`;
  const count = RETURN_COUNTS.find((name) => name === id);
  const most =
    count && count !== 'listed' ? mostFor(layout, count, row) : id === 'connected' ? dialled(layout, row) : MOST_PEOPLE;
  return `AND(ISNUMBER(${cell}),${cell}>=0,${cell}=INT(${cell}),${cell}<=${most})`;
}

function dialled({ letterOf }: Layout, row: number): string {
  const cell = `$${letterOf('dialled')}${row}`;
  return `IF(ISNUMBER(${cell}),${cell},${MOST_PEOPLE})`;
}

/** Catches what was pasted past the limits: texts among the figures, and counts that are the wrong way round. */
export function doubtFormula(layout: Layout, row: number, list: RowList | undefined, language: Language): string {
  const at = (id: FormColumn) => `${layout.letterOf(id)}${row}`;
  const quoted = (message: Message) => `"${formatMessage(message, language)}"`;
  const texts = layout.columns.filter((id) => !isWords(id)).map((id) => `ISTEXT(${at(id)})*(${at(id)}<>"${NONE}")`);
  const reversed = RETURN_COUNTS.slice(1).map((id) => `AND(ISNUMBER(${at(id)}),${at(id)}>${mostFor(layout, id, row)})`);
  const calls = layout.columns.includes('connected')
    ? [`AND(ISNUMBER(${at('dialled')}),ISNUMBER(${at('connected')}),${at('connected')}>${at('dialled')})`]
    : [];
  const above = list ? `IF(MAX(${at('listed')}:${at('converted')})>${list.count},${quoted(ABOVE)},"")` : '""';
  const unusual = `AND(ISNUMBER(${at('responded')}),ISNUMBER(${at('converted')}),${at('converted')}>${at('responded')})`;
  return (
    `IF(${texts.join('+')}>0,${quoted(NOT_A_NUMBER)},` +
    `IF(OR(${[...reversed, ...calls].join(',')}),${quoted(REVERSED)},` +
    `IF(${unusual},${quoted(UNUSUAL)},${above})))`
  );
}

/** Stands in a cell that the row has no reason for. */
export const NONE = '—';
const NOT_A_NUMBER: Message = { zh: '部分单元格不是数字', en: 'Some cells are not numbers' };
const REVERSED: Message = { zh: '后项人数大于前项', en: 'A later count exceeds an earlier one' };
const UNUSUAL: Message = { zh: '转化多于响应，请确认', en: 'More converted than responded: please check' };
const ABOVE: Message = { zh: '多于本行名单，请确认', en: 'More than the branch’s list: please check' };

/** The style of a cell to fill in. */
export function inputStyle(id: FormColumn): 'count' | 'amount' | 'words' {
  if (isWords(id)) return 'words';
  return isMoney(id) ? 'amount' : 'count';
}
