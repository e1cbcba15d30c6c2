// Owns the words of the list of problems that several of its parts say.
import type { Severity } from '../../../shared/lint/rule.ts';

export const TO_COMPLETE = { zh: '待补', en: 'To complete' };
export const PROBLEMS = { zh: '问题', en: 'Problems' };
export const SEVERITY_NAMES: Readonly<Record<Severity, { zh: string; en: string }>> = {
  error: { zh: '错误', en: 'Errors' },
  warning: { zh: '警告', en: 'Warnings' },
  todo: TO_COMPLETE,
  info: { zh: '提示', en: 'Hints' },
};
export const BEFORE = { zh: '{stage}前', en: 'Before {stage}' };
export const WHY = { zh: '为什么重要', en: 'Why it matters' };
export const MAP = { zh: '图谱', en: 'Map' };
export const WAIVED = { zh: '已豁免', en: 'Waived' };
export const WAIVE = { zh: '豁免', en: 'Waive' };
export const UNWAIVE = { zh: '撤销豁免', en: 'Withdraw waiver' };
export const FIX_ALL = { zh: '全部修复', en: 'Fix all' };
export const FIX_ALL_HINT = {
  zh: '仅修复文字问题（{n} 个），先列出修改，确认后一次完成，可撤销',
  en: 'Fixes wording problems only ({n}): the changes are listed first, then made at once; can be undone',
};
