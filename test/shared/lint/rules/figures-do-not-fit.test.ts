import type { MapDocument } from '../../../../shared/document/document.ts';
import { figuresDoNotFit } from '../../../../shared/lint/rules/figures-do-not-fit.ts';
import { buildMap, chain, chainWith } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

const LIST = { id: 'LIST1', name: '六月名单', asOf: '2025-06-01', totalCount: 100 };
const counts = (...each: number[]) => each.map((count, index) => ({ branchCode: `B${index + 1}`, count }));
const withList = (list: object, segment: object = {}): MapDocument => ({
  ...chain({ S1: { listId: 'LIST1', ...segment } }),
  lists: [{ ...LIST, ...list }],
});
const migrating = (...rates: (number | undefined)[]): MapDocument => {
  const map = chain({ S2: {}, S3: {} }, ['S1 S2 migrate', 'S1 S3 migrate']);
  const edges = map.edges.map((edge) =>
    edge.type === 'migrate' ? { ...edge, monthlyRatePct: rates[edge.to === 'S2' ? 0 : 1] } : edge,
  );
  return { ...map, edges };
};
const quotas = (quota: number | undefined, ...each: number[]) =>
  chainWith({
    'P1.name': '存单',
    'P1.quota': quota,
    'P1.quotaUnit': '万元',
    'P1.quotaByBranch': each.map((own, index) => ({ branchCode: `B${index + 1}`, quota: own })),
  });

const phased = (
  phases: readonly (readonly [name: string, from: string, to: string, target?: number])[],
): MapDocument => ({
  ...chainWith({ 'G1.name': '新增', 'G1.unit': '户', 'G1.baseline': 0, 'G1.target': 700 }),
  ...{ periodStart: '2025-07-01', periodEnd: '2025-09-30' },
  phases: phases.map(([name, fromDate, toDate, target]) => ({
    ...{ name, fromDate, toDate, goalId: 'G1' },
    ...(target !== undefined && { target }),
  })),
});

const repeating = (repeat: object, more: object = {}): MapDocument => ({
  ...chain({ SC1: { name: '月度回访', cooldownDays: 7, repeat, ...more } }),
  ...{ periodStart: '2025-07-01', periodEnd: '2025-09-30' },
});

/** Two phases of 300 and 400, and milestones: name, day, how much by then, of which goal. */
const withMilestones = (
  ...milestones: readonly (readonly [name: string, date: string, target?: number, goalId?: string])[]
): MapDocument => ({
  ...phased([
    ['预热', '2025-07-01', '2025-07-31', 300],
    ['高峰', '2025-08-01', '2025-09-30', 400],
  ]),
  milestones: milestones.map(([name, date, target, goalId = 'G1']) => ({
    ...{ name, date, goalId },
    ...(target !== undefined && { target }),
  })),
});

const withBaseline = (baseline: number, { nodes, ...map }: MapDocument): MapDocument => ({
  ...map,
  nodes: nodes.map((node) =>
    node.kind === 'goal' ? { ...node, baseline, target: baseline + (node.target ?? 0) } : node,
  ),
});

const withLeaflets = (materialId: string, ...each: number[]): MapDocument => ({
  ...chainWith({ 'CH1.materialIds': ['M1'] }),
  materials: [{ id: 'M1', name: '折页', type: 'leaflet', stock: 100 }],
  materialQuantities: each.map((quantity, index) => ({ materialId, branchCode: `B${index + 1}`, quantity })),
});

const withStretch = (stretchTarget: number): MapDocument => {
  const map = phased([['预热', '2025-07-01', '2025-07-31', 700]]);
  return { ...map, phases: (map.phases ?? []).map((phase) => ({ ...phase, stretchTarget })) };
};

