// Owns the journey by which the window is measured: a strategist's whole job from an empty map to packages, its actions counted by group.
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  answerDialogs,
  card,
  listPackages,
  problemLine,
  setWindowSize,
  waitUntilSaved,
} from '../../../electron/dev/workbench-page.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { countedPerson } from '../harness/counted-person.ts';
import { branchList, expectJob, type Job, KNOWN, listFile, RULES, readJob, tableOf } from '../harness/job-case.ts';
import { expect, test } from '../harness/test.ts';

test('a strategist’s job from an empty map to five packages', async ({ launchWorkbench }, testInfo) => {
  test.slow();
  const job = await readJob();
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
      await writeFile(file, listFile(list));
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

  await expectJob(window, job, person, { most: 150, by: '' });
  await expect(window.locator('.status-counts')).toHaveText(/^\s*0\b/);
  expect(pageErrors).toEqual([]);
});

async function pasteKind(
  window: Page,
  job: Job,
  kind: KindId,
  person: ReturnType<typeof countedPerson>,
): Promise<void> {
  const tab = window.getByRole('tab', { name: TABS[kind] });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await person.click(tab);
  await person.click(window.locator('tr.row-new td').first());
  await person.paste(tableOf(job, kind));
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
