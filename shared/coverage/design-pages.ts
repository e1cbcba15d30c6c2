// Owns the three design pages 定名单, 定举措 and 抓协同: which checks make up the completeness of each (DOMAIN §1 D-01 to D-13).

import type { MapDocument, MapEdge } from '../document/document.ts';
import { nodeById } from '../document/element-index.ts';
import { hasDeadline } from '../document/goal-due.ts';
import { inForce } from '../document/in-force.ts';
import { isServedByPeople, needsWords } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { DO_NOT_DISTURB } from '../document/known-entries.ts';
import { hasConditions } from '../document/rule-tree.ts';
import { waveNoOf } from '../document/wave-of.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { channelsReached, goalsOf } from '../graph/reach.ts';
import type { Message } from '../i18n/message.ts';
import { strategyRows } from '../rows/rows.ts';
import { checkEach, checkExists, checkMap, type DesignCheck, isSaid } from './design-check.ts';

export const DESIGN_PAGE_IDS = ['list', 'measures', 'cooperation'] as const;
export type DesignPageId = (typeof DESIGN_PAGE_IDS)[number];

interface DesignPage {
  readonly id: DesignPageId;
  readonly title: Message;
  readonly about: Message;
  checks(document: MapDocument): readonly DesignCheck[];
}

const nameOf = ({ name }: { name: string }) => name;

export const designPages: Readonly<Record<DesignPageId, DesignPage>> = {
  list: {
    id: 'list',
    title: { zh: '定名单', en: 'Lists' },
    about: {
      zh: '圈定谁、规模多少、按何口径、剔除谁、对照多少',
      en: 'Who, how many, by which rule, who is excluded, how large the control group is',
    },
    checks: (document) => listChecks(inForce(document)),
  },
  measures: {
    id: 'measures',
    title: { zh: '定举措', en: 'Measures' },
    about: {
      zh: '目标、层级与客群、场景、产品、渠道、话术、图谱七件事',
      en: 'Goals, tiers and groups, scenarios, products, channels, scripts, the map',
    },
    checks: (document) => measureChecks(inForce(document)),
  },
  cooperation: {
    id: 'cooperation',
    title: { zh: '抓协同', en: 'Cooperation' },
    about: {
      zh: '渠道如何接力、先后顺序、承接时限、业绩归属',
      en: 'Who takes over, who goes first, within what time, who gets the credit',
    },
    checks: (document) => cooperationChecks(inForce(document)),
  },
};

function listChecks(document: MapDocument): readonly DesignCheck[] {
  const segments = buildGraph(document).ofKind('segment');
  const lists = new Map((document.lists ?? []).map((list) => [list.id, list]));
  const each = (
    id: string,
    title: Message,
    field: string,
    isDone: (segment: NodeOf<'segment'>) => boolean,
  ): DesignCheck => checkEach(id, title, segments, { isDone, field, nameOf });
  const listOf = (segment: NodeOf<'segment'>) => lists.get(segment.listId ?? '');
  return [
    checkExists('segment', { zh: '至少一个客群', en: 'At least one segment' }, 'segment', segments.length > 0),
    each('rule', { zh: '口径', en: 'Segment rule' }, 'rule.text', ({ rule, ruleNote }) =>
      Boolean(isSaid(rule?.text) || hasConditions(rule) || isSaid(ruleNote)),
    ),
    each('size', { zh: '规模', en: 'Size' }, 'size', ({ size }) => size !== undefined && size > 0),
    each('sizeAsOf', { zh: '规模日期', en: 'Size as of' }, 'sizeAsOf', ({ sizeAsOf }) => isSaid(sizeAsOf)),
    each('exclusions', { zh: '剔除勿扰登记', en: 'Do-not-disturb excluded' }, 'exclusions', ({ exclusions }) =>
      Boolean(exclusions?.includes(DO_NOT_DISTURB)),
    ),
    each(
      'holdout',
      { zh: '对照组或不设的原因', en: 'Holdout or a reason for none' },
      'holdoutPct',
      ({ holdoutPct, holdoutReason }) => (holdoutPct ?? 0) > 0 || (holdoutPct === 0 && isSaid(holdoutReason)),
    ),
    each('branches', { zh: '各支行名单', en: 'Customer list by branch' }, 'listId', (segment) =>
      Boolean(listOf(segment)?.branchCounts?.length),
    ),
  ];
}

