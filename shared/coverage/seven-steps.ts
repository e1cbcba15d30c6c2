// Owns 图谱建设七项, the guided way to build a map: how far each step is and what comes next, read off the map (DOMAIN §1 L-06).

import type { MapDocument, MapNode } from '../document/document.ts';
import { inForce } from '../document/in-force.ts';
import { isServedByPeople } from '../document/kinds/channel-facts.ts';
import { asCounted } from '../forecast/as-counted.ts';
import { buildGraph } from '../graph/graph.ts';
import type { Message } from '../i18n/message.ts';
import type { LintContext } from '../lint/rule.ts';
import { coverageMatrix, gapsOf } from './build-matrix.ts';
import type { CoverageCell, CoverageMatrix } from './coverage-matrix.ts';
import {
  checkEach,
  checkExists,
  checkMap,
  type DesignCheck,
  isSaid,
  type MissingPlace,
  percentDone,
} from './design-check.ts';
import { designPages } from './design-pages.ts';

/** Where a step is worked on. */
export type StepView = 'list' | 'measures' | 'cooperation' | 'matrix' | 'waves' | 'map' | 'export';

export interface GuidedStep {
  readonly no: number;
  readonly title: Message;
  readonly about: Message;
  readonly view: StepView;
  readonly state: 'done' | 'underWay' | 'open';
  readonly percent: number;
  readonly checks: readonly DesignCheck[];
  /** The first thing that is missing; undefined for a step that is done. */
  readonly next: { readonly check: DesignCheck; readonly place: MissingPlace } | undefined;
}

const nameOf = ({ name }: { name: string }) => name;

/** The seven steps with their states; nothing of it is stored. */
export function sevenSteps(
  whole: MapDocument,
  context: Pick<LintContext, 'dictionaries' | 'today'>,
): readonly GuidedStep[] {
  const document = inForce(asCounted(whole, context).document);
  const steps: readonly Omit<GuidedStep, 'no' | 'state' | 'percent' | 'next'>[] = [
    {
      title: { zh: '客户聚类分群与生命周期划分', en: 'Segments and lifecycle' },
      about: { zh: '先建客群，写明口径、客层和阶段。', en: 'Segments with rule, tier and lifecycle stage.' },
      view: 'list',
      checks: segmentChecks(document),
    },
    {
      title: { zh: '策略体系框架建立', en: 'Strategy framework' },
      about: {
        zh: '目标、场景、产品、渠道、话术连成完整路径。',
        en: 'Goals, scenarios, products, channels and scripts form complete paths.',
      },
      view: 'measures',
      checks: designPages.measures.checks(document),
    },
    {
      title: { zh: '存量策略梳理与新增策略补充', en: 'Existing and new strategies' },
      about: {
        zh: '标注存量和新增，补齐空缺或标为有意留空。',
        en: 'Mark existing and new; fill gaps or leave them empty on purpose.',
      },
      view: 'matrix',
      checks: originChecks(document, context),
    },
    {
      title: { zh: '客户策略运营整合机制', en: 'How channels cooperate' },
      about: { zh: '波次、兜底、转介、优先级和时限。', en: 'Waves, fallbacks, handoffs, priorities and time limits.' },
      view: 'cooperation',
      checks: [
        ...designPages.cooperation.checks(document),
        checkMap(
          'mechanism',
          { zh: '已写运营机制', en: 'Mechanism described' },
          isSaid(document.sectionMechanism),
          'sectionMechanism',
        ),
      ],
    },
    {
      title: { zh: '策略后评估', en: 'Evaluation' },
      about: {
        zh: '事先确定对照组、统计口径和归因窗口。',
        en: 'Holdout, counting basis and attribution window are set in advance.',
      },
      view: 'list',
      checks: evaluationChecks(document),
    },
    {
      title: { zh: '系统优化建议', en: 'System improvements' },
      about: { zh: '能力支撑、埋点和断点的改进。', en: 'Required systems, tracking points and breakpoints.' },
      view: 'map',
      checks: systemChecks(document),
    },
    {
      title: { zh: '策略管理看板', en: 'Strategy management' },
      about: {
        zh: '运行期、责任人和状态齐备，可以下发和跟踪。',
        en: 'Period, owners and states are set; the map can be issued and tracked.',
      },
      view: 'export',
      checks: boardChecks(document),
    },
  ];
  return steps.map((step, index) => ({ no: index + 1, ...step, ...progressOf(step.checks) }));
}

function progressOf(checks: readonly DesignCheck[]): Pick<GuidedStep, 'state' | 'percent' | 'next'> {
  const percent = percentDone(checks);
  const check = checks.find(({ missing }) => missing.length > 0);
  const place = check?.missing[0];
  const state = check ? (percent === 0 ? 'open' : 'underWay') : 'done';
  return { percent, state, next: check && place && { check, place } };
}

