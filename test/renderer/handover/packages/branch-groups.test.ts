// Tests the lines of the list of branches.
import { expect, test } from 'vitest';
import { branchLines } from '../../../../renderer/handover/packages/branch-groups.ts';

const branch = (branchCode: string, area?: string) => {
  return { branchCode, branchName: branchCode, listCount: 1, ...(area !== undefined && { area }) };
};
const shown = (lines: ReturnType<typeof branchLines>) =>
  lines.map((line) => ('branch' in line ? line.branch.branchCode : `[${line.area}${line.folded ? ' -' : ''}]`));

test('without areas there are no heads', () => {
  expect(shown(branchLines([branch('A'), branch('B')], new Set()))).toEqual(['A', 'B']);
});

test('areas stand in the order of their first branch, those without one last; a folded one hides its branches', () => {
  const branches = [branch('A'), branch('B', '一'), branch('C', '二'), branch('D', '一')];
  expect(shown(branchLines(branches, new Set()))).toEqual(['[一]', 'B', 'D', '[二]', 'C', '[]', 'A']);
  expect(shown(branchLines(branches, new Set(['一'])))).toEqual(['[一 -]', '[二]', 'C', '[]', 'A']);
});