/** The seven things of 定举措, in the order of the method. */
function measureChecks(document: MapDocument): readonly DesignCheck[] {
  const graph = buildGraph(document);
  const segments = graph.ofKind('segment');
  const scenarios = graph.ofKind('scenario');
  const products = graph.ofKind('product');
  const channels = graph.ofKind('channel');
  const scripts = graph.ofKind('script');
  const reaching = new Set(strategyRows(document).flatMap(({ ids }) => (ids.script === undefined ? [] : ids.segment)));
  const parents = new Set(segments.map(({ parentSegmentId }) => parentSegmentId));
  return [
    checkExists(
      'goal',
      { zh: '1 目标：至少一个', en: '1 Goals: at least one' },
      'goal',
      graph.ofKind('goal').length > 0,
    ),
    checkEach('measurable', { zh: '1 目标：可衡量', en: '1 Goals: measurable' }, graph.ofKind('goal'), {
      isDone: (goal) => isMeasurable(document, goal),
      field: 'target',
      nameOf,
    }),
    checkEach('aimed', { zh: '1 目标：客群均已连接目标', en: '1 Goals: every segment has a goal' }, segments, {
      isDone: ({ id }) => goalsOf(graph, id).length > 0,
      nameOf,
    }),
    checkEach('tier', { zh: '2 客户层级', en: '2 Value tier' }, segments, {
      isDone: ({ tier }) => (tier?.length ?? 0) > 0,
      field: 'tier',
      nameOf,
    }),
    checkEach('group', { zh: '2 特色客群', en: '2 Special group' }, segments, {
      isDone: ({ specialGroup }) => isSaid(specialGroup),
      field: 'specialGroup',
      nameOf,
    }),
    checkExists(
      'scenario',
      { zh: '3 场景：至少一个', en: '3 Scenarios: at least one' },
      'scenario',
      scenarios.length > 0,
    ),
    checkEach('trigger', { zh: '3 场景：触发已写明', en: '3 Scenarios: trigger stated' }, scenarios, {
      isDone: isTriggered,
      field: 'trigger.type',
      nameOf,
    }),
    checkEach(
      'mainProduct',
      { zh: '4 产品：每个场景均有主推', en: '4 Products: a main product for each scenario' },
      scenarios,
      {
        isDone: ({ id }) =>
          graph.next(id, 'flow').some((node) => node.kind === 'product' && node.productRole === 'main'),
        nameOf,
      },
    ),
    checkEach('channel', { zh: '5 渠道：每个产品均有渠道', en: '5 Channels: a channel for each product' }, products, {
      isDone: ({ id }) => channelsReached(graph, id).length > 0,
      nameOf,
    }),
    checkEach('channelDay', { zh: '5 渠道：已填相对日', en: '5 Channels: day set' }, channels, {
      isDone: ({ offsetDay }) => offsetDay !== undefined,
      field: 'offsetDay',
      nameOf,
    }),
    checkEach('script', { zh: '6 话术：每个渠道均有话术', en: '6 Scripts: a script for each channel' }, channels, {
      isDone: ({ id, mode, purpose }) =>
        graph.next(id, 'flow').some(({ kind }) => kind === 'script') || !needsWords({ mode, purpose }),
      nameOf,
    }),
    checkEach('words', { zh: '6 话术：已填全文', en: '6 Scripts: text written' }, scripts, {
      isDone: ({ text }) => isSaid(text),
      field: 'text',
      nameOf,
    }),
    checkEach(
      'complete',
      { zh: '7 图谱：每个客群均连到话术', en: '7 Map: every segment leads to a script' },
      segments.filter(({ id }) => !parents.has(id)),
      { isDone: ({ id }) => reaching.has(id), nameOf },
    ),
  ];
}

function isMeasurable(document: MapDocument, goal: NodeOf<'goal'>): boolean {
  const { baseline, baselineNote, target } = goal;
  return target !== undefined && hasDeadline(document, goal) && (baseline !== undefined || isSaid(baselineNote));
}

