// Owns the words of the meetings' agenda.
import type { Message } from '../../../../shared/i18n/message.ts';

export const MEETINGS = {
  morning: { zh: '晨会', en: 'Morning meeting' },
  evening: { zh: '夕会', en: 'Evening meeting' },
  week: { zh: '周会', en: 'Weekly meeting' },
} as const satisfies Record<string, Message>;
export type Meeting = keyof typeof MEETINGS;

export const WEEKDAYS = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
] as const satisfies readonly Message[];

export const A = {
  meeting: { zh: '会议', en: 'Meeting' },
  date: { zh: '日期', en: 'Day' },
  today: { zh: '回到今天', en: 'Today' },
  back: { morning: { zh: '前一天', en: 'Previous day' }, week: { zh: '上一周', en: 'Previous week' } },
  on: { morning: { zh: '后一天', en: 'Next day' }, week: { zh: '下一周', en: 'Next week' } },
  span: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  phase: { zh: '阶段“{name}”，至 {day}', en: 'Phase “{name}” until {day}' },
  outside: { zh: '不在有效期内，仅供查看。', en: 'Outside the validity period; for viewing only.' },
  head: { zh: '要点', en: 'Note' },
  milestone: { zh: '里程碑', en: 'Milestone' },
  goalDue: { zh: '目标“{name}”截止', en: 'Goal “{name}” is due' },
  scriptEnds: { zh: '话术“{name}”审批到期，之后不得使用', en: 'Approval of script “{name}” ends; do not use it after' },
  doToday: { zh: '当日要做', en: 'To do' },
  doWeek: { zh: '本周要做', en: 'To do this week' },
  nothing: { zh: '没有到期的策略行。', en: 'No strategy row is due.' },
  nextOn: { zh: '下一个执行日 {day}', en: 'Next on {day}' },
  noRole: { zh: '未指定角色', en: 'No role' },
  rows: { zh: '{count} 项', en: 'Rows: {count}' },
  what: { zh: '做什么', en: 'What' },
  whom: { zh: '对谁', en: 'For whom' },
  how: { zh: '怎么说', en: 'What to say' },
  done: { zh: '已做', en: 'Done' },
  mustDone: { zh: '必做已勾选 {done}/{all}', en: 'Must-do ticked: {done}/{all}' },
  begins: { zh: '新开始', en: 'new' },
  dayZero: { zh: '起始日 {from} 的客户', en: 'Customers of day 0 {from}' },
  dayZeros: { zh: '起始日 {from} 至 {to} 的客户', en: 'Customers of day 0 {from} to {to}' },
  dueDate: { zh: '到期日 {from} 的客户', en: 'Customers due on {from}' },
  dueDates: { zh: '到期日 {from} 至 {to} 的客户', en: 'Customers due from {from} to {to}' },
  report: { zh: '要报的数', en: 'To report' },
  reportHint: {
    zh: '会上按人报数；正式回传在“执行登记”中填写。不清楚的留空，不填 0。',
    en: 'Figures reported in the meeting; the return itself is filled in under “Results”. Leave unknown figures empty, never 0.',
  },
  problem: { zh: '问题', en: 'Problems' },
  tomorrow: { zh: '下一个执行日（{day}）', en: 'Next day of work ({day})' },
  none: { zh: '无后续执行日。', en: 'No further day of work.' },
  mark: { zh: '有安排', en: 'due' },
  decided: { zh: '会议决定', en: 'Decided' },
} as const;
