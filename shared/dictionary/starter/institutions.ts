// Owns the starter institutions whose products the bank sells. All of them are invented. 示例，请替换为本行内容。
import type { Dictionaries } from '../dictionaries.ts';

export const institutions: Dictionaries['institutions'] = [
  {
    id: 'INS-1',
    label: { zh: '示例人寿保险公司', en: 'Sample Life Insurance' },
    kind: 'insurer',
    shortNames: ['示例人寿'],
  },
  {
    id: 'INS-2',
    label: { zh: '示例财产保险公司', en: 'Sample Property Insurance' },
    kind: 'insurer',
    shortNames: ['示例财险'],
  },
  { id: 'FUND-1', label: { zh: '示例基金公司', en: 'Sample Fund Management' }, kind: 'fund', shortNames: ['示例基金'] },
  {
    id: 'WM-1',
    label: { zh: '示例理财公司', en: 'Sample Wealth Management' },
    kind: 'wealth',
    shortNames: ['示例理财'],
  },
];
