// Owns the forecast as the JSON that the command line prints.

import type { PlanCost } from '../../shared/cost/plan-cost.ts';
import { cellForecasts, takeUpOf } from '../../shared/forecast/cells.ts';
import type { ChannelLoad } from '../../shared/forecast/channel-load.ts';
import type { ControlCheck } from '../../shared/forecast/control-check.ts';
import { experienceOf } from '../../shared/forecast/experience.ts';
import type { GoalForecast } from '../../shared/forecast/goal-progress.ts';
import type { Offer } from '../../shared/forecast/offers.ts';
import type { QuotaUse } from '../../shared/forecast/quota-use.ts';
import type { ForecastReport } from '../../shared/forecast/report.ts';

export function reportForJson(goals: readonly GoalForecast[], report: ForecastReport, cost: PlanCost) {
  return {
    goals: goals.map(goalForJson),
    offers: report.offers.map(offerForJson),
    quotas: report.quotas.map(quotaForJson),
    channels: report.channels.map(channelForJson),
    controlGroups: report.controls.map(controlForJson),
    cost: costForJson(cost),
  };
}

/** Figures as they are computed; what is not known is null, never 0. */
const orNull = <T>(value: T | undefined): T | null => value ?? null;

function goalForJson({
  goal,
  source,
  progress,
  forecast: end,
  gap,
  stretchGap,
  attainmentPct,
  missing,
  problem,
  contributions,
  assumed,
  byExperience,
}: GoalForecast) {
  return {
    id: goal.id,
    name: goal.name,
    parentGoalId: orNull(goal.parentGoalId),
    formula: orNull(goal.formula),
    guardrail: goal.guardrail === true,
    unit: goal.unit,
    baseline: orNull(goal.baseline),
    target: orNull(goal.target),
    stretchTarget: orNull(goal.stretchTarget),
    source,
    progress: orNull(progress),
    forecast: orNull(end),
    gap: orNull(gap),
    stretchGap: orNull(stretchGap),
    attainmentPct: orNull(attainmentPct),
    problem: orNull(problem),
    assumed,
    byExperience,
    missing,
    contributions: contributions.map(({ offer, perUnit, progress: part, assumed: isAssumed }) => ({
      edge: offer.edge.id,
      scenario: offer.scenario.id,
      product: offer.product.id,
      perUnit: orNull(perUnit),
      assumed: isAssumed,
      progress: orNull(part),
    })),
  };
}

function offerForJson({ edge, scenario, product, volume, customers, amount, missing }: Offer) {
  return {
    edge: edge.id,
    scenario: scenario.id,
    product: product.id,
    volume: orNull(volume),
    takeUpPct: orNull(takeUpOf(edge)),
    ...(edge.cells?.length && {
      cells: cellForecasts(edge, volume).map((each) => ({
        name: each.cell.name,
        sharePct: orNull(each.cell.sharePct),
        volume: orNull(each.volume),
        customers: orNull(each.customers),
      })),
    }),
    byExperience: orNull(experienceOf(edge)),
    customers: orNull(customers),
    amount: orNull(amount),
    unit: orNull(edge.unit),
    missing,
  };
}

function quotaForJson({ key, products, quota, unit, need, unknown, incomparable }: QuotaUse) {
  return {
    key,
    products: products.map(({ id }) => id),
    quota,
    unit: orNull(unit),
    need: orNull(need),
    unknown: unknown.map(({ edge }) => edge.id),
    incomparable: incomparable.map(({ edge }) => edge.id),
  };
}

function channelForJson({ key, channels, load, capacity, parts, unknown }: ChannelLoad) {
  return {
    key,
    channels: channels.map(({ id }) => id),
    load: orNull(load),
    capacity: orNull(capacity),
    parts: parts.map((part) => ({ scenario: part.scenario.id, channel: part.channel.id, load: part.load })),
    unknown: unknown.map(({ id }) => id),
  };
}

/** 元. */
function costForJson({ parts, rewards, budget, total, isComplete, missing, left, customers, perCustomer }: PlanCost) {
  return {
    budget: orNull(budget),
    total: orNull(total),
    complete: isComplete,
    left: orNull(left),
    customers: orNull(customers),
    perCustomer: orNull(perCustomer),
    parts: parts.map(({ node, quantity, unitCost, cost }) => ({
      id: node.id,
      kind: node.kind,
      quantity: orNull(quantity),
      unitCost: orNull(unitCost),
      cost: orNull(cost),
    })),
    rewards: rewards.map(({ reward, cost, isCapped }) => ({
      id: reward.id,
      name: reward.name,
      cost: orNull(cost),
      capped: isCapped,
    })),
    missing,
  };
}

function controlForJson({
  scenario,
  offer,
  treatedPct,
  controlPct,
  holdoutPct,
  control,
  need,
  enoughPct,
}: ControlCheck) {
  return {
    scenario: scenario.id,
    offer: offer.edge.id,
    takeUpPct: treatedPct,
    naturalPct: controlPct,
    holdoutPct: orNull(holdoutPct),
    control: orNull(control),
    need: orNull(need),
    enoughHoldoutPct: orNull(enoughPct),
  };
}
