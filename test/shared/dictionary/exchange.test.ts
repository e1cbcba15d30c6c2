import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRows } from '../../../shared/dictionary/check-rows.ts';
import { columnsOf, withCell } from '../../../shared/dictionary/columns.ts';
import { DICTIONARY_FORMAT_VERSION, writeDictionaryFile } from '../../../shared/dictionary/dictionary-file.ts';
import { previewJson, previewSheets } from '../../../shared/dictionary/import.ts';
import { toSheet } from '../../../shared/dictionary/sheets.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { starterTables, toDictionaries } from '../../../shared/dictionary/table-rows.ts';
import { keyOf, type Row, TABLE_IDS, type TableId, tables } from '../../../shared/dictionary/tables.ts';
import { times } from '../../property-runs.ts';

const asSheets = (id: TableId, rows: readonly Row[]) => {
  const { name, header, rows: cells } = toSheet(id, rows);
  return [{ name, rows: [[...header], ...cells.map((line) => line.map((cell) => String(cell ?? '')))] }];
};

/** The starter's sheet of `id` with one cell replaced; line and column as a person counts. */
function withBadCell(id: TableId, line: number, column: number, text: string) {
  const [sheet] = asSheets(id, starterTables[id]);
  const rows = (sheet?.rows ?? []).map((cells, index) =>
    index === line - 1 ? cells.map((cell, place) => (place === column - 1 ? text : cell)) : cells,
  );
  return [{ name: sheet?.name ?? '', rows }];
}

const faultsOf = (sheets: Parameters<typeof previewSheets>[0]) =>
  previewSheets(sheets, starterTables).faults.map(
    ({ sheet, line, column, code }) => `${sheet.zh} ${line} ${column} ${code}`,
  );

describe('every dictionary of the starter', () => {
  test.each(TABLE_IDS)('%s is sound', (id) => {
    expect(checkRows(id, starterTables[id], starterTables)).toEqual([]);
  });

  test('is the same after it was turned into rows and back', () => {
    expect(toDictionaries(starterTables)).toEqual(starterDictionaries);
  });

  test.each(TABLE_IDS.filter((id) => id !== 'policy'))('%s comes back from JSON and sheets as it was', (id) => {
    const rows = starterTables[id];
    expect(previewJson(writeDictionaryFile({ [id]: rows }), starterTables).tables[0]).toMatchObject({
      ...{ id, rows, added: [], updated: [], removed: [], unchanged: rows.length },
    });
    expect(previewSheets(asSheets(id, rows), starterTables)).toMatchObject({
      ...{
        faults: [],
        ignored: [],
        tables: [{ id, rows, added: [], updated: [], removed: [], unchanged: rows.length }],
      },
    });
  });

  test('the policy comes back as well', () => {
    expect(previewSheets(asSheets('policy', starterTables.policy), starterTables).tables[0]?.rows).toEqual(
      starterTables.policy,
    );
  });
});

/** A word that a person could type: no blanks at its ends, no formula, no personal data. */
const word = fc
  .string({ unit: fc.constantFrom(...'甲乙丙丁戊己 ABxyz。，;"\'|/（）%'), minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

function anyRows(id: TableId): fc.Arbitrary<readonly Row[]> {
  const cells = columnsOf(id).map((column) => {
    const { info } = column;
    const value: fc.Arbitrary<unknown> =
      info.control === 'number'
        ? fc.integer({ min: Math.max(info.minimum ?? 0, 0), max: Math.min(info.maximum ?? 1000, 100_000) })
        : info.control === 'choice'
          ? fc.constantFrom(...(info.options ?? []).map((option) => option.value))
          : info.control === 'date'
            ? fc.constantFrom('2026-01-31', '2026-09-30')
            : info.control === 'texts'
              ? fc.array(word, { minLength: 1, maxLength: 3 })
              : info.control === 'switch'
                ? fc.boolean()
                : column.path === 'latency'
                  ? fc.constantFrom('T+0', 'T-45', '4 小时')
                  : word;
    const isOptional = info.need !== 'save' || column.optionalGroup !== undefined;
    return fc.tuple(fc.constant(column), isOptional ? fc.option(value, { nil: undefined }) : value);
  });
  return fc.array(
    fc
      .tuple(...cells)
      .map((given) =>
        given.reduce<Row>((row, [column, value]) => (value === undefined ? row : withCell(row, column, value)), {}),
      ),
    { minLength: 1, maxLength: 6 },
  );
}

test('whatever can be stored comes back from JSON and sheets as it was', () => {
  let sound = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...TABLE_IDS).chain((id) => fc.tuple(fc.constant(id), anyRows(id))),
      ([id, rows]) => {
        const usable = rows.filter(
          (row, index) => rows.findIndex((other) => keyOf(id, other) === keyOf(id, row)) === index,
        );
        fc.pre(checkRows(id, usable, starterTables).length === 0);
        sound += 1;
        expect(previewJson(writeDictionaryFile({ [id]: usable }), starterTables).tables[0]?.rows).toEqual(usable);
        const back = previewSheets(asSheets(id, usable), starterTables);
        expect(back.faults).toEqual([]);
        expect(back.tables[0]?.rows).toEqual(usable);
      },
    ),
    { numRuns: times(400), maxSkipsPerRun: 1000 },
  );
  expect(sound).toBeGreaterThan(100);
});

