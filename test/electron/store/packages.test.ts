import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/store/database/canonical-document.ts';
import { sealEnvelope } from '../../../electron/store/packages/envelope.ts';
import { createKeyFile, type SigningKey, signingKeyFromSeed } from '../../../electron/store/packages/keys.ts';
import { openPackage, openPackageBytes } from '../../../electron/store/packages/verify.ts';
import { answeredBy, toReturnFile } from '../../../renderer/branch-page/model/return-form.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import type { Branch } from '../../../shared/document/branches.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { waive } from '../../../shared/document/edits/waivers.ts';
import type { OpenMap } from '../../../shared/ipc.ts';
import { setMaterials } from '../../../shared/library/materials.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { checkReturn, readReturn } from '../../../shared/package/read-return.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { approved } from '../../approved-map.ts';
import { samplePayload } from './sample-payload.ts';
import { openTestStore, type TestStore, temporaryFolder } from './store-under-test.ts';

const keyFile = (dataDir: string) => join(dataDir, 'signing-key.json');
const SECRET = 'correct horse';
const BRANCHES = [
  { branchCode: '001', branchName: '城东支行', listCount: 120 },
  { branchCode: '002', branchName: '城西/支行', listCount: 0 },
  { branchCode: 'N-3', branchName: 'North “3”', listCount: 99 },
];

/** A store with a key without passphrase, which opens at once, and a map made of a template, approved, and `edits`. */
async function storeWithMap(...edits: Edit[]): Promise<{ store: TestStore; id: string; document: MapDocument }> {
  const store = openTestStore();
  await createKeyFile(keyFile(store.dataDir), { by: 'none' });
  const open = (await store.value('maps.create', { templateCode: 'TPL-ELDER' })) as OpenMap;
  const document = edits.reduce((current, edit) => edit(current), approved(open.document));
  const id = document.id;
  const change = diffDocuments(open.document, document);
  await store.value('maps.change', { id, changeId: 'c', baseRevision: 1, change });
  return { store, id, document };
}

const order = (id: string, folder: string) => ({
  ...{ id, branches: BRANCHES, folder, secret: SECRET },
  allowBlanks: true,
  reason: '演练',
});

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

