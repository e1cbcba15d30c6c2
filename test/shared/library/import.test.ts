// Tests reading library items and stock from tables: headings, values, bad input told by line and column, round trip.
import { describe, expect, test } from 'vitest';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { ITEM_KINDS } from '../../../shared/document/item-kind.ts';
import { itemTables } from '../../../shared/library/export-table.ts';
import { columnsOf, headingOf } from '../../../shared/library/import/columns.ts';
import { faultWords } from '../../../shared/library/import/faults.ts';
import { candidatesOfMap } from '../../../shared/library/import/from-map.ts';
import { judgeCandidates } from '../../../shared/library/import/judge.ts';
import { readItemSheets } from '../../../shared/library/import/read-items.ts';
import { readStockSheet } from '../../../shared/library/import/read-stock.ts';
import type { ItemFields, Library, LibraryItem } from '../../../shared/library/library-item.ts';
import { starterItems } from '../../../shared/library/starter.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { buildMap } from '../build-map.ts';

function item(id: string, kind: LibraryItem['kind'], fields: ItemFields): LibraryItem {
  return { id, kind, revision: 1, sample: false, updatedAt: '2026-09-01T00:00:00.000Z', fields };
}
const items: Library = new Map(
  [
    item('P-1', 'product', { name: '大额存单', productType: 'deposit', quotaUnit: '万元', quota: 100 }),
    item('S-1', 'segment', { name: '养老', segmentType: 'special', method: ['rule'], parentSegmentId: 'S-2' }),
    item('S-2', 'segment', { name: '零售', segmentType: 'special', method: ['rule'] }),
    item('M-1', 'material', { name: '折页', type: 'leaflet' }),
  ].map((each) => [each.id, each]),
);

