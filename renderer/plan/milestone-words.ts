// Owns the words of milestones.
import type { Message } from '../../shared/i18n/message.ts';

export const milestoneWords = {
  part: { zh: '里程碑', en: 'Milestones' },
  hint: { zh: '哪一天要到什么程度，谁负责', en: 'Which day, how far by then, who answers for it' },
  one: { zh: '里程碑 {number}', en: 'Milestone {number}' },
  add: { zh: '添加里程碑', en: 'Add milestone' },
  remove: { zh: '删除里程碑“{name}”', en: 'Delete milestone “{name}”' },
  removed: { zh: '删除里程碑', en: 'Delete milestone' },
  fresh: { zh: '里程碑{number}', en: 'Milestone {number}' },
  needsPeriod: { zh: '先填写运行期。', en: 'Fill in the period first.' },
  none: { zh: '尚无里程碑', en: 'No milestones yet' },
  byThen: { zh: '累计 {target}', en: '{target} by then' },
} as const satisfies Record<string, Message>;
