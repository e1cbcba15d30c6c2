// Owns the groups in which commands are shown, by the first part of their ids.
import type { Message } from '../../../shared/i18n/message.ts';
import type { Command } from './command.ts';

/** In the order of the shortcut sheet. */
const GROUPS: readonly (readonly [prefixes: readonly string[], title: Message])[] = [
  [['edit', 'clipboard', 'history'], { zh: '编辑', en: 'Editing' }],
  [['add'], { zh: '新建节点', en: 'New nodes' }],
  [['walk', 'select'], { zh: '选择与移动焦点', en: 'Selection and navigation' }],
  [['arrange', 'align', 'distribute', 'layout', 'lane'], { zh: '排布', en: 'Layout' }],
  [['edge', 'edges', 'connect'], { zh: '连线', en: 'Edges' }],
  [
    ['annotation', 'annotate', 'note', 'group', 'comment'],
    { zh: '便签、分组与批注', en: 'Sticky notes, groups and comments' },
  ],
  [['tool'], { zh: '工具', en: 'Tools' }],
  [['view', 'present', 'rows', 'coverage'], { zh: '视图', en: 'View' }],
  [['map', 'package'], { zh: '图谱', en: 'Maps' }],
  [['find', 'help', 'screen', 'tour'], { zh: '查找与窗口', en: 'Search and windows' }],
];

const OTHERS: Message = { zh: '其他', en: 'Other' };

export interface CommandGroup {
  readonly title: Message;
  readonly commands: readonly Command[];
}

/** The commands under the titles of their groups; what fits none comes last. */
export function groupCommands(commands: readonly Command[]): readonly CommandGroup[] {
  const titles = [...GROUPS.map(([, title]) => title), OTHERS];
  return titles
    .map((title) => ({ title, commands: commands.filter((command) => groupOf(command) === title) }))
    .filter((group) => group.commands.length > 0);
}

/** The title of the group that a command belongs to. */
export function groupOf({ id }: Command): Message {
  const prefix = id.split('.')[0] ?? '';
  return GROUPS.find(([prefixes]) => prefixes.includes(prefix))?.[1] ?? OTHERS;
}
