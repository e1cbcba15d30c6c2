// Owns the command `forecast`: goals, quotas, channels and control groups of a map file, as it is or under other assumptions.
import { costOfPlan, type PlanCost } from '../../shared/cost/plan-cost.ts';
import { unsureNotes } from '../../shared/dictionary/unsure-years.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { amount, computed, difference } from '../../shared/document/unit-names.ts';
import type { ChannelLoad } from '../../shared/forecast/channel-load.ts';
import type { ControlCheck } from '../../shared/forecast/control-check.ts';
import type { GoalForecast } from '../../shared/forecast/goal-progress.ts';
import type { MissingField } from '../../shared/forecast/offers.ts';
import type { QuotaUse } from '../../shared/forecast/quota-use.ts';
import { type ForecastReport, forecastReport } from '../../shared/forecast/report.ts';
import { MOST_PCT, tryOut, UNCHANGED } from '../../shared/forecast/what-if.ts';
import { buildGraph } from '../../shared/graph/graph.ts';
import { figure, rounded } from '../../shared/i18n/figure.ts';
import { localDay } from '../../shared/i18n/local-day.ts';
import { formatMessage, type Message, type MessageParams } from '../../shared/i18n/message.ts';
import type { Knowledge } from '../../shared/knowledge/knowledge.ts';
import { periodEndOf } from '../../shared/lint/days.ts';
import { arithmeticNotDone, nameOf } from '../../shared/lint/rules/arithmetic-not-done.ts';
import { runRules } from '../../shared/lint/run-rules.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { Invocation } from './commands.ts';
import { reportForJson } from './forecast-json.ts';
import { readMapHere } from './maps.ts';
import { bothLanguages, type Output } from './output.ts';

export async function forecast({ operands, values, output }: Invocation): Promise<0> {
  const assumed = {
    ...UNCHANGED,
    takeUpPct: readPercent('take-up', values['take-up']),
    volumePct: readPercent('volume', values.volume),
  };
  const { document: written, knowledge } = await readMapHere(operands[0], values, output);
  const document = tryOut(assumed, knowledge.dictionaries)(written);
  const report = forecastReport(document, knowledge);
  const goals = goalsOf(document, report);
  const cost = costOfPlan(document, knowledge.dictionaries, localDay(new Date()));
  print(document, goals, report, cost, output);
  const notChecked = runRules(document, { ...knowledge, today: localDay(new Date()) }, [arithmeticNotDone]);
  for (const { message, params = {} } of notChecked) output.line(say('unknown', message, params));
  for (const { message, params } of notesOf(document, knowledge)) output.message(message, params);
  const { takeUpPct, volumePct } = assumed;
  output.value({
    code: document.code,
    title: document.title,
    assumed: { takeUpPct, volumePct },
    ...reportForJson(goals, report, cost),
    notChecked: notChecked.map(({ key, targets, message, params }) => ({
      key,
      targets,
      zh: formatMessage(message, 'zh', params),
      en: formatMessage(message, 'en', params),
    })),
  });
  return 0;
}

/** Only what has dates is counted by the calendar. */
function notesOf(document: MapDocument, { dictionaries }: Knowledge) {
  const [start, end] = [document.periodStart, periodEndOf(document)];
  return start === undefined || end === undefined ? [] : unsureNotes(start, end, dictionaries.holidays);
}

/** `120` or `120%`: of what the map says. */
function readPercent(option: string, text: string | undefined): number {
  if (text === undefined) return 100;
  const value = /^\d{1,4}(\.\d{1,2})?%?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
  if (value <= MOST_PCT) return value;
  throw new ProblemError('E_USAGE', { detail: `--${option} ${text}: 0–${MOST_PCT}%` });
}

function goalsOf(document: MapDocument, { goals }: ForecastReport): readonly GoalForecast[] {
  return document.nodes.flatMap(({ id }) => goals.of(id) ?? []);
}

