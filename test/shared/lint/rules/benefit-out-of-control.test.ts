import { benefitOutOfControl } from '../../../../shared/lint/rules/benefit-out-of-control.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const withBenefit = (values: object, more: Record<string, object> = {}) =>
  chain({ B1: { name: '洗车券', ...values }, ...more }, ['SC1 B1', ...Object.keys(more).map((id) => `SC1 ${id}`)]);

testRule(benefitOutOfControl, {
  passing: {
    'enough of it, limited and within budget': withBenefit({
      stock: 100,
      expectedClaim: 100,
      unitCost: 0.1,
      budget: 10,
    }),
    'no limits, which SM038 asks for': withBenefit({ perCustomerLimit: undefined, antiAbuse: ' ' }),
    'nothing said of stock': withBenefit({ expectedClaim: 5000 }),
    'three times ten fen are thirty fen': withBenefit({ expectedClaim: 3, unitCost: 0.1, budget: 0.3 }),
    'a gift for a deposit that everybody gets': withBenefit({ benefitType: 'gift', conditional: false }),
    'a fee waiver on condition': withBenefit({ benefitType: 'feeWaiver', conditional: true }),
    'a gift on condition of something else': chain(
      { P1: { productType: 'payment' }, B1: { benefitType: 'gift', conditional: true } },
      ['SC1 B1'],
    ),
  },
  failing: {
    'more claims than stock': {
      map: withBenefit({ stock: 99, expectedClaim: 100 }),
      finds: [
        {
          targets: ['B1'],
          zh: '权益「洗车券」失控风险：预计领取 100 份，超过库存 99 份。',
          severity: 'warning',
          field: 'expectedClaim',
        },
      ],
    },
    'the claims of all placements of one item': {
      map: withBenefit(
        { libraryId: 'wash', stock: 100, expectedClaim: 60 },
        { B2: { libraryId: 'wash', stock: 100, expectedClaim: 41 } },
      ),
      finds: [{ targets: ['B1', 'B2'], zh: /预计领取 101 份，超过库存 100 份/, field: 'expectedClaim' }],
    },
    'more cost than budget': {
      map: withBenefit({ unitCost: 8, expectedClaim: 100, budget: 799.99 }),
      finds: [{ targets: ['B1'], zh: /预计支出 800 元，超过预算 799.99 元/, field: 'budget' }],
    },
    ...Object.fromEntries(
      ['gift', 'coupon', 'points'].map((benefitType) => [
        `${benefitType} for taking a deposit`,
        {
          map: withBenefit({ benefitType, conditional: true }),
          finds: [
            {
              targets: ['B1', 'P1'],
              zh: '权益「洗车券」失控风险：以办理存款「产品P1」为条件发放，属于返利吸存。',
              severity: 'error' as const,
              field: 'conditional',
            },
          ],
        },
      ]),
    ),
  },
});

const noted = { libraryId: 'wash', stock: 100, expectedClaim: 60 };

testRule(
  benefitOutOfControl,
  {
    passing: { 'the map knows an older stock': withBenefit({ ...noted, expectedClaim: 300 }) },
    failing: {
      'no stock noted in the map': {
        map: withBenefit({ libraryId: 'card', expectedClaim: 60 }),
        finds: [{ targets: ['B1'], zh: /预计领取 60 份，超过库存 50 份/ }],
      },
    },
  },
  {
    stock: {
      wash: { amount: 300, unit: '份', asOf: '2025-06-29' },
      card: { amount: 50, unit: '份', asOf: '2025-06-29' },
    },
  },
);
