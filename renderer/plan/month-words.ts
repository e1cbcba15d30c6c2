// Owns the words of the calendar by months.
import type { Message } from '../../shared/i18n/message.ts';

export const monthWords = {
  month: { zh: '{year} 年 {month} 月', en: '{month}/{year}' },
  PageUp: { zh: '上一月', en: 'Previous month' },
  PageDown: { zh: '下一月', en: 'Next month' },
  today: { zh: '今天', en: 'Today' },
  hint: { zh: '方向键逐日，回车看当日', en: 'Arrow keys go by days, Enter to the day' },
  grid: { zh: '月历', en: 'Month' },
  weekdays: [
    { zh: '周一', en: 'Mon' },
    { zh: '周二', en: 'Tue' },
    { zh: '周三', en: 'Wed' },
    { zh: '周四', en: 'Thu' },
    { zh: '周五', en: 'Fri' },
    { zh: '周六', en: 'Sat' },
    { zh: '周日', en: 'Sun' },
  ],
  others: { zh: '另有 {count} 项', en: '{count} more' },
  begins: { zh: '起', en: 'starts' },
  ends: { zh: '{count} 项到期', en: '{count, plural, one {# ends} other {# end}}' },
  outside: { zh: '运行期外', en: 'outside the period' },
  day: { zh: '{date} {weekday}', en: '{weekday} {date}' },
  phases: { zh: '阶段', en: 'Phase' },
  milestones: { zh: '里程碑', en: 'Milestones' },
  contacts: { zh: '触达', en: 'Contacts' },
  content: { zh: '到期', en: 'Ends' },
  until: { zh: '至 {to}', en: 'until {to}' },
  stillUsed: { zh: '用到 {to}', en: 'used until {to}' },
  nothing: { zh: '当日无安排。', en: 'Nothing on this day.' },
  noRole: { zh: '未分配角色', en: 'No role' },
  panel: { zh: '当日安排', en: 'The day' },
} as const satisfies Record<string, Message | readonly Message[]>;