function print(
  document: MapDocument,
  goals: readonly GoalForecast[],
  { quotas, channels, controls }: ForecastReport,
  cost: PlanCost,
  output: Output,
): void {
  const graph = buildGraph(document);
  const lines: string[] = [
    ...goals.map((each) => sayGoal(each, (field) => nameOf(document, graph, field))),
    ...quotas.map((each) => sayQuota(each)),
    ...channels.flatMap((each) => sayChannel(each) ?? []),
    ...controls.flatMap((each) => sayControl(each) ?? []),
    ...sayCost(cost, (field) => nameOf(document, graph, field)),
  ];
  for (const line of lines) output.line(line);
}

const say = (mark: 'ok' | 'short' | 'unknown' | 'guardrail', message: Message, params: MessageParams) =>
  `${mark}\t${bothLanguages(message, params)}`;

/** Behind a figure that rests on contributions that nobody wrote. */
const ASSUMED: Message = { zh: '（每户贡献按假设）', en: ' (contribution assumed)' };
const BY_EXPERIENCE: Message = { zh: '（承接率含经验值）', en: ' (take-up partly by experience)' };

function sayGoal(
  { goal, forecast: end, gap, missing, source, assumed, byExperience }: GoalForecast,
  named: (field: MissingField) => Message,
): string {
  const params = {
    id: goal.id,
    name: goal.name,
    target: targetOf(goal),
  };
  if (goal.guardrail) return say('guardrail', TEXTS.guardrail, params);
  if (end === undefined || gap === undefined) {
    const own = (field: string) => ({ id: goal.id, field });
    const waits =
      source === 'nothing'
        ? [own('goalContribution')]
        : [...missing, ...(goal.target === undefined ? [own('target')] : [])];
    return say('unknown', TEXTS.goalUnknown, { ...params, missing: waits.map(named) });
  }
  const notes = [...(assumed ? [ASSUMED] : []), ...(byExperience ? [BY_EXPERIENCE] : [])];
  const note = { zh: notes.map(({ zh }) => zh).join(''), en: notes.map(({ en }) => en).join('') };
  const figures = { ...params, forecast: computed(end, goal.unit), gap: difference(gap, goal.unit), note };
  return gap > 1e-9 ? say('short', TEXTS.goalShort, figures) : say('ok', TEXTS.goalReached, figures);
}

/** With the stretch target behind it, where there is one. */
function targetOf({ target, stretchTarget, unit }: GoalForecast['goal']): string | Message {
  if (target === undefined) return '—';
  const must = amount(target, unit);
  if (stretchTarget === undefined) return must;
  const more = amount(stretchTarget, unit);
  return { zh: `${must.zh}（挑战 ${more.zh}）`, en: `${must.en} (stretch ${more.en})` };
}

function sayQuota({ key, products, need, quota, unit, incomparable }: QuotaUse): string {
  const params = { key, name: products[0]?.name ?? key, quota: amount(quota, unit) };
  if (need === undefined || incomparable.length > 0) return say('unknown', TEXTS.quotaUnknown, params);
  return say(need > quota ? 'short' : 'ok', TEXTS.quota, { ...params, need: computed(need, unit) });
}

function sayChannel({ key, channels, load, capacity }: ChannelLoad): string | undefined {
  if (capacity === undefined) return undefined;
  const params = { key, name: channels[0]?.name ?? key, capacity };
  if (load === undefined) return say('unknown', TEXTS.channelUnknown, params);
  return say(load > capacity ? 'short' : 'ok', TEXTS.channel, { ...params, load: rounded(load, 1) });
}

function sayControl({ scenario, control, need, unit }: ControlCheck): string | undefined {
  if (control === undefined || need === undefined) return undefined;
  const params = { id: scenario.id, name: scenario.name, control: amount(control, unit), need: amount(need, unit) };
  return say(control < need ? 'short' : 'ok', TEXTS.control, params);
}

