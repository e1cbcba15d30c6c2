// Owns 任务分解 of a goal as a table for a file: its branches with what they take on, and what they have done where they told.
import type { BranchTarget } from '../document/kinds/goal.ts';
import { unitName } from '../document/unit-names.ts';
import { rounded } from '../i18n/figure.ts';
import { formatMessage, type Language, type Message } from '../i18n/message.ts';
import { perHeadOf, tasksOf } from './branch-tasks.ts';
import type { Completion, Reported } from './completion.ts';
import type { Goal } from './goal-tree.ts';

type Cell = string | number | null;

export interface TasksTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** By rank where there is one, the others behind in their own order; the last row is the sum, of done over those that told. */
export function tasksTable(goal: Goal, completion: Completion | undefined, language: Language): TasksTable {
  const say = (message: Message, params: Record<string, Message> = {}) => formatMessage(message, language, params);
  const unit = unitName(goal.unit);
  const { sum, stretchSum, staff, perHead, rows: targets } = tasksOf(goal);
  const own = (row: BranchTarget): readonly Cell[] => [
    ...[row.branchCode, row.branchName ?? null, row.target ?? null, row.stretchTarget ?? null, row.staff ?? null],
    tidy(perHeadOf(goal, row)),
  ];
  const total = [say(SUM), null, sum ?? null, stretchSum ?? null, staff ?? null, tidy(perHead)];
  const header = HEADER.map((title) => say(title, { unit }));
  if (!completion) return { header, rows: [...targets.map(own), total] };
  const { done, rate } = completion;
  const ranked = [...completion.rows].sort((a, b) => (a.rank ?? LAST) - (b.rank ?? LAST));
  const told = ranked.map((each) => [
    ...own(each.row),
    ...[each.done ?? null, tidy(each.rate), each.rank ?? null, say(STATES[each.state])],
  ]);
  return {
    header: [...header, ...DONE_HEADER.map((title) => say(title, { unit }))],
    rows: [...told, [...total, done ?? null, tidy(rate), null, say(TOLD_ALONE)]],
  };
}

const LAST = Number.MAX_SAFE_INTEGER;
const tidy = (value: number | undefined) => (value === undefined ? null : rounded(value, 1));

const SUM: Message = { zh: '合计', en: 'Total' };
const TOLD_ALONE: Message = {
  zh: '完成和完成率只按已回传的支行计',
  en: 'done and completion are of the branches that reported',
};
const STATES: Readonly<Record<Reported, Message>> = {
  told: { zh: '已回传', en: 'reported' },
  blank: { zh: '已回传，未填', en: 'returned, left blank' },
  silent: { zh: '未回传', en: 'no return' },
};
const HEADER: readonly Message[] = [
  { zh: '支行编号', en: 'Branch code' },
  { zh: '支行名称', en: 'Branch' },
  { zh: '必达（{unit}）', en: 'Target ({unit})' },
  { zh: '挑战（{unit}）', en: 'Stretch target ({unit})' },
  { zh: '人数（人）', en: 'Staff (people)' },
  { zh: '人均', en: 'Per person' },
];
const DONE_HEADER: readonly Message[] = [
  { zh: '完成（{unit}）', en: 'Done ({unit})' },
  { zh: '完成率（%）', en: 'Completion (%)' },
  { zh: '排名', en: 'Rank' },
  { zh: '回传', en: 'Return' },
];
