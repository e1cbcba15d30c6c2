// Owns the command that shows the diagnostics before they are saved.
import type { Command } from '../../kit/commands/command.ts';
import { openOverlay } from '../../session/overlays.ts';

export const exportDiagnostics: Command = {
  id: 'help.diagnostics',
  title: { zh: '导出诊断信息', en: 'Export diagnostics' },
  scope: 'global',
  run: () => openOverlay('diagnostics'),
};
