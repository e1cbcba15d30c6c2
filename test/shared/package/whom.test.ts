// Tests that a branch is told everything it must obey: the walk over the fields of a package’s nodes fails for one that nobody placed,
// and for one that must be obeyed and is in the package but not among the words that page and sheet share.
import { expect, test } from 'vitest';
import { branchSheet } from '../../../electron/store/packages/branch-sheet.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { fieldsOf } from '../../../shared/document/field.ts';
import { kinds, type NodeOf } from '../../../shared/document/kinds/index.ts';
import { waveSchema } from '../../../shared/document/map-fields.ts';
import { packagedQuotas } from '../../../shared/package/quotas.ts';
import { whomOf } from '../../../shared/package/whom.ts';
import { load, sheetOf } from '../../electron/store/branch-workbook.ts';
import { elderMap, makePayload } from '../../make-package.ts';

/** What is set of each field, and the words in which it must come out. */
const OBEYED: Readonly<Record<string, Readonly<Record<string, readonly [value: unknown, words: string]>>>> = {
  segment: {
    rule: [
      {
        join: 'and',
        conditions: [{ attribute: 'age', operator: 'gte', value: '61', unit: '岁' }],
        groups: [
          {
            join: 'none',
            conditions: [],
            groups: [{ join: 'or', conditions: [{ attribute: 'aum', operator: 'lt', value: '7', unit: '万元' }] }],
          },
        ],
      },
      '年龄 ≥ 61 岁 且 非（AUM < 7 万元）',
    ],
    ruleNote: ['口径说明甲', '口径说明甲'],
    exclusions: [['黑名单', '涉诉冻结'], '黑名单、涉诉冻结'],
    tier: [['L4'], '客层：'],
    ageMin: [61, '年龄：61–'],
    ageMax: [73, '–73 岁'],
    riskCapacityMax: ['C2', '客户风险承受不高于 C2 稳健'],
    holdoutPct: [12, '12% 是对照组。这些客户本期不触达，用于衡量成效。'],
    pain: ['痛点甲', '痛点甲'],
    itch: ['痒点甲', '痒点甲'],
    delight: ['爽点甲', '爽点甲'],
    needs: ['需求甲', '需求甲'],
    behaviorNote: ['特征甲', '特征甲'],
  },
  product: {
    risk: ['R3', '风险等级 R3 中'],
    minAmount: [50_000, '起购金额 50,000 元'],
    eligibleTiers: [['L2', 'L3'], '适用客层 '],
    ageMin: [19, '年龄下限 19 岁'],
    ageMax: [81, '年龄上限 81 岁'],
    requiresDualRecording: [true, '需要双录'],
    saleFrom: ['2027-03-02', '起售日 2027-03-02'],
    saleTo: ['2027-05-02', '停售日 2027-05-02'],
    cautions: ['注意事项甲', '注意事项甲'],
  },
  benefit: {
    perCustomerLimit: [3, '每人限领 3 次'],
    antiAbuse: ['一机一券', '防薅：一机一券'],
    linkedAction: ['到场签到', '奖励的动作：到场签到'],
    conditional: [false, '不以购买产品为条件。'],
  },
  scenario: {
    entryCondition: ['进入条件甲', '进入：进入条件甲'],
    exitCondition: ['退出条件甲', '退出：退出条件甲'],
  },
  script: { sections: [{ kyc: '您打算几岁退休？' }, '您打算几岁退休？'] },
};

