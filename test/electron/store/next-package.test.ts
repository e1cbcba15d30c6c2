// Owns the checks of what a package says of the one before it, and of the contents that are kept for that.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { contentIssued } from '../../../electron/store/packages/issued-contents.ts';
import { openPackage } from '../../../electron/store/packages/verify.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import type { Edit } from '../../../shared/document/document.ts';
import { connect, removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { emptyOverlay } from '../../../shared/overlay/overlay.ts';
import { changesSince } from '../../../shared/package/changes.ts';
import { approved } from '../../approved-map.ts';
import { payloadOf, readyTemplate } from './branch-payload.ts';
import { BRANCHES, order, storeWithMap } from './issuing-store.ts';
import { temporaryFolder } from './store-under-test.ts';

const said = (changes: ReturnType<typeof changesSince>) =>
  changes.map(({ what, name, label, before, after, roles }) =>
    [what, name.zh, label?.zh, before && `${before.zh}→${after?.zh}`, roles.join('/')].filter(Boolean).join(' '),
  );

describe('what is other', () => {
  const base = readyTemplate();
  const changed = (...edits: Edit[]) =>
    said(changesSince(payloadOf(base), payloadOf(edits.reduce((map, edit) => edit(map), base))));

  it('is nothing between equal packages, and not what head office steers by', () => {
    expect(changed()).toEqual([]);
    expect(changed(setField('CH1', 'status', 'active'), setField('CH1', 'lockLevel', 'locked'))).toEqual([]);
  });

  it('is a field with both values, for those who work with it', () => {
    expect(changed(setField('CH2', 'slaHours', 24))).toEqual([
      'changed 客户经理电话邀约 时限 72 小时→24 小时 客户经理',
    ]);
  });

  it('is what stopped and what came, with the connections between what stays', () => {
    const told = changed(removeElements(new Set(['T1'])), connect('CH6', 'CH4', 'handoff'));
    expect(told.some((line) => line.startsWith('stopped 预热短信'))).toBe(true);
    expect(told.some((line) => line.startsWith('added 客户经理关怀电话 → 客户经理电话（到期前7天）（协同转介）'))).toBe(
      true,
    );
  });

  it('is the branch’s own figures too', () => {
    const before = payloadOf(base);
    const after = { ...before, listCounts: [{ count: 300 }] };
    expect(said(changesSince(before, after))).toEqual(['changed 城西支行 名单（人） 268→300']);
  });
});

describe('the next package', () => {
  it('says what is other than in the one before, also when that one’s file is gone', async () => {
    const { store, id, document } = await storeWithMap();
    const folder = temporaryFolder('packages');
    const first = await store.value('store.exportPackages', order(id, folder));
    const file = (result: typeof first) => join(folder, result.packages[0]?.file ?? '');
    expect((await openPackage(file(first))).payload.since).toBeUndefined();
    rmSync(folder, { recursive: true });
    const edits = [setField('CH2', 'slaHours', 24), setMapField('version', 2)];
    const next = approved(edits.reduce((map, edit) => edit(map), document));
    const change = diffDocuments(document, next);
    await store.value('maps.change', { id, changeId: 'c2', baseRevision: 2, change });
    const second = await store.value('store.exportPackages', order(id, temporaryFolder('again')));
    const { payload } = await openPackage(join(second.folder, second.packages[0]?.file ?? ''));
    expect(payload).toMatchObject({ revision: 2, since: { mapVersion: 1, revision: 1 } });
    expect(payload.since?.changes).toMatchObject([{ what: 'changed', code: 'CH2', after: { zh: '24 小时' } }]);
    // Issued again as it is, it still says what was new.
    const third = await store.value('store.exportPackages', { ...order(id, second.folder), again: true });
    const again = (await openPackage(join(third.folder, third.packages[0]?.file ?? ''))).payload;
    expect(again.revision).toBe(3);
    expect(again.since).toEqual(payload.since);
  });

  it('is passed over where it would say the same, shares of gifts and materials among it', async () => {
    const own = BRANCHES.map(({ branchCode }) => ({ branchCode, quantity: 5 }));
    const { store, id } = await storeWithMap(setField('B1', 'quantityByBranch', own));
    const folder = temporaryFolder('packages');
    await store.value('store.exportPackages', order(id, folder));
    const again = await store.value('store.exportPackages', order(id, folder));
    expect(again.unchanged).toHaveLength(BRANCHES.length);
  });

  it('is kept by its hash as it was issued, what all branches share once', async () => {
    const { store, id } = await storeWithMap();
    const folder = temporaryFolder('packages');
    const { packages } = await store.value('store.exportPackages', order(id, folder));
    const issued = await store.value('packages.issued', { id });
    store.close();
    const database = new Database(databaseFile(store.dataDir), { readonly: true });
    for (const { branchCode, file } of packages) {
      const hash = issued.find((line) => line.branchCode === branchCode)?.sha256 ?? '';
      expect(contentIssued(database, hash)).toEqual((await openPackage(join(folder, file))).payload);
    }
    expect(database.prepare('SELECT count(*) FROM issued_shared').pluck().get()).toBe(1);
    database.close();
  });
});

describe('a branch that decided for itself', () => {
  it('and is in no list stops the export, with its code', async () => {
    const { store, id, document } = await storeWithMap();
    const overlay = { ...emptyOverlay(document, 'B-TYPO'), removed: ['T1'] };
    await store.value('overlays.save', { overlay });
    const refused = await store.problem('store.exportPackages', order(id, temporaryFolder('packages')));
    expect(refused).toMatchObject({ code: 'E_EXPORT_OVERLAY_UNLISTED', params: { count: 1 }, details: ['B-TYPO'] });
  });

  it('is told by name what it leaves out', async () => {
    const { store, id, document } = await storeWithMap(setField('B1', 'lockLevel', 'free'));
    await store.value('overlays.save', { overlay: { ...emptyOverlay(document, '001'), removed: ['B1'] } });
    const { packages, folder, blocked } = await store.value(
      'store.exportPackages',
      order(id, temporaryFolder('packages')),
    );
    expect(blocked).toEqual([]);
    const [own, other] = await Promise.all(packages.slice(0, 2).map(({ file }) => openPackage(join(folder, file))));
    expect(own?.payload.leftOut?.map(({ code }) => code)).toEqual(['B1']);
    expect(other?.payload.leftOut).toBeUndefined();
  });
});
