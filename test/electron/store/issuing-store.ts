import { join } from 'node:path';
import { createKeyFile } from '../../../electron/store/packages/keys.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import type { OpenMap } from '../../../shared/ipc.ts';
import { approved } from '../../approved-map.ts';
import { openTestStore, type TestStore } from './store-under-test.ts';

export const keyFile = (dataDir: string) => join(dataDir, 'signing-key.json');
export const SECRET = 'correct horse';
export const BRANCHES = [
  { branchCode: '001', branchName: '城东支行', listCount: 120 },
  { branchCode: '002', branchName: '城西/支行', listCount: 0 },
  { branchCode: 'N-3', branchName: 'North “3”', listCount: 99 },
];

/** A store with a key without passphrase, which opens at once, and a map made of a template, approved, and `edits`. */
export async function storeWithMap(...edits: Edit[]): Promise<{ store: TestStore; id: string; document: MapDocument }> {
  const store = openTestStore();
  await createKeyFile(keyFile(store.dataDir), { by: 'none' });
  const open = (await store.value('maps.create', { templateCode: 'TPL-ELDER' })) as OpenMap;
  const document = edits.reduce((current, edit) => edit(current), approved(open.document));
  const id = document.id;
  const change = diffDocuments(open.document, document);
  await store.value('maps.change', { id, changeId: 'c', baseRevision: 1, change });
  return { store, id, document };
}

export const order = (id: string, folder: string) => ({
  ...{ id, branches: BRANCHES, folder, secret: SECRET },
  allowBlanks: true,
  reason: '演练',
});

export function folderTwin(branchCode: string) {
  return { branchCode, branchName: '支行', listCount: 1 };
}

export function everything(status: string): Edit {
  return (document) => document.nodes.reduce((current, node) => setField(node.id, 'status', status)(current), document);
}
