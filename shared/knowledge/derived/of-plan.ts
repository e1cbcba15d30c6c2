// Owns what follows for goals, segments, scenarios, products and benefits: from metric, list, event, type and the plan's period.
import { listById } from '../../document/edits/lists.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { needsRisk, PRODUCT_TYPES } from '../../document/kinds/product.ts';
import type { DerivedFields, Source } from './derived.ts';

const METRIC = { zh: '由指标“{name}”推算', en: 'Follows from the metric {name}' };
const ZERO = { zh: '指标“{name}”从 0 起算，无须填写', en: '{name} starts at 0; no baseline is needed' };
const END = { zh: '随运行期结束', en: 'The end of the period' };

export function derivedOfGoal({ document, tables }: Source, goal: NodeOf<'goal'>): DerivedFields {
  const metric = tables.metrics.find(({ id }) => id === goal.metricId);
  const params = { name: metric?.label ?? goal.metricId };
  return {
    ...(metric && {
      unit: { value: metric.unit, from: METRIC, params, overInitial: true },
      direction: { value: metric.direction, from: METRIC, params, overInitial: true },
      ...(metric.startsAtZero && !goal.guardrail && { baseline: { value: 0, from: ZERO, params, isComputed: true } }),
    }),
    ...(document.periodEnd !== undefined &&
      goal.dueDay === undefined && { dueDate: { value: document.periodEnd, from: END, isComputed: true } }),
  };
}

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
