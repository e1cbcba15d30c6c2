import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { keepSeals } from '../../../electron/store/database/seals.ts';
import { readSheets, toSheetFile } from '../../../electron/store/files/sheets.ts';
import { dayNumber, workCalendar } from '../../../shared/dictionary/calendar.ts';
import type { ImportPreview } from '../../../shared/dictionary/dictionary-calls.ts';
import { starterTables } from '../../../shared/dictionary/table-rows.ts';
import { type Row, TABLE_IDS, type TableId } from '../../../shared/dictionary/tables.ts';
import { unsureYears } from '../../../shared/dictionary/unsure-years.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import type { OpenMap } from '../../../shared/ipc.ts';
import { sharedPart } from '../../../shared/package/build-payload.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

const words: readonly Row[] = [...starterTables.forbiddenWords, { word: '稳稳的幸福', severity: 'error' }];

const save = (store: TestStore, id: TableId, baseRevision: number, rows: readonly Row[] | null) =>
  store.value('dictionaries.save', { changes: [{ id, baseRevision, rows: rows as Row[] | null }] });

function changeRow(dataDir: string, sql: string): void {
  const database = new Database(databaseFile(dataDir));
  database.exec(sql);
  database.close();
}

describe('saving', () => {
  test('a dictionary is there after a restart and counts as touched', async () => {
    const store = openTestStore();
    expect((await store.value('knowledge.read', {})).touchedDictionaries).toEqual([]);
    expect((await save(store, 'forbiddenWords', 0, words)).revisions).toEqual([{ id: 'forbiddenWords', revision: 1 }]);
    store.close();
    const again = openTestStore({ dataDir: store.dataDir });
    const knowledge = await again.value('knowledge.read', {});
    expect(knowledge.touchedDictionaries).toEqual(['forbiddenWords']);
    expect(knowledge.dictionaries.forbiddenWords).toEqual(words);
    const { tables } = await again.value('dictionaries.read', {});
    expect(tables.map(({ id }) => id)).toEqual(TABLE_IDS);
    expect(tables.find(({ id }) => id === 'forbiddenWords')).toMatchObject({ revision: 1, touched: true });
    expect(tables.find(({ id }) => id === 'metrics')).toMatchObject({ revision: 0, touched: false });
  });

  test('what was removed stays removed, what is unknown is kept', async () => {
    const store = openTestStore();
    const [first] = starterTables.executorRoles;
    await save(store, 'executorRoles', 0, [{ ...first, later: { deep: [1] } }]);
    const { dictionaries } = await store.value('knowledge.read', {});
    expect(dictionaries.executorRoles).toEqual([{ ...first, later: { deep: [1] } }]);
  });

  test('from an older state is refused and changes nothing', async () => {
    const store = openTestStore();
    await save(store, 'tiers', 0, starterTables.tiers);
    const problem = await store.problem('dictionaries.save', {
      changes: [
        { id: 'forbiddenWords', baseRevision: 0, rows: words },
        { id: 'tiers', baseRevision: 0, rows: starterTables.tiers },
      ],
    });
    expect(problem).toMatchObject({ code: 'E_DICTIONARY_CONFLICT', params: { title: { zh: '价值分层' } } });
    expect((await store.value('knowledge.read', {})).touchedDictionaries).toEqual(['tiers']);
  });

  test('of something unusable is refused with entry and column', async () => {
    const store = openTestStore();
    const rows = starterTables.tiers.map((row, index) => (index === 1 ? { ...row, from: 7 } : row));
    const problem = await store.problem('dictionaries.save', { changes: [{ id: 'tiers', baseRevision: 0, rows }] });
    expect(problem).toMatchObject({
      code: 'E_DICTIONARY_INVALID',
      details: ['#2 资产下限: 与上一层不衔接：上一层到 5'],
    });
    const unknown = { changes: [{ id: 'nothing', baseRevision: 0, rows: [] }] };
    expect((await store.problem('dictionaries.save', unknown)).code).toBe('E_BAD_ARGUMENT');
  });

  test('nothing makes a dictionary the sample again, and its revision goes on', async () => {
    const store = openTestStore();
    await save(store, 'forbiddenWords', 0, words);
    await save(store, 'forbiddenWords', 1, null);
    const { tables } = await store.value('dictionaries.read', {});
    expect(tables.find(({ id }) => id === 'forbiddenWords')).toEqual({
      ...{ id: 'forbiddenWords', revision: 2, touched: false, rows: starterTables.forbiddenWords },
    });
  });

  test('thresholds that a later version added get their defaults', async () => {
    const store = openTestStore();
    await save(store, 'ruleSettings', 0, [{ ...starterTables.ruleSettings[0], quotaWarnPct: 70 }]);
    store.close();
    changeRow(store.dataDir, "UPDATE dictionaries SET content = json_remove(content, '$[0].elderlyAge')");
    const database = new Database(databaseFile(store.dataDir));
    keepSeals(database, undefined);
    const text = database.prepare('SELECT content FROM dictionaries').pluck().get() as string;
    const { sha256 } = await import('../../../electron/store/database/canonical-document.ts');
    database.prepare('UPDATE dictionaries SET content_sha256 = ?').run(sha256(text));
    database.close();
    const { ruleSettings } = (await openTestStore({ dataDir: store.dataDir }).value('knowledge.read', {})).dictionaries;
    expect([ruleSettings.quotaWarnPct, ruleSettings.elderlyAge]).toEqual([70, 65]);
  });
});

