// Owns the command that shows the map's own metrics.
import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { showOwnMetrics } from '../forms/metric-wish.ts';

export const openOwnMetrics: Command = {
  id: 'metrics.own',
  title: { zh: '本图谱的指标', en: 'Metrics of this map' },
  keywords: { zh: '自定义指标 指标', en: 'custom-metric' },
  scope: 'global',
  enabled: () => useDocument.getState().document !== undefined,
  run: () => showOwnMetrics(),
};