testRule(figuresDoNotFit, {
  passing: {
    'as many leaflets as there are': withLeaflets('M1', 60, 40),
    'a phase that may bring more': withStretch(750),
    'milestones that rise as the phases do': withMilestones(
      ['收官', '2025-09-30', 700],
      ['首月', '2025-07-31', 300],
      ['中期', '2025-08-20', 300],
      ['发包', '2025-07-01'],
    ),
    'phases one after the other that make up the goal': phased([
      ['预热', '2025-07-01', '2025-07-31', 300],
      ['高峰', '2025-08-01', '2025-09-30', 400],
    ]),
    'a list that ends with the period': {
      ...chainWith({ 'SC1.trigger': { type: 'schedule' }, 'SC1.startDay': 61, 'SC1.batchDays': 30 }),
      periodDays: 90,
    },
    'an event, which begins when it happens': {
      ...chainWith({ 'SC1.trigger': { type: 'event' }, 'SC1.startDay': 91 }),
      periodDays: 90,
    },
    'phases without targets': phased([['预热', '2025-07-01', '2025-07-31']]),
    'as many as the segment has': chainWith({ 'SC1.expectedVolume': 1000 }),
    'as many as all its segments have': chain({ SC1: { expectedVolume: 1800 }, S2: { size: 800 } }, ['S2 SC1']),
    'a segment without a size, which SM010 asks for': chain(
      { SC1: { expectedVolume: 5000 }, S2: { size: undefined } },
      ['S2 SC1'],
    ),
    'no volume': chainWith({ 'SC1.expectedVolume': undefined }),
    'a scenario that no segment feeds': chain({ SC2: { expectedVolume: 9999 } }),
    'children that make up their parent': chain({
      S2: { size: 400, parentSegmentId: 'S1' },
      S3: { size: 600, parentSegmentId: 'S1' },
    }),
    'a parent without a size': chain({ S1: { size: undefined }, S2: { size: 5, parentSegmentId: 'S1' } }),
    'a parent that is gone': chain({ S2: { size: 5000, parentSegmentId: 'S9' } }),
    'branch quotas that make up the quota': quotas(0.3, 0.1, 0.2),
    'no quota, which SM040 asks for': quotas(undefined, 5),
    'a list that adds up': withList({
      branchCounts: counts(60, 30),
      excludedCounts: [{ reason: '勿扰登记', count: 10 }],
      controlCount: 10,
    }),
    'a list without branches': withList({}),
    'all of a segment goes on': migrating(60, 40),
    'rates that are not known': migrating(undefined, 90),
    'ends after their beginnings': chainWith({
      'S1.ageMin': 20,
      'S1.ageMax': 20,
      'SC1.windowFrom': 1,
      'SC1.windowTo': 1,
    }),
    'a list that no segment names': withList({ branchCounts: counts(101) }, { listId: undefined }),
    'a list that only a retired segment names': withList({ branchCounts: counts(101) }, { status: 'retired' }),
    'a list as large as its segment': withList({ totalCount: 1000 }),
    'a list of a segment without a size': withList({ totalCount: 5000 }, { size: undefined }),
    'a circle of segments without a size': chain({
      S1: { parentSegmentId: 'S3' },
      S2: { size: undefined, parentSegmentId: 'S1' },
      S3: { size: undefined, parentSegmentId: 'S2' },
    }),
    'only one end': chainWith({ 'S1.ageMin': 60, 'P1.saleTo': '2025-01-01' }),
    'twice a month, two weeks apart': repeating({ every: 'month', least: 2, most: 3 }, { cooldownDays: 14 }),
    'others each month, whatever the cool-down': repeating(
      { every: 'month', customers: 'fresh' },
      { cooldownDays: 90 },
    ),
  },
  failing: {
    'a list that goes out beyond the period': {
      map: {
        ...chainWith({ 'SC1.trigger': { type: 'schedule' }, 'SC1.startDay': 71, 'SC1.batchDays': 30 }),
        periodDays: 90,
      },
      finds: [
        {
          targets: ['SC1'],
          zh: '场景“场景SC1”从第 71 天起分 30 天触发，超出运行期 90 天，超出部分并入最后几天。',
          field: 'batchDays',
        },
      ],
    },
    'more leaflets for branches than there are': {
      map: withLeaflets('M1', 60, 41),
      finds: [{ targets: [], zh: '物料“折页”支行数量合计 101 份，超过库存 100 份。', field: 'materialQuantities' }],
    },
    'leaflets for branches that nothing uses': {
      map: withLeaflets('M2', 1),
      finds: [
        { targets: [], zh: '物料“M2”已分配到支行，但没有节点使用，不会随支行包下发。', field: 'materialQuantities' },
      ],
    },
    'phases that overlap, one of them beyond the period': {
      map: phased([
        ['预热', '2025-06-15', '2025-07-31'],
        ['高峰', '2025-07-30', '2025-08-31'],
      ]),
      finds: [
        {
          targets: [],
          zh: '阶段“预热”（2025-06-15 至 2025-07-31）超出运行期（2025-07-01 至 2025-09-30）。',
          field: 'phases.0.fromDate',
        },
        {
          targets: [],
          zh: '阶段“预热”与“高峰”在 2025-07-30 至 2025-07-31 重叠。',
          field: 'phases.1.fromDate',
        },
      ],
    },
    'a phase whose stretch target is below what it is to bring': {
      map: withStretch(690),
      finds: [{ targets: [], zh: '阶段“预热”的挑战 690 低于阶段目标 700。', field: 'phases.0.stretchTarget' }],
    },
    'phases that fall short of their goal': {
      map: phased([
        ['预热', '2025-07-01', '2025-07-31', 300],
        ['高峰', '2025-08-01', '2025-09-30', 340],
      ]),
      finds: [{ targets: ['G1'], zh: '2 个阶段合计 640 户，目标“新增”要求 700 户，差 60 户。', field: 'target' }],
    },
    'phases that bring more than their goal asks for': {
      map: phased([['预热', '2025-07-01', '2025-07-31', 701]]),
      finds: [{ targets: ['G1'], zh: /合计 701 户，.*多 1 户。$/ }],
    },
    'a milestone before the period, one whose goal is gone': {
      map: withMilestones(['发包', '2025-06-30'], ['复核', '2025-08-01', 9, 'G9']),
      finds: [
        {
          targets: [],
          zh: '里程碑“发包”（2025-06-30）不在运行期（2025-07-01 至 2025-09-30）内。',
          field: 'milestones.0.date',
        },
        { targets: [], zh: /所看的目标 G9 已不在图谱中/, field: 'milestones.1.goalId' },
      ],
    },
    'milestones that fall, and one that asks for more than the goal does': {
      map: withMilestones(['收官', '2025-09-30', 701], ['中期', '2025-08-20', 500], ['次月', '2025-08-31', 499]),
      finds: [
        {
          targets: ['G1'],
          zh: '里程碑“次月”（2025-08-31）累计 499 户，少于此前“中期”的 500 户。',
          field: 'milestones.2.target',
        },
        { targets: ['G1'], zh: '里程碑“收官”累计 701 户，超过目标“新增”要求的 700 户。', field: 'milestones.0.target' },
      ],
    },
    'a milestone that is a balance where the change is asked for': {
      map: withBaseline(100, withMilestones(['收官', '2025-09-30', 800])),
      finds: [{ targets: ['G1'], zh: /要求的 700 户：当日累计只计增减，不含基线 100 户。$/ }],
    },
    'a milestone that asks for less than the phases before it bring': {
      map: withMilestones(['首月', '2025-07-31', 299], ['前夜', '2025-07-30', 1]),
      finds: [
        {
          targets: ['G1'],
          zh: '里程碑“首月”（2025-07-31）累计 299 户，少于到当日已结束的阶段合计 300 户。',
          field: 'milestones.0.target',
        },
      ],
    },
    'a phase whose goal is gone': {
      map: { ...phased([]), phases: [{ name: '预热', fromDate: '2025-07-01', toDate: '2025-07-02', goalId: 'G9' }] },
      finds: [
        {
          targets: [],
          zh: '阶段“预热”所属的目标 G9 已不在图谱中，其阶段目标未计入。',
          field: 'phases.0.goalId',
        },
      ],
    },
    'a phase that ends before it begins': {
      map: phased([['预热', '2025-08-02', '2025-08-01']]),
      finds: [{ targets: [], zh: /^阶段·结束早于开始日 2025-08-02/, field: 'phases.0.toDate' }],
    },
    'more than the segment has': {
      map: chainWith({ 'SC1.name': '检视', 'SC1.expectedVolume': 1001 }),
      finds: [
        {
          targets: ['SC1', 'S1'],
          zh: /^场景“检视”预计触发量 1,?001 人，超过所属客群规模合计 1,?000 人。$/,
          field: 'expectedVolume',
        },
      ],
    },
    'more than all its segments have': {
      map: chain({ SC1: { expectedVolume: 1801 }, S2: { size: 800 } }, ['S2 SC1']),
      finds: [{ targets: ['SC1', 'S1', 'S2'], zh: /合计 1,?800 人/ }],
    },
    'children above their parent': {
      map: chain({
        S1: { name: '全部' },
        S2: { size: 600, parentSegmentId: 'S1' },
        S3: { size: 401, parentSegmentId: 'S1' },
      }),
      finds: [
        { targets: ['S1', 'S2', 'S3'], zh: /^客群“全部”规模 1,?000 人，其下级客群合计 1,?001 人。$/, field: 'size' },
      ],
    },
    'one child above its parent, another without a size': {
      map: chain({ S2: { size: 1500, parentSegmentId: 'S1' }, S3: { size: undefined, parentSegmentId: 'S1' } }),
      finds: [{ targets: ['S1', 'S2', 'S3'], zh: /合计 1,?500 人/ }],
    },
    'branch quotas above the quota': {
      map: quotas(100_000, 99_999, 2),
      finds: [
        {
          targets: ['P1'],
          zh: '产品“存单”支行额度合计 100,001 万元，超过总额度 100,000 万元。',
          severity: 'error',
          field: 'quotaByBranch',
        },
      ],
    },
    'a branch above the quota by itself, which is held alone': {
      map: quotas(100, 101, 99),
      finds: [{ targets: ['P1'], zh: /支行额度合计 200 万元，超过总额度 100 万元/, severity: 'warning' }],
    },
    'a branch above the quota by itself, and the others too': {
      map: quotas(100, 101, 60, 60),
      finds: [{ targets: ['P1'], zh: /合计 221 万元/, severity: 'error' }],
    },
    'list counts above the total': {
      map: withList({ branchCounts: counts(80, 30) }),
      finds: [
        {
          targets: ['S1'],
          zh: /^名单“六月名单”：支行合计 110 人，应为/,
          severity: 'error',
          field: 'listId',
        },
      ],
    },
    'list counts and exclusions above the total': {
      map: withList({ branchCounts: counts(80, 15), excludedCounts: [{ reason: '勿扰登记', count: 10 }] }),
      finds: [{ targets: ['S1'], zh: /支行合计 95 人/, severity: 'error' }],
    },
    'more excluded than there are': {
      map: withList({ excludedCounts: [{ reason: '勿扰登记', count: 101 }] }),
      finds: [{ targets: ['S1'], zh: /剔除 101 人/, severity: 'error' }],
    },
    'list counts below the total': {
      map: withList({ branchCounts: counts(80) }),
      finds: [{ targets: ['S1'], zh: /支行合计 80 人/, severity: 'warning' }],
    },
    'a control group that the holdout does not make': {
      map: withList({ controlCount: 20 }),
      finds: [{ targets: ['S1'], zh: /对照组 20 人，按对照组比例 10 ?% ?应为 10 人/, severity: 'warning' }],
    },
    'a list with more people than its segment': {
      map: withList({ totalCount: 1200 }, { name: '乐退' }),
      finds: [
        {
          targets: ['S1'],
          zh: /^名单“六月名单”共 1,?200 人，超过客群“乐退”规模 1,?000 人。$/,
          severity: 'warning',
          field: 'listId',
        },
      ],
    },
    'a list of two segments with more than both': {
      map: {
        ...chain({ S1: { listId: 'LIST1' }, S2: { listId: 'LIST1', size: 300 } }),
        lists: [{ ...LIST, totalCount: 1301 }],
      },
      finds: [{ targets: ['S1', 'S2'], zh: /共 1,?301 人，超过客群“客群S1、客群S2”规模 1,?300 人/ }],
    },
    'a branch twice in a list': {
      map: withList({
        branchCounts: ['B1', 'b1', 'B2'].map((branchCode) => ({ branchCode, count: 30 })),
        totalCount: 90,
      }),
      finds: [{ targets: ['S1'], zh: '名单“六月名单”中支行 B1 出现多次，请合并为一行。', field: 'listId' }],
    },
    'a branch twice in the quotas': {
      map: chainWith({
        'P1.name': '存单',
        'P1.quota': 100,
        'P1.quotaUnit': '万元',
        'P1.quotaByBranch': ['B1', 'B2', 'B1'].map((branchCode) => ({ branchCode, quota: 10 })),
      }),
      finds: [
        { targets: ['P1'], zh: /^产品“存单”的支行额度中，支行 B1 出现多次/, severity: 'error', field: 'quotaByBranch' },
      ],
    },
    'two waves of one number': {
      map: {
        ...chain(),
        waves: [
          { no: 1, name: '甲', fromDay: 1, toDay: 2 },
          { no: 1, name: '乙', fromDay: 3, toDay: 4 },
        ],
      },
      finds: [{ targets: [], zh: /^有多个第 1 波/, field: 'waves' }],
    },
    'more than the segments have without those counted twice': {
      map: chain({ SC1: { expectedVolume: 1500 }, S2: { size: 900, parentSegmentId: 'S1' } }, ['S2 SC1']),
      finds: [{ targets: ['SC1', 'S1', 'S2'], zh: /合计 1,?000 人/ }],
    },
    'grandchildren above their grandparent, the parent without a size': {
      map: chain({
        S2: { size: undefined, parentSegmentId: 'S1' },
        S3: { size: 600, parentSegmentId: 'S2' },
        S4: { size: 500, parentSegmentId: 'S2' },
      }),
      finds: [{ targets: ['S1', 'S2'], zh: /合计 1,?100 人/ }],
    },
    'more than all of a segment goes on': {
      map: migrating(60, 40.01),
      finds: [{ targets: ['S1', 'E6', 'E7'], zh: '客群“客群S1”每月输送合计 100.01%，超过 100%。' }],
    },
    'an upper age below the lower': {
      map: chainWith({ 'S1.ageMin': 60, 'S1.ageMax': 45 }),
      finds: [{ targets: ['S1'], zh: /^客群“客群S1”的年龄上限小于下限 60/, field: 'ageMax' }],
    },
    'a window that ends before it begins': {
      map: chainWith({ 'SC1.windowFrom': 9, 'SC1.windowTo': 3 }),
      finds: [{ targets: ['SC1'], zh: /窗口止小于下限 9/, field: 'windowTo' }],
    },
    'a sale and a validity that end before they begin': {
      map: chainWith({
        'P1.saleFrom': '2025-05-01',
        'P1.saleTo': '2025-04-01',
        'P1.validFrom': '2025-05-01',
        'P1.validTo': '2025-04-01',
      }),
      finds: [
        { targets: ['P1'], zh: /失效日早于/, field: 'validTo' },
        { targets: ['P1'], zh: /停售日早于/, field: 'saleTo' },
      ],
    },
    'a period and a wave that end before they begin': {
      map: {
        ...buildMap({}),
        periodStart: '2025-06-01',
        periodEnd: '2025-05-01',
        waves: [
          { no: 1, name: '甲', fromDay: 1, toDay: 2 },
          { no: 2, name: '乙', fromDay: 7, toDay: 3 },
        ],
      },
      finds: [
        { targets: [], zh: /^运行结束早于/, severity: 'error', field: 'periodEnd' },
        { targets: [], zh: /结束日小于下限 7/, field: 'waves.1.toDay' },
      ],
    },
    'at most less than at least': {
      map: repeating({ every: 'month', least: 3, most: 2 }),
      finds: [{ targets: ['SC1'], zh: /每月至少 3 次、至多 2 次/, field: 'repeat.most' }],
    },
    'a cool-down longer than the cycle': {
      map: repeating({ every: 'week' }, { cooldownDays: 30 }),
      finds: [{ targets: ['SC1'], zh: /每周重复 1 次，冷却期 30 天放不下/, field: 'cooldownDays' }],
    },
    'a day that the period does not have': {
      map: { ...repeating({ every: 'quarter', onDay: 1 }), periodStart: '2025-07-02' },
      finds: [{ targets: ['SC1'], zh: /重复日不在运行期内/, field: 'repeat.onDay' }],
    },
  },
});