/** Told in other views: lists and claims, products and gifts of SOP and materials, the script card. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  segment: ['claimRole', 'claimDays', 'fallbackRole', 'customerType'],
  product: [
    ...[
      'productRole',
      'issuer',
      'productCode',
      'termDays',
      'returnText',
      'feeRatePct',
      'quota',
      'quotaUnit',
      'quotaAsOf',
    ],
    ...['sellingPoints', 'materialIds'],
  ],
  benefit: ['stock', 'prizes', 'claimWindowDays', 'redeemHow'],
};
/** For head office’s planning: nothing that a branch does or leaves undone follows from them. */
const NOTHING_TO_OBEY: Readonly<Record<string, readonly string[]>> = {
  segment: [
    ...['segmentType', 'method', 'size', 'sizeAsOf', 'dataSource', 'listId', 'avgAum', 'avgHolding', 'specialGroup'],
    ...['lifecycleStage', 'priority', 'overlapPolicy', 'parentSegmentId', 'holdoutReason', 'groupSalt', 'modelName'],
    ...['modelVersion', 'cutoff'],
  ],
  product: ['productType', 'incomeRatePct', 'quotaByBranch'],
  benefit: ['benefitType', 'unitCost', 'expectedClaim', 'expectedDraws', 'quantityByBranch', 'budget'],
};
/** What every kind has: its own places, name and state. */
const COMMON = [
  ...['id', 'kind', 'code', 'name', 'status', 'note', 'libraryId', 'origin', 'ownerRole', 'x', 'y'],
  ...['validFrom', 'validTo', 'lockLevel', 'tray'],
];

const kindsWalked = ['segment', 'product', 'benefit'] as const;

test('every field of segment, product and benefit has its place', () => {
  for (const kind of kindsWalked) {
    const placed = new Set([
      ...Object.keys(OBEYED[kind] ?? {}),
      ...(ELSEWHERE[kind] ?? []),
      ...(NOTHING_TO_OBEY[kind] ?? []),
      ...COMMON,
    ]);
    const own = fieldsOf(kinds[kind].fields).map(([name]) => name);
    expect(
      own.filter((name) => !placed.has(name)),
      kind,
    ).toEqual([]);
  }
});

/** The first path of the map with everything filled in. */
function filledMap() {
  const map = elderMap();
  const [S, P, B, SC, T] = ['S1', 'P2', 'B1', 'SC1', 'T3'].map(
    (code) => map.nodes.find((node) => node.code === code)?.id ?? '',
  );
  const at: Readonly<Record<string, string | undefined>> = {
    segment: S,
    product: P,
    benefit: B,
    scenario: SC,
    script: T,
  };
  const filled = Object.entries(OBEYED).reduce(
    (whole, [kind, fields]) =>
      Object.entries(fields).reduce((now, [field, [value]]) => setField(at[kind] ?? '', field, value)(now), whole),
    map,
  );
  const waves = filled.waves.map((wave) =>
    wave.no === 2 ? { ...wave, enterCondition: 'noResponse' as const, stopCondition: '停止条件甲' } : wave,
  );
  return { ...filled, waves };
}

test('each of them that must be obeyed is among the words of page and sheet, and so are waves', async () => {
  const payload = makePayload({ document: filledMap(), validFrom: '2027-03-01' });
  const workbook = await load(await branchSheet(payload, 'cd'.repeat(32)));
  const sheet = sheetOf(workbook, '对象与口径');
  const onSheet = (sheet.getRows(2, sheet.rowCount) ?? []).map((row) =>
    [2, 3].map((at) => row.getCell(at).text).join(' '),
  );
  const [whom] = whomOf(payload);
  const words = whom?.lines.flatMap(({ said }) => said.map((each) => each.words.zh)) ?? [];
  const wanted = Object.values(OBEYED).flatMap((fields) => Object.values(fields).map(([, said]) => said));
  for (const said of [...wanted, '（第 8–21 天）：进入：上波未响应', '停止：停止条件甲']) {
    expect(
      words.some((each) => each.includes(said)),
      said,
    ).toBe(true);
    expect(
      onSheet.some((each) => each.includes(said)),
      said,
    ).toBe(true);
  }
  expect(Object.keys(waveSchema.shape).sort()).toEqual([
    'enterCondition',
    'fromDay',
    'name',
    'no',
    'stopCondition',
    'toDay',
  ]);
});

