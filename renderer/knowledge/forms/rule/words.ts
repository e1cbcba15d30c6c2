// Owns the words of the editor of rules.

export const words = {
  sentence: { zh: '口径（由条件生成）', en: 'Rule (from the conditions)' },
  /** A rule may hold braces, so it is not a message of its own. */
  asItIs: { zh: '{sentence}', en: '{sentence}' },
  rule: { zh: '口径的条件', en: 'Conditions of the rule' },
  group: { zh: '第 {level} 层条件组', en: 'Group of conditions, level {level}' },
  joinedBy: { zh: '须满足', en: 'Must hold' },
  joins: {
    and: [
      { zh: '全部', en: 'All' },
      { zh: '都要成立', en: 'every one holds' },
    ],
    or: [
      { zh: '任一', en: 'Any' },
      { zh: '有一条即可', en: 'one is enough' },
    ],
    none: [
      { zh: '非', en: 'None' },
      { zh: '符合任一条的除外', en: 'nobody of whom one holds' },
    ],
  },
  condition: { zh: '条件', en: 'Condition' },
  add: { zh: '添加条件', en: 'Add a condition' },
  addTo: { zh: '向第 {level} 层条件组添加条件', en: 'Add a condition to the group on level {level}' },
  addHint: { zh: '属性，或“年龄≥45，AUM≥5万”', en: 'Attribute, or “Age ≥ 45”' },
  suggested: { zh: '添加：{sentence}', en: 'Add: {sentence}' },
  addGroup: { zh: '添加一组', en: 'Add a group' },
  tooDeep: { zh: '最多嵌套 {limit} 层', en: 'Groups nest at most {limit} levels deep' },
  attribute: { zh: '属性', en: 'Attribute' },
  operator: { zh: '{name}：关系', en: '{name}: operator' },
  value: { zh: '{name}：值', en: '{name}: value' },
  from: { zh: '{name}：起', en: '{name}: from' },
  to: { zh: '{name}：止', en: '{name}: to' },
  till: { zh: '至', en: 'to' },
  choose: { zh: '请选择', en: 'Choose' },
  derived: { zh: '推算：{how}', en: 'Worked out: {how}' },
  notInYet: { zh: '填写值后加入', en: 'Added once it has a value' },
  menuOf: { zh: '“{name}”的操作', en: 'Actions on “{name}”' },
  actions: { zh: '操作', en: 'Actions' },
  up: { zh: '上移', en: 'Move up' },
  down: { zh: '下移', en: 'Move down' },
  wrap: { zh: '放入一组', en: 'Put into a group' },
  out: { zh: '移出该组', en: 'Move out of the group' },
  dissolve: { zh: '解散该组', en: 'Dissolve the group' },
  remove: { zh: '删除', en: 'Delete' },
} as const;
