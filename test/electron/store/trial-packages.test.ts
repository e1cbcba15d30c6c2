// Owns the checks of trial packages.
import { readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../electron/store/packages/verify.ts';
import { answeredBy, toReturnFile } from '../../../renderer/branch-page/model/return-form.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { checkReturn, readReturn } from '../../../shared/package/read-return.ts';
import { approved } from '../../approved-map.ts';
import { order, storeWithMap } from './issuing-store.ts';
import { temporaryFolder } from './store-under-test.ts';

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
