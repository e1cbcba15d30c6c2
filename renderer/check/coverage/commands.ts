// Owns the commands of the coverage screen: each lens, the seven steps, and the wizard of 临界提升.

import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { lenses, showLens } from './coverage-view.ts';
import { useThreshold } from './threshold/threshold-state.ts';
import { ADJUST, useWaveAdjusting } from './waves/wave-state.ts';

const mapOpen = () => useDocument.getState().document !== undefined;

const lensCommands: readonly Command[] = lenses.map(({ id, title }) => ({
  id: `coverage.${id}`,
  title: { zh: `打开${title.zh}`, en: `Open: ${title.en}` },
  scope: 'global',
  enabled: mapOpen,
  run: () => showLens(id),
}));

const openThreshold: Command = {
  id: 'coverage.threshold',
  title: { zh: '临界提升向导', en: 'Tier threshold wizard' },
  scope: 'global',
  enabled: mapOpen,
  run: () => useThreshold.setState({ open: true }),
};

const adjustWaves: Command = {
  id: 'coverage.adjustWaves',
  title: ADJUST,
  scope: 'global',
  enabled: mapOpen,
  run: () => {
    showLens('waves');
    useWaveAdjusting.setState({ open: true });
  },
};

export const coverageCommands: readonly Command[] = [...lensCommands, openThreshold, adjustWaves];