function isTriggered({ trigger }: NodeOf<'scenario'>): boolean {
  const how = { event: trigger.eventCode, schedule: trigger.schedule, rule: trigger.rule, manual: trigger.rule };
  return isSaid(how[trigger.type]);
}

type Hop = Extract<MapEdge, { type: 'fallback' | 'handoff' }>;

function cooperationChecks(document: MapDocument): readonly DesignCheck[] {
  const graph = buildGraph(document);
  const channels = graph.ofKind('channel');
  const byPeople = channels.filter(({ channelType }) => isServedByPeople(channelType));
  const hops = document.edges.filter((edge): edge is Hop => edge.type === 'fallback' || edge.type === 'handoff');
  const handoffs = hops.filter((edge) => edge.type === 'handoff');
  const edgeName = ({ from, to }: MapEdge) => [from, to].map((id) => nodeById(document, id)?.name ?? id).join(' → ');
  const waves = new Set(document.waves.map(({ no }) => no));
  return [
    checkMap('relay', { zh: '至少一处兜底或转介', en: 'At least one fallback or handoff' }, hops.length > 0),
    checkEach('condition', { zh: '兜底和转介均写明条件', en: 'Fallbacks and handoffs have a condition' }, hops, {
      isDone: ({ condition }) => isSaid(condition),
      field: 'condition',
      nameOf: edgeName,
    }),
    checkEach('sla', { zh: '转介均有时限', en: 'Handoffs have a time limit' }, handoffs, {
      isDone: (edge) => edge.type !== 'handoff' || edge.slaHours !== undefined,
      field: 'slaHours',
      nameOf: edgeName,
    }),
    checkEach('credit', { zh: '转介均写明业绩归属', en: 'Handoffs state the attribution' }, handoffs, {
      isDone: (edge) => edge.type !== 'handoff' || edge.attribution !== undefined,
      field: 'attribution',
      nameOf: edgeName,
    }),
    checkEach('executor', { zh: '人工渠道均有执行角色', en: 'Personal channels have an executor' }, byPeople, {
      isDone: ({ executorRole }) => isSaid(executorRole),
      field: 'executorRole',
      nameOf,
    }),
    checkEach('limit', { zh: '人工渠道均有时限', en: 'Personal channels have a time limit' }, byPeople, {
      isDone: ({ slaHours }) => slaHours !== undefined,
      field: 'slaHours',
      nameOf,
    }),
    checkMap('waves', { zh: '已设波次', en: 'Waves defined' }, document.waves.length > 0, 'waves'),
    checkEach('inWave', { zh: '渠道均已排入波次', en: 'Every channel is in a wave' }, channels, {
      isDone: (channel) => waves.has(waveNoOf(document, channel) ?? -1),
      field: 'waveNo',
      nameOf,
    }),
    checkEach('priority', { zh: '同日的渠道已设先后', en: 'Contacts on the same day have an order' }, sameDay(graph), {
      isDone: ({ priority }) => priority !== undefined,
      field: 'priority',
      nameOf,
    }),
    checkMap(
      'order',
      { zh: '渠道优先顺序', en: 'Channel priority' },
      (document.policy.channelPriority ?? []).length > 0,
      'policy.channelPriority',
    ),
  ];
}

/** Outbound channels of a scenario that fall on one day and are served by different roles (DOMAIN SM025). */
function sameDay(graph: Graph): readonly NodeOf<'channel'>[] {
  const found = new Map<string, NodeOf<'channel'>>();
  for (const scenario of graph.ofKind('scenario')) {
    const products = graph.next(scenario.id, 'flow').filter(({ kind }) => kind === 'product');
    const channels = products.flatMap(({ id }) => channelsReached(graph, id)).filter(({ mode }) => mode === 'outbound');
    for (const one of channels) {
      const meets = channels.some(
        (other) =>
          other.id !== one.id &&
          one.offsetDay !== undefined &&
          other.offsetDay === one.offsetDay &&
          other.executorRole !== one.executorRole,
      );
      if (meets) found.set(one.id, one);
    }
  }
  return [...found.values()];
}