/** Nothing of a map in which nobody is contacted and nothing is given or paid. */
function sayCost(
  { parts, rewards, total, isComplete, missing, budget, left, perCustomer }: PlanCost,
  name: (field: MissingField) => Message,
): readonly string[] {
  if (parts.length + rewards.length === 0) return [];
  const waits = missing.map(name);
  if (total === undefined) return [say('unknown', TEXTS.costUnknown, { missing: waits })];
  const figures = { total: figure(total), budget: figure(budget ?? 0), left: figure(Math.abs(left ?? 0)) };
  const kept = left === undefined ? TEXTS.cost : left < 0 ? TEXTS.costOver : TEXTS.costWithin;
  const mark = left !== undefined && left < 0 ? 'short' : isComplete ? 'ok' : 'unknown';
  return [
    say(mark, kept, figures),
    ...rewards.map(({ reward: { name }, cost }) =>
      cost === undefined
        ? say('unknown', TEXTS.rewardUnknown, { name })
        : say('ok', TEXTS.reward, { name, cost: figure(cost) }),
    ),
    ...(perCustomer === undefined ? [] : [say('ok', TEXTS.perCustomer, { each: figure(rounded(perCustomer)) })]),
    ...(isComplete ? [] : [say('unknown', TEXTS.costAtLeast, { missing: waits })]),
  ];
}

const TEXTS = {
  cost: {
    zh: '费用：预计 {total} 元，未填预算。',
    en: 'Cost: CNY {total} expected, no budget given.',
  },
  costWithin: {
    zh: '费用：预计 {total} 元，预算 {budget} 元，还余 {left} 元。',
    en: 'Cost: CNY {total} expected of a budget of CNY {budget}, CNY {left} left.',
  },
  costOver: {
    zh: '费用：预计 {total} 元，超过预算 {budget} 元（差 {left} 元）。',
    en: 'Cost: CNY {total} expected, CNY {left} above the budget of CNY {budget}.',
  },
  reward: { zh: '费用中激励“{name}”{cost} 元。', en: 'Of it for reward “{name}”: CNY {cost}.' },
  rewardUnknown: { zh: '激励“{name}”的费用待补。', en: 'The cost of reward “{name}” is not known yet.' },
  costUnknown: {
    zh: '费用：无法计算，缺少{missing}。',
    en: 'Cost: not known, missing {missing}.',
  },
  costAtLeast: {
    zh: '费用未计入：缺少{missing}。',
    en: 'Not counted in the cost: missing {missing}.',
  },
  perCustomer: {
    zh: '每承接一户 {each} 元。',
    en: 'CNY {each} for each customer won.',
  },
  guardrail: {
    zh: '{id} {name}：守护指标，底线 {target}，不计入达成。',
    en: '{id} {name}: guardrail at {target}, never counts as achievement.',
  },
  goalUnknown: {
    zh: '{id} {name}：目标 {target}，无法预测，缺少{missing}。',
    en: '{id} {name}: target {target}, no forecast yet, missing {missing}.',
  },
  goalShort: {
    zh: '{id} {name}：预计 {forecast}{note}，目标 {target}，缺口 {gap}。',
    en: '{id} {name}: forecast {forecast}{note}, target {target}, gap {gap}.',
  },
  goalReached: {
    zh: '{id} {name}：预计 {forecast}{note}，达到目标 {target}。',
    en: '{id} {name}: forecast {forecast}{note} reaches the target of {target}.',
  },
  quota: {
    zh: '{key} {name}：预计承接 {need}，额度 {quota}。',
    en: '{key} {name}: {need} expected of a quota of {quota}.',
  },
  quotaUnknown: {
    zh: '{key} {name}：额度 {quota}，承接缺少数值或单位不同，无法比较。',
    en: '{key} {name}: quota {quota}; take-up is missing or in another unit, so it cannot be compared.',
  },
  channel: {
    zh: '{key} {name}：日均 {load} 人次，产能 {capacity} 人次/日。',
    en: '{key} {name}: {load} contacts a day, capacity {capacity} a day.',
  },
  channelUnknown: {
    zh: '{key} {name}：产能 {capacity} 人次/日，日均未知。',
    en: '{key} {name}: capacity {capacity} contacts a day, load unknown.',
  },
  control: {
    zh: '{id} {name}：对照组 {control}，需 {need}。',
    en: '{id} {name}: control group {control}, {need} needed.',
  },
} as const satisfies Record<string, Message>;
