import { expect, test } from 'vitest';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { missingDisclosure } from '../../../../shared/lint/rules/missing-disclosure.ts';
import { isWaivable } from '../../../../shared/lint/waivers.ts';
import { chain, chainWith } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const WEALTH = '理财非存款、产品有风险、投资须谨慎。';

testRule(missingDisclosure, {
  passing: {
    'the sentence in the disclosure': chain(),
    'the sentence in the text, spaced and in full-width signs': chainWith({
      'T1.disclosure': '',
      'T1.text': '利率与起存金额 以办理当日\u3000公示及存单记载为准',
    }),
    'the sentence in traditional characters': chainWith({
      'P1.productType': 'wealth',
      'T1.disclosure': '理財非存款、產品有風險、投資須謹慎。',
    }),
    'the issuer by its short name': chainWith({
      'P1.issuer': 'INS-1',
      'T1.text': '利率与起存金额以办理当日公示及存单记载为准。由示例人寿承保。',
    }),
    'an issuer whose product the script does not name': chainWith({
      'P1.issuer': 'INS-1',
      'T1.mentionsProduct': false,
      'T1.text': '明天见。',
    }),
    'a product type without a sentence': chainWith({ 'P1.productType': 'digital', 'T1.disclosure': '' }),
    'a script that names no product': chainWith({
      'T1.mentionsProduct': false,
      'T1.disclosure': '',
      'T1.text': '明天见。',
    }),
    'a product that the script does not name': chain({ P2: { productType: 'wealth' }, T1: { forProductIds: ['P1'] } }, [
      'SC1 P2',
      'P2 CH1',
    ]),
  },
  failing: {
    'a sentence left out': {
      map: chainWith({ 'T1.disclosure': '', 'T1.name': '到期电话' }),
      finds: [
        {
          targets: ['T1'],
          zh: '话术“到期电话”涉及存款但缺少合规提示：利率与起存金额以办理当日公示及存单记载为准。',
          field: 'disclosure',
          fixes: 1,
        },
      ],
    },
    'an insurer that is not named: the word alone names nobody': {
      map: chainWith({
        'P1.issuer': 'INS-1',
        'T1.name': '到期电话',
        'T1.text': '利率与起存金额以办理当日公示及存单记载为准。由保险公司承保。',
      }),
      finds: [
        {
          targets: ['T1'],
          zh: '话术“到期电话”涉及“示例人寿保险公司”的产品，但未写明该机构。',
          field: 'disclosure',
          fixes: 1,
        },
      ],
    },
    'an issuer that the dictionary does not know': {
      map: chainWith({ 'P1.issuer': '某理财' }),
      finds: [{ targets: ['T1'], zh: /涉及“某理财”的产品/, fixes: 1 }],
    },
    'a second product that comes by a fallback': {
      map: chain({ P2: { productType: 'wealth' }, CH2: {}, T2: {} }, ['SC1 P2', 'P2 CH2', 'CH2 T2', 'CH2 CH1']),
      finds: [
        { targets: ['T1'], zh: /涉及理财/, fixes: 1 },
        { targets: ['T2'], zh: /涉及理财/, fixes: 1 },
      ],
    },
    'a product named although none is said to be': {
      map: chainWith({
        'T1.mentionsProduct': false,
        'P1.name': '三年期大额存单（新客）',
        'T1.text': '看看三年期 大额存单吧',
      }),
      finds: [
        {
          targets: ['T1'],
          zh: /标为不涉及产品，但正文含“三年期大额存单（新客）”/,
          field: 'mentionsProduct',
          fixes: 1,
        },
      ],
    },
    'a price named although no product is said to be': {
      map: chainWith({ 'T1.mentionsProduct': false, 'T1.text': '现在办理年化 ３．５％' }),
      finds: [{ targets: ['T1'], zh: /含“年化”/, fixes: 1 }],
    },
  },
});

test.each([
  ['领取8元立减金', '8元'],
  ['警方提示：刷单“日赚300元”均为诈骗', '300元'],
  ['同一存款人50万元以内全额偿付', '50万元'],
])('an amount alone may belong to a gift, a law or a fraud, so it is to be looked at: %s', (text, amount) => {
  const found = findingsOf(missingDisclosure, chainWith({ 'T1.mentionsProduct': false, 'T1.text': text }));
  expect(found).toMatchObject([{ severity: 'warning', params: { named: amount } }]);
  expect(found.every(isWaivable)).toBe(true);
});

test('a rate beside an amount is an offer; a hundred per cent is no rate', () => {
  const said = (text: string) =>
    findingsOf(missingDisclosure, chainWith({ 'T1.mentionsProduct': false, 'T1.text': text }));
  expect(said('存1万元，3.5%')).toMatchObject([{ severity: 'error', params: { named: '3.5%' } }]);
  expect(said('资金100%由托管银行托管')).toEqual([]);
});

test('the fixes of all findings of one script can be applied one after the other', () => {
  const map = chain({ P2: { productType: 'wealth' } }, ['SC1 P2', 'P2 CH1']);
  const bare = {
    ...map,
    nodes: map.nodes.map((node) => (node.kind === 'script' ? { ...node, disclosure: '' } : node)),
  };
  const found = findingsOf(missingDisclosure, bare);
  expect(found).toHaveLength(2);
  const fixed = found
    .flatMap(({ fixes }) => fixes ?? [])
    .reduce<MapDocument>((document, fix) => applyFix(fix)(document), bare);
  expect(findingsOf(missingDisclosure, fixed)).toEqual([]);
  expect(fixed.nodes.find(({ id }) => id === 'T1')).toMatchObject({
    disclosure: `利率与起存金额以办理当日公示及存单记载为准。${WEALTH}`,
  });
});
