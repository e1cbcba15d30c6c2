// Owns a look at a data folder by somebody who may not write there: lists it, opens its first map and tries to change it.
import { createStore } from '../../../electron/store/create-store.ts';

const [dataDir = ''] = process.argv.slice(2);
const store = createStore({ dataDir });
const listed = await store.call('maps.list', {});
const id = listed.ok ? (listed.value[0]?.id ?? '') : '';
const opened = await store.call('maps.open', { id });
const renamed = await store.call('maps.rename', { id, title: '乙' });
const state = await store.call('workspace.state', {});
store.close();
console.log(JSON.stringify({ listed, opened: opened.ok, renamed, state }));
