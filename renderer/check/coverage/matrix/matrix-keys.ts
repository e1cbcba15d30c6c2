// Owns the keys of the matrix screen and what each does, as the screen and the shortcut sheet show them.
import type { Message } from '../../../../shared/i18n/message.ts';

interface MatrixKey {
  readonly id: string;
  readonly keys: readonly string[];
  readonly title: Message;
}

export const MATRIX_KEYS: readonly MatrixKey[] = [
  { id: 'move', keys: ['↑', '↓', '←', '→'], title: { zh: '移动', en: 'move' } },
  { id: 'open', keys: ['Enter'], title: { zh: '打开路径', en: 'open the paths' } },
  { id: 'add', keys: ['N'], title: { zh: '补一条路径', en: 'add a path' } },
  { id: 'leave', keys: ['B'], title: { zh: '标为有意留空', en: 'leave empty' } },
  { id: 'next', keys: ['F8'], title: { zh: '下一格空缺', en: 'next gap' } },
];
