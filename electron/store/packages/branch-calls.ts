// Owns the calls on the list of branches: the kept one, and one in a file.
import { branchFaults } from '../../../shared/document/branches.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { Handlers } from '../door/handlers.ts';
import { readBranchList, writeBranchList } from './branches-table.ts';
import { readBranches } from './read-branches.ts';

export const branchHandlers: Handlers<'branches.read' | 'branches.save' | 'store.readBranches'> = {
  'branches.read': (_args, context) => readBranchList(context.database()),
  'branches.save': ({ branches }, context) => {
    const [fault] = branchFaults(branches);
    if (fault) throw new ProblemError('E_BRANCH_UNUSABLE', { column: fault.column, value: fault.value.slice(0, 40) });
    writeBranchList(context.database(), branches);
    return {};
  },
  'store.readBranches': ({ file }) => readBranches(file),
};
