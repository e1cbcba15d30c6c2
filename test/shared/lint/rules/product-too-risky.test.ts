import { expect, test } from 'vitest';
import { starterDictionaries } from '../../../../shared/dictionary/starter.ts';
import { productTooRisky } from '../../../../shared/lint/rules/product-too-risky.ts';
import { chain, chainWith } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const noCapacity = { 'S1.riskCapacityMax': undefined };

testRule(productTooRisky, {
  passing: {
    'a product at the limit': chainWith({ 'P1.productType': 'wealth', 'P1.risk': 'R3' }),
    'no limit where no product carries a risk': chainWith({ ...noCapacity, 'P1.productType': 'loan' }),
    'a level left over from another product type': chainWith({ 'P1.productType': 'deposit', 'P1.risk': 'R5' }),
    'a level left over, and no limit': chainWith({ ...noCapacity, 'P1.productType': 'deposit', 'P1.risk': 'R5' }),
    'gold without a level': chainWith({ ...noCapacity, 'P1.productType': 'metal' }),
    'a pension account without a level': chainWith({ 'P1.productType': 'pension' }),
    'a limit above that is higher': chain(
      { S1: { parentSegmentId: 'S2' }, S2: { riskCapacityMax: 'C5' }, P1: { productType: 'fund', risk: 'R3' } },
      ['G1 S2'],
    ),
    'a segment without a limit that is offered nothing': chain({ S2: { riskCapacityMax: undefined } }),
  },
  failing: {
    'a product above the limit': {
      map: chainWith({ 'P1.productType': 'wealth', 'P1.risk': 'R4', 'P1.name': '增强组合', 'S1.name': '乐退' }),
      finds: [{ targets: ['P1', 'S1'], zh: '产品“增强组合”（R4）高于客群“乐退”风险承受上限（C3）。', field: 'risk' }],
    },
    'one finding per segment, however many scenarios lead there': {
      map: chain({ S2: { riskCapacityMax: 'C1' }, SC2: {}, P2: { productType: 'fund', risk: 'R2' } }, [
        'S2 SC1',
        'S2 SC2',
        'SC1 P2',
        'SC2 P2',
      ]),
      finds: [{ targets: ['P2', 'S2'], zh: /（R2）高于/ }],
    },
    'a scenario that also has a product the segment can bear': {
      map: chain({ P2: { productType: 'wealth', risk: 'R5' } }, ['SC1 P2', 'P2 CH1']),
      finds: [{ targets: ['P2', 'S1'], zh: /（R5）高于/, fixes: 1 }],
    },
    'a scenario whose other product is as risky, or says no level': {
      map: chain({ P1: { productType: 'fund' }, P2: { productType: 'wealth', risk: 'R5' } }, ['SC1 P2', 'P2 CH1']),
      finds: [
        { targets: ['P1'], zh: /未填风险等级/ },
        { targets: ['P2', 'S1'], zh: /（R5）高于/ },
      ],
    },
    'a product above what the segment above can bear': {
      map: chain(
        {
          S1: { riskCapacityMax: 'C5', parentSegmentId: 'S2' },
          S2: { name: '稳健客户', riskCapacityMax: 'C2' },
          P1: { productType: 'fund', risk: 'R3', name: '指数基金' },
        },
        ['G1 S2'],
      ),
      finds: [{ targets: ['P1', 'S1'], zh: '产品“指数基金”（R3）高于客群“稳健客户”风险承受上限（C2）。' }],
    },
    'gold above the limit': {
      map: chainWith({ 'P1.productType': 'metal', 'P1.risk': 'R4' }),
      finds: [{ targets: ['P1', 'S1'], zh: /（R4）高于/ }],
    },
    ...Object.fromEntries(
      ['wealth', 'fund', 'insurance'].map((productType) => [
        `${productType} without a level`,
        {
          map: chainWith({ 'P1.productType': productType, 'P1.name': '稳健' }),
          finds: [{ targets: ['P1'], zh: '产品“稳健”未填风险等级，无法判断适合哪些客户。', field: 'risk' }],
        },
      ]),
    ),
    'a product without a level that nobody is offered yet': {
      map: chain({ P2: { productType: 'fund' } }),
      finds: [{ targets: ['P2'], zh: /未填风险等级/ }],
    },
    'the riskiest product for a segment without a limit': {
      map: chainWith({
        ...noCapacity,
        'P1.productType': 'wealth',
        'P1.risk': 'R5',
        'P1.name': '股票型',
        'S1.name': '中年',
      }),
      finds: [
        {
          targets: ['S1', 'P1'],
          zh: '客群“中年”未填风险承受上限，无法判断是否适合产品“股票型”。',
          field: 'riskCapacityMax',
        },
      ],
    },
    'the least risky one too': {
      map: chainWith({ ...noCapacity, 'P1.productType': 'insurance', 'P1.risk': 'R1' }),
      finds: [{ targets: ['S1', 'P1'], zh: /未填风险承受上限/ }],
    },
    'gold with a level for a segment without a limit': {
      map: chainWith({ ...noCapacity, 'P1.productType': 'metal', 'P1.risk': 'R3' }),
      finds: [{ targets: ['S1', 'P1'], zh: /未填风险承受上限/ }],
    },
    'one finding for a segment without a limit, whatever it is offered': {
      map: chain(
        {
          S1: { riskCapacityMax: undefined },
          P1: { productType: 'wealth', risk: 'R1', name: '甲' },
          P2: { productType: 'fund', risk: 'R4', name: '乙' },
          P3: { productType: 'deposit' },
        },
        ['SC1 P2', 'SC1 P3'],
      ),
      finds: [{ targets: ['S1', 'P1', 'P2'], zh: /产品“甲、乙”。$/ }],
    },
    'neither level nor limit': {
      map: chainWith({ ...noCapacity, 'P1.productType': 'fund' }),
      finds: [
        { targets: ['S1', 'P1'], zh: /未填风险承受上限/ },
        { targets: ['P1'], zh: /未填风险等级/ },
      ],
    },
  },
});

testRule(
  productTooRisky,
  {
    passing: {},
    failing: {
      'a limit that the dictionary matches to no risk': {
        map: chainWith({ 'P1.productType': 'wealth', 'P1.risk': 'R2' }),
        finds: [{ targets: ['S1', 'P1'], zh: /风险匹配词典没有“C3”/ }],
      },
    },
  },
  { dictionaries: { ...starterDictionaries, riskMatch: { C1: 'R1' } } },
);

test('what is unknown is asked for at hand-over, what is wrong at once', () => {
  const map = chain({ P1: { productType: 'fund' }, P2: { productType: 'wealth', risk: 'R5' } }, ['SC1 P2']);
  const at = (stage: 'draw' | 'handover') =>
    findingsOf(productTooRisky, map, { stage }).map(({ targets, severity }) => [targets[0], severity]);
  expect(at('draw')).toEqual([
    ['P2', 'error'],
    ['P1', 'todo'],
  ]);
  expect(at('handover')).toEqual([
    ['P1', 'error'],
    ['P2', 'error'],
  ]);
});
