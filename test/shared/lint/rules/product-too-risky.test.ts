import { productTooRisky } from '../../../../shared/lint/rules/product-too-risky.ts';
import { chain, chainWith } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

testRule(productTooRisky, {
  passing: {
    'a product at the limit': chainWith({ 'P1.productType': 'wealth', 'P1.risk': 'R3' }),
    'no limit given': chainWith({ 'P1.productType': 'wealth', 'P1.risk': 'R5', 'S1.riskCapacityMax': undefined }),
    'a level left over from another product type': chainWith({ 'P1.productType': 'deposit', 'P1.risk': 'R5' }),
  },
  failing: {
    'a product above the limit': {
      map: chainWith({ 'P1.productType': 'wealth', 'P1.risk': 'R4', 'P1.name': '增强组合', 'S1.name': '乐退' }),
      finds: [
        {
          targets: ['P1', 'S1'],
          zh: '产品“增强组合”（R4）高于客群“乐退”风险承受上限（C3）。',
          field: 'risk',
        },
      ],
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
      finds: [{ targets: ['P2', 'S1'], zh: /（R5）高于/ }],
    },
  },
});
