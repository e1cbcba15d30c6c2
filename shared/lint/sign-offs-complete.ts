// Owns what SM019 says of the approval of the plan itself: that everybody has signed, and those too whom its cost and quantities ask for.
import { planCost } from '../cost/plan-cost.ts';
import type { ApprovalLimit } from '../dictionary/dictionaries.ts';
import { LIMIT_KINDS } from '../dictionary/schemas/compliance.ts';
import type { MapDocument } from '../document/document.ts';
import { materialsOf } from '../document/materials.ts';
import { departmentKey, isSigned, type SignOff } from '../document/sign-offs.ts';
import type { Graph } from '../graph/graph.ts';
import { figure } from '../i18n/figure.ts';
import type { Message } from '../i18n/message.ts';
import type { Found, LintContext } from './rule.ts';

/** What is approved has to be signed in full before it is handed over. */
export function* signOffsThatLack(document: MapDocument, graph: Graph, context: LintContext): Iterable<Found> {
  const { signOffs = [] } = document;
  for (const [at, signOff] of signOffs.entries()) {
    if (isSigned(signOff)) continue;
    yield lacking(`signed ${signOff.department}`, messageOf(signOff), { department: signOff.department }, at);
  }
  yield* belowLimits(document, graph, context);
}

function messageOf({ opinion, name }: SignOff): Message {
  if (opinion === 'refuse') return REFUSED;
  return name?.trim() ? UNDATED : UNSIGNED;
}

function lacking(key: string, message: Message, params: Found['params'], at?: number): Found {
  const field = at === undefined ? 'signOffs' : `signOffs.${at}.opinion`;
  return { targets: [], key, stage: 'handover', message, params: params ?? {}, field };
}

function* belowLimits(document: MapDocument, graph: Graph, context: LintContext): Iterable<Found> {
  const { approvalLimits } = context.dictionaries;
  if (approvalLimits.length === 0) return;
  const named = new Set(document.signOffs?.map(({ department }) => departmentKey(department)));
  const amounts = new Map<ApprovalLimit['kind'], Amount>();
  for (const { kind, from, department } of approvalLimits) {
    // One that is named and has not signed is told of above.
    if (named.has(departmentKey(department))) continue;
    const amount = amounts.get(kind) ?? AMOUNTS[kind](document, graph, context);
    amounts.set(kind, amount);
    const params = { kind: LIMIT_KINDS[kind], least: figure(amount.least), from: figure(from), department };
    if (amount.least >= from) yield lacking(`limit ${kind} ${department}`, NEEDED, params);
    else if (!amount.isComplete) {
      yield { ...lacking(`limit ${kind} ${department}`, UNKNOWN, params), severity: 'warning' };
    }
  }
}

/** What is known, and whether that is all. */
interface Amount {
  readonly least: number;
  readonly isComplete: boolean;
}

const AMOUNTS: Readonly<
  Record<ApprovalLimit['kind'], (document: MapDocument, graph: Graph, context: LintContext) => Amount>
> = {
  /** The budget is what is approved; without one the plan's cost is. */
  cost: (document, graph, { today }) => {
    const { total = 0, isComplete, budget } = planCost(document, graph, today);
    return budget === undefined ? { least: total, isComplete } : { least: Math.max(budget, total), isComplete: true };
  },
  material: (document, _graph, { stock }) => {
    const used = new Set(document.nodes.flatMap(materialsOf));
    const materials = (document.materials ?? []).filter(({ id, type }) => used.has(id) && type !== 'electronic');
    return added(materials.map(({ id, stock: own }) => stock[id]?.amount ?? own));
  },
  gift: (_document, graph) => {
    const gifts = graph.ofKind('benefit').filter(({ benefitType }) => benefitType === 'gift');
    return added(gifts.map(({ expectedClaim, quantityByBranch }) => handedOut(expectedClaim, quantityByBranch)));
  },
};

/** What branches are given is ordered, whatever is expected to be claimed. */
function handedOut(
  claims: number | undefined,
  byBranch: readonly { readonly quantity: number }[] = [],
): number | undefined {
  if (byBranch.length === 0) return claims;
  return Math.max(
    claims ?? 0,
    byBranch.reduce((sum, { quantity }) => sum + quantity, 0),
  );
}

function added(values: readonly (number | undefined)[]): Amount {
  return {
    least: values.reduce((sum: number, value) => sum + (value ?? 0), 0),
    isComplete: values.every((value) => value !== undefined),
  };
}

const REFUSED: Message = { zh: '会签：{department}不同意。', en: 'Sign-off: {department} refused.' };
const UNSIGNED: Message = { zh: '会签：{department}尚未签批。', en: 'Sign-off: {department} has not signed yet.' };
const UNDATED: Message = {
  zh: '会签：{department}的意见或签批日期未填。',
  en: 'Sign-off: opinion or date of {department} is missing.',
};
const NEEDED: Message = {
  zh: '{kind} {least}，达到 {from} 须由{department}会签，会签中没有该部门。',
  en: '{kind} {least}: from {from} on {department} has to sign, and is not among the sign-offs.',
};
const UNKNOWN: Message = {
  zh: '{kind}已知 {least}，其余未知，无法判断是否达到 {from} 而须由{department}会签。',
  en: '{kind} {least} is known, the rest is not; so whether {department} has to sign (from {from} on) is not known.',
};
