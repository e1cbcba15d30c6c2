// Owns the words of rewards and contests.
import type { Message } from '../../shared/i18n/message.ts';

export const rewardWords = {
  part: { zh: '激励', en: 'Rewards' },
  hint: { zh: '奖给员工和支行，不给客户', en: 'For staff and branches, never for customers' },
  show: { zh: '方案的激励与竞赛', en: 'Rewards and contests of the plan' },
  edit: { zh: '编辑激励', en: 'Edit rewards' },
  none: { zh: '尚无激励。', en: 'No rewards yet.' },
  noneHint: {
    zh: '写下激励或竞赛的名称，再逐项写明计奖依据、门槛和金额。',
    en: 'Give a reward or contest its name, then say item by item for which figure, from where on and how much is paid.',
  },
  name: { zh: '激励或竞赛的名称', en: 'Name of the reward' },
  add: { zh: '添加激励', en: 'Add reward' },
  remove: { zh: '删除激励“{name}”', en: 'Delete reward “{name}”' },
  removed: { zh: '删除激励', en: 'Delete reward' },
  changed: { zh: '修改激励', en: 'Change reward' },
  column: { zh: '名称', en: 'Name' },
  who: { zh: '奖给', en: 'Goes to' },
  cost: { zh: '预计（元）', en: 'Expected (CNY)' },
  capped: { zh: '已封顶', en: 'capped' },
  toComplete: { zh: '待补', en: 'to complete' },
  items: { zh: '奖项', en: 'Items' },
  itemsOf: { zh: '“{name}”的奖项', en: 'Items of “{name}”' },
  fresh: { zh: '奖项{number}', en: 'Item {number}' },
  measure: { zh: '计奖依据', en: 'For which figure' },
  threshold: { zh: '门槛', en: 'Threshold' },
  acts: { zh: '操作', en: 'Actions' },
  addItem: { zh: '添加奖项', en: 'Add item' },
  removeItem: { zh: '删除奖项“{item}”', en: 'Delete item “{item}”' },
  removedItem: { zh: '删除奖项', en: 'Delete item' },
  movedItem: { zh: '移动奖项', en: 'Move item' },
  moreOf: { zh: '“{item}”的更多内容', en: 'More of “{item}”' },
  keys: {
    zh: '↑↓ 换行，Alt+↑↓ 移动奖项，Enter 下一格',
    en: '↑↓ other row, Alt+↑↓ move the item, Enter next cell',
  },
  basis: {
    zh: '按达到目标值计；预测更高时按预测，扣减不计入。',
    en: 'Assumes that every goal is reached, or the forecast where it is higher; deductions are not counted.',
  },
} as const satisfies Record<string, Message>;