describe('a preview', () => {
  test('counts what is added, changed, unchanged and removed', () => {
    const rows: Row[] = [
      { ...starterTables.executorRoles[0] },
      { id: '柜员', label: { zh: '高柜柜员', en: 'Teller' } },
      { id: '外包坐席', label: { zh: '外包坐席', en: 'Outsourced agent' } },
    ];
    const [table] = previewSheets(asSheets('executorRoles', rows), starterTables).tables;
    expect(table).toMatchObject({ added: ['外包坐席'], updated: ['柜员'], unchanged: 1 });
    expect(table?.removed).toHaveLength(starterTables.executorRoles.length - 2);
  });

  test('names sheets that are no dictionary and reads English ones', () => {
    const [sheet] = asSheets('exclusions', starterTables.exclusions);
    const found = previewSheets(
      [
        { name: '说明', rows: [['随便写']] },
        {
          name: 'Exclusions',
          rows: [['ID', 'Name (Chinese)'], ...(sheet?.rows.slice(1).map((row) => row.slice(0, 2)) ?? [])],
        },
      ],
      starterTables,
    );
    expect(found.ignored).toEqual(['说明']);
    // Without an English column the Chinese name stands for both.
    expect(found.tables[0]?.rows[0]).toEqual({ id: '勿扰登记', label: { zh: '勿扰登记', en: '勿扰登记' } });
  });

  test('keeps fields that a spreadsheet cannot hold', () => {
    const present = { ...starterTables, executorRoles: [{ ...starterTables.executorRoles[0], later: { a: 1 } }] };
    const [table] = previewSheets(asSheets('executorRoles', present.executorRoles), present).tables;
    expect(table).toMatchObject({ unchanged: 1, updated: [], rows: present.executorRoles });
    const json = previewJson(writeDictionaryFile({ executorRoles: present.executorRoles }), starterTables);
    expect(json.tables[0]?.rows).toEqual(present.executorRoles);
  });
});

