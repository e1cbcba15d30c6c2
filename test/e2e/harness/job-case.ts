// Owns the job by which the window is measured: the case, what of it the strategist knows, and what the made map is compared by.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../../electron/dev/project.ts';
import { fieldsOfKind } from '../../../renderer/design/sheet/kind-columns.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { storedMap } from './bridge.ts';
import type { CountedPerson } from './counted-person.ts';
import { expect } from './test.ts';

export type JobNode = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly kind: KindId;
  readonly name: string;
};
export interface Job {
  readonly title: string;
  readonly nodes: readonly JobNode[];
  readonly edges: readonly { readonly type: string; readonly from: string; readonly to: string }[];
  readonly lists: readonly { asOf: string; totalCount: number; branchCounts: readonly Branch[] }[];
}
interface Branch {
  readonly branchCode: string;
  readonly branchName: string;
  readonly count: number;
}

/** What the strategist knows of each kind beside the name and whence it comes; the rest follows or is a habit. */
export const KNOWN: Readonly<Record<string, readonly string[]>> = {
  goal: ['metricId', 'baseline', 'target', 'measureNote', 'attributionDays'],
  segment: [
    ...['segmentType', 'exclusions', 'tier', 'lifecycleStage', 'riskCapacityMax'],
    ...['pain', 'itch', 'delight', 'priority', 'holdoutPct'],
  ],
  scenario: [
    ...['scenarioClass', 'trigger.type', 'trigger.rule', 'trigger.schedule', 'trigger.eventCode', 'motClass'],
    ...['expectedVolume', 'validityHours', 'exitCondition', 'cooldownDays', 'priority', 'mutexGroup', 'mutexDays'],
  ],
  product: ['productType', 'productRole', 'risk', 'quota', 'quotaUnit', 'quotaAsOf', 'cautions'],
  benefit: [
    'benefitType',
    'linkedAction',
    'unitCost',
    'stock',
    'expectedClaim',
    'conditional',
    'perCustomerLimit',
    'claimWindowDays',
    'antiAbuse',
  ],
  channel: [
    'channelType',
    'offsetDay',
    'waveNo',
    'capacityPerDay',
    'unitCost',
    'executorRole',
    'slaHours',
    'sendWindow',
    'duty',
    'priority',
  ],
  script: ['scriptType', 'text', 'disclosure', 'mentionsProduct', 'optOut', 'approvalNo', 'approvedTo'],
};
/** Mended after the check. */
const MENDED: ReadonlySet<string> = new Set(['mutexGroup', 'mutexDays', 'waveNo']);

const COMES_FROM: Readonly<Record<string, KindId>> = {
  segment: 'goal',
  scenario: 'segment',
  product: 'scenario',
  benefit: 'scenario',
  channel: 'product',
  script: 'channel',
};
export const RULES: Readonly<Record<string, readonly string[]>> = {
  S1: ['首笔代发距今≤90'],
  S2: ['连续代发月数≥6', 'AUM 4万-5万'],
  S3: ['连续代发月数≥2', '发薪次日转出比例≥80'],
};

/** The case to end with. */
export async function readJob(): Promise<Job> {
  return JSON.parse(await readFile(path.join(projectRoot, 'test/fixtures/job.json'), 'utf8')) as Job;
}

/** A list of counts as branches' systems give it. */
export function listFile(list: Job['lists'][number]): string {
  const branches = list.branchCounts.map(
    ({ branchCode, branchName, count }) => `支行,${branchCode},${branchName},${count}`,
  );
  return ['项目,编号或原因,支行名称,人数', `总人数,,,${list.totalCount}`, ...branches, ''].join('\n');
}

