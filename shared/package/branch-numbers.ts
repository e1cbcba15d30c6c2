// Owns what is wrong with one branch before its map is looked at: its list, its share of quotas, an overlay that cannot be read.

import type { Branch } from '../document/branches.ts';
import { branchKey } from '../document/branches.ts';
import { customerUnitOf } from '../document/customer-type.ts';
import type { MapDocument } from '../document/document.ts';
import { listAge } from '../document/list-counts.ts';
import { amount } from '../document/unit-names.ts';
import { figure } from '../i18n/figure.ts';
import type { Message } from '../i18n/message.ts';
import { problems } from '../i18n/problems.ts';
import type { BranchFinding } from './handover-calls.ts';
import { listCountsOf, listedInAll, segmentLists } from './listed.ts';

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
export function numberFindings(base: MapDocument, branch: Branch, today: string): readonly BranchFinding[] {
  const { branchCode } = branch;
  const empty = listedInAll({ listCounts: listCountsOf(base, branch) }) === 0 ? [EMPTY_LIST] : [];
  return [...empty, ...listFindings(base, branch, today), ...quotaFindings(base, branchKey(branchCode))];
}

/** The branch file and the segments’ lists may contradict each other, and a list may be too old to be used. */
function listFindings(base: MapDocument, branch: Branch, today: string): BranchFinding[] {
  const found = segmentLists(base, branch.branchCode);
  const unit = customerUnitOf(base);
  const targets = found.map(({ segment }) => segment.id);
  const place = (ids: readonly string[]) => ({ targets: [...ids], field: 'listId', severity: 'warning' as const });
  const counts = listCountsOf(base, branch);
  const lists = listedInAll({ listCounts: counts.filter(({ segmentId }) => segmentId !== undefined) });
  const isPart = counts.length > found.length;
  const stale = found.filter(({ list }) => listAge(list, today).expired);
  return [
    ...(found.length === 0 || (isPart ? lists <= branch.listCount : lists === branch.listCount)
      ? []
      : [
          {
            ruleId: 'BR004',
            ...place(targets),
            message: isPart ? ABOVE_FILE : UNLIKE_FILE,
            params: {
              file: amount(branch.listCount, unit),
              lists: amount(lists, unit),
              each: found.map(({ segment, count }) => `“${segment.name}” ${figure(count)}`),
            },
          },
        ]),
    ...stale.map(({ segment, list }) => ({
      ruleId: 'BR005',
      ...place([segment.id]),
      message: STALE,
      params: { list: list.name, segment: segment.name, day: listAge(list, today).expiresOn ?? '' },
    })),
  ];
}

const UNLIKE_FILE: Message = {
  zh: '支行清单为 {file}，客群名单合计 {lists}（{each}）：支行包按各客群名单下发，未采用支行清单的人数。',
  en: 'The branch file has {file}, the segments’ lists have {lists} ({each}): the package takes each segment’s list, not the branch file.',
};
const ABOVE_FILE: Message = {
  zh: '支行清单为 {file}，少于部分客群名单合计 {lists}（{each}）：有名单的客群按名单下发，支行清单的人数仅作为全部客群的合计。',
  en: 'The branch file has {file}, fewer than {lists} on the lists of some segments ({each}): those segments take their lists, and the branch file is the sum of all.',
};
const STALE: Message = {
  zh: '客群“{segment}”的名单“{list}”已于 {day} 到期，支行包仍按该名单下发；请更新名单后再签发。',
  en: 'List “{list}” of “{segment}” could be used until {day}; the package still takes it. Update the list before you issue.',
};

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
