import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { setField } from '../../../../shared/document/edits/elements.ts';
import { findTemplate } from '../../../../shared/document/templates.ts';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { tooManyContacts } from '../../../../shared/lint/rules/too-many-contacts.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { buildMap, chain } from '../../build-map.ts';
import { context, findingsOf, testRule } from '../test-rule.ts';

/** Weeks without a holiday, so that days keep their distance. */
const inJuly = (map: MapDocument): MapDocument => ({ ...map, periodStart: '2025-07-01', periodDays: 28 });

/** One segment with two scenarios, each with one channel. */
const twoScenarios = (
  first: Record<string, unknown>,
  second: Record<string, unknown>,
  channels: readonly [object, object],
) =>
  inJuly(
    buildMap(
      {
        G1: {},
        S1: { name: '客群' },
        SC1: first,
        SC2: second,
        P1: {},
        P2: {},
        CH1: { name: '甲', ...channels[0] },
        CH2: { name: '乙', ...channels[1] },
      },
      ['G1 S1', 'S1 SC1', 'S1 SC2', 'SC1 P1', 'SC2 P2', 'P1 CH1', 'P2 CH2'],
    ),
  );
const calls = [{ offsetDay: 1 }, { offsetDay: 3 }] as const;
const sms = { channelType: 'sms' };

testRule(tooManyContacts, {
  passing: {
    'one call': chain(),
    'two calls, the second a week later': twoScenarios({}, {}, [{ offsetDay: 1 }, { offsetDay: 8 }]),
    'two calls in scenarios of one mutex group': twoScenarios({ mutexGroup: '电话' }, { mutexGroup: '电话 ' }, calls),
    'two calls in scenarios whose windows are disjoint': twoScenarios(
      { windowFrom: 0, windowTo: 10 },
      { windowFrom: 11, windowTo: 20 },
      calls,
    ),
    'a second call that is a service, one that is a mandatory notice': chain(
      { CH2: { offsetDay: 2, purpose: 'service' }, CH3: { offsetDay: 3, purpose: 'mandatory' } },
      ['CH1 CH2', 'CH1 CH3'],
    ),
    'customers who call by themselves': chain({ CH2: { offsetDay: 2, mode: 'inbound', touches: 10 } }, ['P1 CH2']),
    'an empty cap': { ...twoScenarios({}, {}, calls), policy: { ...chain().policy, channelCaps: [] } },
  },
  failing: {
    'a call in each of two scenarios that may coincide': {
      map: twoScenarios({ windowFrom: 0, windowTo: 10 }, { windowFrom: 10, windowTo: 20 }, calls),
      finds: [
        {
          targets: ['S1', 'CH1', 'CH2'],
          zh: '客群“客群”在 7 天内经“甲、乙”触达 2 次，超过上限 1 次（客户经理电话）。',
          severity: 'error',
          fixes: 3,
        },
      ],
    },
    'a fallback of the same type within a week, and after a handoff': {
      map: chain({ CH2: { offsetDay: 3, ...sms }, CH3: { offsetDay: 7 } }, ['CH1 CH2 handoff', 'CH2 CH3 fallback']),
      finds: [{ targets: ['S1', 'CH1', 'CH3'], zh: /在 7 天内经“渠道CH1、渠道CH3”触达 2 次/, fixes: 2 }],
    },
    'touches of one placement': {
      map: chain({ CH1: { ...sms, touches: 5 }, T1: {} }),
      finds: [
        { targets: ['S1', 'CH1'], zh: /在 7 天内.*触达 5 次，超过上限 2 次（短信）/, fixes: 1 },
        { targets: ['S1', 'CH1'], zh: /在 30 天内.*触达 5 次，超过上限 4 次（短信）/, fixes: 1 },
        { targets: ['S1', 'CH1'], zh: /在 7 天内.*触达 5 次，超过上限 4 次（全部触达）/, fixes: 1 },
      ],
    },
    'calls of any kind': {
      map: chain(
        {
          CH2: { channelType: 'aiCall', offsetDay: 2 },
          CH3: { channelType: 'remoteVideo', offsetDay: 5 },
        },
        ['P1 CH2', 'P1 CH3'],
      ),
      finds: [{ targets: ['S1', 'CH1', 'CH2', 'CH3'], zh: /触达 3 次，超过上限 2 次（各类电话）/, fixes: 2 }],
    },
    'the worst of several windows, with what stacks up in it': {
      map: inJuly(
        chain(
          {
            CH1: { ...sms, offsetDay: 1 },
            CH2: { ...sms, offsetDay: 6 },
            CH3: { ...sms, offsetDay: 20 },
            CH4: { ...sms, offsetDay: 22 },
            CH5: { ...sms, offsetDay: 26 },
          },
          ['P1 CH2', 'P1 CH3', 'P1 CH4', 'P1 CH5'],
        ),
      ),
      finds: [
        { targets: ['S1', 'CH3', 'CH4', 'CH5'], zh: /在 7 天内.*触达 3 次，超过上限 2 次/, fixes: 2 },
        { targets: ['S1', 'CH1', 'CH2', 'CH3', 'CH4', 'CH5'], zh: /在 30 天内.*触达 5 次，超过上限 4 次/, fixes: 2 },
      ],
    },
    'a delay that the wave has no room for': {
      map: {
        ...twoScenarios({ mutexGroup: 'a' }, { mutexGroup: 'b' }, [{ offsetDay: 1 }, { offsetDay: 3, waveNo: 1 }]),
        waves: [{ no: 1, name: '一', fromDay: 0, toDay: 7 }],
      },
      finds: [{ targets: ['S1', 'CH1', 'CH2'], zh: /触达 2 次/, fixes: 1 }],
    },
    'two calls a week apart that National Day brings together': {
      map: {
        ...twoScenarios({}, {}, [{ offsetDay: 1 }, { offsetDay: 8 }]),
        periodStart: '2025-09-15',
        periodDays: 28,
      },
      finds: [{ targets: ['S1', 'CH1', 'CH2'], zh: /在 ?7 ?天内.*触达 2 次/, fixes: 2 }],
    },
    'a channel cap that the map sets itself': {
      map: {
        ...chain(),
        policy: { ...chain().policy, channelCaps: [{ channelType: 'rmCall', per30Days: 0 }] },
      },
      finds: [{ targets: ['S1', 'CH1'], zh: /在 30 天内.*触达 1 次，超过上限 0 次/, fixes: 1 }],
    },
  },
});

