// Owns a process that exports from a data folder until it is killed; arguments: data folder and the order as JSON.
import { createStore } from '../../../electron/store/create-store.ts';
import { PAGE_TEMPLATE } from './page-template.ts';

const [dataDir = '', order = '{}'] = process.argv.slice(2);
const store = createStore({
  dataDir,
  pageTemplate: async () => PAGE_TEMPLATE,
  emit: (event) => event.type === 'export-progress' && process.send?.(event.done),
});
await store.call('store.exportPackages', JSON.parse(order));
process.exit();
