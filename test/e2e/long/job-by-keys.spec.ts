// Owns the journey of the counted job by somebody who has no mouse: from an empty map to five packages by keys alone.
import { writeFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { answerDialogs, listPackages, setWindowSize, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { KIND_IDS } from '../../../shared/document/kind-id.ts';
import { countedPerson } from '../harness/counted-person.ts';
import { branchList, expectJob, listFile, RULES, readJob, tableOf } from '../harness/job-case.ts';
import { expect, test } from '../harness/test.ts';

const MOST_ACTIONS = 170;
/** Of one card. */
const MOST_EDGES = 8;
const PASSPHRASE = 'correct horse battery';

test('the counted job by keys alone', async ({ launchWorkbench }, testInfo) => {
  test.setTimeout(180_000);
  const job = await readJob();
  const { app, window, pageErrors } = await launchWorkbench();
  await setWindowSize(app, 1440, 900);
  await window.emulateMedia({ reducedMotion: 'reduce' });
  const person = countedPerson(app, window, { noMouse: true });
  const palette = window.locator('dialog.palette');
  const nameOf = (id: string) => job.nodes.find((node) => node.id === id)?.name ?? id;
  /** By its name: a command, an element, a field of what is selected. */
  const find = async (name: string) => {
    await person.press('Control+k');
    await palette.waitFor();
    await person.type(name);
    await person.press('Enter');
    await palette.waitFor({ state: 'detached' });
  };
  const selected = (id: string) => expect(window.locator('.inspector-head')).toContainText(nameOf(id));
  const goTo = async (id: string) => {
    await find(nameOf(id));
    await selected(id);
  };
  const ontoCard = async (id: string) => {
    await goTo(id);
    await expect(window.locator('.canvas')).toBeFocused();
  };
  const focused = (target: Locator) => expect(target).toBeFocused();

  await test.step('map and period', async () => {
    person.group('图谱和期间');
    await person.press('Control+n');
    await person.type(job.title);
    await person.press('Enter');
    await window.locator('.canvas').waitFor();
    await find('运行开始');
    await focused(window.locator('.map-screen [id$="-periodStart"]'));
    await person.type('2027-01-04');
    await person.tabTo(window.locator('.map-screen [id$="-periodEnd"]'));
    await person.type('2027-03-31');
  });

  await test.step('nodes and their connections, a sheet a kind', async () => {
    person.group('节点、字段和连线');
    await person.press('Alt+t');
    await focused(window.locator('.grid-typing'));
    // The sheets begin at the channels.
    await person.press('Control+PageDown', 'Control+PageDown');
    for (const [index, kind] of KIND_IDS.entries()) {
      if (index > 0) await person.press('Control+PageDown');
      await focused(window.locator('.grid-typing'));
      await person.press('ArrowDown');
      await person.paste(tableOf(job, kind));
      await window.locator('.grid-foot.pending').waitFor();
      await person.press('Enter');
      await window.locator('.grid-foot.pending').waitFor({ state: 'detached' });
    }
    await person.press('Alt+t');
  });

  await test.step('rules and counts of segments', async () => {
    for (const [index, [id, conditions]] of Object.entries(RULES).entries()) {
      person.group('客群口径');
      await goTo(id);
      await find('条件');
      await focused(window.locator(`[id="field-${id}-rule-conditions"]`));
      for (const condition of conditions) {
        await person.press('Enter');
        await person.type(condition);
        await person.press('Enter');
      }
      person.group('名单');
      const list = job.lists[index];
      if (!list) throw new Error('a list for each segment');
      const file = testInfo.outputPath(`名单${index + 1}.csv`);
      await writeFile(file, listFile(list));
      await answerDialogs(app, [file]);
      await find('导入所选客群');
      const dialog = window.getByRole('dialog');
      const day = dialog.getByLabel('名单日期', { exact: true });
      await day.waitFor();
      if ((await day.inputValue()) !== list.asOf) {
        await person.tabTo(day);
        await person.type(list.asOf);
      }
      await person.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  await test.step('what follows where nobody answers', async () => {
    person.group('兜底和转介');
    for (const edge of job.edges.filter(({ type }) => type === 'fallback' || type === 'handoff')) {
      await ontoCard(edge.from);
      await person.press('c');
      await person.type(nameOf(edge.to));
      await person.press('Enter');
      if (edge.type === 'fallback') continue;
      const shown = window.locator('.inspector .edge-ends', { hasText: nameOf(edge.to) });
      // The edge that was just made is the last of its card's.
      for (let tries = 0; tries < MOST_EDGES && !(await shown.isVisible()); tries += 1) await person.press('e');
      await find('改为转介');
    }
  });

  await test.step('take-up and what it brings to the goal', async () => {
    person.group('承接率和目标贡献');
    await ontoCard('SC1');
    await person.press('e', 'e');
    await window.locator('.inspector [id$="-takeUpPct"]').waitFor();
    await find('承接率');
    await focused(window.locator('.inspector [id$="-takeUpPct"]'));
    await person.type('40');
    await find('目标贡献');
    await person.press('Enter');
    await person.tabTo(window.locator('.inspector button', { hasText: '未填' }));
    await person.press('Enter');
    await person.type('代发有效户净增');
    await person.press('Enter');
    await person.tabTo(window.locator('.inspector').getByLabel(/每户贡献/));
    await person.type('1');
    await person.press('Enter');
  });

  await test.step('what is found is mended', async () => {
    person.group('检查后修正');
    await find('调整波次');
    await window.locator('#wave-confirm').waitFor();
    await person.press('Enter');
    await person.press('Alt+2');
    const isSettled = async () => /^\s*0\b/.test(await window.locator('.status-counts').innerText());
    for (let tries = 0; tries < 8 && !(await isSettled()); tries += 1) {
      await person.press('F8', 'Control+.');
      await window.waitForTimeout(500);
    }
    await expect(window.locator('.status-counts')).toHaveText(/^\s*0\b/);
  });

  await test.step('five packages', async () => {
    person.group('生成支行包');
    await waitUntilSaved(window);
    const branches = testInfo.outputPath('branches.csv');
    const folder = testInfo.outputPath('packages');
    await writeFile(branches, branchList(job));
    await person.press('Alt+6');
    await answerDialogs(app, [branches]);
    // Ctrl+Enter goes to what is lacking, and makes the packages once nothing is.
    await person.press('Control+Enter', 'Enter');
    await window.getByText('城东支行').first().waitFor();
    await person.press('Control+Alt+r');
    await expect(window.getByRole('button', { name: /草稿节点设为就绪/ })).toHaveCount(0);
    const blanks = window.getByRole('checkbox', { name: /留空下发/ });
    if (await blanks.isVisible()) {
      await person.press('Control+Enter');
      await focused(blanks);
      await person.press('Space');
    }
    const reason = window.getByLabel(/本次签发的理由/);
    if (await reason.isVisible()) {
      await person.press('Control+Enter');
      await focused(reason);
      await person.type('演练');
    }
    await person.press('Control+Enter');
    await focused(window.getByLabel('口令', { exact: true }));
    await person.type(PASSPHRASE);
    await person.press('Tab');
    await person.type(PASSPHRASE);
    await person.press('Enter');
    await window.locator('.protection').waitFor();
    await person.press('Control+Enter');
    await focused(window.getByLabel('签名密钥的口令'));
    await person.type(PASSPHRASE);
    await answerDialogs(app, [folder]);
    await person.press('Control+Enter');
    await window
      .getByText(/^已生成 5 家支行的(试用)?包/)
      .first()
      .waitFor();
    expect(await listPackages(folder)).toHaveLength(5);
  });

  await expectJob(window, job, person, { most: MOST_ACTIONS, by: ' by keys alone' });
  expect(pageErrors).toEqual([]);
});
