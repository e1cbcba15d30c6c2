import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { branchSheet } from '../../../electron/store/packages/branch-sheet.ts';
import { readReturnSheet } from '../../../electron/store/packages/read-return-sheet.ts';
import { layoutOf } from '../../../electron/store/packages/sheets/register-layout.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { emptyOverlay } from '../../../shared/overlay/overlay.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { checkReturn } from '../../../shared/package/read-return.ts';
import { isWords } from '../../../shared/package/return-columns.ts';
import { TRIAL_MARK } from '../../../shared/package/trial.ts';
import { elderMap, makePayload } from '../../make-package.ts';
import { payloadOf, readyTemplate } from './branch-payload.ts';
import {
  at,
  FIRST_ROW,
  filled,
  folder,
  HASH,
  inputCells,
  load,
  NOW,
  payload,
  problemOf,
  put,
  REGISTER,
  sheetOf,
} from './branch-workbook.ts';

describe('the workbook of a branch', () => {
  it('says who is meant by each segment, made of its conditions, with the note beside it', async () => {
    const guide = sheetOf(await load(await branchSheet(payload, HASH)), '说明');
    const rows = guide.getRows(1, guide.rowCount) ?? [];
    const at = rows.findIndex((row) => row.getCell(1).text === '客群口径');
    const line = (row: ExcelJS.Row | undefined) => [1, 2, 3].map((column) => row?.getCell(column).text);
    expect(line(rows[at + 3])).toEqual([
      'S2 乐退客群（60–74岁）',
      '年龄 60–74 岁 且 养老金代发行 = 本行 且 AUM ≥ 20 万元',
      '由网点一线头脑风暴提出，再按口径圈选。',
    ]);
  });

  it('says what the branch takes on of each goal, and says nothing where it takes on nothing', async () => {
    const own = { ...payload, tasks: [{ goalId: 'G2', target: 240, stretchTarget: 300, staff: 7 }] };
    const lines = async (given: PackagePayload) => {
      const guide = sheetOf(await load(await branchSheet(given, HASH)), '说明');
      const rows = (guide.getRows(1, guide.rowCount) ?? []).map((row) =>
        [1, 2, 3, 4, 5].map((at) => row.getCell(at).text.split('\n')[0]),
      );
      return rows.slice(rows.findIndex(([first]) => first === '本行任务'));
    };
    const [, heads, task, , segments] = await lines(own);
    expect(heads).toEqual(['目标', '必达', '挑战', '人数（人）', '人均']);
    expect(task).toEqual(['G2 个人养老金缴存户数（户）', '240', '300', '7', '34.3']);
    expect(segments?.[0]).toBe('客群口径');
    expect((await lines(payload)).flat()).not.toContain('本行任务');
  });

  it('asks what is done of each task, computes its share, and reads it back; what is blank is not 0', async () => {
    const tasks = [
      { goalId: 'G1', target: 3000 },
      { goalId: 'G2', target: 240, stretchTarget: 300 },
    ];
    const own = { ...payload, tasks };
    const fill = (done: ExcelJS.CellValue) => async () => {
      const workbook = await load(await branchSheet(own, HASH));
      const register = sheetOf(workbook, REGISTER);
      register.getCell('B3').value = new Date('2026-11-01T00:00:00Z');
      register.getCell('D3').value = new Date('2026-11-30T00:00:00Z');
      const sheet = sheetOf(workbook, '任务完成');
      expect(sheet.getCell('B5').text).toBe(
        'G2 个人养老金缴存户数（户）\n个人养老金缴存户数：期末已缴存个人养老金的户数',
      );
      expect(sheet.getCell('F5').formula).toBe('IF(AND(ISNUMBER(E5),ISNUMBER(C5)),IF(C5>0,E5/C5,""),"")');
      sheet.getCell('E5').value = done;
      const file = join(folder(), 'return.xlsx');
      await workbook.xlsx.writeFile(file);
      return readReturnSheet(file, NOW);
    };
    expect(await fill(-36.5)()).toMatchObject({ rows: [], tasks: [{ goalId: 'G2', done: -36.5 }] });
    expect(await fill(null)()).not.toHaveProperty('tasks');
    const { code, details } = await problemOf(fill('约 40')());
    expect([code, details?.[0]]).toEqual(['E_RETURN_SHEET_CELLS', '任务完成 R5C5 不是数字 / not a number: 约 40']);
    expect((await load(await branchSheet(payload, HASH))).getWorksheet('任务完成')).toBeUndefined();
  });

  it('has numbers as numbers, with the unit in the heading', async () => {
    const workbook = await load(await branchSheet(payload, HASH));
    const listed = sheetOf(workbook, '说明').getColumn(1).values.indexOf('名单客户数（人）');
    const { value, numFmt } = sheetOf(workbook, '说明').getCell(`B${listed}`);
    expect([value, numFmt]).toEqual([payload.listCounts[0]?.count, '#,##0']);
    const supplies = sheetOf(workbook, '物料与额度');
    const heads = (supplies.getRow(1).values as string[]).map((head) => head?.split('\n')[0]);
    expect(heads.filter((head) => head?.startsWith('数量'))).toEqual(['数量（万元）', '数量（份）']);
    for (const [at, head] of heads.entries()) {
      if (!head?.startsWith('数量')) continue;
      const cells = (supplies.getColumn(at).values as unknown[]).slice(2).filter((value) => value !== undefined);
      expect(
        cells.every((value) => typeof value === 'number'),
        head,
      ).toBe(true);
      expect(cells.length).toBeGreaterThan(0);
    }
  });

  it('names the events that set rows off, and no codes of theirs', async () => {
    const list = sheetOf(await load(await branchSheet(payload, HASH)), '策略清单');
    const heads = (list.getRow(1).values as string[]).map((head) => head?.split('\n')[0]);
    const said = (list.getColumn(heads.indexOf('触发')).values as unknown[]).slice(2).map(String);
    const events = payload.map.dictionaries.events ?? [];
    const ids = new Set(payload.rows.map(({ trigger }) => trigger));
    const used = events.filter(({ id }) => ids.has(id));
    expect(used.length).toBeGreaterThan(0);
    for (const { id, label } of used) {
      expect(said).toContain(label.zh);
      expect(said).not.toContain(id);
    }
  });

  it('says the first day of each row by the calendar, and where that is not sure', async () => {
    const over = makePayload({ validFrom: '2026-09-28' });
    const list = sheetOf(await load(await branchSheet(over, HASH)), '策略清单');
    const heads = (list.getRow(1).values as string[]).map((head) => head?.split('\n')[0]);
    const columnOf = (title: string) => (list.getColumn(heads.indexOf(title)).values as unknown[]).slice(2);
    const days = columnOf('首个执行日');
    const planned = columnOf('相对日');
    expect(days).toHaveLength(over.rows.length);
    // D1 is a Tuesday; D3 to D9 are holidays.
    expect(days[planned.indexOf('第 1 天')]).toBe('2026-09-29');
    const inHolidays = planned.findIndex((day) => {
      const number = Number(/^第 (\d+) 天$/.exec(String(day))?.[1]);
      return number >= 3 && number <= 9;
    });
    expect(days[inHolidays]).toBe('2026-10-08');
    const notes = async (validFrom: string) => {
      const guide = sheetOf(await load(await branchSheet(makePayload({ validFrom }), HASH)), '说明');
      return guide.getColumn(1).values.filter((value) => String(value).includes('节假日尚未公布'));
    };
    expect(await notes('2026-09-28')).toEqual([]);
    expect(await notes('2026-12-01')).toEqual(['下发时 2027 年的节假日尚未公布，所列日期为推测，公布后可能变化。']);
  });

  it('has the agenda of every week: by role on which weekdays, below phases and milestones', async () => {
    const document = {
      ...elderMap(),
      phases: [{ name: '预热', fromDate: '2026-09-28', toDate: '2026-10-02' }],
      milestones: [{ name: '首月', date: '2026-10-09', goalId: 'G1', target: 77_771 }],
    };
    const over = makePayload({ document, validFrom: '2026-09-28' });
    const agenda = sheetOf(await load(await branchSheet(over, HASH)), '周议程');
    const line = (at: number) => (agenda.getRow(at).values as unknown[]).map((value) => String(value).split('\n')[0]);
    expect(line(3).slice(1, 8)).toEqual([
      '执行角色',
      '做什么',
      '对谁、为何',
      '必做/选做',
      '话术',
      '09-28 周',
      '10-05 周',
    ]);
    expect(line(3)).toHaveLength(6 + 13);
    expect([line(1)[6], line(1)[7], line(2)[7]]).toEqual(['预热', undefined, '10-09 首月']);
    // D1 is a Tuesday; 1 to 7 October are holidays, the Saturday after them is worked.
    const care = [...Array(agenda.rowCount).keys()]
      .map((at) => line(at + 1))
      .find((each) => each[2] === '客户经理关怀电话');
    expect(care?.slice(6, 9)).toEqual(['二、三', '四至六', '一至五']);
    expect(care?.slice(1, 6)).toEqual([
      ...['客户经理', '客户经理关怀电话', '乐退客群（60–74岁） › 养老金到账后大额转出 › 按月付息定期存款'],
      ...['必做', 'T6 转出关怀电话'],
    ]);
    const texts = [...Array(agenda.rowCount).keys()].flatMap((at) => line(at + 1));
    expect(texts.join()).not.toContain('77771');
  });

  it('holds the seven sheets, protected but for the inputs, with headings that stay and print', async () => {
    const workbook = await load(await branchSheet(payload, HASH));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '说明',
      '对象与口径',
      '策略清单',
      '周议程',
      '话术',
      REGISTER,
      '物料与额度',
    ]);
    for (const sheet of workbook.worksheets) {
      expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
      // Weeks are more than one page across.
      const fitToWidth = sheet.name === '周议程' ? 3 : 1;
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth, fitToHeight: 0 });
    }
    expect(sheetOf(workbook, '周议程').pageSetup.printTitlesColumn).toBe('A:C');
    const register = sheetOf(workbook, REGISTER);
    expect(register.pageSetup.printTitlesRow).toBe('8:8');
    expect(register.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 8 });
    const unlocked: string[] = [];
    register.eachRow((row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.protection?.locked === false) unlocked.push(cell.address);
      });
    });
    const inputs = inputCells(payload);
    expect(unlocked.sort()).toEqual(['B3', 'D3', ...inputs].sort());
    expect(register.getCell('B4').value).toBe(HASH);
    expect(workbook.definedNames.getRanges('smpkg_hash').ranges).toEqual(["'说明'!$B$8"]);
    expect(sheetOf(workbook, '说明').getCell('B8').value).toBe(HASH);
  });

  it('prints at 8 pt or more on one page across: what has no room is right of what is printed', async () => {
    const own = { ...payload, tasks: [{ goalId: 'G2', target: 240 }] };
    for (const language of ['zh', 'en'] as const) {
      for (const sheet of (await load(await branchSheet(own, HASH, language))).worksheets) {
        const [, last] = /:([A-Z]+)\$?\d+$/.exec(sheet.pageSetup.printArea ?? '') ?? [];
        const count = last ? sheet.getColumn(last).number : sheet.columnCount;
        const width = Array.from({ length: count }, (_, index) => sheet.getColumn(index + 1).width ?? 9);
        let smallest = 99;
        sheet.eachRow((row) => {
          row.eachCell((cell) => {
            smallest = Math.min(smallest, cell.font?.size ?? 99);
          });
        });
        // 7.06 points a character where the default font is missing, on A4 across without its margins.
        const pages = sheet.pageSetup.fitToWidth ?? 1;
        const scale = Math.min(1, (pages * 798) / (width.reduce((sum, each) => sum + each, 0) * 7.06));
        expect(smallest * scale, `${sheet.name}`).toBeGreaterThanOrEqual(8);
      }
    }
  });

  it('has the branch’s list of each segment in its rows, and their sum', async () => {
    const [segment] = payload.map.nodes.filter(({ kind }) => kind === 'segment');
    const known = { ...payload, listCounts: [{ segmentId: segment?.id ?? '', count: 268 }] };
    const register = sheetOf(await load(await branchSheet(known, HASH)), REGISTER);
    const [mine, other] = [true, false].map((isMine) => {
      const codes = known.rows.map((row) => (row as unknown as { segmentCode: string }).segmentCode === segment?.code);
      return FIRST_ROW + codes.indexOf(isMine);
    });
    expect(at(register, mine ?? 0, '名单').value).toBe(268);
    expect(at(register, mine ?? 0, '本行名单').value).toBe(268);
    expect(at(register, other ?? 0, '名单').value).toBeNull();
    const mineCount = known.rows.filter(
      (row) => (row as unknown as { segmentCode: string }).segmentCode === segment?.code,
    );
    const sum = FIRST_ROW + known.rowsToReturn.length;
    expect(register.getCell(`A${sum}`).value).toBe('合计');
    expect(at(register, sum, '名单').result).toBe(268 * mineCount.length);
    expect(at(register, sum, '执行').result ?? '').toBe('');
  });

  it('says objections beside the text, as the page does, not in it', async () => {
    const base = setField('T2', 'text', '您好。\n[异议-没时间] 我把测算表给您留着。')(readyTemplate());
    const scripts = sheetOf(await load(await branchSheet(payloadOf(base), HASH)), '话术');
    const row = (scripts.getRows(2, scripts.rowCount) ?? []).find((line) => line.getCell(1).text === 'T2');
    const heads = (scripts.getRow(1).values as string[]).map((head) => head?.split('\n')[0]);
    expect(row?.getCell(heads.indexOf('正文')).text).not.toContain('异议');
    expect(row?.getCell(heads.indexOf('异议处理')).text).toContain('没时间\n→ 我把测算表给您留着。');
  });

  it('limits each count to whole numbers from 0 up to the counts before it, in both languages', async () => {
    const register = sheetOf(await load(await branchSheet(payload, HASH)), REGISTER);
    const last = FIRST_ROW + payload.rowsToReturn.length - 1;
    const { model } = (register as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } })
      .dataValidations;
    expect(model[`E${last}`]).toMatchObject({ type: 'custom', errorStyle: 'stop', allowBlank: true });
    const formula = (letter: string) => model[`${letter}${FIRST_ROW}`]?.formulae?.[0];
    expect(formula('G')).toBe('AND(ISNUMBER(G9),G9>=0,G9=INT(G9),G9<=IF(COUNT($E9:$F9)=0,99999999,MIN($E9:$F9)))');
    // Some convert without a response: it does not bind the conversions.
    expect(formula('J')).toContain('MIN($E9:$H9)');
    expect(model[`K${FIRST_ROW}`]).toMatchObject({ type: 'decimal' });
    expect(model.B3).toMatchObject({ type: 'date' });
    expect(model[`E${FIRST_ROW}`]?.error).toMatch(/请填写 0 或正整数.* whole number/);
  });

  it('never makes a formula of a text, and keeps texts that a spreadsheet would spoil', async () => {
    const naughty = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '=HYPERLINK("http://x","y")',
      '_x0041_',
      '<b>&"\'',
      'a\u0000b\ufffe',
      '😀\u202E',
    ];
    const base = naughty.reduce(
      (map, text, i) => setField(map.nodes[i % map.nodes.length]?.id ?? '', 'name', text)(map),
      readyTemplate(),
    );
    const noted = base.nodes.reduce((map, { id }) => setField(id, 'note', '=cmd|calc')(map), base);
    const workbook = await load(await branchSheet(payloadOf(noted), HASH));
    const formulas: string[] = [];
    const texts = new Set<string>();
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.formula) formulas.push(`${sheet.name}!${cell.address}`);
          else if (typeof cell.value === 'string') texts.add(cell.value);
        }),
      );
    }
    // Five behind each row, and the sum of every column of figures.
    expect(formulas.every((place) => place.startsWith('执行登记表!'))).toBe(true);
    const sums = layoutOf(payload).columns.filter((column) => !isWords(column)).length;
    expect(formulas).toHaveLength(payload.rowsToReturn.length * 5 + sums);
    expect([...texts].filter((text) => text.includes('=cmd|calc')).length).toBeGreaterThan(0);
    expect([...texts].some((text) => text.includes('\u0000'))).toBe(false);
    expect([...texts].some((text) => text.includes('_x0041_'))).toBe(true);
  });

  it('names what is the branch’s own', async () => {
    const base = setField('CH2', 'lockLevel', 'free')(setField('CH2', 'duty', 'optional')(readyTemplate()));
    const overlay = {
      ...emptyOverlay(base, 'B001'),
      changes: [{ nodeId: 'CH2', field: 'capacityPerDay', value: 60, reason: '坐席少' }],
    };
    const guide = sheetOf(await load(await branchSheet(payloadOf(base, overlay), HASH)), '说明');
    const lines = guide.getSheetValues().map((row) => (Array.isArray(row) ? row.slice(1).join('|') : ''));
    expect(lines.find((line) => line?.startsWith('CH2'))).toMatch(/^CH2 .*\|日产能\|.*\|60 人次\/日\|坐席少$/);
  });
});

