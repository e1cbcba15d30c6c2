// Owns the words of the map's own metrics.
import type { Message } from '../../../shared/i18n/message.ts';

export const words = {
  title: { zh: '本图谱的指标', en: 'Metrics of this map' },
  lead: {
    zh: '词典没有的指标，可在此自定；随图谱保存和下发。',
    en: 'Metrics that the dictionary does not have; they are saved and issued with the map.',
  },
  none: { zh: '本图谱尚无自有指标。', en: 'This map has no metrics of its own yet.' },
  name: { zh: '新指标名称', en: 'Name of the new metric' },
  forGoal: { zh: '添加后用于目标“{goal}”', en: 'Once added, goal “{goal}” is measured by it' },
  forNewGoal: { zh: '添加后按它新建一个目标', en: 'Once added, a goal is made that is measured by it' },
  add: { zh: '添加', en: 'Add' },
  added: { zh: '添加指标', en: 'Add metric' },
  taken: {
    zh: '“{name}”已有同名指标，请改名或直接选用。',
    en: 'There is a metric “{name}” already; use it or choose another name.',
  },
  unit: { zh: '单位', en: 'Unit' },
  usedBy: { zh: '用于 {count} 个目标', en: '{count, plural, =0 {no goal} one {# goal} other {# goals}}' },
  uses: { zh: '用于目标', en: 'Goals measured by it' },
  unused: { zh: '尚未用于任何目标。', en: 'No goal is measured by it yet.' },
  inDictionary: { zh: '已收入词典', en: 'in the dictionary' },
  differs: { zh: '与词典不同', en: 'differs from the dictionary' },
  take: { zh: '收入本行词典', en: 'Take into the dictionary' },
  takeAgain: { zh: '以此更新词典', en: 'Update the dictionary' },
  takeTitle: { zh: '将“{name}”收入本行词典', en: 'Take “{name}” into the dictionary' },
  takeStep: { zh: '收入指标', en: 'Take metric' },
  tookIt: {
    zh: '“{name}”已收入本行词典，所有图谱均可选用。',
    en: '“{name}” is in the dictionary now; every map can use it.',
  },
  notTaken: {
    zh: '“{name}”未收入：词典中另有待改正的内容。请在词典中改正后再试，本图谱的指标未变。',
    en: '“{name}” was not taken: the dictionary holds something that must be corrected first. Correct it there and try again; the map is unchanged.',
  },
  cannotTake: { zh: '收入词典前请补充：{fields}', en: 'Before it can be taken: {fields}' },
  remove: { zh: '删除', en: 'Delete' },
  removeTitle: { zh: '删除指标“{name}”', en: 'Delete the metric “{name}”' },
  removed: { zh: '删除指标', en: 'Delete metric' },
  removedUsed: {
    zh: '已删除“{name}”。{count} 个目标仍按它统计，须另选指标。',
    en: '“{name}” is deleted. Goals still measured by it: {count}. Choose another metric for them.',
  },
  undo: { zh: '撤销', en: 'Undo' },
  close: { zh: '完成', en: 'Done' },
  list: { zh: '指标列表', en: 'List of metrics' },
} as const satisfies Record<string, Message>;