function read(sheet: string, header: string, ...lines: readonly string[]) {
  let given = 0;
  const rows = [header, ...lines].map((line) => line.split('|'));
  return readItemSheets('表.xlsx', [{ name: sheet, rows }], {
    items,
    dictionaries: starterDictionaries,
    newId: () => {
      given += 1;
      return `NEW-${given}`;
    },
  });
}
const shown = (result: { faults: readonly { line: number; column: string; code: string }[] }) =>
  result.faults.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('a table of items', () => {
  test('is read by Chinese or English headings, ids, units and labels', () => {
    const result = read(
      '产品',
      '产品名称|产品类别|Risk level|起购金额（元）|期限|需要双录|适用客层|物料',
      '稳健理财|理财|R2 中低|10,000|180天|是|L2 潜力、L3|折页',
    );
    expect(result.faults).toEqual([]);
    expect(result.rows[0]).toMatchObject({
      line: 2,
      id: 'NEW-1',
      name: '稳健理财',
      changes: [],
      fields: {
        productType: 'wealth',
        risk: 'R2',
        minAmount: 10000,
        termDays: 180,
        requiresDualRecording: true,
        eligibleTiers: ['L2', 'L3'],
        materialIds: ['M-1'],
      },
    });
    expect(result.rows[0]?.match).toBeUndefined();
  });

  test('finds the item by id or name; empty cells and missing columns change nothing', () => {
    const byId = read('产品', '编号|名称|额度|产品类别', 'P-1|大额存单 2026||');
    expect(shown(byId)).toEqual([]);
    expect(byId.rows[0]).toMatchObject({
      id: 'P-1',
      match: { name: '大额存单' },
      fields: { quota: 100, name: '大额存单 2026' },
    });
    expect(byId.rows[0]?.changes.map(({ zh }) => zh)).toEqual(['名称']);
    const byName = read('产品', '编号|名称|额度|产品类别', '|大额存单|120|存款');
    expect(byName.rows[0]?.changes.map(({ zh }) => zh)).toEqual(['额度']);
  });

  test('columns that mean nothing are named', () => {
    expect(read('产品', '名称|备忘', 'A|x').ignored).toEqual(['备忘']);
  });

  test('rows of one file can name each other', () => {
    const result = read('客群', '名称|上级客群', '全部|', '一部分|全部');
    expect(result.faults).toEqual([]);
    expect(result.rows[1]?.fields.parentSegmentId).toBe(result.rows[0]?.id);
  });

  test.each([
    ['an unknown dictionary id', '客群', '名称|客层', 'A|L9', '2 B 客层 L_UNKNOWN'],
    ['an unknown item', '客群', '名称|上级客群', 'A|没有的', '2 B 上级客群 L_UNKNOWN'],
    ['a circle of parents', '客群', '编号|名称|上级客群', 'S-2|零售|养老', '2 C 上级客群 L_CYCLE'],
    ['a segment above itself', '客群', '名称|上级客群', 'A|A', '2 B 上级客群 L_CYCLE'],
    ['a unit in a cell', '产品', '名称|起购金额', 'A|1万元', '2 B 起购金额 L_UNIT'],
    ['a unit in a heading', '产品', '名称|起购金额（万元）', 'A|1', '1 B 起购金额（万元） L_UNIT'],
    ['a percentage over 100', '产品', '名称|费率', 'A|120%', '2 B 费率 L_RANGE'],
    ['a negative amount', '产品', '名称|额度', 'A|-5', '2 B 额度 L_RANGE'],
    ['dates the wrong way round', '产品', '名称|起售日|停售日', 'A|2026-09-30|2026-09-01', '2 C 停售日 L_REVERSED'],
    ['a day that does not exist', '产品', '名称|起售日', 'A|2026-02-30', '2 B 起售日 L_DATE'],
    ['a text of one megabyte', '产品', '名称|卖点', `A|${'长'.repeat(1_000_000)}`, '2 B 卖点 L_TOO_LONG'],
    ['a name that is too long', '产品', '名称', '长'.repeat(41), '2 A 名称 L_TOO_LONG'],
    ['a formula with =', '产品', '名称|卖点', 'A|=HYPERLINK("x")', '2 B 卖点 L_FORMULA'],
    ['a formula with +', '产品', '名称|卖点', 'A|+1', '2 B 卖点 L_FORMULA'],
    ['a formula with -', '产品', '名称|卖点', 'A|-1+2', '2 B 卖点 L_FORMULA'],
    ['a formula with @', '产品', '名称|卖点', 'A|@SUM(A1)', '2 B 卖点 L_FORMULA'],
    ['a mobile number', '产品', '名称|卖点', 'A|找 13912345678', '2 B 卖点 L_PERSONAL'],
    ['a mobile number in a column that means nothing', '产品', '名称|备忘', 'A|13912345678', '2 B 备忘 L_PERSONAL'],
    ['a choice that is none', '产品', '名称|产品类别', 'A|彩票', '2 B 产品类别 L_OPTION'],
    ['no number', '产品', '名称|额度', 'A|很多', '2 B 额度 L_NUMBER'],
    ['no name', '产品', '名称|额度', '|5', '2 A 名称 L_REQUIRED'],
    ['an unusable id', '产品', '编号|名称', 'a b|A', '2 A 编号 L_ID'],
    ['an id of another kind', '产品', '编号|名称', 'S-1|A', '2 A 编号 L_OTHER_KIND'],
    ['an unknown kind', '库', '类型|名称', '客户|A', '2 A 类型 L_KIND'],
  ])('%s is told by line and column', (_what, sheet, header, line, expected) => {
    expect(shown(read(sheet, header, line))).toEqual([expected]);
  });

  test('the second of two equal rows is told', () => {
    expect(shown(read('产品', '名称|额度', 'A|1', 'B|2', 'A|3'))).toEqual(['4 A 名称 L_DUPLICATE']);
    expect(shown(read('产品', '编号|名称', 'X|A', 'X|B'))).toEqual(['3 B 名称 L_DUPLICATE']);
  });

  test.each([
    ['E_LIBRARY_PERSONAL', '产品', '名称|手机号', 'A|1'],
    ['E_LIBRARY_COLUMNS', '产品', '备忘|额度', 'A|1'],
    ['E_LIBRARY_COLUMNS', '随便', '名称|额度', 'A|1'],
    ['E_LIBRARY_EMPTY', '产品', '名称|额度', '|'],
  ])('%s keeps the whole file out', (code, sheet, header, line) => {
    expect(() => read(sheet, header, line)).toThrow(ProblemError);
    try {
      read(sheet, header, line);
    } catch (error) {
      expect((error as ProblemError).problem.code).toBe(code);
    }
  });
});

