// Owns the keys of the matrix screen and what each does, as the screen and the shortcut sheet show them.
import type { Message } from '../../../../shared/i18n/message.ts';

interface MatrixKey {
  readonly id: string;
  readonly keys: readonly string[];
  readonly title: Message;
}

export const MATRIX_KEYS: readonly MatrixKey[] = [
  { id: 'move', keys: ['↑', '↓', '←', '→'], title: { zh: '移动', en: 'move' } },
  { id: 'open', keys: ['Enter'], title: { zh: '查看路径', en: 'view paths' } },
  { id: 'add', keys: ['N'], title: { zh: '添加路径', en: 'add path' } },
  { id: 'leave', keys: ['B'], title: { zh: '标为有意留空', en: 'leave empty' } },
  { id: 'next', keys: ['F8'], title: { zh: '下一格空缺', en: 'next gap' } },
];
