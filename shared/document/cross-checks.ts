// Owns the checks between fields of one element that its schema cannot say; they warn and never block saving.

import { rounded } from '../i18n/figure.ts';
import type { Message, MessageParams } from '../i18n/message.ts';
import { isDraw, type Prized, prizeTotals } from './draws.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A doubt about `field`, to be shown beside it. */
export interface CrossCheck {
  readonly field: string;
  readonly message: Message;
  readonly params?: MessageParams;
}

const DATES = {
  zh: '早于开始日 {from}，请对调或修改其中一个日期',
  en: 'Earlier than the start {from}; swap the two dates or change one',
};
const NUMBERS = {
  zh: '小于下限 {from}，请对调或修改其中一个数值',
  en: 'Below the lower limit {from}; swap the two numbers or change one',
};

/** Pairs of fields whose first must not exceed the second; names are unique enough to need no kind. */
const ORDERED: readonly (readonly [from: string, to: string, message: Message])[] = [
  ['validFrom', 'validTo', DATES],
  ['saleFrom', 'saleTo', DATES],
  ['periodStart', 'periodEnd', DATES],
  ['fromDate', 'toDate', DATES],
  ['ageMin', 'ageMax', NUMBERS],
  ['windowFrom', 'windowTo', NUMBERS],
  ['fromDay', 'toDay', NUMBERS],
];

const LONGEST_PERIOD = 366;

/** Everything doubtful between the fields of a node, an edge, a wave or the map's header (rules of DOMAIN §3.1–§3.7). */
export function crossCheck(element: Fields): readonly CrossCheck[] {
  return [
    ...reversedPairs(element),
    ...longPeriod(element),
    ...wrongSide(element),
    ...easierStretch(element),
    ...noBaselineNote(element),
    ...ownReviewer(element),
    ...ownFallback(element),
    ...overQuota(element),
    ...overBudget(element),
    ...oddQuietHours(element),
  ];
}

/** Ends that lie before their beginnings: dates, ages, days. */
export function reversedPairs(element: Fields): readonly CrossCheck[] {
  return ORDERED.flatMap((pair) => outOfOrder(element, pair));
}

function outOfOrder(element: Fields, [from, to, message]: (typeof ORDERED)[number]): CrossCheck[] {
  const [a, b] = [element[from], element[to]];
  const wrong =
    (typeof a === 'number' && typeof b === 'number' && a > b) ||
    (typeof a === 'string' && typeof b === 'string' && a > b);
  return wrong ? [{ field: to, message, params: { from: a as string | number } }] : [];
}

function longPeriod({ periodStart, periodEnd }: Fields): CrossCheck[] {
  if (typeof periodStart !== 'string' || typeof periodEnd !== 'string') return [];
  const days = (Date.parse(periodEnd) - Date.parse(periodStart)) / 86_400_000 + 1;
  if (!(days > LONGEST_PERIOD)) return [];
  const message = {
    zh: '运行期为 {days} 天，最长 {limit} 天',
    en: 'The period is {days} days; at most {limit} days are allowed',
  };
  return [{ field: 'periodEnd', message, params: { days, limit: LONGEST_PERIOD } }];
}

/** A target must lie beyond the baseline in the goal's direction; a guardrail only must not be negative (DOMAIN §3.3). */
function wrongSide({ baseline, target, direction, guardrail }: Fields): CrossCheck[] {
  if (typeof target !== 'number') return [];
  if (guardrail === true) {
    if (target >= 0) return [];
    return [
      {
        field: 'target',
        message: { zh: '守护指标的底线不得为负数', en: 'The limit of a guardrail cannot be negative' },
      },
    ];
  }
  if (typeof baseline !== 'number') return [];
  const params = { baseline };
  if (direction === 'up' && target <= baseline) {
    const message = {
      zh: '方向为提升，目标值须高于基线值 {baseline}',
      en: 'The direction is up, so the target must be above the baseline {baseline}',
    };
    return [{ field: 'target', message, params }];
  }
  if (direction === 'down' && target >= baseline) {
    const message = {
      zh: '方向为下降，目标值须低于基线值 {baseline}',
      en: 'The direction is down, so the target must be below the baseline {baseline}',
    };
    return [{ field: 'target', message, params }];
  }
  return [];
}