test('every heading is its column’s alone, in both languages', () => {
  for (const kind of ITEM_KINDS) {
    for (const language of ['zh', 'en'] as const) {
      const headings = columnsOf(kind).map((column) => headingOf(column, language));
      expect(new Set(headings).size, `${kind} ${language}`).toBe(headings.length);
    }
  }
});

describe.each(['zh', 'en'] as const)('tables written in %s', (language) => {
  test('are read back as they were, formulas as texts', () => {
    const drafts = starterItems().map(({ id, kind, fields }) => item(id, kind, fields));
    const tricky = item('X-1', 'product', { name: '=1+1', productType: 'deposit', sellingPoints: '-1 @SUM' });
    const library: Library = new Map([...drafts, tricky, ...items.values()].map((each) => [each.id, each]));
    const tables = itemTables([...library.values()], { library, dictionaries: starterDictionaries, language });
    const cells = tables.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
    expect(cells.filter((cell) => /^[=+\-@]/.test(String(cell)))).toEqual([]);
    const sheets = tables.map(({ name, header, rows }) => ({
      name,
      rows: [header, ...rows.map((row) => row.map((cell) => String(cell ?? '')))],
    }));
    const result = readItemSheets('库.xlsx', sheets, {
      items: library,
      dictionaries: starterDictionaries,
      newId: () => 'N',
    });
    expect(result.faults).toEqual([]);
    expect(result.rows.length).toBe(library.size);
    expect(result.rows.filter(({ changes }) => changes.length > 0)).toEqual([]);
    for (const row of result.rows) expect({ ...row.fields }, row.id).toEqual(library.get(row.id)?.fields);
  });
});

test('a map brings its items, one per library item or name, without goals', () => {
  const map = buildMap({
    G1: {},
    P1: { libraryId: 'P-1', quota: 7 },
    P2: { libraryId: 'P-1' },
    P3: { name: '另一个' },
  });
  const { rows } = judgeCandidates(
    candidatesOfMap(map),
    { items, dictionaries: starterDictionaries, newId: () => 'N' },
    [],
  );
  expect(rows.map(({ kind, name, match }) => [kind, name, match?.id])).toEqual([
    ['product', '产品P1', 'P-1'],
    ['product', '另一个', undefined],
  ]);
});

test('a map may hold the same thing twice, but no customers', () => {
  const map = buildMap({ P1: { name: '大额存单' }, P2: { libraryId: 'P-1' }, P3: { name: '找 13912345678' } });
  const context = { items, dictionaries: starterDictionaries, newId: () => 'N', repeated: 'skip' as const };
  const { rows, faults } = judgeCandidates(candidatesOfMap(map), context, []);
  expect(rows.map(({ match }) => match?.id)).toEqual(['P-1', undefined]);
  expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual(['3 L_PERSONAL']);
});

