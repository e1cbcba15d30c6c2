// Owns what is wrong with one branch before its map is looked at: its list, its share of quotas, an overlay that cannot be read.

import type { Branch } from '../document/branches.ts';
import { branchKey } from '../document/branches.ts';
import type { MapDocument } from '../document/document.ts';
import { problems } from '../i18n/problems.ts';
import type { BranchFinding } from './handover-calls.ts';

const EMPTY_LIST: BranchFinding = {
  ruleId: 'BR001',
  severity: 'warning',
  targets: [],
  message: {
    zh: '名单为 0 人，支行会收到支行包，但没有可联系的客户。',
    en: 'The customer list is empty: the branch gets a package, but nobody to contact.',
  },
};

/** Holds this branch alone: it must not get the base in place of its own decisions. */
export function unreadableOverlay({ branchName }: Branch): BranchFinding {
  const message = problems.E_OVERLAY_DAMAGED;
  return { ruleId: 'BR003', severity: 'error', targets: [], message, params: { branch: branchName } };
}

/** An error among the answer holds this branch and no other. `base` has the quotas of all branches. */
export function numberFindings(base: MapDocument, { branchCode, listCount }: Branch): readonly BranchFinding[] {
  return [...(listCount === 0 ? [EMPTY_LIST] : []), ...quotaFindings(base, branchKey(branchCode))];
}

function quotaFindings(base: MapDocument, key: string): BranchFinding[] {
  return base.nodes.flatMap((node): BranchFinding[] => {
    if (node.kind !== 'product' || node.quota === undefined) return [];
    const own = node.quotaByBranch?.find(({ branchCode }) => branchKey(branchCode) === key);
    if (!own || own.quota <= node.quota) return [];
    return [
      {
        ruleId: 'BR002',
        severity: 'error',
        targets: [node.id],
        field: 'quotaByBranch',
        message: {
          zh: '“{name}”的本行额度 {own} 超过总额度 {quota}。',
          en: 'The branch’s quota of “{name}”, {own}, is above the total quota of {quota}.',
        },
        params: { name: node.name, own: own.quota, quota: node.quota },
      },
    ];
  });
}