test('a cheaper channel keeps the script and breaks no other rule; where none fits, none is offered', () => {
  const script = { text: '您好，我是本行客户经理小某，想请您来看看新的存款。' };
  const words = { T1: script, T2: script };
  const start = { ...twoScenarios({ mutexGroup: 'a' }, { mutexGroup: 'b' }, calls) };
  const map = buildMap(
    {
      ...Object.fromEntries(start.nodes.map((node) => [node.id, { ...node, name: `客户经理电话${node.id}` }])),
      ...words,
    },
    [...start.edges.map(({ from, to }) => `${from} ${to}`), 'CH1 T1', 'CH2 T2'],
  );
  const cheaper = (document: MapDocument) =>
    findingsOf(tooManyContacts, document).flatMap(({ fixes = [] }) =>
      fixes.filter(({ title }) => /更便宜/.test(title.zh)),
    );
  const [fix] = cheaper(map);
  if (!fix) throw new Error('no fix');
  expect(fix.title.zh).toBe('“客户经理电话CH1”改用更便宜的远程人工外呼（空）');
  const fixed = applyFix(fix)(map);
  expect(fixed.nodes.find(({ id }) => id === 'CH1')).toMatchObject({
    ...{ channelType: 'remoteCall', force: 'air', unitCost: 2, name: '远程人工外呼CH1' },
  });
  const rules = (document: MapDocument) => new Set(runRules(document, context).map(({ ruleId }) => ruleId));
  expect([...rules(fixed)].filter((id) => !rules(map).has(id))).toEqual([]);

  // A letter is sent by nothing cheaper that could carry it.
  const faceToFace = setField('T1', 'scriptType', 'letter')(setField('T2', 'scriptType', 'letter')(map));
  expect(cheaper(faceToFace)).toEqual([]);

  // Nobody is sent to a chamber of commerce who is no company.
  const visits = ['CH1', 'CH2'].reduce(
    (each, id) => setField(id, 'channelType', 'rmVisit')(setField(`T${id.slice(2)}`, 'scriptType', 'faceToFace')(each)),
    map,
  );
  const toChamber = (customerType?: string) =>
    cheaper(setField('S1', 'customerType', customerType)(visits)).some(({ title }) => /商会/.test(title.zh));
  expect([toChamber(), toChamber('company')]).toEqual([false, true]);
});

describe.each(['TPL-ELDER', 'TPL-PRIVATE'])('%s', (code) => {
  const template = findTemplate(code);
  if (!template) throw new Error('no template');
  const ungrouped = ['SC2', 'SC3'].reduce((map, id) => setField(id, 'mutexGroup', undefined)(map), template);

  test('is within the caps with its mutex group', () => {
    expect(findingsOf(tooManyContacts, template)).toEqual([]);
  });

  test('breaks the caps without it, and names the calls that stack up', () => {
    const found = findingsOf(tooManyContacts, ungrouped);
    const expected = {
      'TPL-ELDER': [
        ['rmCall 7', 'S2', 'CH4', 'CH6'],
        ['human 7', 'S2', 'CH4', 'CH6', 'CH5'],
      ],
      'TPL-PRIVATE': [
        ['rmCall 7', 'S2', 'CH6', 'CH3'],
        ['human 7', 'S2', 'CH6', 'CH3', 'CH7'],
      ],
    }[code];
    expect(found.map(({ key, targets }) => [key, ...targets])).toEqual(expected);
  });

  test('is within them again after the quick fix', () => {
    const fix = findingsOf(tooManyContacts, ungrouped)[0]?.fixes?.[0];
    if (!fix) throw new Error('no fix');
    expect(fix.title.zh).toBe('将 2 个场景设为互斥组“频控互斥”');
    expect(findingsOf(tooManyContacts, applyFix(fix)(ungrouped))).toEqual([]);
  });
});
