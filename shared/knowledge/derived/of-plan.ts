// Owns what follows for goals, segments, scenarios, products and benefits: from metric, list, event, type and the plan's period.
import { listById } from '../../document/edits/lists.ts';
import { namedIn } from '../../document/edits/type-by-name.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { needsRisk, PRODUCT_TYPES } from '../../document/kinds/product.ts';
import type { DerivedFields, Source } from './derived.ts';

const METRIC = { zh: '由指标“{name}”推算', en: 'Follows from the metric {name}' };
const NAMED = { zh: '由名称推算', en: 'Follows from the name' };
const ZERO = { zh: '指标“{name}”从 0 起算，无须填写', en: '{name} starts at 0; no baseline is needed' };
const END = { zh: '随运行期结束', en: 'The end of the period' };

export function derivedOfGoal({ document, tables }: Source, goal: NodeOf<'goal'>): DerivedFields {
  const metric = tables.metrics.find(({ id }) => id === goal.metricId);
  const params = { name: metric?.label ?? goal.metricId };
  return {
    ...metricByName(goal, tables.metrics),
    ...(metric && {
      unit: { value: metric.unit, from: METRIC, params, overInitial: true },
      direction: { value: metric.direction, from: METRIC, params, overInitial: true },
      ...(metric.startsAtZero && !goal.guardrail && { baseline: { value: 0, from: ZERO, params, isComputed: true } }),
    }),
    ...(document.periodEnd !== undefined &&
      goal.dueDay === undefined && { dueDate: { value: document.periodEnd, from: END, isComputed: true } }),
  };
}

/** While nothing is measured yet, a goal is measured by what it is called. */
function metricByName(goal: NodeOf<'goal'>, metrics: Source['tables']['metrics']): DerivedFields {
  if (MEASURED.some((field) => goal[field] !== undefined)) return {};
  const value = namedIn(
    goal.name,
    metrics.map(({ id, label }) => ({ value: id, label })),
  );
  return value === undefined ? {} : { metricId: { value, from: NAMED, overInitial: true } };
}

const MEASURED = ['baseline', 'target', 'measureNote'] as const;

const LIST = { zh: '由名单“{name}”推算', en: 'Follows from the customer list “{name}”' };
const DATA_DATE = { zh: '该图谱的数据日期', en: 'The map’s data date' };
const LONGEST_SOURCE = 60;

export function derivedOfSegment({ document }: Source, segment: NodeOf<'segment'>): DerivedFields {
  const list = listById(document, segment.listId);
  if (!list) {
    const isDated = segment.size !== undefined && document.dataDate !== undefined;
    return isDated ? { sizeAsOf: { value: document.dataDate, from: DATA_DATE } } : {};
  }
  const given = { from: LIST, params: { name: list.name } };
  return {
    size: { value: list.totalCount, ...given },
    sizeAsOf: { value: list.asOf, ...given },
    dataSource: { value: `名单：${list.name}`.slice(0, LONGEST_SOURCE), ...given },
  };
}

const EVENT = { zh: '由事件“{name}”推算', en: 'Follows from the event {name}' };
const BY_EVENT = { zh: '由事件触发', en: 'An event triggers it' };

/** How many come in does not follow from a trigger: not every customer of a segment meets it. */
export function derivedOfScenario({ tables }: Source, { trigger }: NodeOf<'scenario'>): DerivedFields {
  if (trigger.type !== 'event') return {};
  const event = tables.events.find(({ id }) => id === trigger.eventCode);
  const given = { from: EVENT, params: { name: event?.label ?? '' } };
  return {
    scenarioClass: { value: 'event', from: BY_EVENT, overInitial: true },
    ...(event && { motClass: { value: event.motClass, ...given } }),
    ...(event?.validityHours !== undefined && { validityHours: { value: event.validityHours, ...given } }),
    ...(event?.dedupeDays !== undefined &&
      event.dedupeDays <= LONGEST_COOLDOWN && { cooldownDays: { value: event.dedupeDays, ...given } }),
  };
}

const LONGEST_COOLDOWN = 365;

const PRODUCT_TYPE = { zh: '由产品类别“{type}”推算', en: 'Follows from the product type, {type}' };
const PERIOD = { zh: '该图谱的运行期', en: 'The period of the map' };

type Product = NodeOf<'product'>;
const BY_AMOUNT: readonly Product['productType'][] = [
  ...(['deposit', 'wealth', 'fund', 'insurance', 'metal', 'pension', 'loan'] as const),
];

/** A risk level is the product's own and never follows; what has one is recorded when it is sold, unless somebody says no. */
export function derivedOfProduct({ document }: Source, product: Product): DerivedFields {
  const { productType, quota } = product;
  const type = { from: PRODUCT_TYPE, params: { type: PRODUCT_TYPES[productType] } };
  const { periodStart, periodEnd } = document;
  return {
    ...(needsRisk(product) && { requiresDualRecording: { value: true, ...type } }),
    ...(quota !== undefined && { quotaUnit: { value: BY_AMOUNT.includes(productType) ? '万元' : '户', ...type } }),
    ...(periodStart !== undefined && { saleFrom: { value: periodStart, from: PERIOD } }),
    ...(periodEnd !== undefined && { saleTo: { value: periodEnd, from: PERIOD } }),
  };
}

const DAY = 86_400_000;

/** Limits and rules against abuse are chosen by people, so nothing of them follows. */
export function derivedOfBenefit({ document }: Source): DerivedFields {
  const { periodStart, periodEnd, periodDays } = document;
  const days =
    periodStart !== undefined && periodEnd !== undefined
      ? Math.round((Date.parse(periodEnd) - Date.parse(periodStart)) / DAY) + 1
      : periodDays;
  return days !== undefined && days > 0 ? { claimWindowDays: { value: days, from: PERIOD } } : {};
}