/** The table of a kind as a spreadsheet holds it: what is known of each node and whence it comes, under its heads. */
export function tableOf(job: Job, kind: KindId): readonly (readonly string[])[] {
  const nodes = job.nodes.filter((node) => node.kind === kind);
  const fields = fieldsOfKind(kind);
  const known = (KNOWN[kind] ?? []).filter((field) => nodes.some((node) => valueAtPath(node, field) !== undefined));
  const before = COMES_FROM[kind];
  const head = [
    '名称',
    ...known.map((field) => fields.get(field)?.title.zh ?? field),
    ...(before ? [fields.get(`@from.${before}`)?.title.zh ?? ''] : []),
  ];
  const rows = nodes.map((node) => [
    node.name,
    ...known.map((field) => textOf(valueAtPath(node, field))),
    ...(before ? [sourcesOf(job, node.id, before).join('、')] : []),
  ]);
  return [head, ...rows];
}

interface Drawn {
  readonly nodes: readonly (object & { readonly id: string; readonly kind: KindId; readonly name: string })[];
  readonly edges: readonly { readonly type: string; readonly from: string; readonly to: string }[];
}

/** Who leads to whom, by name. */
function edgesOf({ nodes, edges }: Drawn): string[] {
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  return edges.map(({ type, from, to }) => `${nameOf(from)} ${type} ${nameOf(to)}`).sort();
}

/** What the strategist knows of each node, by name. */
function knownOf({ nodes }: Drawn): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    nodes.map((node) => [
      node.name,
      Object.fromEntries(
        (KNOWN[node.kind] ?? [])
          .filter((field) => !MENDED.has(field))
          .map((field) => [field, valueAtPath(node as JobNode, field)]),
      ),
    ]),
  );
}

/** What stands in no sheet: rules and counts of segments, what an offer brings, shares of what follows. */
function figuresOf({ nodes, edges }: Drawn): unknown[] {
  const segments = nodes.filter(({ kind }) => kind === 'segment') as readonly JobNode[];
  return [
    ...segments.map(({ size, sizeAsOf, rule }) => ({
      ...{ size, sizeAsOf },
      conditions: (rule as Rule).conditions.map(
        ({ attribute, operator, value }) => `${attribute} ${operator} ${value}`,
      ),
    })),
    ...(edges as readonly Record<string, unknown>[])
      .filter(({ takeUpPct, sharePct }) => takeUpPct !== undefined || sharePct !== undefined)
      .map(({ type, takeUpPct, sharePct, goalContribution }) => ({ type, takeUpPct, sharePct, goalContribution })),
  ];
}

interface Rule {
  readonly conditions: readonly { readonly attribute: string; readonly operator: string; readonly value: string }[];
}

/** The list of branches that get a package, by what the lists say of them. */
export function branchList(job: Job): string {
  const [list] = job.lists;
  const lines = (list?.branchCounts ?? []).map(
    ({ branchCode, branchName, count }) => `${branchCode},${branchName},${count}`,
  );
  return ['branchCode,branchName,listCount', ...lines, ''].join('\n');
}

function valueAtPath(node: JobNode, field: string): unknown {
  return field.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], node);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value === undefined ? '' : String(value);
}

function sourcesOf(job: Job, id: string, kind: KindId): string[] {
  return job.edges
    .filter(({ to, type }) => to === id && (type === 'flow' || type === 'attach'))
    .flatMap(({ from }) => job.nodes.filter((node) => node.id === from && node.kind === kind))
    .map(({ name }) => name);
}

/** That the map in the window is the job, whatever it was made by; prints what each group of actions took, and holds their sum. */
export async function expectJob(window: Page, job: Job, person: CountedPerson, how: { most: number; by: string }) {
  const made = await storedMap(window);
  expect(edgesOf(made)).toEqual(edgesOf(job));
  expect(knownOf(made)).toEqual(knownOf(job));
  expect(figuresOf(made)).toEqual(figuresOf(job));
  const { groups, sum } = person.counts();
  for (const [group, actions] of groups) console.log(`${group}: ${actions}`);
  console.log(`${sum} actions${how.by}`);
  expect(sum).toBeLessThanOrEqual(how.most);
}