test('the control group is counted of the branch’s own list, and not known is said', () => {
  const control = (holdoutPct: number | undefined, listed: boolean, holdoutReason?: string) => {
    const map = elderMap();
    const nodes = map.nodes.map((node) =>
      node.kind === 'segment'
        ? ({ ...node, holdoutPct, holdoutReason, listId: listed ? 'L' : undefined } as NodeOf<'segment'>)
        : node,
    );
    const branchCounts = [{ branchCode: 'BR001', count: 900 }];
    const lists = [{ id: 'L', name: '名单', asOf: '2027-02-01', totalCount: 1000, branchCounts }];
    const [whom] = whomOf(makePayload({ document: { ...map, nodes, lists }, validFrom: '2027-03-01' }));
    return whom?.lines.find(({ id }) => id === 'control')?.said[0];
  };
  expect(control(10, true)).toEqual({
    isStrict: true,
    words: {
      zh: '名单 900 人中 10% 是对照组，约 90 人。这些客户本期不触达，用于衡量成效。',
      en: '10% of the list of 900 people are the control group, about 90 people. They are not contacted in this period: they show what the strategy is worth.',
    },
  });
  expect(control(10, false)?.words.zh).toBe('10% 是对照组。这些客户本期不触达，用于衡量成效。');
  expect(control(0, true, '人数过少')?.words.zh).toBe('未设对照组，名单上的客户均可触达。原因：人数过少');
  expect(control(undefined, true)?.words.zh).toBe('未注明是否设对照组，触达前请向总行确认。');
});

test('the workbook has the branch’s own figures, what is the whole bank’s says so, and a library item’s quota stands once', async () => {
  const map = elderMap();
  const lists = ['S1', 'S2'].map((id, at) => ({
    ...{ id, name: id, asOf: '2027-02-01', totalCount: 5000 },
    branchCounts: [{ branchCode: 'BR001', count: 900 + at }],
  }));
  const nodes = map.nodes.map((node) => {
    if (node.kind === 'segment') return { ...node, listId: node.code };
    if (node.kind !== 'product') return node;
    const quotaByBranch = ['P2', 'P4'].includes(node.code) ? [{ branchCode: 'BR001', quota: 1200 }] : undefined;
    const libraryId = node.code === 'P2' || node.code === 'P4' ? 'LIB-LOWVOL' : undefined;
    return { ...node, quota: 4000, quotaUnit: '万元' as const, libraryId, quotaByBranch };
  });
  const payload = makePayload({ document: { ...map, nodes, lists }, validFrom: '2027-03-01' });
  const workbook = await load(await branchSheet(payload, 'cd'.repeat(32)));
  const column = (name: string, head: RegExp, headRow = 1) => {
    const sheet = sheetOf(workbook, name);
    const heads = (sheet.getRow(headRow).values as unknown[]).map(String);
    const at = heads.findIndex((each) => head.test(each));
    return (sheet.getColumn(at).values as unknown[]).slice(headRow + 1).filter((value) => value !== undefined);
  };
  expect(new Set(column('策略清单', /^本行名单/))).toEqual(new Set([900, 901]));
  expect(column('策略清单', /^本行额度（万元/)).toEqual([1200]);
  expect(column('策略清单', /^全行额度（万元/)).toEqual([4000, 4000, 4000]);
  expect(column('策略清单', /^全行预计触发量/).length).toBeGreaterThan(0);
  expect(
    column('周议程', /^对谁/, 3).filter((said) => /^备老客群（45–59岁） 900 人 › /.test(String(said))).length,
  ).toBeGreaterThan(0);
  const sold = packagedQuotas(payload).map(({ product, own, whole }) => [
    product.libraryId ?? product.code,
    own,
    whole,
  ]);
  expect(sold.filter(([item]) => item === 'LIB-LOWVOL')).toEqual([['LIB-LOWVOL', 1200, 4000]]);
});