describe('a trial package', () => {
  const draft = setMapField('approvalStatus', 'draft');

  it('says so in its name, its content, its sheet and every report, and waits for no approval number', async () => {
    const { store, id } = await storeWithMap(draft, setField('T2', 'approvalNo', undefined));
    const folder = temporaryFolder();
    const { packages } = await store.value('store.exportPackages', { ...order(id, folder), trial: true });
    expect(packages.map(({ file }) => basename(file))).toEqual([
      'ELDER-001-v1-试用.smpkg.json',
      'ELDER-002-v1-试用.smpkg.json',
      'ELDER-N-3-v1-试用.smpkg.json',
    ]);
    const file = join(folder, packages[0]?.file ?? '');
    const { payload } = await openPackage(file);
    expect(payload).toMatchObject({ trial: true, lintSummary: { reason: '演练' } });
    expect(payload.disclaimer.zh).toContain('试用：未经批准，不得下发执行');
    expect(payload.disclaimer.en).toContain('Trial: not approved, not to be acted on');
    const report = await store.value('store.verifyPackage', { file });
    expect(report).toMatchObject({ trial: true, warnings: payload.lintSummary.warning, reason: '演练' });
    expect((await store.value('packages.issued', { id })).map(({ trial }) => trial)).toEqual([true, true, true]);
    const sheet = new ExcelJS.Workbook();
    await sheet.xlsx.readFile(file.replace('.smpkg.json', '.xlsx'));
    expect(sheet.worksheets.length).toBeGreaterThan(3);
    for (const each of sheet.worksheets) expect(each.headerFooter.oddHeader, each.name).toContain('试用');
  });

  it('has revisions of its own: the final package is the first, and no trial is newer than it', async () => {
    const { store, id, document } = await storeWithMap(draft);
    const folder = temporaryFolder();
    const trial = { ...order(id, folder), trial: true };
    await store.value('store.exportPackages', trial);
    const twice = await store.value('store.exportPackages', { ...trial, again: true });
    expect((await openPackage(join(folder, twice.packages[0]?.file ?? ''))).payload.revision).toBe(2);
    const change = diffDocuments(document, approved(document));
    await store.value('maps.change', { id, changeId: 'approve', baseRevision: 2, change });
    const { packages } = await store.value('store.exportPackages', order(id, folder));
    const file = join(folder, packages[0]?.file ?? '');
    expect((await openPackage(file)).payload).toMatchObject({ revision: 1, previousHash: null });
    expect((await store.value('store.verifyPackage', { file })).newerSeen).toBeNull();
  });

  it('is held by what no approval mends, and by nothing else', async () => {
    const lapsed = [setField('T2', 'approvedTo', '2020-01-01'), setField('T4', 'approvalNo', undefined)];
    const { store, id } = await storeWithMap(draft, ...lapsed);
    const trial = { ...order(id, temporaryFolder()), trial: true };
    expect((await store.value('store.exportPackages', trial)).packages).toHaveLength(3);
    const { store: other, id: final } = await storeWithMap(lapsed[0] as Edit);
    expect((await other.problem('store.exportPackages', order(final, temporaryFolder()))).code).toBe(
      'E_EXPORT_FINDINGS',
    );
  });

  it('never becomes a final package under another name: its file is in the way, and stays as it is', async () => {
    const { store, id, document } = await storeWithMap(draft);
    const folder = temporaryFolder();
    const { packages } = await store.value('store.exportPackages', { ...order(id, folder), trial: true });
    const trial = join(folder, packages[0]?.file ?? '');
    const renamed = trial.replace('-试用', '');
    renameSync(trial, renamed);
    const bytes = readFileSync(renamed);
    expect(await store.value('store.verifyPackage', { file: renamed })).toMatchObject({ trial: true });
    const change = diffDocuments(document, approved(document));
    await store.value('maps.change', { id, changeId: 'approve', baseRevision: 2, change });
    const problem = await store.problem('store.exportPackages', order(id, folder));
    expect(problem.code).toBe('E_EXPORT_IN_WAY');
    expect(readFileSync(renamed)).toEqual(bytes);
  });

  it('opens as a draft, a final one as approved', async () => {
    const statusOf = async (trial: boolean) => {
      const { store, id } = await storeWithMap(...(trial ? [draft] : []));
      const folder = temporaryFolder();
      const { packages } = await store.value('store.exportPackages', { ...order(id, folder), trial });
      await store.value('store.verifyPackage', { file: join(folder, packages[0]?.file ?? '') });
      return ((await store.value('packages.document', {})) as MapDocument).approvalStatus;
    };
    expect(await statusOf(true)).toBe('draft');
    expect(await statusOf(false)).toBe('approved');
  });

  it('is answered by a return that counts for nothing', async () => {
    const { store, id } = await storeWithMap(draft);
    const folder = temporaryFolder();
    const { packages } = await store.value('store.exportPackages', { ...order(id, folder), trial: true });
    const { payload } = await openPackage(join(folder, packages[0]?.file ?? ''));
    const { packageId, revision, mapCode, mapVersion, branchCode, rowsToReturn: rowCodes } = payload;
    const hash = 'a'.repeat(64);
    const answered = { packageHash: hash, packageId, revision, mapCode, branchCode, rowCodes };
    const empty = { periodStart: '2026-01-01', periodEnd: '2026-01-31', rows: {}, tasks: {} };
    const file = toReturnFile(payload, hash, empty, '2026-02-01T00:00:00.000Z');
    expect(readReturn(JSON.stringify(file), 'r.json')).toMatchObject({ trial: true, mapVersion });
    const codes = (each: object) => checkReturn({ ...file, ...each }, answered).map(({ code }) => code);
    expect(codes({})).toContain('ofTrial');
    expect(codes({ trial: undefined })).not.toContain('ofTrial');
    expect(checkReturn({ ...file, trial: undefined }, answeredBy(payload, hash))[0]?.code).toBe('ofTrial');
  });
});

