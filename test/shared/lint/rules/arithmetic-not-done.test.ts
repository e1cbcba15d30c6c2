import { expect, test } from 'vitest';
import { setField } from '../../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../../shared/document/edits/map.ts';
import { waive } from '../../../../shared/document/edits/waivers.ts';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { formatMessage } from '../../../../shared/i18n/message.ts';
import { arithmeticNotDone } from '../../../../shared/lint/rules/arithmetic-not-done.ts';
import { openFindings } from '../../../../shared/lint/waivers.ts';
import { chain, countedChain } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const named = { SC1: { name: '检视' }, P1: { name: '存单', quota: 1000, quotaUnit: '万元' }, CH1: { name: '电话' } };
/** Everything that can be worked out is; `values` change fields written `E3.takeUpPct`. */
const counted = (values: Readonly<Record<string, unknown>> = {}, more: Parameters<typeof countedChain>[0] = {}) =>
  Object.entries({ 'E3.avgTicket': 1, 'E3.unit': '万元', ...values }).reduce(
    (map, [place, value]) => {
      const [id = '', field = ''] = place.split('.');
      return setField(id, field, value)(map);
    },
    countedChain({ ...named, ...more }),
  );
const MORE = ['SC2', 'SC3', 'SC4', 'SC5', 'SC6'];
const withoutPeriod = (map: ReturnType<typeof counted>) => setMapField('periodDays', undefined)(map);

testRule(arithmeticNotDone, {
  passing: {
    'all numbers are there': counted(),
    'no quota, no need to know the amount': counted({
      'P1.quota': undefined,
      'P1.quotaUnit': undefined,
      'E3.unit': undefined,
    }),
    'a quota of accounts needs no ticket': counted({ 'P1.quotaUnit': '户', 'E3.avgTicket': undefined }),
    'a machine without capacity': counted({ 'CH1.channelType': 'sms', 'CH1.capacityPerDay': undefined }),
    'a channel that nobody comes to': counted({}, { CH2: {} }),
    'a schedule within its window needs no period': withoutPeriod(
      counted({ 'SC1.trigger': { type: 'schedule' }, 'SC1.windowTo': 10 }),
    ),
    'a guardrail has no forecast': counted({}, { G2: { guardrail: true } }),
    'a goal without a target, which SM002 asks for': counted({}, { G2: { target: undefined } }),
    'a goal that others stand under': counted({ 'G1.parentGoalId': 'G2' }, { G2: {} }),
    'no control group': counted({ 'S1.holdoutPct': 0 }),
    'a scenario without products, which SM004 asks for': counted({}, { SC2: {} }),
  },
  failing: {
    'no volume': {
      map: counted({ 'SC1.expectedVolume': undefined }),
      finds: ['额度', '产能', '目标', '对照组'].map((what) => ({
        targets: ['SC1'],
        zh: `${what}无法检查：缺少场景“检视”的预计触发量。`,
        field: 'expectedVolume',
      })),
    },
    'no take-up': {
      map: counted({ 'E3.takeUpPct': undefined }),
      finds: ['额度', '目标', '对照组'].map((what) => ({
        targets: ['E3'],
        zh: `${what}无法检查：缺少“检视”→“存单”的承接率。`,
        field: 'takeUpPct',
      })),
    },
    'no period': {
      map: withoutPeriod(counted()),
      finds: [{ targets: [], zh: '产能无法检查：缺少运行期。', field: 'periodStart' }],
    },
    'no ticket where the quota is money': {
      map: counted({ 'E3.avgTicket': undefined }),
      finds: [{ targets: ['E3'], zh: /^额度无法检查：缺少.*的户均金额。$/ }],
    },
    'a ticket without a unit': {
      map: counted({ 'E3.unit': undefined }),
      finds: [{ targets: ['E3'], zh: /^额度无法检查：缺少.*的户均单位。$/ }],
    },
    'a quota that is only said to be in 万元': {
      map: counted({ 'P1.quota': undefined }),
      finds: [{ targets: ['P1'], zh: '额度无法检查：缺少产品“存单”的额度。', field: 'quota' }],
    },
    'branches that have quotas of no quota': {
      map: counted({
        'P1.quota': undefined,
        'P1.quotaUnit': undefined,
        'P1.quotaByBranch': [{ branchCode: 'B1', quota: 5 }],
      }),
      finds: [{ targets: ['P1'], zh: '额度无法检查：缺少产品“存单”的额度。' }],
    },
    'people without a capacity': {
      map: counted({ 'CH1.capacityPerDay': undefined }),
      finds: [{ targets: ['CH1'], zh: '产能无法检查：缺少渠道“电话”的日产能。', field: 'capacityPerDay' }],
    },
    'neither capacity nor period': {
      map: withoutPeriod(counted({ 'CH1.capacityPerDay': undefined })),
      finds: [{ targets: ['CH1'], zh: '产能无法检查：缺少渠道“电话”的日产能、运行期。', field: 'capacityPerDay' }],
    },
    'a window that ends before it begins': {
      map: counted({ 'SC1.trigger': { type: 'schedule' }, 'SC1.windowFrom': 9, 'SC1.windowTo': 3 }),
      finds: [{ targets: ['SC1'], zh: '产能无法检查：缺少场景“检视”的窗口止。' }],
    },
    'a goal that no offer contributes to': {
      map: counted({ 'E3.goalContribution': undefined, 'G1.name': '净增' }),
      finds: [{ targets: ['G1'], zh: '目标无法检查：缺少目标“净增”的目标贡献。' }],
    },
    'a baseline that is only explained': {
      map: counted({
        'G1.metricId': 'effective_cust',
        'G1.baseline': undefined,
        'G1.baselineNote': '新业务',
        'G1.name': '净增',
      }),
      finds: [{ targets: ['G1'], zh: '目标无法检查：缺少目标“净增”的基线值。' }],
    },
    'segments that keep back different shares, one without a size': {
      map: countedChain({ ...named, S1: { name: '甲', size: undefined }, S2: { holdoutPct: 20 } }, ['S2 SC1']),
      finds: ['额度', '产能', '目标', '对照组'].map((what) => ({
        targets: what === '额度' ? ['S1', 'E3'] : ['S1'],
        zh: new RegExp(`^${what}无法检查：缺少客群“甲”的规模`),
        field: 'size',
      })),
    },
    'many values: some are named, all are counted': {
      map: chain(
        {
          ...Object.fromEntries(MORE.map((id) => [id, { name: id, expectedVolume: undefined }])),
          CH1: { channelType: 'sms' },
          G1: { guardrail: true },
          P1: { quota: 100, quotaUnit: '户' },
          S1: { holdoutPct: 0 },
        },
        MORE.flatMap((id) => [`S1 ${id}`, `${id} P1`]),
      ),
      finds: [
        {
          targets: expect.arrayContaining(['E3', ...MORE]) as unknown as string[],
          zh: /^额度无法检查：缺少.*、.*、.*、.*等 11 项。$/,
        },
      ],
    },
  },
});

