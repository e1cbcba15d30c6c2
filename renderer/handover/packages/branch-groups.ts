// Owns the lines of the list of branches: the areas (片区) as heads, their branches below unless the area is folded.
import type { Branch } from '../../../shared/document/branches.ts';

export type BranchLine =
  | { readonly area: string; readonly branches: readonly Branch[]; readonly folded: boolean }
  | { readonly branch: Branch };

/** Areas in the order of their first branch; without any area there are no heads. Those without one come last. */
export function branchLines(branches: readonly Branch[], folded: ReadonlySet<string>): readonly BranchLine[] {
  if (branches.every(({ area }) => area === undefined)) return branches.map((branch) => ({ branch }));
  const areas = new Map<string, Branch[]>();
  for (const branch of branches) {
    const area = branch.area ?? '';
    const list = areas.get(area);
    if (list) list.push(branch);
    else areas.set(area, [branch]);
  }
  const ordered = [...areas].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  return ordered.flatMap(([area, own]): BranchLine[] => {
    const isFolded = folded.has(area);
    return [{ area, branches: own, folded: isFolded }, ...(isFolded ? [] : own.map((branch) => ({ branch })))];
  });
}