describe('bad cells are told with line and column, and nothing is offered', () => {
  const column = (id: TableId, path: string) => columnsOf(id).findIndex((one) => one.path === path) + 1;
  const bad: readonly [what: string, TableId, line: number, path: string, text: string, found: string][] = [
    ['a word where a figure belongs', 'tiers', 2, 'to', '五', '价值分层 2 E notNumber'],
    ['a percentage over 100', 'ruleSettings', 2, 'quotaWarnPct', '120', '检查阈值 2 E outOfRange'],
    ['a formula', 'exclusions', 3, 'label.zh', '=HYPERLINK("x")', '剔除口径 3 B formula'],
    ['a full-width formula', 'exclusions', 3, 'label.zh', '＠SUM(A1)', '剔除口径 3 B formula'],
    ['a plus', 'exclusions', 3, 'label.zh', '+1', '剔除口径 3 B formula'],
    ['a minus', 'exclusions', 3, 'label.zh', '-1', '剔除口径 3 B formula'],
    ['a mobile number', 'executorRoles', 4, 'label.zh', '王经理13800138000', '执行角色 4 B personal'],
    ['one megabyte', 'executorRoles', 4, 'label.zh', '长'.repeat(1_048_576), '执行角色 4 B tooLong'],
    ['an id twice', 'executorRoles', 4, 'id', '客户经理', '执行角色 4 A duplicate'],
    ['no id', 'executorRoles', 4, 'id', '', '执行角色 4 A missing'],
    ['an unknown unit', 'metrics', 2, 'unit', '英镑', '指标口径 2 D unknownOption'],
    ['a rate without denominator', 'metrics', 2, 'unit', '%', '指标口径 2 H noDenominator'],
    ['a tier that ends before it begins', 'tiers', 3, 'to', '1', '价值分层 3 E tierEmpty'],
    ['an unknown stage', 'lifecycleStages', 7, 'mapsTo', 'A5/nowhere', '生命周期 7 E unknownStage'],
    ['a stage of its own scheme', 'lifecycleStages', 7, 'mapsTo', 'B4/growth', '生命周期 7 E ownScheme'],
    ['a cycle', 'lifecycleStages', 2, 'mapsTo', 'B4/acquire', '生命周期 2 E cycle'],
    ['no such day', 'disclosures', 2, 'validTo', '2026-02-30', '合规提示 2 E badDate'],
    ['a latency that means nothing', 'events', 2, 'latency', '马上', 'MOT 事件 2 G badFormat'],
    ['half a contact', 'channels', 3, 'per7Days', '1.5', '渠道库 3 C notWhole'],
    ['neither yes nor no', 'policy', 2, 'contactOnRestDays', '也许', '触达规则默认 2 C notYesNo'],
    ['no time of day', 'policy', 2, 'quietHours', '夜里', '触达规则默认 2 A badTimes'],
    ['a tier that is not there', 'ruleSettings', 2, 'highTier', 'L9', '检查阈值 2 D unknownTier'],
  ];
  test.each(bad)('%s', (_what, id, line, path, text, found) => {
    const sheets = withBadCell(id, line, column(id, path), text);
    expect(faultsOf(sheets)).toContain(found);
    expect(previewSheets(sheets, starterTables).tables).toEqual([]);
    for (const { params } of previewSheets(sheets, starterTables).faults) {
      expect(JSON.stringify(params ?? {}).length).toBeLessThan(600);
    }
  });

  test('an item of a list of thresholds that the rules could not read', () => {
    const rows = [{ ...starterTables.ruleSettings[0], monitoringPhrases: ['看'] }];
    expect(checkRows('ruleSettings', rows, starterTables)).toEqual([
      { row: 0, path: 'monitoringPhrases', code: 'tooShort', params: { min: 2 } },
    ]);
  });

  test.each(['谨防', '~', '…~…', '~和~', '～'])('a context %j that does not say where the word stands', (phrase) => {
    expect(checkRows('wordContexts', [{ phrase, sense: 'warning' }], starterTables)).toMatchObject([
      { row: 0, path: 'phrase', code: 'badFormat' },
    ]);
  });

  test('dates in the wrong order', () => {
    const row = { ...starterTables.disclosures[0], validFrom: '2026-09-30', validTo: '2026-01-31' };
    expect(faultsOf(asSheets('disclosures', [row]))).toEqual(['合规提示 2 E reversedDates']);
  });

  test('gaps and overlaps between tiers', () => {
    const [first, second] = starterTables.tiers;
    expect(faultsOf(asSheets('tiers', [{ ...first }, { ...second, from: 6 }]))).toEqual(['价值分层 3 D tierGap']);
    expect(faultsOf(asSheets('tiers', [{ ...first, to: undefined }, { ...second }]))).toEqual([
      '价值分层 2 E tierOpen',
    ]);
  });

  test('headings: unknown, twice, missing, in another unit', () => {
    const head = (...header: string[]) => faultsOf([{ name: '价值分层', rows: [header] }]);
    expect(head('编号', '名称', '资产下限（元）', '资产上限（万元）')).toEqual([
      '价值分层 1 C wrongUnit',
      '价值分层 1  missingColumn',
    ]);
    expect(head('编号', '名称', '资产下限（万元）', '电话', '名称')).toEqual([
      '价值分层 1 D unknownColumn',
      '价值分层 1 E doubleColumn',
    ]);
  });

  test('one record only, and each dictionary once', () => {
    const two = [...starterTables.ruleSettings, ...starterTables.ruleSettings];
    expect(faultsOf(asSheets('ruleSettings', two))).toEqual(['检查阈值 2  notOneRow']);
    const roles = asSheets('executorRoles', starterTables.executorRoles);
    expect(faultsOf([...roles, ...roles])).toContain('执行角色 1  doubleSheet');
  });

  test('JSON: entry and field are named', () => {
    const rows = [{ id: 'a', label: { zh: '甲', en: 'A' } }, 7, { id: 'b', label: { zh: 'x'.repeat(70), en: 'B' } }];
    const text = JSON.stringify({
      format: 'strategy-map-dictionaries',
      formatVersion: '1.0',
      dictionaries: { exclusions: rows },
    });
    expect(previewJson(text, starterTables).faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, '', 'notARow'],
      [2, 'label.zh', 'tooLong'],
    ]);
  });
});

test.each([
  ['something else', '{"formatVersion":"1.0","nodes":[]}'],
  ['a version before the first', '{"format":"strategy-map-dictionaries","formatVersion":"0.9","dictionaries":{}}'],
  ['nothing known', '{"format":"strategy-map-dictionaries","formatVersion":"1.0","dictionaries":{"x":[]}}'],
])('a file with %s is refused', (_what, text) => {
  expect(() => previewJson(text, starterTables)).toThrow('E_DICTIONARY_FILE');
});

test('a file of a newer format is refused with both versions', () => {
  const text = '{"format":"strategy-map-dictionaries","formatVersion":"2.0","dictionaries":{}}';
  expect(() => previewJson(text, starterTables)).toThrow(
    expect.objectContaining({
      problem: { code: 'E_DICTIONARY_NEWER', params: { found: '2.0', supported: DICTIONARY_FORMAT_VERSION } },
    }),
  );
});

test('titles are short enough for the name of a sheet and differ', () => {
  const names = TABLE_IDS.flatMap((id) => [tables[id].title.zh, tables[id].title.en]);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
});

test('titles above the headings are passed over, and faults keep their lines', () => {
  const titled = asSheets('tiers', starterTables.tiers).map(({ name, rows }) => ({
    name,
    rows: [['价值分层（2026年）'], [], ...rows],
  }));
  expect(faultsOf(titled)).toEqual([]);
  const spoilt = titled.map(({ name, rows }) => ({
    name,
    rows: [...rows.slice(0, 2), [...(rows[2] ?? []), '别的'], ...rows.slice(3)],
  }));
  expect(faultsOf(spoilt).map((fault) => fault.split(' ')[1])).toEqual(['3']);
});
