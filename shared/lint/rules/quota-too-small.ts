// Owns SM017: the quota of each product covers what all its offers are expected to sell.
import { amount, computed, unitName } from '../../document/unit-names.ts';
import { type QuotaUse, quotaUses } from '../../forecast/quota-use.ts';
import { rounded } from '../../i18n/figure.ts';
import type { Fix, FixStep } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';

const DAY_MS = 86_400_000;

export const quotaTooSmall: Rule = {
  id: 'SM017',
  severity: 'error',
  title: { zh: '产品额度不足', en: 'Quota too small' },
  why: {
    zh: '承诺无法兑现的额度，会损害客户信任。',
    en: 'Promising what is sold out is the fastest way to lose trust.',
  },
  *check(_document, graph, { dictionaries: { ruleSettings }, stock, today }) {
    for (const use of quotaUses(graph, stock)) {
      if (use.incomparable.length > 0) yield otherUnit(use);
      if (use.otherUnits.length > 0) yield mixedUnits(use);
      if (use.need !== undefined && use.need > use.quota) yield short(use, use.need, ruleSettings.quotaWarnPct);
      else if (use.need !== undefined && use.need > (use.quota * ruleSettings.quotaWarnPct) / 100) {
        yield tight(use, use.need);
      }
      const age = use.asOf === undefined ? 0 : (Date.parse(today) - Date.parse(use.asOf)) / DAY_MS;
      if (age > ruleSettings.quotaMaxAgeDays) yield stale(use, age);
    }
  },
};

/** All placements of the item, the first is where the canvas jumps. */
const place = (use: QuotaUse, key: string) => ({ targets: use.products.map(({ id }) => id), key });

const paramsOf = (use: QuotaUse) => ({
  name: use.products[0]?.name ?? use.key,
  quota: amount(use.quota, use.unit),
  unit: unitName(use.unit),
});

function short(use: QuotaUse, need: number, warnPct: number): Found {
  return {
    ...place(use, 'short'),
    message: {
      zh: '产品“{name}”额度 {quota} 小于预计承接 {need}（差 {gap}）。',
      en: 'The quota of product “{name}”, {quota}, is below the {need} expected ({gap} short).',
    },
    params: {
      ...paramsOf(use),
      need: computed(need, use.unit),
      gap: computed(need - use.quota, use.unit),
    },
    field: 'quota',
    fixes: fixes(use, need, warnPct),
  };
}

function tight(use: QuotaUse, need: number): Found {
  return {
    ...place(use, 'tight'),
    severity: 'warning',
    message: {
      zh: '产品“{name}”预计使用额度 {quota} 的 {share}%（{need}），余量不足。',
      en: 'Product “{name}” is expected to use {share}% of its quota of {quota} ({need}).',
    },
    params: { ...paramsOf(use), need: computed(need, use.unit), share: rounded((need / use.quota) * 100, 1) },
    field: 'quota',
  };
}

function stale(use: QuotaUse, days: number): Found {
  return {
    ...place(use, 'stale'),
    severity: 'warning',
    message: {
      zh: '产品“{name}”的额度截至 {asOf}，已有 {days} 天，可能已变化。',
      en: 'The quota of product “{name}” is as of {asOf}, {days} days ago; it may have changed.',
    },
    params: { ...paramsOf(use), asOf: use.asOf ?? '', days: Math.floor(days) },
    field: 'quotaAsOf',
  };
}

function otherUnit(use: QuotaUse): Found {
  const units = [...new Set(use.incomparable.flatMap(({ edge }) => edge.unit ?? []))].map(unitName);
  return {
    ...place(use, 'unit'),
    severity: 'warning',
    message:
      use.unit === undefined
        ? {
            zh: '产品“{name}”的额度 {quota} 未填单位，无法与预计承接比较。',
            en: 'The quota of product “{name}”, {quota}, has no unit, so it cannot be compared with the expected take-up.',
          }
        : {
            zh: '产品“{name}”的额度按{unit}计，承接按{units}计，无法比较。',
            en: 'The quota of product “{name}” is in {unit}, its take-up in {units}: they cannot be compared.',
          },
    params: { ...paramsOf(use), units },
    field: 'quotaUnit',
  };
}

/** Placements of one item are copies of one figure: which of them is right, only people know. */
function mixedUnits(use: QuotaUse): Found {
  const named = (units: readonly string[]) => units.map((unit) => (unit === '' ? NO_UNIT : unitName(unit)));
  return {
    ...place(use, 'units'),
    severity: 'warning',
    message: use.fromStock ? UNLIKE_STOCK : UNLIKE_EACH_OTHER,
    params: {
      ...paramsOf(use),
      n: use.products.length,
      units: named(use.fromStock ? use.otherUnits : [use.unit ?? '', ...use.otherUnits]),
    },
    field: 'quotaUnit',
  };
}

const UNLIKE_EACH_OTHER = {
  zh: '产品“{name}”在图谱中有 {n} 处，额度单位不一（{units}），大小无法比较，按 {quota} 检查。',
  en: 'Product “{name}” is placed {n} times with quotas in different units ({units}): they cannot be compared. {quota} is checked.',
};
const UNLIKE_STOCK = {
  zh: '产品“{name}”的现额度按{unit}计，图谱中的额度按{units}计，大小无法比较，按 {quota} 检查。',
  en: 'The current quota of product “{name}” is in {unit}, that on the map in {units}: they cannot be compared. {quota} is checked.',
};
const NO_UNIT = { zh: '无单位', en: 'no unit' };

/** Some of the quota must be left, or the fix is a warning of its own; nobody is offered what nobody can take up. */
function fixes(use: QuotaUse, need: number, warnPct: number): readonly Fix[] {
  const steps = lowered(use, ((use.quota / need) * warnPct) / 100);
  if (!steps) return [];
  const title = { zh: `将承接率降至额度的 ${warnPct}% 以内`, en: `Lower take-up to ${warnPct}% of the quota` };
  return [
    { title, steps },
    {
      title: { zh: '降低承接率并补充备选产品', en: 'Lower take-up and add a backup product' },
      steps: [...steps, ...backups(use)],
    },
  ];
}

/** Take-up rates of all offers scaled down alike, rounded down so that the sum fits too; undefined where one would be 0. */
function lowered(use: QuotaUse, factor: number): readonly FixStep[] | undefined {
  const steps = use.offers.flatMap(({ edge }): FixStep[] =>
    !edge.takeUpPct || use.incomparable.some((offer) => offer.edge === edge)
      ? []
      : [{ do: 'set', id: edge.id, field: 'takeUpPct', value: scaledDown(edge.takeUpPct, factor) }],
  );
  return steps.some((step) => step.do === 'set' && step.value === 0) ? undefined : steps;
}

function scaledDown(takeUpPct: number, factor: number): number {
  return rounded(Math.floor(takeUpPct * factor * 100 + 1e-9) / 100);
}

/** The customers that the quota leaves over get another product. */
function backups(use: QuotaUse): readonly FixStep[] {
  const scenarios = new Set(use.offers.map(({ scenario }) => scenario.id));
  return [...scenarios].map((beside) => ({
    do: 'add',
    kind: 'product',
    name: '备选产品',
    beside,
    direction: 'after',
    values: { productRole: 'backup' },
  }));
}
