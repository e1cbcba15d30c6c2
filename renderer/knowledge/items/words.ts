// Owns the words of the library: panel, screen, notices.
import type { Message } from '../../../shared/i18n/message.ts';

export const words = {
  library: { zh: '元素库', en: 'Library' },
  undo: { zh: '撤销', en: 'Undo' },
  undone: { zh: '已撤销', en: 'Undone' },
  putBack: { zh: '放回', en: 'Put back' },
  isPutBack: { zh: '已放回', en: 'Restored' },
  isThere: { zh: '该库项已在元素库中', en: 'The item is in the library' },
  changedSince: {
    zh: '此后又有修改，撤销会丢失这些修改',
    en: 'Changed again since; undoing would lose the later change',
  },
  goneSince: { zh: '该库项此后已删除，请先放回', en: 'Deleted since; put it back first' },
  stockChangedSince: { zh: '此后额度又有更新', en: 'The figures were updated again since' },
  saved: { zh: '已保存“{name}”。', en: 'Saved “{name}”.' },
  savedDiffering: {
    zh: '已保存“{name}”，{maps} 张图谱中的用法与其不同。',
    en: 'Saved “{name}”; {maps, plural, one {# map differs} other {# maps differ}} from it.',
  },
  added: { zh: '已加入元素库：“{name}”。', en: 'Added to the library: “{name}”.' },
  removed: { zh: '已从元素库删除“{name}”。', en: 'Deleted “{name}” from the library.' },
  removedUsed: {
    zh: '已从元素库删除“{name}”，图谱中的 {count} 处仍保留。',
    en: 'Deleted “{name}” from the library; {count, plural, one {its # placement stays} other {its # placements stay}} on the maps.',
  },
  placed: { zh: '放置库项', en: 'Place a library item' },
  placedMaterial: { zh: '添加物料', en: 'Add material' },
  placedPattern: { zh: '放置路径模板', en: 'Place a path pattern' },
  noSegment: {
    zh: '“{name}”是路径模板。请先选中客群，再放置。',
    en: '“{name}” is a path pattern. Select a segment first, then place it.',
  },
  nowhere: {
    zh: '“{name}”是物料。请先选中产品、渠道或话术，再添加。',
    en: '“{name}” is a material. Select a product, channel or script first, then add it.',
  },
  updated: { zh: '按元素库更新', en: 'Update from the library' },
  updatedMaps: {
    zh: '已更新 {maps} 张图谱的 {count} 处。撤销可恢复原值，之后修改过的字段不变。',
    en: 'Updated {count, plural, one {# placement} other {# placements}} in {maps, plural, one {# map} other {# maps}}. Undo restores them, except fields changed since.',
  },
  approvalsEnded: {
    zh: '{count} 张已批准的图谱因此改为草稿，须重新审批；撤销更新不恢复批准。',
    en: '{count, plural, one {# approved map is} other {# approved maps are}} a draft again and must be approved anew; undoing the update does not give the approval back.',
  },
  updateUndone: { zh: '已恢复 {maps} 张图谱。', en: '{maps, plural, one {# map} other {# maps}} restored.' },
  notUpdated: {
    zh: '{count} 张图谱未改动：无法打开或已删除。其余图谱已处理。',
    en: '{count, plural, one {# map was} other {# maps were}} not changed: damaged or deleted. The others are done.',
  },
  keptBoth: { zh: '保留两者', en: 'Keep both' },
  keptBothDone: {
    zh: '图谱“{title}”中的用法已成为新库项“{name}”，原库项未变。',
    en: 'The content used in “{title}” is now the item “{name}”; the original item is unchanged.',
  },
  writtenBack: { zh: '写回元素库', en: 'Write back to library' },
  detached: { zh: '脱离元素库', en: 'Detach from the library' },
  stored: { zh: '存入元素库', en: 'Add to the library' },
  sample: { zh: '示例', en: 'Sample' },
  sampleHint: { zh: '示例内容，修改后不再标记', en: 'Sample content; the mark goes away with the first change' },
  event: { zh: '事件', en: 'Event' },
} satisfies Record<string, Message>;