function segmentChecks(document: MapDocument): readonly DesignCheck[] {
  const segments = buildGraph(document).ofKind('segment');
  const own = ['segment', 'rule', 'size'];
  return [
    ...designPages.list.checks(document).filter(({ id }) => own.includes(id)),
    checkEach('stage', { zh: '生命周期阶段', en: 'Lifecycle stage' }, segments, {
      isDone: ({ lifecycleStage }) => (lifecycleStage?.length ?? 0) > 0,
      field: 'lifecycleStage',
      nameOf,
    }),
    checkEach('tier', { zh: '客层', en: 'Tier' }, segments, {
      isDone: ({ tier }) => (tier?.length ?? 0) > 0,
      field: 'tier',
      nameOf,
    }),
  ];
}

function originChecks(
  document: MapDocument,
  context: Pick<LintContext, 'dictionaries' | 'today'>,
): readonly DesignCheck[] {
  const strategies = document.nodes.filter(
    ({ kind }) => kind === 'scenario' || kind === 'product' || kind === 'channel',
  );
  const matrix = coverageMatrix('stage', [document], context);
  const gaps = gapsOf(matrix);
  return [
    checkExists(
      'strategy',
      { zh: '已有可梳理的策略', en: 'There is a strategy to review' },
      'scenario',
      strategies.length > 0,
    ),
    checkEach('origin', { zh: '存量或新增', en: 'Existing or new' }, strategies, {
      isDone: ({ origin }: MapNode) => origin !== undefined,
      field: 'origin',
      nameOf,
    }),
    {
      id: 'gaps',
      title: { zh: '生命周期 × 客群无空缺', en: 'No gap in lifecycle × segment' },
      done: matrix.counts.asked - gaps.length + matrix.counts.leftEmpty,
      total: matrix.counts.asked + matrix.counts.leftEmpty,
      missing: gaps.map((gap) => ({ id: '', name: '', title: cellTitle(matrix, gap) })),
    },
  ];
}

function cellTitle({ rows, columns }: CoverageMatrix, { row, column }: CoverageCell): Message {
  const labels = [columns.find(({ id }) => id === column), rows.find(({ id }) => id === row)].map(
    (each) => each?.label,
  );
  return { zh: labels.map((label) => label?.zh).join(' · '), en: labels.map((label) => label?.en).join(' · ') };
}

function evaluationChecks(document: MapDocument): readonly DesignCheck[] {
  const goals = buildGraph(document).ofKind('goal');
  return [
    checkExists('goal', { zh: '已有可评估的目标', en: 'There is a goal to evaluate' }, 'goal', goals.length > 0),
    ...designPages.list.checks(document).filter(({ id }) => id === 'holdout'),
    checkEach('measure', { zh: '目标的统计口径', en: 'Counting basis of the goals' }, goals, {
      isDone: ({ measureNote }) => isSaid(measureNote),
      field: 'measureNote',
      nameOf,
    }),
    checkEach('window', { zh: '归因窗口', en: 'Attribution window' }, goals, {
      isDone: ({ attributionDays }) => attributionDays !== undefined,
      field: 'attributionDays',
      nameOf,
    }),
    checkMap(
      'success',
      { zh: '成功标准', en: 'Success criteria' },
      isSaid(document.successCriteria),
      'successCriteria',
    ),
  ];
}

function systemChecks(document: MapDocument): readonly DesignCheck[] {
  // Their contacts are counted by tracking points.
  const automatic = buildGraph(document)
    .ofKind('channel')
    .filter(({ channelType }) => !isServedByPeople(channelType));
  const breakpoints = (document.breakpoints ?? []).map((point) => ({ ...point, id: point.edgeRef }));
  return [
    checkMap(
      'capability',
      { zh: '已写能力支撑', en: 'Required systems described' },
      isSaid(document.sectionCapability),
      'sectionCapability',
    ),
    checkEach('tracking', { zh: '线上渠道已有埋点', en: 'Online channels have tracking points' }, automatic, {
      isDone: ({ trackingPoint }) => isSaid(trackingPoint),
      field: 'trackingPoint',
      nameOf,
    }),
    checkEach(
      'breakpoints',
      { zh: '断点已有责任人和期限', en: 'Breakpoints have an owner and a due date' },
      breakpoints,
      {
        isDone: ({ status, ownerRole, dueDate }) => status === 'closed' || (isSaid(ownerRole) && isSaid(dueDate)),
        nameOf: ({ symptom, id }) => symptom ?? id,
      },
    ),
  ];
}

function boardChecks(document: MapDocument): readonly DesignCheck[] {
  const field = (
    id: 'periodStart' | 'periodEnd' | 'dataDate' | 'author' | 'reviewer' | 'sectionStrategy',
    title: Message,
  ) => checkMap(id, title, isSaid(document[id]), id);
  return [
    field('periodStart', { zh: '运行开始', en: 'Period from' }),
    field('periodEnd', { zh: '运行结束', en: 'Period to' }),
    field('dataDate', { zh: '数据日期', en: 'Data date' }),
    field('author', { zh: '编制', en: 'Author' }),
    field('reviewer', { zh: '复核', en: 'Reviewer' }),
    field('sectionStrategy', { zh: '已写策略体系', en: 'Strategy described' }),
    checkEach('ready', { zh: '节点就绪', en: 'Nodes ready' }, document.nodes, {
      isDone: ({ status }) => status === 'ready' || status === 'active',
      field: 'status',
      nameOf,
    }),
  ];
}
