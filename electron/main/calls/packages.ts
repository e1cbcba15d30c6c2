// Owns main's calls on packages: where to write them, which one to check, and showing what lies in them.
import { basename } from 'node:path';
import { shell } from 'electron';
import { askStore } from '../../store/ask-store.ts';
import type { StoreClient } from '../../store/door/store-calls.ts';
import { safeName } from '../../store/files/safe-name.ts';
import type { MainHandlers } from '../calls.ts';
import { showBranchPage } from '../page-window.ts';
import { askForFile, askForFiles, askForFolder, askWhereToSave } from './ask.ts';
import { keySecret } from './keys.ts';

const PACKAGES = { name: { zh: '支行包', en: 'Branch packages' }, extensions: ['json'] };
const RETURNS = { name: { zh: '回传文件', en: 'Return files' }, extensions: ['json', 'xlsx', 'csv'] };
const OVERLAYS = { name: { zh: '一行一策', en: 'Overlays' }, extensions: ['json'] };
/** The setting that remembers where packages went last. */
const LAST_FOLDER = 'lastExportFolder';

type PackageCalls = Pick<
  MainHandlers,
  | 'packages.export'
  | 'packages.resume'
  | 'packages.cancel'
  | 'packages.verify'
  | 'packages.verifyText'
  | 'packages.show'
  | 'packages.preview'
  | 'packages.reveal'
  | 'packages.taskReturns'
  | 'overlays.importFile'
  | 'overlays.exportFile'
>;

export function packageCalls(store: StoreClient): PackageCalls {
  let verified: string | undefined;
  return {
    'packages.export': async ({ passphrase, ...asked }, sender) => {
      const secret = await keySecret(store, passphrase);
      const order = { ...asked, ...(secret !== undefined && { secret }) };
      // Whatever stands in the way is said before the user has to choose a folder.
      await askStore(store, 'store.checkExport', order);
      const title = { zh: '选择支行包的保存文件夹', en: 'Choose the folder for the packages' };
      const defaultPath = (await askStore(store, 'store.readSettings', {}))[LAST_FOLDER];
      const folder = await askForFolder(sender, { title, ...(defaultPath !== undefined && { defaultPath }) });
      if (folder === undefined) return null;
      await askStore(store, 'store.writeSetting', { key: LAST_FOLDER, value: folder });
      return askStore(store, 'store.exportPackages', { ...order, folder });
    },
    'packages.resume': async ({ runId, passphrase }) => {
      const secret = await keySecret(store, passphrase);
      return askStore(store, 'store.resumeExport', { runId, ...(secret !== undefined && { secret }) });
    },
    'packages.cancel': () => askStore(store, 'store.cancelExport', {}),
    'packages.verify': async ({ older }, sender) => {
      if (older && verified !== undefined) return askStore(store, 'store.verifyPackage', { file: verified, older });
      const title = { zh: '选择要打开的支行包', en: 'Choose the package to open' };
      const file = await askForFile(sender, { title, filter: PACKAGES });
      if (file === undefined) return null;
      verified = file;
      return askStore(store, 'store.verifyPackage', { file });
    },
    'packages.verifyText': (args) => askStore(store, 'store.verifyPackageText', args),
    'packages.show': async ({ language }) => {
      const { page, title } = await askStore(store, 'store.verifiedPage', {});
      await showBranchPage(
        page,
        `${language === 'zh' ? '只读 · 来自支行包' : 'Read-only · from a package'} · ${title}`,
      );
      return {};
    },
    'packages.preview': async ({ id, branch, language }) => {
      const { page, title } = await askStore(store, 'store.previewPage', { id, branch });
      await showBranchPage(page, `${language === 'zh' ? '预览 · 未签发' : 'Preview · not issued'} · ${title}`);
      return {};
    },
    'packages.reveal': async () => {
      const folder = (await askStore(store, 'store.readSettings', {}))[LAST_FOLDER];
      if (folder !== undefined) await shell.openPath(folder);
      return {};
    },
    'packages.taskReturns': async ({ id }, sender) => {
      const title = { zh: '选择支行交回的文件', en: 'Choose the files that branches returned' };
      const files = await askForFiles(sender, { title, filter: RETURNS });
      return files.length === 0 ? null : askStore(store, 'store.readTaskReturns', { id, files: [...files] });
    },
    'overlays.exportFile': async ({ id, branchCode }, sender) => {
      const title = { zh: '导出一行一策', en: 'Export the overlay' };
      const defaultPath = `${safeName(`一行一策 ${branchCode}`)}.json`;
      const file = await askWhereToSave(sender, { title, filter: OVERLAYS, defaultPath });
      if (file === undefined) return null;
      await askStore(store, 'store.exportOverlay', { id, branchCode, file });
      return { file: basename(file) };
    },
    'overlays.importFile': async ({ id }, sender) => {
      const title = { zh: '选择一行一策文件', en: 'Choose the overlay' };
      const file = await askForFile(sender, { title, filter: OVERLAYS });
      return file === undefined ? null : askStore(store, 'store.importOverlay', { id, file });
    },
  };
}
