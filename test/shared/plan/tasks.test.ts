import { expect, test } from 'vitest';
import { documentSchema } from '../../../shared/document/document.ts';
import type { BranchTarget } from '../../../shared/document/kinds/goal.ts';
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import {
  addBranches,
  branchesElsewhere,
  putFigures,
  readBranches,
  readFigures,
  removeBranch,
  shareOut,
} from '../../../shared/plan/tasks.ts';
import { buildMap, deepFreeze } from '../build-map.ts';

const B1 = { branchCode: 'B1', branchName: '城东支行', target: 60, staff: 6 };
const B2 = { branchCode: 'B2', target: 40, staff: 4 };
const mapOf = (branchTargets: readonly BranchTarget[] | undefined, more = {}) =>
  deepFreeze(buildMap({ G1: { target: 100, unit: '户', branchTargets }, G2: { unit: '户' }, ...more }));
const rowsOf = (map: ReturnType<typeof mapOf>, at = 0) => (map.nodes[at] as Goal).branchTargets;

test('branches are read from codes with or without a name', () => {
  expect(readBranches('H01 城东支行，H02、 H03 西 门;')).toEqual([
    { branchCode: 'H01', branchName: '城东支行' },
    { branchCode: 'H02' },
    { branchCode: 'H03', branchName: '西 门' },
  ]);
  expect(readBranches(' ，')).toEqual([]);
});

test('a branch is added once, however its code is written; what stands stays', () => {
  const map = addBranches('G1', readBranches('b1 别名，B3 河口，B3'))(mapOf([B1]));
  expect(rowsOf(map)).toEqual([B1, { branchCode: 'B3', branchName: '河口' }]);
  expect(documentSchema.safeParse(map).success).toBe(true);
});

test('the last branch taken out leaves no list', () => {
  const map = removeBranch('G1', 0)(mapOf([B1, B2]));
  expect(rowsOf(map)).toEqual([B2]);
  expect(map.nodes[0]).not.toHaveProperty('branchTargets.1');
  expect(removeBranch('G1', 0)(map).nodes[0]).not.toHaveProperty('branchTargets');
});

test('branches of other goals come with their head counts, those of lists with their names', () => {
  const lists = [
    {
      ...{ id: 'LIST1', name: '名单', asOf: '2027-01-01', totalCount: 9 },
      branchCounts: [
        { branchCode: 'b2', branchName: '西门', count: 4 },
        { branchCode: 'B9', branchName: '河口', count: 5 },
      ],
    },
  ];
  const map = { ...mapOf([B1, B2]), lists };
  expect(branchesElsewhere(map, map.nodes[1] as Goal)).toEqual([
    { branchCode: 'B1', branchName: '城东支行', staff: 6 },
    { branchCode: 'B2', branchName: '西门', staff: 4 },
    { branchCode: 'B9', branchName: '河口' },
  ]);
  expect(branchesElsewhere(map, map.nodes[0] as Goal).map(({ branchCode }) => branchCode)).toEqual(['B9']);
});

test('sharing out is one edit, and none where it cannot be done', () => {
  const map = mapOf([B1, { ...B2, target: undefined, staff: 5 }]);
  expect(rowsOf(shareOut('G1')(map))?.map(({ target }) => target)).toEqual([55, 45]);
  const unknown = mapOf([B1, { branchCode: 'B2' }]);
  expect(shareOut('G1')(unknown)).toBe(unknown);
});

test('a row or a column of a spreadsheet is put along the branches', () => {
  expect(readFigures('1,240\t180\t 230\n')).toEqual([1240, 180, 230]);
  expect(readFigures('240\n180.5')).toEqual([240, 180.5]);
  for (const text of ['240', '240\t城东', '', '1\t']) expect(readFigures(text)).toBeUndefined();
  const map = mapOf([B1, B2]);
  expect(rowsOf(putFigures('G1', 'target', 1, [7, 8])(map))).toEqual([B1, { ...B2, target: 7 }]);
  expect(rowsOf(putFigures('G1', 'staff', 0, [2.6, -1])(map))?.map(({ staff }) => staff)).toEqual([3, 0]);
});
