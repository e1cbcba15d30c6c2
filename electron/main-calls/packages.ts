// Owns main's calls on packages: where to write them, which one to check, and showing where they lie.
import { shell } from 'electron';
import type { MainHandlers } from '../calls.ts';
import { askStore } from '../store/ask-store.ts';
import type { StoreClient } from '../store/store-calls.ts';
import { askForFile, askForFolder } from './ask.ts';
import { keySecret } from './keys.ts';

const PACKAGES = { name: { zh: '支行包', en: 'Branch packages' }, extensions: ['json'] };
/** The setting that remembers where packages went last. */
const LAST_FOLDER = 'lastExportFolder';

type PackageCalls = Pick<MainHandlers, 'packages.export' | 'packages.cancel' | 'packages.verify' | 'packages.reveal'>;

export function packageCalls(store: StoreClient): PackageCalls {
  return {
    'packages.export': async ({ id, branches, passphrase }, sender) => {
      const secret = await keySecret(store, passphrase);
      const order = { id, branches, ...(secret !== undefined && { secret }) };
      // Whatever stands in the way is said before the user has to choose a folder.
      await askStore(store, 'store.checkExport', order);
      const title = { zh: '支行包放在哪个文件夹', en: 'Choose the folder for the packages' };
      const defaultPath = (await askStore(store, 'store.readSettings', {}))[LAST_FOLDER];
      const folder = await askForFolder(sender, { title, ...(defaultPath !== undefined && { defaultPath }) });
      if (folder === undefined) return null;
      const result = await askStore(store, 'store.exportPackages', { ...order, folder });
      await askStore(store, 'store.writeSetting', { key: LAST_FOLDER, value: folder });
      return result;
    },
    'packages.cancel': () => askStore(store, 'store.cancelExport', {}),
    'packages.verify': async (_args, sender) => {
      const title = { zh: '选择要验证的支行包', en: 'Choose the package to verify' };
      const file = await askForFile(sender, { title, filter: PACKAGES });
      return file === undefined ? null : askStore(store, 'store.verifyPackage', { file });
    },
    'packages.reveal': async () => {
      const folder = (await askStore(store, 'store.readSettings', {}))[LAST_FOLDER];
      if (folder !== undefined) await shell.openPath(folder);
      return {};
    },
  };
}