/** Said where it is typed; the same as SM052. */
function easierStretch({ target, stretchTarget, direction, guardrail }: Fields): CrossCheck[] {
  if (typeof target !== 'number' || typeof stretchTarget !== 'number' || guardrail === true) return [];
  if (direction === 'down' ? stretchTarget <= target : stretchTarget >= target) return [];
  const message = {
    zh: '挑战值比必达（目标值 {target}）更容易达到',
    en: 'The stretch target is easier to reach than the target {target}',
  };
  return [{ field: 'stretchTarget', message, params: { target } }];
}

function noBaselineNote({ baseline, baselineNote }: Fields): CrossCheck[] {
  if (baseline !== 0 || (typeof baselineNote === 'string' && baselineNote.trim() !== '')) return [];
  return [
    {
      field: 'baselineNote',
      message: { zh: '基线值为 0，请写明原因', en: 'The baseline is 0; state why' },
    },
  ];
}

function ownReviewer({ author, reviewer }: Fields): CrossCheck[] {
  if (typeof author !== 'string' || author.trim() === '' || author !== reviewer) return [];
  return [
    {
      field: 'reviewer',
      message: { zh: '编制与复核不能为同一人', en: 'Author and reviewer cannot be the same person' },
    },
  ];
}

/** Whoever has not taken a customer on would be asked to stand in for himself. */
function ownFallback({ claimRole, fallbackRole }: Fields): CrossCheck[] {
  if (typeof claimRole !== 'string' || claimRole !== fallbackRole) return [];
  const message = { zh: '兜底负责人与认领角色相同', en: 'This is the role that takes on the list' };
  return [{ field: 'fallbackRole', message }];
}

function overQuota({ quota, quotaByBranch }: Fields): CrossCheck[] {
  if (typeof quota !== 'number' || !Array.isArray(quotaByBranch)) return [];
  const sum = quotaByBranch.reduce(
    (total: number, item) => total + (typeof item?.quota === 'number' ? item.quota : 0),
    0,
  );
  if (sum <= quota) return [];
  const message = {
    zh: '支行额度合计 {sum}，超过总额度 {quota}',
    en: 'Branch quotas add up to {sum}, more than the quota {quota}',
  };
  return [{ field: 'quotaByBranch', message, params: { sum, quota } }];
}

function overBudget({ budget, unitCost, expectedClaim, ...rest }: Fields): CrossCheck[] {
  if (typeof budget !== 'number') return [];
  const claims = typeof unitCost === 'number' && typeof expectedClaim === 'number' ? unitCost * expectedClaim : 0;
  const need = rounded(isDraw(rest) ? (prizeTotals(rest as Prized).cost ?? 0) : claims);
  if (need <= budget) return [];
  const message = {
    zh: '按数量和单份成本需 {need} 元，超过预算',
    en: 'Numbers times unit costs come to CNY {need}, above the budget',
  };
  return [{ field: 'budget', message, params: { need } }];
}

const TIME_RANGE = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;

function oddQuietHours({ quietHours }: Fields): CrossCheck[] {
  if (!Array.isArray(quietHours)) return [];
  const odd = quietHours.filter((hours) => typeof hours !== 'string' || !TIME_RANGE.test(hours));
  if (odd.length === 0) return [];
  const message = {
    zh: '“{odd}”不是有效时段，请按 20:00-09:00 的格式填写',
    en: '“{odd}” is not a time range; use the format 20:00-09:00',
  };
  return [{ field: 'quietHours', message, params: { odd: odd.map(String) } }];
}
