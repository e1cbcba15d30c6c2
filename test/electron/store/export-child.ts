// Owns a process that exports from a data folder until it is killed; arguments: data folder, the order as JSON, and after how many
// branches it kills itself, if it is not to be killed from outside.
import { createStore } from '../../../electron/store/create-store.ts';
import { PAGE_TEMPLATE } from './page-template.ts';

const [dataDir = '', order = '{}', ownEnd] = process.argv.slice(2);
const store = createStore({
  dataDir,
  pageTemplate: async () => PAGE_TEMPLATE,
  emit: (event) => {
    if (event.type !== 'export-progress') return;
    if (String(event.done) === ownEnd) process.kill(process.pid, 'SIGKILL');
    process.send?.(event.done);
  },
});
await store.call('store.exportPackages', JSON.parse(order));
process.exit();