test('the fault is told at the check, not while drawing', () => {
  const map = counted({ 'SC1.expectedVolume': undefined });
  const severities = (stage: 'draw' | 'check') =>
    findingsOf(arithmeticNotDone, map, { stage }).map(({ severity }) => severity);
  expect(severities('draw')).toEqual(['todo', 'todo', 'todo', 'todo']);
  expect(severities('check')).toEqual(['warning', 'warning', 'warning', 'warning']);
});

test('somebody may answer for it; when more is missing, not for that', () => {
  const map = counted({ 'E3.takeUpPct': undefined });
  const given = { waivedBy: '策略岗', reason: '试点不设额度', until: '2025-12-31' };
  const waived = waive(findingsOf(arithmeticNotDone, map), given)(map);
  expect(openFindings(findingsOf(arithmeticNotDone, waived))).toEqual([]);
  const more = setField('CH1', 'capacityPerDay', undefined)(setField('SC1', 'expectedVolume', undefined)(waived));
  expect(openFindings(findingsOf(arithmeticNotDone, more))).toHaveLength(4);
});

test('a waiver can hold the fingerprint of a map where everything is missing', () => {
  const ids = Array.from({ length: 300 }, (_, index) => `SC${index + 2}`);
  const map = chain(
    Object.fromEntries(ids.map((id) => [id, { expectedVolume: undefined }])),
    ids.map((id) => `${id} P1`),
  );
  const found = findingsOf(arithmeticNotDone, map);
  expect(found.length).toBeGreaterThan(0);
  for (const { fingerprint } of found) expect(fingerprint.length).toBeLessThan(400);
  const one = findingsOf(arithmeticNotDone, setField('SC9', 'expectedVolume', 5)(map));
  expect(new Set([...found, ...one].map(({ fingerprint }) => fingerprint)).size).toBeGreaterThan(found.length);
});

test('the templates say that no target could be checked, as no offer says what it contributes', () => {
  for (const template of allTemplates()) {
    const [finding, ...others] = findingsOf(arithmeticNotDone, template);
    expect(others).toEqual([]);
    expect(finding && formatMessage(finding.message, 'zh', finding.params)).toMatch(/^目标无法检查：缺少目标“/);
    expect(finding && formatMessage(finding.message, 'en', finding.params)).toMatch(/^Goals not checked: missing goal/);
  }
});