describe('a damaged row', () => {
  test.each([
    ['a flipped bit', "UPDATE dictionaries SET content = replace(content, '稳', '穏')"],
    ['half a text', 'UPDATE dictionaries SET content = substr(content, 1, 40)'],
    ['something else', "UPDATE dictionaries SET content = '7'"],
  ])('with %s is named, and the samples stand in for it', async (_what, sql) => {
    const store = openTestStore();
    await save(store, 'forbiddenWords', 0, words);
    await save(store, 'executorRoles', 0, [{ id: '甲岗', label: { zh: '甲岗', en: 'Role A' } }]);
    store.close();
    changeRow(store.dataDir, `${sql} WHERE id = 'forbiddenWords'`);
    const again = openTestStore({ dataDir: store.dataDir });
    const knowledge = await again.value('knowledge.read', {});
    expect(knowledge.damagedDictionaries).toEqual(['forbiddenWords']);
    expect(knowledge.touchedDictionaries).toEqual(['executorRoles']);
    expect(knowledge.dictionaries.forbiddenWords).toEqual(starterTables.forbiddenWords);
    // It can be saved over.
    await save(again, 'forbiddenWords', 1, words);
    expect((await again.value('knowledge.read', {})).damagedDictionaries).toEqual([]);
  });
});

describe('what depends on dictionaries', () => {
  test('a new map starts with the policy defaults and the channel library’s caps', async () => {
    const store = openTestStore();
    const before = (await store.value('maps.create', {})) as OpenMap;
    const [policy] = starterTables.policy;
    await store.value('dictionaries.save', {
      changes: [
        { id: 'policy', baseRevision: 0, rows: [{ ...policy, quietHours: ['21:00-08:00'] }] },
        { id: 'channels', baseRevision: 0, rows: [{ channelType: 'email', force: 'sea', per7Days: 1 }] },
      ],
    });
    const { document } = (await store.value('maps.create', {})) as OpenMap;
    expect(document.policy).toMatchObject({
      ...{ quietHours: ['21:00-08:00'], channelCaps: [{ channelType: 'email', per7Days: 1 }] },
    });
    expect(((await store.value('maps.open', { id: before.document.id })) as OpenMap).document).toEqual(before.document);
  });

  test('a package says which are the bank’s own, and that the others are samples', async () => {
    const store = openTestStore();
    const elder = findTemplate('TPL-ELDER') as MapDocument;
    const part = async () => sharedPart(elder, strategyRows(elder), [], await store.value('knowledge.read', {}));
    await save(store, 'executorRoles', 0, starterTables.executorRoles);
    expect(await part()).toMatchObject({ dictionariesTouched: ['executorRoles'] });
    expect((await part()).disclaimer.zh).toContain('部分词典仍为示例');
    const others = TABLE_IDS.filter((id) => id !== 'executorRoles');
    const changes = others.map((id) => ({ id, baseRevision: 0, rows: [...starterTables[id]] as Row[] }));
    await store.value('dictionaries.save', { changes });
    expect((await part()).dictionariesTouched).toEqual(TABLE_IDS);
    expect((await part()).disclaimer.zh).not.toContain('词典');
  });

  test('uses in maps are counted by entry', async () => {
    const store = openTestStore();
    const { document } = (await store.value('maps.create', { templateCode: 'TPL-ELDER' })) as OpenMap;
    await store.value('maps.create', { templateCode: 'TPL-ELDER', title: '第二张' });
    const usage = await store.value('dictionaries.usage', {});
    const count = (of: (node: MapDocument['nodes'][number]) => boolean) => document.nodes.filter(of).length;
    expect(usage.channels?.rmCall?.uses).toBe(
      2 * count((node) => node.kind === 'channel' && node.channelType === 'rmCall'),
    );
    expect(usage.metrics).toHaveProperty('aum_avg_inc');
    expect(usage.lifecycleStages).toHaveProperty(['A5/maintain']);
    expect(usage.exclusions?.勿扰登记?.maps).toHaveLength(2);
  });

  test('a changed word is found in the words of a search and in the search for errors', async () => {
    const store = openTestStore();
    const elder = findTemplate('TPL-ELDER') as MapDocument;
    const text = writeDocument(setField('P1', 'sellingPoints', '一步到位')(elder));
    await store.value('maps.importText', { name: 'elder.json', text });
    const errors = async () =>
      (await store.value('maps.search', { query: 'error', limit: 50 })).hits.map(({ elementId }) => elementId);
    expect(await errors()).not.toContain('P1');
    await save(store, 'forbiddenWords', 0, [{ word: '一步到位', severity: 'error' }]);
    expect(await errors()).toContain('P1');
    const events = starterTables.events.map((row) => ({ ...row, label: { zh: '改了名的事件', en: 'Renamed' } }));
    await save(store, 'events', 0, events);
    const { hits } = await store.value('maps.search', { query: '改了名的事件', limit: 5 });
    expect(hits[0]?.field?.path).toBe('trigger.eventCode');
  });
});

