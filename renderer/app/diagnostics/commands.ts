// Owns the command that shows the diagnostics before they are saved.
import type { Command } from '../../kit/commands/command.ts';
import { openOverlay } from '../../session/overlays.ts';

export const exportDiagnostics: Command = {
  id: 'help.diagnostics',
  title: { zh: '导出诊断信息', en: 'Export diagnostics' },
  keywords: { zh: '日志 报错 排障 故障', en: 'log support troubleshoot' },
  scope: 'global',
  run: () => openOverlay('diagnostics'),
};