describe('the workbook of a trial', () => {
  const trial: PackagePayload = { ...payload, trial: true };

  it.each(['zh', 'en'] as const)(
    'says so in the name of every sheet, in its titles and on every page (%s)',
    async (language) => {
      const workbook = await load(await branchSheet(trial, HASH, language));
      expect(workbook.worksheets).toHaveLength(7);
      for (const sheet of workbook.worksheets) {
        expect(sheet.name).toMatch(language === 'zh' ? /^试用·/ : /^Trial · /);
        expect(sheet.headerFooter.oddHeader, sheet.name).toContain(TRIAL_MARK[language]);
        if (language === 'zh') expect(sheet.headerFooter.oddHeader).toContain(TRIAL_MARK.en);
      }
      expect(workbook.worksheets[0]?.getCell('A1').text).toContain(TRIAL_MARK[language]);
      expect(workbook.worksheets[5]?.getCell('A1').text).toContain(TRIAL_MARK[language]);
    },
  );

  it('is read back as what it is: no result, whichever package it is held against', async () => {
    const file = await filled((sheet) => put(sheet, FIRST_ROW, [9, 5]), trial);
    const read = await readReturnSheet(file, NOW);
    expect(read).toMatchObject({ trial: true, rows: [{ listed: 9, dispatched: 5 }] });
    const { packageId, revision, mapCode, branchCode, rowsToReturn: rowCodes } = payload;
    const answered = { packageHash: HASH, packageId, revision, mapCode, branchCode, rowCodes };
    expect(checkReturn(read, answered)[0]?.code).toBe('ofTrial');
    const final = await readReturnSheet(await filled((sheet) => put(sheet, FIRST_ROW, [9, 5])), NOW);
    expect(final).not.toHaveProperty('trial');
    expect(checkReturn(final, answered)[0]?.code).not.toBe('ofTrial');
  });
});
