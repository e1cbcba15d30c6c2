// Owns SM040: what SM017, SM024, SM003, SM029 and SM053 could not work out is told, one finding for each of them, with what is missing.
import { planCost } from '../../cost/plan-cost.ts';
import type { MapDocument } from '../../document/document.ts';
import { documentFields, elementFields, labelAt } from '../../document/field-path.ts';
import { isServedByPeople } from '../../document/kinds/channel-facts.ts';
import { kinds } from '../../document/kinds/index.ts';
import { rewardFieldName } from '../../document/reward-words.ts';
import { arrivalMissing } from '../../forecast/arrival.ts';
import { channelLoads } from '../../forecast/channel-load.ts';
import { controlCheck } from '../../forecast/control-check.ts';
import { forecastGoals } from '../../forecast/goal-progress.ts';
import { type MissingField, offersOfScenario } from '../../forecast/offers.ts';
import { missingOf, quotaUses } from '../../forecast/quota-use.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Message } from '../../i18n/message.ts';
import type { Found, LintContext, Rule } from '../rule.ts';

export const arithmeticNotDone: Rule = {
  id: 'SM040',
  severity: 'warning',
  stage: 'check',
  awaitsFilling: true,
  title: { zh: '部分核算无法检查', en: 'Figures that could not be checked' },
  why: {
    zh: '缺少数值时不会报错；未检查不等于没有问题。',
    en: 'Where figures are missing, no problem is reported; not checked does not mean correct.',
  },
  *check(document, graph, context) {
    const checks = [
      ['quota', { zh: '额度', en: 'Quotas' }, quotaGaps(graph, context)],
      ['capacity', { zh: '产能', en: 'Capacity' }, capacityGaps(document, graph, context)],
      ['goal', { zh: '目标', en: 'Goals' }, goalGaps(graph)],
      ['control', { zh: '对照组', en: 'Control groups' }, controlGaps(document, graph)],
      ['cost', { zh: '费用', en: 'Cost' }, costGaps(document, graph, context.today)],
    ] as const;
    for (const [key, what, gaps] of checks) {
      const missing = distinct(gaps);
      if (missing.length > 0) yield notChecked(document, graph, { key, what, missing });
    }
  },
};

/** SM017: offers of products with a quota, and products that are limited by a quota nobody has given. */
function* quotaGaps(graph: Graph, { stock }: LintContext): Iterable<MissingField> {
  const uses = quotaUses(graph, stock);
  const known = new Set(uses.flatMap(({ products }) => products.map(({ id }) => id)));
  for (const { id, quota, quotaUnit, quotaByBranch } of graph.ofKind('product')) {
    const isLimited = quotaUnit !== undefined || (quotaByBranch ?? []).length > 0;
    if (isLimited && quota === undefined && !known.has(id)) yield { id, field: 'quota' };
  }
  for (const use of uses) for (const offer of use.unknown) yield* missingOf(offer, use.unit);
}

/** SM024: what reaches a channel with a capacity, and people who have none. */
function* capacityGaps(document: MapDocument, graph: Graph, { dictionaries }: LintContext): Iterable<MissingField> {
  for (const { channels, capacity, parts, unknown } of channelLoads(document, graph, dictionaries.holidays)) {
    const [first] = channels;
    const isUsed = parts.length > 0 || unknown.length > 0;
    if (!first || !isUsed || (capacity === undefined && !isServedByPeople(first.channelType))) continue;
    if (capacity === undefined) yield { id: first.id, field: 'capacityPerDay' };
    for (const scenario of unknown) yield* arrivalMissing(document, graph, scenario);
  }
}

/** SM003: goals that no goal stands under; the others are made of them. A target that is missing is SM002's. */
function* goalGaps(graph: Graph): Iterable<MissingField> {
  const forecasts = forecastGoals(graph);
  for (const goal of graph.ofKind('goal')) {
    const { source, assumed, missing = [] } = forecasts.of(goal.id) ?? {};
    if (goal.guardrail || goal.target === undefined || source === 'children') continue;
    if (source === 'nothing' || assumed) yield { id: goal.id, field: CONTRIBUTION };
    else yield* missing;
  }
}

/** SM029: scenarios that will be compared and whose segments keep a control group. */
function* controlGaps(document: MapDocument, graph: Graph): Iterable<MissingField> {
  for (const scenario of graph.ofKind('scenario')) {
    const segments = graph.previous(scenario.id, 'flow').filter((node) => node.kind === 'segment');
    const offers = offersOfScenario(graph, scenario);
    if (scenario.descriptiveReview || offers.length === 0 || !segments.some((each) => each.holdoutPct)) continue;
    const check = controlCheck(graph, scenario, document.lists);
    if (check && check.control !== undefined) continue;
    for (const { missing } of offers) yield* missing;
  }
}

/** SM053: what a plan with a budget costs. */
function costGaps(document: MapDocument, graph: Graph, today: string): readonly MissingField[] {
  return document.budget === undefined ? [] : planCost(document, graph, today).missing;
}

const CONTRIBUTION = 'goalContribution';
/** More than these are counted. */
const NAMED = 4;

function notChecked(
  document: MapDocument,
  graph: Graph,
  { key, what, missing }: { key: string; what: Message; missing: readonly MissingField[] },
): Found {
  // The canvas jumps to an element; what the map's own header lacks comes last.
  const placed = [...missing].sort((a, b) => Number(a.id === '') - Number(b.id === ''));
  const names = placed.slice(0, NAMED).map((field) => nameOf(document, graph, field));
  const first = placed[0];
  return {
    targets: [...new Set(placed.flatMap(({ id }) => (id === '' ? [] : id)))],
    key,
    message:
      placed.length > NAMED
        ? {
            zh: '{what}无法检查：缺少{missing}等 {count} 项。',
            en: '{what} not checked: {count} values are missing, such as {missing}.',
          }
        : { zh: '{what}无法检查：缺少{missing}。', en: '{what} not checked: missing {missing}.' },
    params: { what, missing: names, count: placed.length },
    ...(first && { field: first.field }),
    places: placed.map(({ id, field }) => ({ id, field })),
  };
}

/** 场景“定期检视”的预计触发量. */
export function nameOf(document: MapDocument, graph: Graph, { id, field }: MissingField): Message {
  if (id === '') {
    return field === 'periodStart'
      ? PERIOD
      : (rewardFieldName(document.rewards, field) ?? labelAt(documentFields, field));
  }
  const node = graph.node(id);
  if (node) {
    const title = kinds[node.kind].title;
    const label = field === CONTRIBUTION ? GOAL_CONTRIBUTION : labelAt(elementFields(node), field);
    return {
      zh: `${title.zh}“${node.name}”的${label.zh}`,
      en: `${lower(label.en)} of ${title.en.toLowerCase()} “${node.name}”`,
    };
  }
  const edge = document.edges.find((each) => each.id === id);
  if (!edge) return { zh: id, en: id };
  const [from, to] = [edge.from, edge.to].map((end) => graph.node(end)?.name ?? end);
  const label = labelAt(elementFields(edge), field);
  return { zh: `“${from}”→“${to}”的${label.zh}`, en: `${lower(label.en)} of “${from}” → “${to}”` };
}

/** Within a sentence. */
function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

const PERIOD: Message = { zh: '运行期', en: 'the period' };
const GOAL_CONTRIBUTION: Message = { zh: '目标贡献', en: 'goal contribution' };

function distinct(fields: Iterable<MissingField>): readonly MissingField[] {
  return [...new Map([...fields].map((each) => [`${each.id}.${each.field}`, each])).values()];
}
