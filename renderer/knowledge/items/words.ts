// Owns the words of the library: panel, screen, notices.
import type { Message } from '../../../shared/i18n/message.ts';

export const words = {
  library: { zh: '元素库', en: 'Library' },
  undo: { zh: '撤销', en: 'Undo' },
  saved: { zh: '已保存“{name}”。', en: '“{name}” is saved.' },
  savedDiffering: {
    zh: '已保存“{name}”，{maps} 张图谱里的用法和它不同。',
    en: '“{name}” is saved; {maps, plural, one {one map differs} other {# maps differ}} from it.',
  },
  added: { zh: '已加入元素库：“{name}”。', en: '“{name}” is in the library.' },
  removed: { zh: '已从元素库删除“{name}”。', en: '“{name}” was removed from the library.' },
  removedUsed: {
    zh: '已从元素库删除“{name}”，图谱里的 {count} 处还在。',
    en: '“{name}” was removed from the library; {count, plural, one {its placement stays} other {its # placements stay}} on the maps.',
  },
  placed: { zh: '放置库项', en: 'Place a library item' },
  placedMaterial: { zh: '添加物料', en: 'Add material' },
  nowhere: {
    zh: '“{name}”是物料。先选中一个产品、渠道或话术，再放到它上面。',
    en: '“{name}” is a material. Select a product, channel or script first, then add it to that.',
  },
  updated: { zh: '按元素库更新', en: 'Update from the library' },
  updatedMaps: {
    zh: '已更新 {maps} 张图谱的 {count} 处。撤销会改回原值，之后又改过的字段保持不动。',
    en: 'Updated {count, plural, one {one placement} other {# placements}} in {maps, plural, one {one map} other {# maps}}. Undo sets them back, except fields that were changed again since.',
  },
  updateUndone: { zh: '已改回 {maps} 张图谱。', en: '{maps, plural, one {One map is} other {# maps are}} as before.' },
  notUpdated: {
    zh: '有 {count} 张图谱没有改动：打不开或已删除。其余的已经处理。',
    en: '{count, plural, one {One map was} other {# maps were}} left as before, damaged or deleted. The others are done.',
  },
  keptBoth: { zh: '保留两者', en: 'Keep both' },
  keptBothDone: {
    zh: '图谱“{title}”里的用法成了新库项“{name}”，原来的库项没有变。',
    en: 'What “{title}” had is now the item “{name}”; the former item is unchanged.',
  },
  writtenBack: { zh: '写回元素库', en: 'Write back' },
  detached: { zh: '脱离元素库', en: 'Detach from the library' },
  stored: { zh: '存入元素库', en: 'Add to the library' },
  sample: { zh: '示例', en: 'Sample' },
  sampleHint: { zh: '示例内容，改过一次就不再标记', en: 'Sample content; the mark goes with the first change' },
  event: { zh: '事件', en: 'Event' },
} satisfies Record<string, Message>;
