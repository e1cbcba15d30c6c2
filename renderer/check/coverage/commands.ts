// Owns the commands of the coverage screen: each lens, the seven steps, and the wizard of 临界提升.

import type { Message } from '../../../shared/i18n/message.ts';
import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { type Lens, lenses, showLens } from './coverage-view.ts';
import { useThreshold } from './threshold/threshold-state.ts';
import { ADJUST, useWaveAdjusting } from './waves/wave-state.ts';

const mapOpen = () => useDocument.getState().document !== undefined;

/** What people call the lenses. */
const LENS_WORDS: Readonly<Record<Lens, Message>> = {
  matrix: { zh: '矩阵 空白格 覆盖率', en: 'grid gaps' },
  waves: { zh: '海陆空 波次', en: 'waves forces' },
  journey: { zh: '旅程 客户视角', en: 'customer journey' },
  service: { zh: '频次 服务标准', en: 'frequency service' },
  lens: { zh: '人货场 三要素', en: 'people place' },
  list: { zh: '名单视角 定名单视角', en: 'who' },
  measures: { zh: '举措 措施', en: 'what measures' },
  cooperation: { zh: '协同 公私联动', en: 'teamwork' },
  steps: { zh: '七步 向导', en: 'seven wizard' },
};

const lensCommands: readonly Command[] = lenses.map(({ id, title }) => ({
  id: `coverage.${id}`,
  title: { zh: `打开${title.zh}`, en: `Open: ${title.en}` },
  keywords: LENS_WORDS[id],
  scope: 'global',
  enabled: mapOpen,
  run: () => showLens(id),
}));

const openThreshold: Command = {
  id: 'coverage.threshold',
  title: { zh: '临界提升向导', en: 'Tier threshold wizard' },
  keywords: { zh: '临界 升层 差额 达标', en: 'threshold upgrade near' },
  scope: 'global',
  enabled: mapOpen,
  run: () => useThreshold.setState({ open: true }),
};

const adjustWaves: Command = {
  id: 'coverage.adjustWaves',
  title: ADJUST,
  keywords: { zh: '分波 排波次', en: 'reschedule propose-waves' },
  scope: 'global',
  enabled: mapOpen,
  run: () => {
    showLens('waves');
    useWaveAdjusting.setState({ open: true });
  },
};

export const coverageCommands: readonly Command[] = [...lensCommands, openThreshold, adjustWaves];