describe('files', () => {
  const folder = () => {
    const path = temporaryFolder('files');
    mkdirSync(path, { recursive: true });
    return path;
  };

  test.each(['all.xlsx', 'all.json'])('all dictionaries come back from %s unchanged', async (name) => {
    const store = openTestStore();
    await save(store, 'forbiddenWords', 0, words);
    const file = join(folder(), name);
    await store.value('store.exportDictionaries', { ids: [...TABLE_IDS], file });
    const preview = (await store.value('store.previewDictionaries', { file })) as ImportPreview;
    expect(preview.faults).toEqual([]);
    expect(preview.tables.map(({ id }) => id)).toEqual(TABLE_IDS);
    for (const { added, updated, removed } of preview.tables) expect([...added, ...updated, ...removed]).toEqual([]);
    // Into a fresh folder only the new word is new.
    const fresh = (await openTestStore().value('store.previewDictionaries', { file })) as ImportPreview;
    expect(fresh.tables.flatMap(({ added }) => added)).toEqual(['稳稳的幸福']);
  });

  test('a year of holidays is taken in once it is published, and can be changed by hand', async () => {
    const store = openTestStore();
    const file = join(folder(), '节假日与调休.csv');
    const header = ['日期', '安排', '名称', '名称（英文）', '来源'];
    await store.value('store.exportDictionaries', { ids: ['holidays'], file });
    const [sheet] = await readSheets(file);
    expect(sheet?.rows[0]).toEqual([...header, '免打扰']);
    const others = (sheet?.rows ?? []).slice(1).filter(([date]) => !date?.startsWith('2027'));
    const published = [
      ['2027-02-05', '放假', '春节', 'Spring Festival', '已公布'],
      ['2027-02-06', '调休上班', '春节', 'Spring Festival', '已公布'],
    ];
    writeFileSync(file, await toSheetFile(file, [{ name: 'x', header, rows: [...others, ...published] }]));
    const { faults, tables } = (await store.value('store.previewDictionaries', { file })) as ImportPreview;
    expect(faults).toEqual([]);
    const [{ rows, added, updated, removed }] = tables as [ImportPreview['tables'][number]];
    expect([added.length, updated, removed.length]).toEqual([0, ['2027-02-05', '2027-02-06'], 11]);
    await save(store, 'holidays', 0, rows);
    const sureDays = async () => (await store.value('knowledge.read', {})).dictionaries.holidays;
    expect(unsureYears('2026-01-01', '2028-01-01', await sureDays())).toEqual({ guessed: [2028], missing: [] });
    const calendar = workCalendar(await sureDays());
    expect(['2027-02-05', '2027-02-06', '2027-02-08'].map((day) => calendar.isRest(dayNumber(day)))).toEqual([
      true,
      false,
      false,
    ]);
    const edited = rows.map((row) => (row.date === '2027-02-06' ? { ...row, kind: 'rest' } : row));
    await save(store, 'holidays', 1, edited);
    expect(workCalendar(await sureDays()).isRest(dayNumber('2027-02-06'))).toBe(true);
    const wrong = await store.problem('dictionaries.save', {
      changes: [{ id: 'holidays', baseRevision: 2, rows: [...edited, { ...edited[0] }] as Row[] }],
    });
    expect(wrong.code).toBe('E_DICTIONARY_INVALID');
  });

  test('one bad cell among all dictionaries: nothing is offered, the cell is named', async () => {
    const store = openTestStore();
    const file = join(folder(), 'bad.xlsx');
    await store.value('store.exportDictionaries', { ids: [...TABLE_IDS], file });
    const sheets = (await readSheets(file)).map(({ name, rows }) => ({
      name,
      header: rows[0] ?? [],
      rows: rows
        .slice(1)
        .map((row, line) =>
          row.map((cell, column) => (name === '渠道库' && line === 4 && column === 2 ? '很多' : cell)),
        ),
    }));
    writeFileSync(file, await toSheetFile(file, sheets));
    const { tables, faults } = (await store.value('store.previewDictionaries', { file })) as ImportPreview;
    expect(tables).toEqual([]);
    expect(faults.map(({ sheet, line, column, code }) => [sheet.zh, line, column, code])).toEqual([
      ['渠道库', 6, 'C', 'notNumber'],
    ]);
    expect((await store.value('knowledge.read', {})).touchedDictionaries).toEqual([]);
  });

  test('no exported cell is a formula, and what looks like one is refused when it is read', async () => {
    const store = openTestStore();
    const file = join(folder(), 'x.xlsx');
    await store.value('store.exportDictionaries', { ids: [...TABLE_IDS], file });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    }
    const cell = workbook.getWorksheet('剔除口径')?.getCell('B3');
    if (cell) cell.value = '@SUM(1)';
    await workbook.xlsx.writeFile(file);
    const { faults } = (await store.value('store.previewDictionaries', { file })) as ImportPreview;
    expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([[3, 'B', 'formula']]);
  });

  test('files that are something else are refused', async () => {
    const store = openTestStore();
    const at = (name: string, text: string) => {
      const file = join(folder(), name);
      writeFileSync(file, text);
      return store.problem('store.previewDictionaries', { file });
    };
    expect((await at('map.json', '{"formatVersion":"1.0"}')).code).toBe('E_DICTIONARY_FILE');
    expect((await at('half.json', '{"format":"strategy-map-dict')).code).toBe('E_FILE_TRUNCATED');
    expect((await at('twice.json', '{"a":1,"a":2}')).code).toBe('E_FILE_DUPLICATE_KEY');
    expect((await at('no.xlsx', 'not a workbook')).code).toBe('E_SHEET_UNREADABLE');
    expect((await at('list.csv', 'a,b\n1,2\n')).code).toBe('E_DICTIONARY_FILE');
    const file = join(folder(), 'role.json');
    await store.value('store.exportDictionaries', { ids: ['executorRoles'], file });
    expect(JSON.parse(readFileSync(file, 'utf8')).dictionaries.executorRoles).toEqual(starterTables.executorRoles);
  });
});
