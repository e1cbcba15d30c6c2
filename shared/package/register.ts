// Owns the form of the 执行登记表: which columns a branch fills in, and which cells say what package the form answers.
import type { CustomerUnit } from '../document/customer-type.ts';
import { unitName } from '../document/unit-names.ts';
import type { Message } from '../i18n/message.ts';
import { columnUnit, FORM_COLUMNS, type FormColumn } from './return-columns.ts';
import { RETURN_COUNTS } from './return-file.ts';
import { RETURN_LABELS } from './return-words.ts';

export type RegisterInput = FormColumn;

export interface RegisterColumn {
  readonly id: 'rowCode' | 'ownList' | RegisterInput;
  readonly label: Message;
  readonly unit?: Message;
  /** A form is no form without it; others stand there where the map has a reason for them. */
  readonly isNeeded?: true;
}

const PEOPLE: Message = { zh: '人', en: 'people' };
const NEEDED: ReadonlySet<FormColumn> = new Set([...RETURN_COUNTS, 'amount', 'feedback']);

/** The columns that a filled form is read by, in order; others between and behind them are for people. */
export const registerColumns: readonly RegisterColumn[] = [
  { id: 'rowCode', label: { zh: '策略行编号', en: 'Row code' }, isNeeded: true },
  /** What 名单 was filled in with beforehand: by itself it reports nothing. */
  { id: 'ownList', label: { zh: '本行名单', en: 'Own list' }, unit: PEOPLE },
  ...FORM_COLUMNS.map((id): RegisterColumn => {
    const unit = columnUnit(id, PEOPLE);
    return { id, label: RETURN_LABELS[id], ...(unit && { unit }), ...(NEEDED.has(id) && { isNeeded: true as const }) };
  }),
];

/** True for the text before the sum of a form, by whoever it was added: that line reports no row. */
export function isSum(text: string): boolean {
  return /^(本期|本行|本页)?(合计|总计|小计|汇总)|^(grand |sub)?total\b|^sum\b/i.test(text.normalize('NFKC').trim());
}

/** What stands above the table, each as a label with its value in the cell beside it. */
export const registerFacts = {
  periodStart: { zh: '数据起始日', en: 'Figures from' },
  periodEnd: { zh: '数据截止日', en: 'Figures to' },
  packageHash: { zh: '包校验值', en: 'Package hash' },
  packageId: { zh: '包编号', en: 'Package ID' },
  revision: { zh: '签发次数', en: 'Issue no.' },
  mapCode: { zh: '图谱编号', en: 'Map code' },
  mapVersion: { zh: '图谱版本', en: 'Map version' },
  branchCode: { zh: '支行编号', en: 'Branch code' },
  trial: { zh: '试用包', en: 'Trial package' },
} as const satisfies Record<string, Message>;
export type RegisterFact = keyof typeof registerFacts;

/** Stands in the form of a trial package alone. */
export const TRIAL_FACT: RegisterFact = 'trial';

/** `下发（人）` and, below, `Dispatched (people)`; customers are counted as those of the package are. */
export function registerHeading(
  { label, unit: usual }: Pick<RegisterColumn, 'label' | 'unit'>,
  customers: CustomerUnit,
): Message {
  const unit = usual === PEOPLE ? unitName(customers) : usual;
  return unit ? { zh: `${label.zh}（${unit.zh}）`, en: `${label.en} (${unit.en})` } : label;
}

/** The columns by which the form of the tasks (任务完成) is read; others are for people. */
export const taskColumns = {
  goalId: { zh: '目标编号', en: 'Goal ID' },
  done: { zh: '完成', en: 'Done' },
} as const satisfies Record<string, Message>;

/** Which of the two a heading names. */
export function taskColumnOf(heading: string): keyof typeof taskColumns | undefined {
  const names = namesIn(heading);
  return (['goalId', 'done'] as const).find((id) => {
    return names.has(fold(taskColumns[id].zh)) || names.has(fold(taskColumns[id].en));
  });
}

/** The column that a heading names, in either language and whatever unit stands behind it. */
export function registerColumnOf(heading: string): RegisterColumn | undefined {
  const names = namesIn(heading);
  return registerColumns.find(({ label }) => names.has(fold(label.zh)) || names.has(fold(label.en)));
}

export function registerFactOf(text: string): RegisterFact | undefined {
  const names = namesIn(text);
  return (Object.keys(registerFacts) as RegisterFact[]).find((fact) => {
    return names.has(fold(registerFacts[fact].zh)) || names.has(fold(registerFacts[fact].en));
  });
}

/** Every line of the cell without what stands in brackets or behind a colon. */
function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/[\r\n]+/).map((line) => fold(line.replace(/[（(:：].*$/, ''))));
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
