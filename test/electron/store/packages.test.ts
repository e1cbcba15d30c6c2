// Owns the checks of issuing packages to branches.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/store/database/canonical-document.ts';
import { openPackage } from '../../../electron/store/packages/verify.ts';
import { toReturnFile } from '../../../renderer/branch-page/model/return-form.ts';
import type { Branch } from '../../../shared/document/branches.ts';
import type { Edit } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { waive } from '../../../shared/document/edits/waivers.ts';
import { setMaterials } from '../../../shared/library/materials.ts';
import { BRANCHES, order, storeWithMap } from './issuing-store.ts';
import { temporaryFolder } from './store-under-test.ts';

describe('exporting to branches', () => {
  it('writes one folder with one intact, complete package per branch, and says how far it is', async () => {
    const { store, id, document } = await storeWithMap();
    const folder = temporaryFolder('支行 packages');
    const result = await store.value('store.exportPackages', order(id, folder));
    expect(result.cancelled).toBe(false);
    expect(result.packages.map(({ file }) => file)).toEqual([
      join('001 城东支行', 'ELDER-001-v1.smpkg.json'),
      join('002 城西_支行', 'ELDER-002-v1.smpkg.json'),
      join('N-3 North _3_', 'ELDER-N-3-v1.smpkg.json'),
    ]);
    expect(store.events.map((event) => event.type === 'export-progress' && event.done)).toEqual([1, 2, 3]);
    const { fingerprint } = await store.value('store.readKey', {});
    for (const [index, { file, rows }] of result.packages.entries()) {
      const report = await store.value('store.verifyPackage', { file: join(folder, file) });
      expect(report).toMatchObject({ trusted: true, expired: false, fingerprint, mapCode: 'ELDER', rows });
      const { payload } = await openPackage(join(folder, file));
      expect(payload).toMatchObject({
        ...{ revision: 1, previousHash: null, mapTitle: document.title, mapVersion: 1 },
        ...{ branchCode: BRANCHES[index]?.branchCode, branchName: BRANCHES[index]?.branchName },
        listCounts: [{ count: BRANCHES[index]?.listCount }],
        map: { id, illustrative: true, waves: document.waves },
      });
      expect(payload.map.nodes).toHaveLength(document.nodes.length);
      expect(payload.rowsToReturn).toEqual(payload.rows.map((row) => row.rowCode));
      const stem = basename(file, '.smpkg.json');
      expect(readdirSync(join(folder, file, '..')).sort()).toEqual([
        `${stem}.html`,
        `${stem}.smpkg.json`,
        `${stem}.xlsx`,
      ]);
    }
  });

  it('carries the materials in use, with their current stock', async () => {
    const leaflet = { id: 'LIB-M', kind: 'material' as const, fields: { name: '折页', type: 'leaflet', stock: 5 } };
    const library = new Map([['LIB-M', { ...leaflet, revision: 1, sample: false, updatedAt: '' }]]);
    const { store, id } = await storeWithMap(setMaterials('P1', ['LIB-M'], library));
    const put = { 'LIB-M': { amount: 80, unit: '份', asOf: '2026-09-01', expires: '2026-12-31' } };
    await store.value('stock.save', { put, remove: [] });
    const folder = temporaryFolder('packages');
    const { packages } = await store.value('store.exportPackages', order(id, folder));
    const { payload } = await openPackage(join(folder, packages[0]?.file ?? ''));
    expect(payload.materials).toEqual([
      { id: 'LIB-M', name: '折页', type: 'leaflet', stock: 80, asOf: '2026-09-01', expireDate: '2026-12-31' },
    ]);
  });

  it('tells no branch the counts or quota of another', async () => {
    const quotas = BRANCHES.map(({ branchCode }, index) => ({ branchCode, quota: 7_654_321 + index }));
    const branches = BRANCHES.map((branch, index) => ({ ...branch, listCount: 8_765_432 + index }));
    const { store, id } = await storeWithMap(
      setField('P1', 'quotaByBranch', quotas),
      setField('P1', 'quotaUnit', '万元'),
      setField('P1', 'countsOfAllBranches', branches),
    );
    const folder = temporaryFolder();
    const { packages } = await store.value('store.exportPackages', { ...order(id, folder), branches });
    for (const [index, { file }] of packages.entries()) {
      const { payload } = await openPackage(join(folder, file));
      expect(payload.quota).toEqual([{ productId: 'P1', quota: 7_654_321 + index, unit: '万元' }]);
      const text = JSON.stringify(payload);
      for (const other of [0, 1, 2].filter((candidate) => candidate !== index)) {
        expect(text).not.toContain(String(7_654_321 + other));
        expect(text).not.toContain(String(8_765_432 + other));
      }
    }
  });

  it('gives each branch its own tasks of the goals that go out, and those of no other', async () => {
    const targets = BRANCHES.map(({ branchCode, branchName }, index) => ({
      ...{ branchCode: ` ${branchCode.toLowerCase()}`, branchName, target: 6_543_210 + index },
      ...(index > 0 && { stretchTarget: 7_543_210 + index, staff: 3 + index }),
    }));
    const { store, id } = await storeWithMap(
      setField('G1', 'branchTargets', targets),
      setField('G2', 'branchTargets', targets),
      setField('G2', 'status', 'draft'),
    );
    const folder = temporaryFolder();
    const { packages } = await store.value('store.exportPackages', order(id, folder));
    const payloads = await Promise.all(
      packages.map(async ({ file }) => (await openPackage(join(folder, file))).payload),
    );
    expect(payloads.map(({ tasks }) => tasks)).toEqual([
      [{ goalId: 'G1', target: 6_543_210 }],
      [{ goalId: 'G1', target: 6_543_211, stretchTarget: 7_543_211, staff: 4 }],
      [{ goalId: 'G1', target: 6_543_212, stretchTarget: 7_543_212, staff: 5 }],
    ]);
    for (const [index, payload] of payloads.entries()) {
      const others = [0, 1, 2].filter((candidate) => candidate !== index);
      for (const other of others) expect(JSON.stringify(payload)).not.toContain(String(6_543_210 + other));
    }
  });

  it('reads back what branches have done of their tasks, from pages and workbooks, and keeps nothing of it', async () => {
    const targets = BRANCHES.map(({ branchCode }, index) => ({ branchCode, target: 100 + index }));
    const { store, id } = await storeWithMap(setField('G1', 'branchTargets', targets));
    const folder = temporaryFolder();
    const { packages } = await store.value('store.exportPackages', order(id, folder));
    const stem = (index: number) => join(folder, (packages[index]?.file ?? '').replace(/\.smpkg\.json$/, ''));
    const file = (name: string) => join(folder, name);
    const { payload } = await openPackage(`${stem(0)}.smpkg.json`);
    const form = { periodStart: '2026-11-01', periodEnd: '2026-11-30', rows: {}, tasks: { G1: '88' } };
    const answer = toReturnFile(
      payload,
      sha256(readFileSync(`${stem(0)}.smpkg.json`)),
      form,
      '2026-12-01T00:00:00.000Z',
    );
    writeFileSync(file('page.json'), JSON.stringify(answer));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(`${stem(1)}.xlsx`);
    const register = workbook.getWorksheet('执行登记表');
    if (register) register.getCell('B3').value = register.getCell('D3').value = new Date('2026-11-30T00:00:00Z');
    const asked = workbook.getWorksheet('任务完成');
    if (asked) asked.getCell('E4').value = 55;
    await workbook.xlsx.writeFile(file('book.xlsx'));
    writeFileSync(file('other.json'), '{}');
    const files = ['page.json', 'book.xlsx', 'other.json'].map(file);
    const before = await store.value('maps.open', { id });
    const { returns } = await store.value('store.readTaskReturns', { id, files });
    expect(returns).toMatchObject([
      { file: 'page.json', counted: { branchName: '城东支行', tasks: [{ goalId: 'G1', done: 88 }] } },
      { file: 'book.xlsx', counted: { branchName: '城西/支行', tasks: [{ goalId: 'G1', done: 55 }] } },
      { file: 'other.json', problem: { code: 'E_RETURN_NOT_ONE' } },
    ]);
    expect(returns.some(({ notes, refused }) => notes || refused)).toBe(false);
    expect(await store.value('maps.open', { id })).toEqual(before);
  });

  it('sends only ready and active nodes, rows of those, and no reference to what stays at home', async () => {
    const { store, id } = await storeWithMap(setField('CH6', 'status', 'draft'), setField('G2', 'status', 'retired'));
    const folder = temporaryFolder();
    const { packages } = await store.value('store.exportPackages', order(id, folder));
    const { payload } = await openPackage(join(folder, packages[0]?.file ?? ''));
    const ids = new Set(payload.map.nodes.map((node) => node.id));
    expect(ids.has('CH6') || ids.has('G2')).toBe(false);
    for (const edge of payload.map.edges) expect(ids.has(edge.from) && ids.has(edge.to)).toBe(true);
    expect(payload.rows.length).toBeGreaterThan(0);
    for (const row of payload.rows) {
      expect(row.rowCode).not.toContain('CH6');
      expect(row.goalCodes).not.toContain('G2');
      expect(row).not.toHaveProperty('deliverable');
    }
  });

  it('says what the package is not: final without approval, real while the numbers are samples', async () => {
    const disclaimer = async (...edits: Edit[]) => {
      const { store, id } = await storeWithMap(...edits);
      const folder = temporaryFolder();
      const { packages } = await store.value('store.exportPackages', order(id, folder));
      return (await openPackage(join(folder, packages[0]?.file ?? ''))).payload.disclaimer.zh;
    };
    const sample = await disclaimer();
    expect(sample).toMatch(/不含任何客户信息.*示例/);
    expect(sample).not.toMatch(/未经批准/);
    const real = await disclaimer(setMapField('illustrative', undefined));
    expect(real).toMatch(/不含任何客户信息/);
    expect(real).not.toMatch(/数字是示例|未经批准/);
    expect(real).toMatch(/部分词典仍为示例/);
  });

  it('counts the findings that nobody answers for', async () => {
    const summary = async (...edits: Edit[]) => {
      const { store, id } = await storeWithMap(...edits);
      const folder = temporaryFolder();
      const { packages } = await store.value('store.exportPackages', order(id, folder));
      return (await openPackage(join(folder, packages[0]?.file ?? ''))).payload.lintSummary;
    };
    const all = await summary();
    const given = { waivedBy: '策略岗', reason: '月底补数', until: '2999-12-31' };
    const waived = await summary(waive([{ fingerprint: 'SM010:S1', ruleId: 'SM010' }], given));
    expect(waived).toEqual({ ...all, warning: all.warning - 1 });
  });

  it('continues the chain when it is exported again, in the same and in another folder', async () => {
    const { store, id } = await storeWithMap();
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    const { packages } = await store.value('store.exportPackages', order(id, first));
    const [file = ''] = packages.map((written) => written.file);
    const before = sha256(readFileSync(join(first, file)));
    await store.value('store.exportPackages', { ...order(id, first), again: true });
    const again = await openPackage(join(first, file));
    expect(again.payload).toMatchObject({ revision: 2, previousHash: before });
    await store.value('store.exportPackages', order(id, second));
    const elsewhere = await openPackage(join(second, file));
    expect(elsewhere.payload).toMatchObject({
      revision: 3,
      previousHash: sha256(readFileSync(join(first, file))),
    });
  });

  it('stops between branches and keeps what is complete', async () => {
    const { store, id } = await storeWithMap();
    const folder = temporaryFolder();
    const branches = Array.from({ length: 12 }, (_, index) => ({ ...BRANCHES[0], branchCode: `B${index}` }) as Branch);
    const exporting = store.value('store.exportPackages', { ...order(id, folder), branches });
    while (store.events.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    expect((await store.problem('store.exportPackages', order(id, folder))).code).toBe('E_EXPORT_RUNNING');
    await store.value('store.cancelExport', {});
    const result = await exporting;
    expect(result.cancelled).toBe(true);
    expect(result.packages.length).toBeLessThan(12);
    expect(readdirSync(folder)).toHaveLength(result.packages.length);
    for (const { file } of result.packages) await openPackage(join(folder, file));
  });
});
