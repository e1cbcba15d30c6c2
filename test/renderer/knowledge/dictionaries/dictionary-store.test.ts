import { beforeEach, describe, expect, test } from 'vitest';
import {
  editTables,
  endMerge,
  hasUnsavedDictionaries,
  openDictionaries,
  redoDictionaries,
  rereadDictionaries,
  resetTable,
  saveDictionaries,
  undoDictionaries,
  useDictionaries,
} from '../../../../renderer/knowledge/dictionaries/dictionary-store.ts';
import { useKnowledge } from '../../../../renderer/session/knowledge-store.ts';
import { starterTables } from '../../../../shared/dictionary/table-rows.ts';
import type { Row } from '../../../../shared/dictionary/tables.ts';
import { openTestStore, type TestStore } from '../../../electron/store/store-under-test.ts';

const TITLE = { zh: '修改', en: 'Change' };
const ROLES = starterTables.executorRoles;
const named = (zh: string): readonly Row[] => [{ id: '甲', label: { zh, en: zh } }];
const state = () => useDictionaries.getState();
const roles = () => state().tables?.executorRoles;

/** The window's calls go to a real store. */
let store: TestStore;

beforeEach(async () => {
  store = openTestStore();
  const bridge = {
    call: async (name: never, args: string) => {
      try {
        return JSON.stringify({ ok: true, value: await store.value(name, JSON.parse(args) as never) });
      } catch (error) {
        const problem = JSON.parse(String((error as Error).message).replace(/^[^:]*: /, ''));
        return JSON.stringify({ ok: false, error: problem });
      }
    },
  };
  Object.assign(globalThis, { window: { workbench: bridge } });
  await rereadDictionaries();
});

const stored = async () => (await store.value('dictionaries.read', {})).tables.find(({ id }) => id === 'executorRoles');

describe('edits of dictionaries', () => {
  test('become durable, and everything that checks is told', async () => {
    editTables(TITLE, { executorRoles: named('乙') });
    expect([state().status, hasUnsavedDictionaries()]).toEqual(['saving', true]);
    await saveDictionaries();
    expect([state().status, hasUnsavedDictionaries()]).toEqual(['saved', false]);
    expect(await stored()).toMatchObject({ revision: 1, touched: true, rows: named('乙') });
    expect(useKnowledge.getState().dictionaries.executorRoles).toEqual(named('乙'));
    expect(useKnowledge.getState().touchedDictionaries).toEqual(['executorRoles']);
  });

  test('of one stay are one step, and none when they are taken back', () => {
    editTables(TITLE, { executorRoles: named('乙') }, 'stay');
    editTables(TITLE, { executorRoles: named('乙丙') }, 'stay');
    expect(state().past).toHaveLength(1);
    undoDictionaries();
    expect([roles()?.rows, roles()?.touched]).toEqual([ROLES, false]);
    redoDictionaries();
    expect(roles()?.rows).toEqual(named('乙丙'));
    endMerge();
    editTables(TITLE, { executorRoles: named('丁') }, 'other');
    editTables(TITLE, { executorRoles: named('乙丙') }, 'other');
    expect(state().past).toHaveLength(1);
  });

  test('undone to the sample leave it untouched in the store as well', async () => {
    editTables(TITLE, { executorRoles: named('乙') });
    await saveDictionaries();
    undoDictionaries();
    await saveDictionaries();
    expect(await stored()).toMatchObject({ revision: 2, touched: false, rows: ROLES });
    redoDictionaries();
    resetTable(TITLE, 'executorRoles');
    await saveDictionaries();
    expect(await stored()).toMatchObject({ touched: false });
    expect(state().past).toHaveLength(2);
  });

  test('with a fault wait until they are fixed; the others are saved', async () => {
    const [first] = named('乙');
    editTables(TITLE, { executorRoles: [first as Row, first as Row], exclusions: named('丙') });
    await saveDictionaries();
    expect([state().status, hasUnsavedDictionaries()]).toEqual(['invalid', true]);
    expect(useKnowledge.getState().touchedDictionaries).toEqual(['exclusions']);
    expect(await stored()).toMatchObject({ revision: 0 });
    await openDictionaries();
    expect(roles()?.rows).toHaveLength(2);
    editTables(TITLE, { executorRoles: [first as Row] });
    await saveDictionaries();
    expect([state().status, hasUnsavedDictionaries()]).toEqual(['saved', false]);
    expect(await stored()).toMatchObject({ revision: 1, rows: named('乙') });
  });

  test('from an older state are refused, kept in the window, and can be given up', async () => {
    const changes = [{ id: 'executorRoles' as const, baseRevision: 0, rows: [...named('别处')] as Row[] }];
    await store.value('dictionaries.save', { changes });
    editTables(TITLE, { executorRoles: named('乙') });
    await saveDictionaries();
    expect([state().status, state().problem?.code]).toEqual(['failed', 'E_DICTIONARY_CONFLICT']);
    expect(roles()?.rows).toEqual(named('乙'));
    await rereadDictionaries();
    expect([state().status, roles()?.rows]).toEqual(['saved', named('别处')]);
  });
});
