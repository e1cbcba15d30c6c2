// Owns the commands on what the checks find: going from finding to finding, fixing all wording at once.
import { textualFixes } from '../../../shared/lint/fix.ts';
import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { askToFixAll } from '../../session/fixing.ts';
import { useView } from '../../session/view-store.ts';
import { goToFinding } from './next-finding.ts';
import { FIX_ALL } from './problem-words.ts';

const SCREENS: readonly string[] = ['map', 'plan'];
const onMap = () => useDocument.getState().document !== undefined && SCREENS.includes(useView.getState().screen);
const textual = () => textualFixes(useFindings.getState().findings);

export const goToNextFinding: Command = {
  id: 'view.nextFinding',
  title: { zh: '下一处问题', en: 'Next problem' },
  keywords: { zh: '下一个错误 下一条待补', en: 'next-error' },
  shortcuts: ['F8'],
  scope: 'global',
  enabled: onMap,
  run: () => goToFinding(1),
};

const goToPreviousFinding: Command = {
  id: 'view.previousFinding',
  title: { zh: '上一处问题', en: 'Previous problem' },
  keywords: { zh: '上一个错误', en: 'previous-error' },
  shortcuts: ['Shift+F8'],
  scope: 'global',
  enabled: onMap,
  run: () => goToFinding(-1),
};

const fixAll: Command = {
  id: 'problems.fixAll',
  title: { zh: '修复所有文字问题', en: 'Fix all wording problems' },
  keywords: { zh: '一键修复 全部修复 改正 错别字', en: 'autofix repair correct' },
  shortcuts: [],
  scope: 'global',
  enabled: () => onMap() && textual().length > 0,
  run: () => askToFixAll(FIX_ALL, textual()),
};

export const problemCommands: readonly Command[] = [goToNextFinding, goToPreviousFinding, fixAll];