describe('an export that must not happen', () => {
  const refusals: [string, string, Edit[], object][] = [
    ['a script without approval', 'E_EXPORT_FINDINGS', [setField('T2', 'approvalNo', undefined)], {}],
    ['a map with errors', 'E_EXPORT_FINDINGS', [removeElements(new Set(['CH4']))], {}],
    ['duplicate branches', 'E_EXPORT_BRANCHES', [], { branches: [BRANCHES[0], { ...BRANCHES[0], branchName: '乙' }] }],
    ['branches that need one folder', 'E_EXPORT_BRANCHES', [], { branches: [folderTwin('a:b'), folderTwin('a|b')] }],
    ['a field empty that protects customers', 'E_EXPORT_FINDINGS', [setField('CH2', 'sendWindow', undefined)], {}],
    ['blank fields that nobody has confirmed', 'E_EXPORT_BLANKS', [], { allowBlanks: false }],
    ['a map that is not approved', 'E_EXPORT_NOT_APPROVED', [setMapField('approvalStatus', 'inReview')], {}],
    [
      'a plan whose period is over, as a trial too',
      'E_EXPORT_FINISHED',
      [setMapField('periodStart', '2020-01-01'), setMapField('periodEnd', '2020-06-30')],
      { trial: true },
    ],
    ['open warnings without a reason', 'E_EXPORT_WARNINGS', [], { reason: ' ' }],
    ['a reason with a customer’s number', 'E_EXPORT_REASON', [], { reason: '请联系 13912345678' }],
    [
      'a trial with a field empty that protects customers',
      'E_EXPORT_FINDINGS',
      [setMapField('approvalStatus', 'draft'), setField('CH2', 'sendWindow', undefined)],
      { trial: true },
    ],
    ['an unknown map', 'E_MAP_NOT_FOUND', [], { id: 'none' }],
    ['a map without anything ready', 'E_EXPORT_NO_ROWS', [everything('draft')], {}],
  ];
  it.each(refusals)('%s: %s, nothing written', async (_what, code, edits, change) => {
    const { store, id } = await storeWithMap(...edits);
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const given = { ...order(id, folder), ...change };
    expect((await store.problem('store.exportPackages', given)).code).toBe(code);
    const { folder: _folder, ...check } = given;
    expect((await store.problem('store.checkExport', check)).code).toBe(code);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('with a wrong passphrase or none', async () => {
    const { store, id } = await storeWithMap();
    rmSync(keyFile(store.dataDir));
    await store.value('store.createKey', { secret: SECRET });
    const folder = temporaryFolder();
    const given = order(id, folder);
    const code = async (secret?: string) => (await store.problem('store.exportPackages', { ...given, secret })).code;
    expect(await code('wrong')).toBe('E_KEY_PASSPHRASE');
    expect(await code()).toBe('E_KEY_PASSPHRASE_NEEDED');
    expect(existsSync(folder)).toBe(false);
    expect((await store.value('store.exportPackages', given)).packages).toHaveLength(3);
  });

  it('without a key: E_KEY_MISSING', async () => {
    const store = openTestStore();
    const { document } = await store.value('maps.create', { templateCode: 'TPL-ELDER' });
    const given = { id: (document as MapDocument).id, branches: BRANCHES };
    expect((await store.problem('store.checkExport', given)).code).toBe('E_KEY_MISSING');
  });

  it('over a file that is no package of this map: E_EXPORT_IN_WAY, nothing touched', async () => {
    const { store, id } = await storeWithMap();
    const folder = temporaryFolder();
    const file = join('002 城西_支行', 'ELDER-002-v1.smpkg.json');
    mkdirSync(join(folder, '002 城西_支行'), { recursive: true });
    writeFileSync(join(folder, file), 'notes of the branch');
    const problem = await store.problem('store.exportPackages', order(id, folder));
    expect(problem).toEqual({ code: 'E_EXPORT_IN_WAY', params: { count: 1 }, details: [file] });
    expect(readdirSync(folder)).toEqual(['002 城西_支行']);
    expect(readFileSync(join(folder, file), 'utf8')).toBe('notes of the branch');
  });
});

describe('opening a package', () => {
  let key: SigningKey;
  let payload: PackagePayload;
  beforeAll(() => {
    key = signingKeyFromSeed(Buffer.alloc(32, 5));
    payload = samplePayload(key);
  });

  const seal = (text: string) => sealEnvelope(Buffer.from(text), key.keyId, key.privateKey);
  const codeOf = (bytes: Buffer) => {
    try {
      openPackageBytes(bytes, 'p');
      return 'opened';
    } catch (error) {
      return error instanceof ProblemError ? error.problem.code : String(error);
    }
  };
  const signed = (change: object) => codeOf(seal(JSON.stringify({ ...payload, ...change })));

  it('accepts unknown fields of a newer minor version and keeps them', () => {
    const bytes = seal(JSON.stringify({ ...payload, formatVersion: '1.9', later: { a: 1 } }));
    expect(openPackageBytes(bytes, 'p').payload).toMatchObject({ formatVersion: '1.9', later: { a: 1 } });
  });

  it('refuses signed content that cannot be used', () => {
    expect(signed({})).toBe('opened');
    expect(signed({ formatVersion: '2.0' })).toBe('E_PACKAGE_NEWER');
    expect(signed({ formatVersion: undefined })).toBe('E_PACKAGE_CONTENT');
    expect(signed({ formatVersion: '0.9' })).toBe('E_PACKAGE_CONTENT');
    expect(signed({ rows: [] })).toBe('E_PACKAGE_CONTENT');
    expect(signed({ issuer: { ...payload.issuer, fingerprint: '0'.repeat(64) } })).toBe('E_PACKAGE_CONTENT');
    const text = JSON.stringify(payload);
    expect(codeOf(seal(text.slice(0, -1)))).toBe('E_PACKAGE_CONTENT');
    expect(codeOf(seal(`${text.slice(0, -1)},"rows":[]}`))).toBe('E_PACKAGE_CONTENT');
    expect(codeOf(seal(`${text.slice(0, -1)},"__proto__":{}}`))).toBe('E_PACKAGE_CONTENT');
    expect(codeOf(seal(`${text.slice(0, -1)},"deep":${'['.repeat(5000)}${']'.repeat(5000)}}`))).toBe(
      'E_PACKAGE_CONTENT',
    );
    expect(codeOf(seal('not JSON'))).toBe('E_PACKAGE_CONTENT');
    expect(codeOf(sealEnvelope(Buffer.from([0xff, 0xfe]), key.keyId, key.privateKey))).toBe('E_PACKAGE_CONTENT');
  });

  it('does not trust a package that another key signed', async () => {
    const { store, id } = await storeWithMap();
    const folder = temporaryFolder();
    const { packages } = await store.value('store.exportPackages', order(id, folder));
    const other = openTestStore();
    await createKeyFile(keyFile(other.dataDir), { by: 'none' });
    const file = join(folder, packages[0]?.file ?? '');
    expect(await other.value('store.verifyPackage', { file })).toMatchObject({ trusted: false });
  });

  it('says when it has expired', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder);
    const file = join(folder, 'old.smpkg.json');
    writeFileSync(file, seal(JSON.stringify({ ...payload, validTo: '2020-01-01' })));
    expect(await openTestStore().value('store.verifyPackage', { file })).toMatchObject({
      expired: true,
      trusted: false,
    });
  });
});

function folderTwin(branchCode: string) {
  return { branchCode, branchName: '支行', listCount: 1 };
}

function everything(status: string): Edit {
  return (document) => document.nodes.reduce((current, node) => setField(node.id, 'status', status)(current), document);
}
