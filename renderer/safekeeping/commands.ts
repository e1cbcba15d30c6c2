// Owns the command that leads to the backups, for whoever looks for it by name.
import type { Command } from '../kit/commands/command.ts';
import { useView } from '../session/view-store.ts';
import { words } from './words.ts';

export const openBackups: Command = {
  id: 'safe.restore',
  title: words.restoreCommand,
  keywords: { zh: '还原 找回数据 恢复数据', en: 'recover rescue' },
  scope: 'global',
  run: () => useView.getState().show('safe'),
};
