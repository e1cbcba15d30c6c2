// Owns the journey by which the window is measured: a strategist's whole job from an empty map to packages, its actions counted by group.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../../electron/dev/project.ts';
import {
  answerDialogs,
  card,
  listPackages,
  problemLine,
  setWindowSize,
  waitUntilSaved,
} from '../../../electron/dev/workbench-page.ts';
import { fieldsOfKind } from '../../../renderer/design/sheet/kind-columns.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { storedMap } from '../harness/bridge.ts';
import { countedPerson } from '../harness/counted-person.ts';
import { expect, test } from '../harness/test.ts';

type JobNode = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly kind: KindId;
  readonly name: string;
};
interface Job {
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
const KNOWN: Readonly<Record<string, readonly string[]>> = {
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
const RULES: Readonly<Record<string, readonly string[]>> = {
  S1: ['首笔代发距今≤90'],
  S2: ['连续代发月数≥6', 'AUM 4万-5万'],
  S3: ['连续代发月数≥2', '发薪次日转出比例≥80'],
};

test('a strategist’s job from an empty map to five packages', async ({ launchWorkbench }, testInfo) => {
  test.slow();
  const job = JSON.parse(await readFile(path.join(projectRoot, 'test/fixtures/job.json'), 'utf8')) as Job;
  const { app, window, pageErrors } = await launchWorkbench();
  await setWindowSize(app, 1440, 900);
  await window.emulateMedia({ reducedMotion: 'reduce' });
  const person = countedPerson(app, window);

  await test.step('map and period', async () => {
    person.group('图谱和期间');
    await person.press('Control+n');
    await person.type(job.title);
    await person.press('Enter');
    await window.locator('.canvas').waitFor();
    await person.click(window.locator('.map-screen [id$="-periodStart"]'));
    await person.type('2027-01-04');
    await person.click(window.locator('.map-screen [id$="-periodEnd"]'));
    await person.type('2027-03-31');
    await person.press('Tab');
  });

  await test.step('nodes and their connections, a sheet a kind', async () => {
    person.group('节点、字段和连线');
    await person.press('Alt+T');
    for (const kind of Object.keys(KNOWN) as KindId[]) await pasteKind(window, job, kind, person);
  });

  await test.step('rules of segments', async () => {
    person.group('客群口径');
    await person.press('Alt+T');
    for (const [id, conditions] of Object.entries(RULES)) {
      await person.click(card(window, id).locator('.card-head'));
      await person.click(window.locator(`[id="field-${id}-rule-conditions"]`));
      for (const [index, condition] of conditions.entries()) {
        if (index > 0) await person.press('Enter');
        await person.type(condition);
        await person.press('Enter');
      }
    }
  });

  await test.step('counts of the lists', async () => {
    person.group('名单');
    for (const [index, list] of job.lists.entries()) {
      const file = testInfo.outputPath(`名单${index + 1}.csv`);
      const branches = list.branchCounts.map(
        ({ branchCode, branchName, count }) => `支行,${branchCode},${branchName},${count}`,
      );
      await writeFile(
        file,
        ['项目,编号或原因,支行名称,人数', `总人数,,,${list.totalCount}`, ...branches, ''].join('\n'),
      );
      await person.click(card(window, `S${index + 1}`).locator('.card-head'));
      await person.click(window.getByRole('tab', { name: '名单' }));
      await answerDialogs(app, [file]);
      await person.click(window.getByRole('button', { name: '导入人数' }));
      const dialog = window.getByRole('dialog');
      const day = dialog.getByLabel('名单日期', { exact: true });
      await day.waitFor();
      if ((await day.inputValue()) !== list.asOf) await person.fill(day, list.asOf);
      await person.click(dialog.getByRole('button', { name: '导入名单' }));
      await dialog.waitFor({ state: 'detached' });
    }
  });

  await test.step('what follows where nobody answers', async () => {
    person.group('兜底和转介');
    await person.press('Shift+1');
    for (const edge of job.edges.filter(({ type }) => type === 'fallback' || type === 'handoff')) {
      const to = job.nodes.find(({ id }) => id === edge.to)?.name ?? '';
      await person.click(card(window, edge.from).locator('.card-head'));
      await person.press('c');
      await person.type(to);
      await person.press('Enter');
      if (edge.type === 'fallback') continue;
      const type = window.locator('.inspector select[id$="-type"]');
      while (!(await type.isVisible()) || !(await window.locator('.inspector').textContent())?.includes(to))
        await person.press('e');
      await person.choose(type, edge.type);
    }
  });

  await test.step('take-up and what it brings to the goal', async () => {
    person.group('承接率和目标贡献');
    await person.click(card(window, 'SC1').locator('.card-head'));
    await person.press('e', 'e');
    await window.locator('.inspector [id$="-takeUpPct"]').waitFor();
    await person.click(window.locator('.inspector [id$="-takeUpPct"]'));
    await person.type('40');
    await person.press('Enter');
    await person.click(window.getByRole('button', { name: '添加目标贡献' }));
    await person.click(window.locator('.inspector button', { hasText: '未填' }));
    await person.type('代发有效户净增');
    await person.press('Enter');
    await person.click(window.locator('.inspector').getByLabel(/每户贡献/));
    await person.type('1');
    await person.press('Enter');
  });

  await test.step('what is found is mended', async () => {
    person.group('检查后修正');
    await person.press('Control+k');
    await person.type('调整波次');
    await person.press('Enter');
    await window.locator('#wave-confirm').waitFor();
    await person.press('Enter');
    await person.press('Alt+2');
    await person.click(
      problemLine(window, '触达过频')
        .or(problemLine(window, '在 7 天内经'))
        .getByRole('button', { name: /设为互斥组/ })
        .first(),
    );
    await expect(window.locator('.status-counts')).toHaveText(/^\s*0\b/);
  });

  await test.step('five packages', async () => {
    person.group('生成支行包');
    await waitUntilSaved(window);
    const listFile = testInfo.outputPath('branches.csv');
    const folder = testInfo.outputPath('packages');
    await writeFile(listFile, branchList(job));
    await person.click(window.getByRole('button', { name: '导出支行包' }));
    await answerDialogs(app, [listFile]);
    await person.click(window.getByRole('button', { name: /^(选择名单文件|更换名单)$/ }).first());
    await window.getByText('城东支行').first().waitFor();
    const makeKey = window.getByRole('button', { name: '建立签名密钥' });
    await makeKey.waitFor();
    for (const label of ['口令', '再次输入']) {
      await person.click(window.getByLabel(label, { exact: true }));
      await person.type('correct horse battery');
    }
    await person.click(makeKey);
    await window.locator('.protection').waitFor();
    const ready = window.getByRole('button', { name: /草稿节点设为就绪/ });
    if (await ready.isVisible()) await person.click(ready);
    const blanks = window.getByRole('checkbox', { name: /留空下发/ });
    if (await blanks.isVisible()) await person.click(blanks);
    const passphrase = window.getByLabel('签名密钥的口令');
    if (await passphrase.isVisible()) {
      await person.click(passphrase);
      await person.type('correct horse battery');
    }
    const reason = window.getByLabel(/本次签发的理由/);
    if (await reason.isVisible()) {
      await person.click(reason);
      await person.type('演练');
    }
    await answerDialogs(app, [folder]);
    await person.click(window.getByRole('button', { name: /^生成 5 家支行的(试用)?包/ }));
    await window
      .getByText(/^已生成 5 家支行的(试用)?包/)
      .first()
      .waitFor();
    expect(await listPackages(folder)).toHaveLength(5);
  });

  const made = await storedMap(window);
  expect(edgesOf(made)).toEqual(edgesOf(job));
  expect(knownOf(made)).toEqual(knownOf(job));
  expect(figuresOf(made)).toEqual(figuresOf(job));
  await expect(window.locator('.status-counts')).toHaveText(/^\s*0\b/);
  const { groups, sum } = person.counts();
  for (const [group, actions] of groups) console.log(`${group}: ${actions}`);
  console.log(`${sum} actions`);
  expect(sum).toBeLessThanOrEqual(150);
  expect(pageErrors).toEqual([]);
});

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
function branchList(job: Job): string {
  const [list] = job.lists;
  const lines = (list?.branchCounts ?? []).map(
    ({ branchCode, branchName, count }) => `${branchCode},${branchName},${count}`,
  );
  return ['branchCode,branchName,listCount', ...lines, ''].join('\n');
}

async function pasteKind(
  window: Page,
  job: Job,
  kind: KindId,
  person: ReturnType<typeof countedPerson>,
): Promise<void> {
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
  const tab = window.getByRole('tab', { name: TABS[kind] });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await person.click(tab);
  await person.click(window.locator('tr.row-new td').first());
  await person.paste([head, ...rows]);
  await window.locator('.grid-foot.pending').waitFor();
  await person.press('Enter');
}

const TABS: Readonly<Record<string, string>> = {
  goal: '目标',
  segment: '客群',
  scenario: '场景',
  product: '产品',
  benefit: '权益',
  channel: '渠道',
  script: '话术',
};

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
