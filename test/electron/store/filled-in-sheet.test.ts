import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReturnSheet } from '../../../electron/store/packages/read-return-sheet.ts';
import { checkReturn } from '../../../shared/package/read-return.ts';
import { FIRST_ROW, filled, folder, HASH, NOW, payload, problemOf, put, REGISTER } from './branch-workbook.ts';

describe('a filled-in form', () => {
  it('is read back with every figure, and rows without any are not reported', async () => {
    const file = await filled((sheet) => {
      put(sheet, FIRST_ROW, [100, 90, 80, 70, 30, 20, 12.5, '部分客户要求周末联系']);
      put(sheet, FIRST_ROW + 1, ['1,200', '１，０００', '900人', '8 00', undefined, '0', '1,234.5万元']);
      put(sheet, FIRST_ROW + 2, [{ formula: 'SUM(E9:E9)', result: 100 }, '-', '—', '/']);
    });
    const read = await readReturnSheet(file, NOW);
    const [first, second, third] = payload.rowsToReturn;
    expect(read).toEqual({
      formatVersion: '1.1',
      packageHash: HASH,
      packageId: payload.packageId,
      revision: 2,
      mapCode: payload.mapCode,
      mapVersion: payload.mapVersion,
      branchCode: 'B001',
      periodStart: '2026-11-01',
      periodEnd: '2026-11-30',
      savedAt: NOW.toISOString(),
      rows: [
        {
          rowCode: first,
          listed: 100,
          dispatched: 90,
          executed: 80,
          reached: 70,
          responded: 30,
          converted: 20,
          amount: 12.5,
          feedback: '部分客户要求周末联系',
        },
        { rowCode: second, listed: 1200, dispatched: 1000, executed: 900, reached: 800, converted: 0, amount: 1234.5 },
        { rowCode: third, listed: 100 },
      ],
    });
    const findings = checkReturn(read, { ...payload, packageHash: HASH, rowCodes: payload.rowsToReturn });
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('names every cell that cannot be read, and reads nothing', async () => {
    const file = await filled((sheet) => {
      put(sheet, FIRST_ROW, [-1, 1.5, '约90', '50%', '12,5', { formula: '1/0', result: { error: '#DIV/0!' } }, '很多']);
      sheet.getCell('D3').value = '月底';
    });
    const problem = await problemOf(readReturnSheet(file, NOW));
    expect(problem).toMatchObject({ code: 'E_RETURN_SHEET_CELLS', params: { file: 'return.xlsx', count: 8 } });
    expect(problem.details).toEqual([
      `${REGISTER} R3C4 不是日期 / not a date: 月底`,
      ...[-1, 1.5, '约90', '50%', '12,5', '#DIV/0!'].map(
        (text, i) => `${REGISTER} R9C${5 + i} 不是 0 或正整数 / not a whole number from 0: ${text}`,
      ),
      `${REGISTER} R9C11 不是 0 或正数 / not a number from 0: 很多`,
    ]);
  });

  it('is refused without a column, with what is missing', async () => {
    const file = await filled((sheet) => {
      sheet.getCell('J8').value = '';
      sheet.getCell('A4').value = '';
    });
    expect(await problemOf(readReturnSheet(file, NOW))).toMatchObject({
      code: 'E_RETURN_SHEET_COLUMNS',
      params: { columns: [{ zh: '转化' }, { zh: '包校验值' }] },
    });
  });

  it('may be the one sheet as CSV, as Excel and WPS write it', async () => {
    const head = [
      '策略行编号',
      '客群 / 场景',
      '名单（人）',
      '下发（人）',
      '执行（人）',
      '触达（人）',
      '响应（人）',
      '转化（人）',
      '金额（万元）',
      '问题反馈',
      '执行率',
    ];
    const lines = [
      '执行登记表,,,',
      '数据起始日,2026/11/1,数据截止日,2026年11月30日',
      `包校验值,${HASH}`,
      `包编号,${payload.packageId}`,
      '图谱编号,TPL-ELDER,图谱版本,1',
      '支行编号,B001,签发次数,2',
      head.join(','),
      `${payload.rowsToReturn[0]},甲,"1,000",900,800,700,,10,1.5,"要求,周末",88.9%`,
      `${payload.rowsToReturn[1]},乙,,,,,,,,,`,
    ];
    const file = join(folder(), '登记.csv');
    writeFileSync(file, `\ufeff${lines.join('\r\n')}`);
    const { rows, periodStart, periodEnd } = await readReturnSheet(file, NOW);
    expect({ rows, periodStart, periodEnd }).toEqual({
      rows: [
        {
          rowCode: payload.rowsToReturn[0],
          listed: 1000,
          dispatched: 900,
          executed: 800,
          reached: 700,
          converted: 10,
          amount: 1.5,
          feedback: '要求,周末',
        },
      ],
      periodStart: '2026-11-01',
      periodEnd: '2026-11-30',
    });
  });

  it('of another kind is refused', async () => {
    const file = join(folder(), 'x.csv');
    writeFileSync(file, '支行,人数\nB001,3');
    expect(await problemOf(readReturnSheet(file, NOW))).toMatchObject({ code: 'E_RETURN_SHEET_NOT_ONE' });
  });
});
