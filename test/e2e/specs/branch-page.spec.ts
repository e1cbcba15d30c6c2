// Owns the journeys of a branch through its page, opened from the disk with the network off in every browser that is here.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../../electron/dev/project.ts';
import { branchPage } from '../../../electron/store/packages/branch-page.ts';
import { addDays, dayOf } from '../../../renderer/branch-page/model/days.ts';
import { answeredBy } from '../../../renderer/branch-page/model/return-form.ts';
import { dateOf, dayNumber, workCalendar } from '../../../shared/dictionary/calendar.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { addOwnMetric, measureBy } from '../../../shared/document/edits/own-metrics.ts';
import { signedNow } from '../../../shared/document/sign-offs.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { checkReturn, readReturn } from '../../../shared/package/read-return.ts';
import { TRIAL_MARK } from '../../../shared/package/trial.ts';
import { whomOf } from '../../../shared/package/whom.ts';
import { soundMap } from '../../bench/sound-map.ts';
import { elderMap, makePayload, seal, testKey } from '../../make-package.ts';
import { type BranchBrowser, browsers, CHROMIUM, openPage } from '../harness/branch-browsers.ts';
import { designMap } from '../harness/design-map.ts';
import { FIREFOX, readInFirefox } from '../harness/firefox.ts';
import { graveViolations } from '../harness/grave-violations.ts';
import { expect, test } from '../harness/test.ts';

if (!CHROMIUM) console.log('No Chromium of the system here: the branch page runs in the runtime’s alone.');
if (!FIREFOX) console.log('No Firefox here: the branch page is not opened in it.');

const today = dayOf(new Date());
/** Today, or the day on which its work is done. */
const workday = dateOf(workCalendar(starterDictionaries.holidays).nextOpen(dayNumber(today)));
const VIEWS = [
  'today',
  'agenda',
  'whom',
  'map',
  'matrix',
  'rows',
  'cards',
  'checklist',
  'sop',
  'handoffs',
  'materials',
  'changes',
  'return',
];
let template: string;

test.beforeAll(async () => {
  template = await readFile(path.join(projectRoot, 'out/branch-page/index.html'), 'utf8');
});

const payloadFrom = (days: number, change = (payload: PackagePayload) => payload) =>
  makePayload({ validFrom: addDays(today, days), change });
const pageOf = (payload: PackagePayload) => branchPage(template, seal(payload));
const goTo = (page: Page, view: string) =>
  page.evaluate((name) => {
    location.hash = name;
  }, view);

