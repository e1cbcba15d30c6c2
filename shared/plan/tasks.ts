// Owns the edits of 任务分解 in the quick plan: which branches a goal is split over, and figures pasted along them.
import { branchKey } from '../document/branches.ts';
import type { Edit, MapDocument } from '../document/document.ts';
import { setField } from '../document/edits/elements.ts';
import { nodeById } from '../document/element-index.ts';
import type { BranchTarget } from '../document/kinds/goal.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { sharedByStaff } from '../forecast/branch-tasks.ts';
import { shorten } from '../text/shorten.ts';
import { readFigure } from './pasted.ts';

type Goal = NodeOf<'goal'>;
/** The figures of a branch that can be pasted. */
export type TaskFigure = 'target' | 'stretchTarget' | 'staff';

/** `H01 城东支行，H02 西门支行`: codes, each with a name behind a blank where there is one. */
export function readBranches(text: string): readonly BranchTarget[] {
  return text.split(/[,，;；、\n]/).flatMap((part): BranchTarget[] => {
    const [branchCode, ...rest] = part.trim().split(/\s+/);
    if (!branchCode) return [];
    const branchName = rest.join(' ');
    return [
      { branchCode: shorten(branchCode, LONGEST), ...(branchName && { branchName: shorten(branchName, LONGEST) }) },
    ];
  });
}

const LONGEST = 60;

/** Branches that the map names elsewhere and the goal does not: of other goals, with their head counts, and of lists. */
export function branchesElsewhere(document: MapDocument, goal: Goal): readonly BranchTarget[] {
  const found = new Map<string, BranchTarget>();
  const own = new Set((goal.branchTargets ?? []).map(({ branchCode }) => branchKey(branchCode)));
  const named = [
    ...document.nodes.flatMap((node) => (node.kind === 'goal' ? (node.branchTargets ?? []) : [])),
    ...(document.lists ?? []).flatMap(({ branchCounts = [] }) => branchCounts),
  ];
  for (const { branchCode, ...rest } of named) {
    const key = branchKey(branchCode);
    if (own.has(key)) continue;
    const known = found.get(key);
    const branchName = known?.branchName ?? rest.branchName;
    const staff = known?.staff ?? ('staff' in rest ? (rest.staff as number | undefined) : undefined);
    found.set(key, {
      branchCode: known?.branchCode ?? branchCode,
      ...(branchName && { branchName }),
      ...(staff !== undefined && { staff }),
    });
  }
  return [...found.values()];
}

/** Branches that the goal already has stay as they are. */
export const addBranches =
  (goalId: string, branches: readonly BranchTarget[]): Edit =>
  (document) => {
    const rows = [...rowsOf(document, goalId)];
    for (const branch of branches) {
      const key = branchKey(branch.branchCode);
      if (!rows.some(({ branchCode }) => branchKey(branchCode) === key)) rows.push(branch);
    }
    return setField(goalId, 'branchTargets', rows)(document);
  };

export const removeBranch =
  (goalId: string, at: number): Edit =>
  (document) => {
    const rows = rowsOf(document, goalId).toSpliced(at, 1);
    return setField(goalId, 'branchTargets', rows.length === 0 ? undefined : rows)(document);
  };

/** Shares the goal's target out by head count; nothing changes where that cannot be done. */
export const shareOut =
  (goalId: string): Edit =>
  (document) => {
    const goal = nodeById(document, goalId);
    const rows = goal?.kind === 'goal' ? sharedByStaff(goal) : undefined;
    return rows ? setField(goalId, 'branchTargets', rows)(document) : document;
  };

/** The figures of one row or column of a spreadsheet; undefined for what is none. Blanks and marks of thousands are no hindrance. */
export function readFigures(text: string): readonly number[] | undefined {
  const cells = text.trim().split(/[\t\n]/);
  if (cells.length < 2) return undefined;
  const figures = cells.map(readFigure);
  return figures.every((each) => each !== undefined) ? figures : undefined;
}

/** Figures along the branches, from the branch at `from` on; what goes beyond the last branch is left out. */
export const putFigures =
  (goalId: string, field: TaskFigure, from: number, figures: readonly number[]): Edit =>
  (document) => {
    const rows = rowsOf(document, goalId).map((row, at) => {
      const figure = figures[at - from];
      return figure === undefined
        ? row
        : { ...row, [field]: field === 'staff' ? Math.max(0, Math.round(figure)) : figure };
    });
    return setField(goalId, 'branchTargets', rows)(document);
  };

function rowsOf(document: MapDocument, goalId: string): readonly BranchTarget[] {
  const goal = nodeById(document, goalId);
  return goal?.kind === 'goal' ? (goal.branchTargets ?? []) : [];
}
