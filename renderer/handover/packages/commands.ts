// Owns the command that opens a branch package read-only.

import type { Command } from '../../kit/commands/command.ts';
import { openPackageFile } from './package-store.ts';

export const openPackage: Command = {
  id: 'package.open',
  title: { zh: '打开支行包（只读）', en: 'Open a branch package (read-only)' },
  keywords: { zh: '查看支行包 验签 验证 打开包', en: 'verify signature read' },
  scope: 'global',
  run: () => void openPackageFile(),
};
