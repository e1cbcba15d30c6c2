// Owns the commands on what the checks find: going from finding to finding, fixing all wording at once.
import { textualFixes } from '../../../shared/lint/fix.ts';
import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { askToFixAll, runFix } from '../../session/fixing.ts';
import { useView } from '../../session/view-store.ts';
import { fillRule, findingsToFill } from './fill-rule.ts';
import { currentFinding, goToFinding } from './next-finding.ts';
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

const fillAll: Command = {
  id: 'problems.fill',
  title: { zh: '一次填写该规则各处', en: 'Fill in all of this rule' },
  keywords: { zh: '批量填写 一次填完 补齐', en: 'fill-all fill-many' },
  shortcuts: ['Alt+F8'],
  scope: 'global',
  enabled: () => onMap() && findingsToFill().length > 0,
  run: () => fillRule(findingsToFill()),
};

const firstFix = () => {
  const finding = currentFinding();
  const fix = finding?.fixes?.[0];
  return finding && fix && { fix, severity: finding.later ?? finding.severity };
};

const fixCurrent: Command = {
  id: 'problems.fix',
  title: { zh: '修复当前问题', en: 'Fix this problem' },
  keywords: { zh: '快速修复 采用建议', en: 'quick-fix' },
  shortcuts: ['Mod+Period'],
  scope: 'global',
  enabled: () => onMap() && firstFix() !== undefined,
  run: () => {
    const first = firstFix();
    if (first) runFix(first.fix, first.severity);
  },
};

export const problemCommands: readonly Command[] = [
  ...[goToNextFinding, goToPreviousFinding, fixCurrent, fixAll, fillAll],
];