/** What Chromium 107 or Firefox 106 lack and a build does not rewrite. */
const TOO_NEW = [
  /\.to(?:Sorted|Reversed|Spliced)\(|\bgroupBy\(|withResolvers|fromAsync|\.isSubsetOf|\.toWellFormed|\.scheduler/,
  /light-dark\(|color-mix\(|:has\(|@container|@scope|@starting-style|anchor-name|text-box-trim/,
];

test('the page is one file that asks for nothing and uses nothing newer than browsers of four years', async () => {
  expect(template).toContain("default-src 'none'");
  expect(template).toMatch(/script-src 'sha256-[A-Za-z0-9+/=]{44}'/);
  expect(template.replace(/<script type="module">.*<\/script>/s, '')).not.toMatch(/\b(?:src|href)=|url\(|@import/);
  for (const pattern of TOO_NEW) expect(template).not.toMatch(pattern);
});

test('a map of 200 nodes stays far below 1 MB', async () => {
  const html = pageOf(makePayload({ document: soundMap(200), validFrom: addDays(today, -5) }));
  expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
  const browser = await browsers[0]?.start();
  if (!browser) throw new Error('There is always the runtime.');
  await openPage(browser, html, 'map');
  const drawn = await browser.page.evaluate(() => performance.now());
  console.log(
    `200 nodes: ${Math.round(Buffer.byteLength(html) / 1000)} kB, read and drawn within ${Math.round(drawn)} ms`,
  );
  await expect(browser.page.locator('.path')).not.toHaveCount(0);
  await browser.close();
});

test('the design’s example prints on two pages, its list on one in landscape', async () => {
  const browser = await browsers[0]?.start();
  if (!browser) throw new Error('There is always the runtime.');
  await openPage(browser, pageOf(makePayload({ document: designMap(), validFrom: addDays(today, -5) })), 'map');
  await expect(browser.page.locator('.card')).toHaveCount(4);
  expect(sheetsOf(await browser.pdf())).toEqual(['595 × 842', '595 × 842']);
  await goTo(browser.page, 'rows');
  await expect(browser.page.locator('tbody tr')).toHaveCount(8);
  expect(sheetsOf(await browser.pdf())).toEqual(['842 × 595']);
  await browser.close();
});

for (const { name, start } of browsers) {
  test.describe(name, () => {
    let browser: BranchBrowser;
    test.beforeAll(async () => {
      browser = await start();
    });
    test.afterAll(() => browser.close());
    test.beforeEach(() => browser.page.evaluate(() => localStorage.clear()).catch(() => {}));

    test('a branch is told which phase it is and what its meetings are about, and never what head office wants of it', async () => {
      const { page } = browser;
      const [from, to] = [addDays(today, -5), addDays(today, 5)];
      const phases = [
        { name: '预热', fromDate: from, toDate: to, goalId: 'G1', target: 87_654 },
        { name: '收尾', fromDate: addDays(to, 1), toDate: addDays(to, 9), target: 98_765 },
      ];
      const milestones = [
        { name: '中期回检', date: addDays(today, 3), goalId: 'G1', target: 87_654, ownerRole: '支行行长' },
      ];
      const payload = makePayload({ document: { ...elderMap(), phases, milestones }, validFrom: from });
      await openPage(browser, pageOf(payload), 'today');
      await expect(page.locator('main')).toContainText(`阶段“预热”，至 ${to}`);
      await page.locator('input[type="date"]').fill(addDays(to, 3));
      await expect(page.locator('main')).toContainText('阶段“收尾”');
      await expect(page.locator('main')).not.toContainText('阶段“预热”');
      expect(JSON.stringify(payload)).not.toMatch(/87654|98765/);
      await goTo(page, 'agenda');
      const main = page.locator('main');
      await page.locator('input[type="date"]').fill(workday);
      await expect(main).toContainText(`${addDays(today, 3)} 里程碑 ◆ 中期回检 · 支行行长`);
      const manager = main.locator('.agenda').filter({ hasText: '客户经理' }).first();
      await expect(manager.getByRole('row').nth(1)).toContainText('必做');
      await manager.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: '夕会' }).click();
      await expect(main).toContainText('必做已勾选 1/');
      await expect(manager.getByRole('checkbox').first()).toBeChecked();
      await expect(main).toContainText('下一个执行日');
      await page.getByRole('button', { name: '周会' }).click();
      await expect(manager.locator('thead .day')).toHaveCount(7);
      await expect(manager.locator('tbody .day').filter({ hasText: '●' }).first()).toBeVisible();
      await manager.getByRole('button').first().click();
      await expect(page.locator('.card.on')).toHaveCount(1);
      expect(browser.complaints).toEqual([]);
    });

    test('a branch reads its page, finds a path, practises, prints', async () => {
      const { page } = browser;
      await openPage(browser, pageOf(payloadFrom(-5)));
      await expect(page.locator('main [data-fingerprint]').first()).toHaveAttribute(
        'data-fingerprint',
        testKey.fingerprint,
      );
      await page.locator('input[type="date"]').fill(workday);
      await expect(page.locator('main')).toContainText('本波次要做');
      await goTo(page, 'map');
      await page.getByRole('searchbox').fill('远程');
      await page.locator('.path').first().press('Enter');
      await expect(page.locator('.map-card.on')).toHaveCount(5);
      await expect(page.locator('.card.on')).toContainText('远程补位外呼');
      await goTo(page, 'rows');
      await page.getByLabel('海陆空').selectOption('air');
      await expect(page.locator('tbody tr')).toHaveCount(2);
      // What must be obeyed of a segment is the same in every view that has it, as the workbook has it.
      const [whom] = whomOf(payloadFrom(-5));
      const words = (whom?.lines ?? []).flatMap(({ term, said }) => [term.zh, ...said.map((each) => each.words.zh)]);
      expect(words).toEqual(expect.arrayContaining(['谁算', '谁不算', '不触达', '风险', '痛点', '要问']));
      for (const [view, lines] of [
        // Only of the segments that have work on the day.
        ['today', ['谁算', '谁不算', '不触达', '风险']],
        ['whom', words],
        ['sop', words.filter((each) => !/^起止$|退出：/.test(each))],
        ['handoffs', ['谁算', '谁不算', '不触达', '风险']],
        ['cards', ['痛点', '痒点', '爽点', '谁不算', '不触达']],
      ] as const) {
        await goTo(page, view);
        for (const line of lines) await expect(page.locator('main')).toContainText(line);
      }
      await page.getByRole('button', { name: '练习' }).press('Enter');
      await expect(page.getByRole('button', { name: '查看答案' })).toBeFocused();
      await expect(page.locator('.practice .say')).toHaveCount(0);
      await page.keyboard.press('Enter');
      await expect(page.locator('.practice .say')).toBeVisible();
      expect((await browser.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
      expect(browser.complaints).toEqual([]);
    });

    test('sees what it takes on of each goal, and nothing of other branches', async () => {
      const { page } = browser;
      const targets = [
        { branchCode: 'br001', target: 240, stretchTarget: 300, staff: 7 },
        { branchCode: 'BR002', target: 8888, staff: 9 },
      ];
      const own = {
        id: 'own_1',
        name: '有效缴存户',
        unit: '户',
        direction: 'up',
        validity: '当年缴存 3000 元以上',
      } as const;
      const split = setField('G2', 'branchTargets', targets)(elderMap());
      const document = addOwnMetric(own)(measureBy('G2', own)(split));
      const payload = makePayload({ document, validFrom: addDays(today, -5) });
      await openPage(browser, pageOf(payload), 'today');
      const table = page.getByRole('region', { name: '本行任务' }).getByRole('table');
      const task = table.getByRole('row').nth(1);
      await expect(task).toHaveText(
        /有效缴存户\s*有效标准：当年缴存 3000 元以上\s*240 户\s*300 户\s*7\s*34.3 户\s*—\s*—/,
      );
      await expect(table.getByRole('row')).toHaveCount(2);
      await goTo(page, 'return');
      const done = page.getByLabel('“个人养老金缴存户数”的完成');
      await done.fill('约 180');
      await expect(done).toHaveAccessibleDescription('✕ 请填写数字。');
      await done.fill('180');
      await expect(page.getByRole('row', { name: '个人养老金缴存户数' })).toContainText('75%');
      await page.getByLabel('数据起始日').fill(addDays(today, -5));
      await page.getByLabel('数据截止日').fill(today);
      const saved = await browser.saving(() => page.getByRole('button', { name: '保存回传文件' }).click());
      const answer = readReturn(saved.text, saved.name);
      expect(answer).toMatchObject({ rows: [], tasks: [{ goalId: 'G2', done: 180 }] });
      expect(await graveViolations(page)).toEqual([]);
      await goTo(page, 'today');
      await expect(task).toContainText('180 户75%');
      expect(await page.content()).not.toContain('8888');
      expect(await graveViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'English' }).click();
      await expect(page.getByRole('region', { name: 'Targets of this branch' })).toContainText('34.3 accounts');
      await page.getByRole('button', { name: '中文' }).click();
      await openPage(browser, pageOf(payloadFrom(-5)), 'today');
      await expect(page.locator('main')).not.toContainText('本行任务');
      expect(browser.complaints).toEqual([]);
    });

    test('sees its rewards under its tasks and nowhere else, and whose approval a script has', async () => {
      const { page } = browser;
      const line = {
        item: '达到必达',
        effect: 'pay' as const,
        settlement: 'perUnit' as const,
        goalId: 'G2',
        amount: 77.7,
      };
      const signed = { department: '零售业务部', name: '张三', date: '2026-01-05', opinion: 'agree' as const };
      const map = setField('T1', 'approvalNo', undefined)(elderMap());
      const planned = { ...map, approvalNo: 'FA-2026-7', signOffs: [signed] };
      const document: MapDocument = {
        ...signedNow(map, planned),
        rewards: [{ id: 'RW1', name: '开门红竞赛', recipient: 'staff', capEach: 1200, lines: [line] }],
      };
      await openPage(browser, pageOf(makePayload({ document, validFrom: addDays(today, -5) })), 'today');
      const rewards = page.getByRole('region', { name: '激励', exact: true });
      await expect(rewards).toContainText('每人（家）封顶 1,200 元');
      await expect(rewards.getByRole('region', { name: '开门红竞赛' })).toContainText('每户 77.7 元');
      expect(await graveViolations(page)).toEqual([]);
      for (const view of VIEWS) {
        await goTo(page, view);
        if (view !== 'today') await expect(page.locator('main')).not.toContainText(/开门红竞赛|77\.7/);
      }
      await goTo(page, 'cards');
      await expect(page.locator('main')).toContainText('FA-2026-7（随方案会签：零售业务部 张三 2026-01-05）');
      expect(browser.complaints).toEqual([]);
    });

    test('sees at every place of every view that a package is a trial, and practises with it', async () => {
      const { page } = browser;
      const payload = payloadFrom(-5, (final) => ({ ...final, trial: true }));
      await openPage(browser, pageOf(payload), 'today');
      const banner = page.getByRole('alert');
      for (const [language, mark] of Object.entries(TRIAL_MARK)) {
        if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
        for (const view of VIEWS) {
          await goTo(page, view);
          await expect(page.locator(`main[data-view="${view}"]`)).toBeVisible();
          await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
          await expect(banner).toBeInViewport({ ratio: 1 });
          await expect(banner).toContainText(mark);
          expect(await page.title()).toMatch(language === 'en' ? /^Trial · / : /^试用 · /);
        }
      }
      await page.getByRole('button', { name: '中文' }).click();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.trial-stamp')).toHaveText(TRIAL_MARK.zh);
      await expect(page.locator('.trial-stamp')).toHaveCSS('position', 'fixed');
      await page.emulateMedia({ media: null });
      await goTo(page, 'return');
      await expect(page.locator('main')).toContainText('仅供练习，不计入结果。收到正式包后');
      await page.getByLabel('数据起始日').fill(addDays(today, -5));
      await page.getByLabel('数据截止日').fill(today);
      await page.locator('[data-column="listed"]').first().fill('9');
      const saved = await browser.saving(() => page.getByRole('button', { name: '保存回传文件' }).click());
      expect(saved.name).toBe(`ELDER-BR001-v1-r2-${addDays(today, -5)}-${today}-试用-回传.json`);
      await expect(page.getByRole('status')).toContainText('请勿作为结果交回');
      const file = readReturn(saved.text, saved.name);
      expect(checkReturn(file, answeredBy(payload, file.packageHash))[0]?.code).toBe('ofTrial');
      expect(browser.complaints).toEqual([]);
    });

    test('fills in the form, is told what is wrong, saves the return, and goes on with it later', async () => {
      const { page } = browser;
      const payload = payloadFrom(-5);
      await openPage(browser, pageOf(payload), 'return');
      const [row = ''] = payload.rowsToReturn;
      const field = (column: string) => page.locator(`[data-row="${row}"] [data-column="${column}"]`);
      await page.getByLabel('数据起始日').fill(addDays(today, -5));
      await page.getByLabel('数据截止日').fill(today);
      await field('listed').fill('１，２００');
      await field('executed').fill('1300');
      await field('feedback').fill('电话 13800138000 打不通');
      await expect(page.getByRole('button', { name: '保存回传文件' })).toBeDisabled();
      await page.getByRole('button', { name: '有 2 处要改' }).click();
      await expect(field('executed')).toBeFocused();
      await expect(field('executed')).toHaveAccessibleDescription(/执行 1,300 人多于名单 1,200 人/);
      await field('executed').fill('900');
      await field('amount').fill('12.5');
      await field('feedback').fill('上午打不通');
      await page.reload();
      await expect(field('executed')).toHaveValue('900');
      const saved = await browser.saving(() => page.getByRole('button', { name: '保存回传文件' }).click());
      expect(saved.name).toBe(`ELDER-BR001-v1-r2-${addDays(today, -5)}-${today}-回传.json`);
      const file = readReturn(saved.text, saved.name);
      const answered = answeredBy(payload, file.packageHash);
      expect(checkReturn(file, answered).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(file.rows).toEqual([{ rowCode: row, listed: 1200, executed: 900, amount: 12.5, feedback: '上午打不通' }]);

      await page.getByRole('button', { name: '清空登记' }).click();
      await expect(field('executed')).toHaveValue('');
      const again = { name: saved.name, mimeType: 'application/json', buffer: Buffer.from(saved.text) };
      await page.locator('input[type="file"]').setInputFiles(again);
      await expect(field('executed')).toHaveValue('900');
      const foreign = Buffer.from(JSON.stringify({ ...file, packageHash: 'c'.repeat(64), branchCode: 'BR009' }));
      await page.locator('input[type="file"]').setInputFiles({ ...again, buffer: foreign });
      await expect(page.getByRole('status')).toContainText('该回传属于支行“BR009”');
      await expect(field('executed')).toHaveValue('900');
      expect(browser.complaints).toEqual([]);
    });

    test('shows the refusal and nothing else when a single byte was changed', async () => {
      const html = pageOf(payloadFrom(-5));
      const at = html.indexOf('","signatures"') - 400;
      const other = html[at] === 'A' ? 'B' : 'A';
      await openPage(browser, html.slice(0, at) + other + html.slice(at + 1));
      await expect(browser.page.locator('[data-refusal]')).toHaveAttribute('data-refusal', 'changed');
      await expect(browser.page.locator('body')).not.toContainText('城东');
    });

    test('is read-only before and after its time', async () => {
      const { page } = browser;
      for (const [days, said] of [
        [-200, '已过有效期'],
        [30, '尚未生效'],
      ] as const) {
        await openPage(browser, pageOf(payloadFrom(days)), 'return');
        await expect(page.getByRole('alert')).toContainText(said);
        await expect(page.locator('.form input:not([readonly])')).toHaveCount(0);
        await expect(page.locator('tbody tr')).not.toHaveCount(0);
      }
      await goTo(page, 'today');
      await expect(page.locator('main')).toContainText('距生效 30 天');
    });

    test('shows markup and script as the text that they are, in every view', async () => {
      const { page } = browser;
      await openPage(browser, pageOf(payloadFrom(-5, withHostileTexts)));
      for (const view of VIEWS) {
        await goTo(page, view);
        await expect(page.locator('main')).toHaveAttribute('data-view', view);
        expect(await page.evaluate(() => 'hit' in window)).toBe(false);
        expect(await page.locator('#page img, #page iframe, #page script, #page a[href^="javascript"]').count()).toBe(
          0,
        );
      }
      await goTo(page, 'rows');
      await expect(page.locator('tbody')).toContainText(HOSTILE[0]);
      expect(browser.complaints).toEqual([]);
    });
  });
}

test('the page has no serious violation, light and dark, in both languages, and fits a telephone', async () => {
  const browser = await browsers[0]?.start();
  if (!browser) throw new Error('There is always the runtime.');

  const { page } = browser;
  await openPage(browser, pageOf(payloadFrom(-5, withOverlay)));
  for (const [language, colorScheme] of [
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    // Names hang on the language and contrast on the colours, so the second look need not see every table again.
    for (const view of language === 'en' ? ['today', 'cards', 'return'] : VIEWS) {
      await goTo(page, view);
      await expect(page.locator('main')).toHaveAttribute('data-view', view);
      expect.soft(await graveViolations(page), `${view} ${language}`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const view of VIEWS) {
    await goTo(page, view);
    await expect(page.locator('main')).toHaveAttribute('data-view', view);
    expect.soft(await page.locator('main').innerText(), view).not.toMatch(/\{\w+[,}]/);
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(await beyond(), `${view} on a telephone`).toBeLessThanOrEqual(0);
  }
  await browser.close();
});

if (FIREFOX) {
  test('Firefox opens and reads the page from the disk', async () => {
    const read = await readInFirefox(pageOf(payloadFrom(-5)), VIEWS);
    expect(read.fingerprint).toBe(testKey.fingerprint);
    expect(Object.keys(read.texts)).toEqual(VIEWS);
    expect(read.texts.rows).toContain('远程银行人工外呼');
    expect(read.texts.return).toContain('ELDER-S2-SC3-P5-CH6-T6');
    expect(read.isKept).toBe(true);
    expect(read.pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
}

/** Width and height of every page of a PDF, in points. */
function sheetsOf(pdf: Buffer): string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/Type \/Page\b[^s][\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`);
}

const HOSTILE = [
  '"><img src=x onerror=hit=1>',
  '</script><script>hit=1</script>',
  '<svg onload=hit=1>',
  'javascript:hit=1',
  '\u202e{{hit=1}}<!--',
] as const;

/** Puts hostile texts in place of every text that a person typed; keys, codes and coded values stay. */
function withHostileTexts(payload: PackagePayload): PackagePayload {
  const texts =
    /(Name|name|text|note|trigger|schedule|rule|executorRole|disclosure|entryCondition|exitCondition|condition|question|answer|label|sample|zh|en|mapTitle|toneNote|optOut|benefit)$/;
  let count = 0;
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (!texts.test(key)) return value;
      count += 1;
      const hostile = HOSTILE[count % HOSTILE.length] ?? '';
      // Names of waves are short.
      return value.length <= 8 && key === 'name' ? '<b>x' : hostile;
    }
    if (Array.isArray(value)) return value.map((item) => change(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, change(child, name)]));
  };
  return change(
    { ...payload, rows: payload.rows.map((row) => ({ ...row, segmentName: HOSTILE[0] })) },
    '',
  ) as PackagePayload;
}

function withOverlay(payload: PackagePayload): PackagePayload {
  const label = { zh: '触达时段', en: 'Contact hours' };
  const change = {
    nodeCode: 'CH2',
    field: 'sendWindow',
    label,
    base: '09:30-11:30',
    value: '10:00-11:30',
    reason: '本地',
  };
  return { ...payload, overlay: { changes: [change], removed: [], added: ['CH5'] } };
}
