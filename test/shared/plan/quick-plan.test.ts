import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { newDocument } from '../../../shared/document/defaults.ts';
import { documentSchema, type Edit, type MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { inForce } from '../../../shared/document/in-force.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import {
  addBenefit,
  addFollowUp,
  addGoal,
  addOffer,
  addScript,
  addSegment,
  addSegments,
  lastOfType,
} from '../../../shared/plan/grow.ts';
import { type QuickPlan, quickPlanOf } from '../../../shared/plan/quick-plan.ts';
import { times } from '../../property-runs.ts';
import { chain } from '../build-map.ts';
import { applyAll, randomEdits } from '../random-edits.ts';

const empty = () => newDocument({ id: 'plan', code: 'PLAN', title: '方案' });
const runs = { numRuns: times(60) };
const CHANNELS = ['sms', 'rmCall', 'appPush', 'wecom1v1'] as const;

/** One line added to the plan; `pick` chooses among what the plan has. */
type Step = readonly [what: 0 | 1 | 2 | 3 | 4 | 5, pick: number, name: number];

const steps = fc.array(fc.tuple(fc.constantFrom(0, 1, 2, 3, 4, 5), fc.nat(20), fc.nat(3)), {
  maxLength: 20,
}) as fc.Arbitrary<Step[]>;

function editOf(document: MapDocument, [what, pick, name]: Step): Edit | undefined {
  const { segments, lines } = quickPlanOf(document);
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
    default: {
      const line = at(own.filter(({ script }) => !script));
      return line?.channel && addScript(line.channel.id, `话术${pick}`, { scriptType: 'call' });
    }
  }
}

function grown(document: MapDocument, list: readonly Step[]): MapDocument {
  return list.reduce((map, step) => editOf(map, step)?.(map) ?? map, document);
}

