// Owns the proof that quick fixes mend: those that once left something worse, each by its mechanism.
import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { applyFix } from '../../../shared/lint/fix.ts';
import type { LintContext, RuleId } from '../../../shared/lint/rule.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { buildMap, chain, chainWith, deepFreeze } from '../build-map.ts';
import { context } from './test-rule.ts';

const fixesOf = (map: MapDocument, rule: RuleId, given: LintContext = context) =>
  runRules(deepFreeze(map), given)
    .filter(({ ruleId }) => ruleId === rule)
    .flatMap(({ fixes }) => fixes ?? []);
const titles = (map: MapDocument, rule: RuleId) => fixesOf(map, rule).map(({ title }) => title.zh);
const mended = (map: MapDocument, rule: RuleId, title: RegExp) => {
  const fix = fixesOf(map, rule).find((each) => title.test(each.title.zh));
  if (!fix) throw new Error(`no fix ${title} among ${titles(map, rule).join(', ')}`);
  return applyFix(fix)(map);
};
const found = (map: MapDocument) => runRules(map, context).map(({ fingerprint }) => fingerprint);
const node = (map: MapDocument, id: string) => map.nodes.find((each) => each.id === id);

describe('SM004: what is missing comes in the form that its place asks for', () => {
  test.each([
    ['sms', 'sms'],
    ['appPush', 'push'],
    ['wecom1v1', 'wecom'],
    ['rmVisit', 'faceToFace'],
    ['rmCall', 'call'],
  ])('behind %s a script is of type %s, with the sentences of what the channel offers', (channelType, scriptType) => {
    const map = buildMap({ S1: {}, SC1: {}, P1: {}, P2: { productType: 'wealth' }, CH1: { channelType } }, [
      ...['S1 SC1', 'SC1 P1', 'SC1 P2', 'P1 CH1', 'P2 CH1'],
    ]);
    const after = mended(map, 'SM004', /新建话术/);
    expect(node(after, 'T1')).toMatchObject({
      scriptType,
      disclosure: '利率与起存金额以办理当日公示及存单记载为准。理财非存款、产品有风险、投资须谨慎。',
    });
    expect(found(after).filter((each) => /^SM02[68]:T1(,CH1)?:(?:type|deposit|wealth)/.test(each))).toEqual([]);
  });
});

describe('SM007: a placement of its own has words of its own', () => {
  const shared = chain(
    { P2: { productType: 'wealth', name: '理财' }, CH1: { capacityPerDay: 1 }, T1: { forProductIds: ['P1'] } },
    ['SC1 P2', 'P2 CH1'],
  );
  const apart = chain(
    {
      SC1: { mutexGroup: '互斥' },
      SC2: { mutexGroup: '互斥' },
      P2: { productType: 'wealth' },
      T1: { forProductIds: ['P1'] },
    },
    ['S1 SC2', 'SC2 P2', 'P2 CH1'],
  );

  test('and breaks no chain', () => {
    const after = mended(apart, 'SM007', /另放一个渠道/);
    expect(node(after, 'T2')).toMatchObject({
      forProductIds: ['P2'],
      disclosure: '理财非存款、产品有风险、投资须谨慎。',
    });
    expect(found(after).filter((each) => each.startsWith('SM004'))).toEqual([]);
  });

  test('and is not offered where its customers would be called twice', () => {
    expect(titles(shared, 'SM007')).toEqual([]);
  });
});

describe('SM022: a delay ends before what set it off does', () => {
  const event = {
    scenarioClass: 'event',
    motClass: 'customerChange',
    trigger: { type: 'event', eventCode: 'MOT-A01' },
  };
  const twice = (scenario: Readonly<Record<string, unknown>>) =>
    chain({ SC1: scenario, CH2: { offsetDay: 2 }, P2: { productType: 'deposit' }, T2: {} }, [
      'SC1 P2',
      'P2 CH2',
      'CH2 T2',
    ]);
  const delays = (scenario: Readonly<Record<string, unknown>>) =>
    titles(twice(scenario), 'SM022').filter((title) => title.includes('推迟'));

  test.each([
    ['an event of 48 hours', { ...event, validityHours: 48 }],
    ['an event that the dictionary gives 48 hours', { ...event, validityHours: undefined }],
    ['a window of a week', { windowFrom: 0, windowTo: 7 }],
    ['a validity from the customer’s first day', { dayAnchor: 'customerDay0', windowFrom: 2, validityHours: 120 }],
  ])('%s', (_name, scenario) => {
    expect(delays(scenario)).toEqual([]);
  });

  test.each([
    ['no end', {}],
    ['a month', { validityHours: 720, windowFrom: 0, windowTo: 30 }],
  ])('offered with %s', (_name, scenario) => {
    expect(delays(scenario)).toHaveLength(1);
  });
});

