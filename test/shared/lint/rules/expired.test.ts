import { expect, test } from 'vitest';
import { expired } from '../../../../shared/lint/rules/expired.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { chain, chainWith } from '../../build-map.ts';
import { context, testRule } from '../test-rule.ts';

/** The tests' today is 2025-06-30. */
const PERIOD = { periodStart: '2025-07-01', periodEnd: '2025-09-30' };
const OVER = { periodStart: '2025-01-01', periodEnd: '2025-03-31' };
const material = { id: 'M1', name: '折页', type: 'leaflet' as const, expireDate: '2025-08-31' };

testRule(expired, {
  passing: {
    'an approved script without an end': chain(),
    'a script that outlasts the period by 15 days': { ...chainWith({ 'T1.approvedTo': '2025-10-15' }), ...PERIOD },
    'a script that lasts to the end of the period': { ...chainWith({ 'T1.approvedTo': '2025-09-30' }), ...PERIOD },
    'a script that lasts a little longer': { ...chainWith({ 'T1.approvedTo': '2025-10-01' }), ...PERIOD },
    'a benefit and a price that end with the plan': {
      ...chain({ B1: { validTo: '2025-09-30' }, P1: { saleTo: '2025-09-30' } }, ['SC1 B1']),
      ...PERIOD,
    },
    'a period that ends today': {
      ...chainWith({ 'T1.approvedTo': '2025-06-30' }),
      periodStart: '2025-06-01',
      periodEnd: '2025-06-30',
    },
    'a plan that is over, whatever time has made of it since': {
      ...chain({ B1: { validTo: '2025-03-31' }, P1: { saleTo: '2025-03-31' }, T1: { approvedTo: '2025-06-29' } }, [
        'SC1 B1',
      ]),
      ...OVER,
    },
    'a material that no node uses': { ...chain(), ...PERIOD, materials: [material] },
    'a material that only a retired product uses': {
      ...chain({ P2: { materialIds: ['M1'], status: 'retired' } }, ['SC1 P2']),
      ...PERIOD,
      materials: [material],
    },
    'a product on sale long enough': { ...chainWith({ 'P1.saleTo': '2025-12-31' }), ...PERIOD },
    'no period, fit for today': chainWith({ 'T1.approvedTo': '2025-07-15' }),
  },
  failing: {
    'no approval number': {
      map: chainWith({ 'T1.approvalNo': ' ', 'T1.name': '到期电话' }),
      finds: [{ targets: ['T1'], zh: '话术“到期电话”没有审批号，不得下发。', field: 'approvalNo', fixes: 0 }],
    },
    'no approval number, the map has one': {
      map: { ...chainWith({ 'T1.approvalNo': undefined }), approvalNo: 'SP-2025-07' },
      finds: [{ targets: ['T1'], zh: /没有审批号/, fixes: 1 }],
    },
    'a script that expires within the period': {
      map: { ...chainWith({ 'T1.approvedTo': '2025-09-29', 'T1.name': '到期电话' }), ...PERIOD },
      finds: [
        { targets: ['T1'], zh: '“到期电话”在运行期内过期（2025-09-29，运行至 2025-09-30）。', field: 'approvedTo' },
      ],
    },
    'a plan that is over: what ended before it did is told, as a warning': {
      map: { ...chainWith({ 'T1.approvedTo': '2025-03-30', 'T1.name': '到期电话' }), ...OVER },
      finds: [
        {
          targets: ['T1'],
          zh: '“到期电话”早于运行期结束过期（2025-03-30，运行期 2025-03-31 结束），其后的触达没有依据。',
          severity: 'warning',
        },
      ],
    },
    'a script that expired, without a period': {
      map: chainWith({ 'T1.approvedTo': '2025-06-29', 'T1.name': '到期电话' }),
      finds: [{ targets: ['T1'], zh: '“到期电话”已于 2025-06-29 过期。' }],
    },
    'fourteen days from today, without a period': {
      map: chainWith({ 'T1.approvedTo': '2025-07-14', 'T1.name': '到期电话' }),
      finds: [{ targets: ['T1'], zh: '“到期电话”将于 2025-07-14 过期，距今 14 天。', severity: 'warning' }],
    },
    'the last day of a period given by its length': {
      map: {
        ...chainWith({ 'P1.saleTo': '2025-07-29', 'P1.name': '大额存单' }),
        periodStart: '2025-07-01',
        periodDays: 30,
      },
      finds: [{ targets: ['P1'], zh: '“大额存单”在运行期内过期（2025-07-29，运行至 2025-07-30）。', field: 'saleTo' }],
    },
    'a benefit': {
      map: { ...chain({ B1: { validTo: '2025-08-01' } }, ['SC1 B1']), ...PERIOD },
      finds: [{ targets: ['B1'], zh: /过期（2025-08-01，/, field: 'validTo' }],
    },
    'a material in use, and one that is not': {
      map: {
        ...chain({ P1: { materialIds: ['M1'] } }),
        ...PERIOD,
        materials: [material, { ...material, id: 'M2', name: '海报' }],
      },
      finds: [{ targets: ['P1'], zh: '“折页”在运行期内过期（2025-08-31，运行至 2025-09-30）。' }],
    },
  },
});

test('the stock knows better than the map when a material or benefit expires', () => {
  const map = { ...chain({ P1: { materialIds: ['M1'] } }), ...PERIOD, materials: [material] };
  const entry = { amount: 10, unit: '份', asOf: '2025-06-01', expires: '2026-06-01' };
  expect(runRules(map, { ...context, stock: { M1: entry } }, [expired])).toEqual([]);
});