/** What the plan says, by names: ids are the map's. */
function said({ goals, segments, lines, benefits }: QuickPlan) {
  return {
    goals: goals.map(({ name, metricId, unit }) => [name, metricId, unit]),
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

/** Enters the plan line by line into an empty map. */
function entered(plan: QuickPlan): MapDocument {
  let map = empty();
  const take = (edit: Edit) => {
    const before = new Set(map.nodes.map(({ id }) => id));
    map = edit(map);
    return map.nodes.filter(({ id }) => !before.has(id)).at(-1)?.id ?? '';
  };
  const metrics = new Map(starterDictionaries.metrics.map((metric) => [metric.id, metric]));
  for (const { metricId, name } of plan.goals) {
    const metric = metrics.get(metricId);
    if (metric) take(addGoal(metric, name));
  }
  const ids = new Map<string, string>();
  for (const { id, ruleNote = '' } of plan.segments) ids.set(id, take(addSegment(ruleNote)));
  for (const { segment, scenario, product, channel, after, script } of plan.lines) {
    if (!product || !channel) continue;
    const given = { channelType: channel.channelType, name: channel.name };
    const made = after
      ? take(addFollowUp(ids.get(after.from) ?? '', after.type as 'fallback', given))
      : take(addOffer(ids.get(segment.id) ?? '', product.name, given));
    ids.set(channel.id, made);
    const place = quickPlanOf(map).lines.find((line) => line.channel?.id === made);
    if (place) ids.set(scenario.id, place.scenario.id);
    if (script) take(addScript(made, script.name, { scriptType: script.scriptType }));
  }
  for (const { scenario, benefit } of plan.benefits)
    take(addBenefit(ids.get(scenario.id) ?? '', { name: benefit.name }));
  return map;
}

describe('the quick plan', () => {
  test('entered again, line by line, says the same', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const plan = quickPlanOf(grown(empty(), list));
        expect(plan.beyond).toEqual([]);
        expect(said(quickPlanOf(entered(plan)))).toEqual(said(plan));
      }),
      runs,
    );
  });

  test('tells of every node and edge in force once, or says that it is on the map alone', () => {
    const start = fc.constantFrom(...allTemplates(), chain());
    fc.assert(
      fc.property(start, randomEdits(15), steps, (document, edits, list) => {
        const map = grown(applyAll(document, edits), list);
        const { goals, segments, lines, benefits, beyond } = quickPlanOf(map);
        const own = lines.filter(({ repeats }) => !repeats);
        const told = [
          ...[...goals, ...segments, ...benefits.map(({ benefit }) => benefit)].map(({ id }) => id),
          ...own.flatMap(({ channel }) => channel?.id ?? []),
          ...new Set(lines.map(({ scenario }) => scenario.id)),
          ...new Set(lines.flatMap(({ product }) => product?.id ?? [])),
          ...new Set(lines.flatMap(({ script }) => script?.id ?? [])),
        ];
        expect(new Set(told).size).toBe(told.length);
        const nodes = inForce(map).nodes.map(({ id }) => id);
        const onMap = beyond.filter((id) => nodes.includes(id));
        expect([...told, ...onMap].sort()).toEqual([...nodes].sort());
      }),
      runs,
    );
  });

  test('changes nothing of what the map already holds, and leaves a map that can be kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allTemplates()), randomEdits(10), steps, (document, edits, list) => {
        const before = applyAll(document, edits);
        const after = grown(before, list);
        expect(after.nodes.slice(0, before.nodes.length)).toEqual(before.nodes);
        expect(after.edges.slice(0, before.edges.length)).toEqual(before.edges);
        expect(documentSchema.safeParse(after).error?.issues).toBeUndefined();
      }),
      runs,
    );
  });

  test('follows the map: a channel that is renamed, retired or led to by hand', () => {
    const map = grown(empty(), [
      [0, 1, 0],
      [2, 0, 0],
      [3, 0, 0],
    ]);
    expect(said(quickPlanOf(map)).lines.map((line) => line.slice(0, 5))).toEqual([
      ['客户第1类', '产品0', '渠道0', 'sms', undefined],
      ['客户第1类', '产品0', '渠道0', 'sms', 'fallback'],
    ]);
    const renamed = setField('CH1', 'name', '短信提醒')(map);
    expect(quickPlanOf(renamed).lines[0]?.channel?.name).toBe('短信提醒');
    const retired = setField('CH2', 'status', 'retired')(map);
    expect(quickPlanOf(retired).lines).toHaveLength(1);
  });

  test('a segment is called by what stands before a colon; several sentences are one edit', () => {
    const said = ['临界代发户：代发满 6 个月', '转走户', '：没有名称', '只有名称：', '老客户: 满一年'];
    const map = addSegments(said.map((sentence) => ({ sentence })))(empty());
    expect(map.nodes.map(({ name }) => name)).toEqual(['临界代发户', '转走户', '：没有名称', '只有名称：', '老客户']);
    expect(quickPlanOf(map).segments[0]?.ruleNote).toBe('临界代发户：代发满 6 个月');
  });

  test('a channel where customers come by themselves reaches nobody and asks for no consent', () => {
    const map = grown(empty(), [[0, 1, 0]]);
    const own = (channelType: 'selfService' | 'sms') =>
      addOffer('S1', '银联卡', { channelType, name: '渠道' })(map).nodes.find(({ kind }) => kind === 'channel');
    expect(own('selfService')).toMatchObject({ mode: 'inbound', consentRequired: false });
    expect(own('selfService')).not.toHaveProperty('sendWindow');
    expect(own('sms')).toMatchObject({ mode: 'outbound', consentRequired: true });
  });

  test('a channel of a type that the map has is called and served as the last one was', () => {
    const map = addOffer('S1', '存款', { channelType: 'outdoor', name: '外拓' })(grown(empty(), [[0, 1, 0]]));
    const served = setField('CH1', 'executorRole', '网格客户经理')(setField('CH1', 'name', '网格走访')(map));
    expect(lastOfType(served, 'outdoor')).toMatchObject({ name: '网格走访', executorRole: '网格客户经理' });
    expect(lastOfType(served, 'sms')).toBeUndefined();
  });
});