describe('SM017: what fits the quota leaves some of it', () => {
  const offered = (product: Readonly<Record<string, unknown>>, takeUpPct: number) => {
    const map = chain({ P1: { quotaUnit: '户', ...product } });
    return setField('E3', 'takeUpPct', takeUpPct)(setField('E3', 'unit', '户')(setField('E3', 'avgTicket', 1)(map)));
  };

  test('less than is warned of', () => {
    const map = offered({ quota: 50 }, 40);
    const after = mended(map, 'SM017', /承接率降至/);
    expect(found(after).filter((each) => each.startsWith('SM017'))).toEqual([]);
    expect(after.edges.find(({ id }) => id === 'E3')).toMatchObject({ takeUpPct: 8.88 });
  });

  test.each([
    ['no quota', { quota: 0 }, 40],
    ['hardly any', { quota: 0.001 }, 40],
    ['a take-up that cannot be less', { quota: 0.01 }, 0.01],
  ])('never a take-up of 0: %s', (_name, product, takeUpPct) => {
    expect(titles(offered(product, takeUpPct), 'SM017')).toEqual([]);
  });
});

describe('SM034: a target is something to work for', () => {
  const tree = (children: readonly number[], parent: object = {}) =>
    chain({
      G1: { target: 100, ...parent },
      ...Object.fromEntries(
        children.map((target, index) => [
          `G${index + 2}`,
          { target, metricId: 'deposit_point', baseline: undefined, baselineNote: '新业务', parentGoalId: 'G1' },
        ]),
      ),
    });

  test('taken from the children where it is', () => {
    expect(titles(tree([30, 40]), 'SM034').join()).toContain('70 万元');
  });

  test.each([
    ['0', tree([0, 0])],
    ['what the baseline has already', tree([30, 10], { baseline: 60, baselineNote: '去年' })],
  ])('not %s', (_name, map) => {
    expect(titles(map, 'SM034').filter((title) => title.includes('改为'))).toEqual([]);
  });

  test('a goal that would stand alone is not taken out from under its parent', () => {
    const alone = chainWith({ 'G1.target': 100 });
    const circle = {
      ...alone,
      nodes: [...alone.nodes, { ...node(buildMap({ G2: { parentGoalId: 'G2' } }), 'G2') }],
    } as MapDocument;
    expect(titles(circle, 'SM034')).toEqual([]);
  });
});

describe('SM001 and SM005: no fix closes a circle', () => {
  test('a goal that the segment leads on to is not connected', () => {
    const map = buildMap({ G1: {}, G2: {}, S1: {}, SC1: {}, P1: {} }, ['S1 SC1', 'SC1 P1', 'P1 G1 flow']);
    expect(titles(map, 'SM001')).toEqual(['连接目标“目标G2”', '新建目标']);
  });

  test('a wrong connection back does not become a fallback', () => {
    const map = chain({ CH2: {}, T2: {}, CH3: {}, T3: {} }, [
      ...['CH1 CH2 fallback', 'CH2 CH3 handoff', 'CH3 CH1 migrate', 'CH2 T2', 'CH3 T3'],
    ]);
    expect(titles(map, 'SM005').some((title) => /兜底|协同转介/.test(title))).toBe(false);
    const forth = chain({ CH2: {}, T2: {} }, ['CH1 CH2 migrate', 'CH2 T2', 'P1 CH2']);
    expect(
      titles({ ...forth, policy: { ...forth.policy, channelCaps: [], humanCap: {}, totalCap: {} } }, 'SM005'),
    ).toContain('改为兜底');
  });
});

describe('fixes are tried on the map', () => {
  /** A second channel of no legal kind of connection: made legal, it is one call too many. */
  const risky = chain({ CH2: { offsetDay: 2 }, T2: {} }, ['CH1 CH2 migrate', 'CH2 T2']);

  test('what would break a cap is not offered, the rest is', () => {
    expect(titles(risky, 'SM005')).toEqual(['删除连线']);
  });

  test('of large maps when somebody asks for one', () => {
    const crowd = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`G${index + 2}`, {}]));
    const large = { ...risky, nodes: [...risky.nodes, ...buildMap(crowd).nodes] };
    expect(titles(large, 'SM005').length).toBeGreaterThan(1);
  });

  test('not for those who only want to know what is wrong', () => {
    expect(fixesOf(risky, 'SM005', { ...context, untriedFixes: true }).length).toBeGreaterThan(1);
  });
});