describe('a table of stock', () => {
  const stock = (header: string, ...lines: readonly string[]) =>
    readStockSheet(
      '额度.csv',
      [header, ...lines].map((line) => line.split('|')),
      { items, stock: {} },
    );

  test('is read by name or id, with the unit that the item has', () => {
    const result = stock('产品|额度（万元）|日期', '大额存单|1,200|2026-09-01', '折页|50份|2026/9/2');
    expect(shown(result)).toEqual([]);
    expect(result.rows.map(({ itemId, after }) => [itemId, after])).toEqual([
      ['P-1', { amount: 1200, unit: '万元', asOf: '2026-09-01' }],
      ['M-1', { amount: 50, unit: '份', asOf: '2026-09-02' }],
    ]);
  });

  test.each([
    ['产品|额度|单位|日期', '大额存单|5|份|2026-09-01', '2 C 单位 L_UNIT'],
    ['产品|额度|日期', '大额存单|-5|2026-09-01', '2 B 额度 L_RANGE'],
    ['产品|额度|日期', '大额存单|很多|2026-09-01', '2 B 额度 L_NUMBER'],
    ['产品|额度|日期', '大额存单|5|', '2 C 日期 L_REQUIRED'],
    ['产品|额度|日期', '大额存单|5|2026-13-01', '2 C 日期 L_DATE'],
    ['产品|额度|日期|失效日', '大额存单|5|2026-09-02|2026-09-01', '2 D 失效日 L_REVERSED'],
    ['产品|额度|日期', '没有的|5|2026-09-01', '2 A 产品 L_UNKNOWN'],
    ['产品|额度|日期', '养老|5|2026-09-01', '2 A 产品 L_UNKNOWN'],
    ['产品|额度|日期', '=1|5|2026-09-01', '2 A 产品 L_FORMULA'],
    ['产品|额度|日期|备注', '大额存单|5|2026-09-01|13912345678', '2 D 备注 L_PERSONAL'],
  ])('%s: %s is told', (header, line, expected) => {
    expect(shown(stock(header, line))).toEqual([expected]);
  });

  test('a repeated item is shown, a missing column keeps the file out', () => {
    expect(shown(stock('产品|额度|日期', '大额存单|5|2026-09-01', 'P-1|6|2026-09-01'))).toEqual([
      '3 A 产品 L_DUPLICATE',
    ]);
    expect(() => stock('产品|额度', '大额存单|5')).toThrow(ProblemError);
  });
});

describe('a table of another program', () => {
  test('is found below its titles and beside notes, which are named', () => {
    const rows = [['产品一览（2026年）'], [], ['产品名称', '产品类别'], ['稳健理财', '理财']];
    const context = { items, dictionaries: starterDictionaries, newId: () => 'N' };
    const notes = { name: '填表说明', rows: [['请各支行填写'], ['截至本月']] };
    const result = readItemSheets('表.xlsx', [notes, { name: '产品', rows }], context);
    expect(result.rows.map(({ line, name }) => `${line} ${name}`)).toEqual(['4 稳健理财']);
    expect(result.ignored).toEqual(['填表说明']);
    const customers = {
      name: '客户',
      rows: [
        ['姓名', '手机号'],
        ['某人', '1'],
      ],
    };
    expect(() => readItemSheets('表.xlsx', [customers, { name: '产品', rows }], context)).toThrow('E_LIBRARY_PERSONAL');
  });

  test.each([
    ['费率', '5%', 5],
    ['费率（%）', '0.05', 0.05],
    ['费率', '1.5', 1.5],
  ])('%s %s is %d', (heading, cell, value) => {
    const result = read('产品', `产品名称|产品类别|${heading}`, `稳健理财|理财|${cell}`);
    expect(result.faults).toEqual([]);
    expect(result.rows[0]?.fields).toMatchObject({ feeRatePct: value });
  });

  test('asks what a fraction of one percent is, and refuses failed formulas and destroyed codes', () => {
    const result = read('产品', '产品名称|产品类别|费率|产品代码', '甲|理财|0.05|1.00E+05', '#N/A|理财|5%|1E05');
    expect(shown(result)).toEqual(['2 C 费率 L_PERCENT', '2 D 产品代码 L_DESTROYED', '3 A 产品名称 L_ERROR']);
  });
});

test('every fault is worded', () => {
  for (const { zh, en } of Object.values(faultWords)) expect(zh && en).toBeTruthy();
});
