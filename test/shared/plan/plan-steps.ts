// Owns plans that are entered line by line, for properties: steps, what a plan says by names, and entering it again.
import fc from 'fast-check';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { newDocument } from '../../../shared/document/defaults.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { offersOf } from '../../../shared/forecast/offers.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { goalScope, toggleOffer, toggleSegment } from '../../../shared/plan/goal-scope.ts';
import { addBenefit, addFollowUp, addGoal, addOffer, addScript, addSegment } from '../../../shared/plan/grow.ts';
import { quickPlanOf } from '../../../shared/plan/quick-plan.ts';

export const empty = () => newDocument({ id: 'plan', code: 'PLAN', title: '方案' });

const CHANNELS = ['sms', 'rmCall', 'appPush', 'wecom1v1'] as const;

/** One line added to the plan; `pick` chooses among what the plan has. */
export type Step = readonly [what: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7, pick: number, name: number];

const stepsOf = (...whats: Step[0][]) =>
  fc.array(fc.tuple(fc.constantFrom(...whats), fc.nat(20), fc.nat(3)), { maxLength: 24 }) as fc.Arbitrary<Step[]>;
/** Lines that are added. */
export const additions = stepsOf(0, 1, 2, 3, 4, 5);
/** And goals that are given to some segments or offers. */
export const steps = stepsOf(0, 1, 2, 3, 4, 5, 6, 7);

function editOf(document: MapDocument, [what, pick, name]: Step): Edit | undefined {
  const { goals, segments, lines } = quickPlanOf(document);
  const channelType = CHANNELS[name] ?? 'sms';
  const channel = { channelType, name: `渠道${pick}` };
  const at = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const own = lines.filter((line) => line.channel && !line.repeats);
  switch (what) {
    case 0:
      return addSegment(`客户第${pick}类`);
    case 1: {
      const metric = starterDictionaries.metrics[pick % starterDictionaries.metrics.length];
      return metric && addGoal(metric, `目标${pick}`);
    }
    case 2: {
      const segment = at(segments);
      return segment && addOffer(segment.id, `产品${name}`, channel);
    }
    case 3: {
      const line = at(own);
      const type = (['fallback', 'handoff', 'followUp'] as const)[name] ?? 'fallback';
      return line?.channel && addFollowUp(line.channel.id, type, channel);
    }
    case 4: {
      const line = at(lines);
      return line && addBenefit(line.scenario.id, { name: `权益${pick}` });
    }
    case 6:
    case 7: {
      const goal = goals[name % Math.max(1, goals.length)];
      const segment = at(segments);
      const offer = at(offersOf(buildGraph(document)));
      if (!goal) return undefined;
      if (what === 6) return segment && toggleSegment(goal.id, segment.id);
      return offer && toggleOffer(goal.id, offer.edge.id);
    }
    default: {
      const line = at(own.filter(({ script }) => !script));
      return line?.channel && addScript(line.channel.id, `话术${pick}`, { scriptType: 'call' });
    }
  }
}

export function grown(document: MapDocument, list: readonly Step[]): MapDocument {
  return list.reduce((map, step) => editOf(map, step)?.(map) ?? map, document);
}

/** What the plan says, by names: ids are the map's. */
export function said(map: MapDocument) {
  const { goals, segments, lines, benefits } = quickPlanOf(map);
  const graph = buildGraph(map);
  return {
    goals: goals.map(({ id, name, metricId, unit }) => {
      const { isForAll, segments: own, offers } = goalScope(graph, id);
      const whom = isForAll ? 'all' : own.map(({ ruleNote }) => ruleNote);
      return [name, metricId, unit, whom, offers.map(({ product, scenario }) => [scenario.name, product.name])];
    }),
    segments: segments.map(({ ruleNote }) => ruleNote),
    lines: lines.map(({ segment, product, channel, after, script }) => [
      segment.ruleNote,
      product?.name,
      channel?.name,
      channel?.channelType,
      after?.type,
      script?.name,
    ]),
    benefits: benefits.map(({ benefit }) => benefit.name),
  };
}

/** Enters the plan that a map is seen as, line by line, into an empty one. */
export function entered(source: MapDocument): MapDocument {
  const plan = quickPlanOf(source);
  let map = empty();
  const take = (edit: Edit) => {
    const before = new Set(map.nodes.map(({ id }) => id));
    map = edit(map);
    return map.nodes.filter(({ id }) => !before.has(id)).at(-1)?.id ?? '';
  };
  const ids = new Map<string, string>();
  const own = (id: string) => ids.get(id) ?? '';
  const metrics = new Map(starterDictionaries.metrics.map((metric) => [metric.id, metric]));
  for (const { id, metricId, name } of plan.goals) {
    const metric = metrics.get(metricId);
    if (metric) ids.set(id, take(addGoal(metric, name)));
  }
  for (const { id, ruleNote = '' } of plan.segments) ids.set(id, take(addSegment(ruleNote)));
  for (const { segment, scenario, product, offer, channel, after, script } of plan.lines) {
    if (!product || !channel) continue;
    const given = { channelType: channel.channelType, name: channel.name };
    const made = after
      ? take(addFollowUp(own(after.from), after.type as 'fallback', given))
      : take(addOffer(own(segment.id), product.name, given));
    ids.set(channel.id, made);
    const place = quickPlanOf(map).lines.find((line) => line.channel?.id === made);
    if (place) ids.set(scenario.id, place.scenario.id);
    if (place?.offer && offer) ids.set(offer.id, place.offer.id);
    if (script) take(addScript(made, script.name, { scriptType: script.scriptType }));
  }
  for (const { scenario, benefit } of plan.benefits) take(addBenefit(own(scenario.id), { name: benefit.name }));
  const graph = buildGraph(source);
  for (const { id } of plan.goals) {
    const { isForAll, segments, offers } = goalScope(graph, id);
    if (!isForAll) for (const segment of segments) map = toggleSegment(own(id), own(segment.id))(map);
    for (const { edge } of offers) map = toggleOffer(own(id), own(edge.id))(map);
  }
  return map;
}
