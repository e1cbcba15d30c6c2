// Owns the checks of exports that must not happen.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { BRANCHES, everything, folderTwin, keyFile, order, SECRET, storeWithMap } from './issuing-store.ts';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

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
