// Tests importing a map from the text of a dropped file.
import { describe, expect, it } from 'vitest';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { openTestStore } from './store-under-test.ts';

const template = allTemplates()[0];
const text = template ? writeDocument(template) : '';

describe('maps.importText', () => {
  it('keeps the map, and never replaces one that is there', async () => {
    const store = openTestStore();
    const first = await store.value('maps.importText', { name: 'map.json', text });
    expect(first).toMatchObject({ title: template?.title, nodeCount: template?.nodes.length, notes: [] });
    const second = await store.value('maps.importText', { name: 'map.json', text });
    expect(second.id).not.toBe(first.id);
    expect(second.notes).toHaveLength(2);
    expect(await store.value('maps.list', {})).toHaveLength(2);
  });

  it('keeps the contact rules that a map was made with elsewhere, and says so; what a new map does not say is the bank’s', async () => {
    const store = openTestStore();
    const made = await store.value('maps.create', {});
    expect(made.document.departures).toEqual({ policy: [] });
    const { totalCap } = made.document.policy;
    const elsewhere = { ...made.document, policy: { ...made.document.policy, totalCap: { per7Days: 9 } } };
    const { id, notes } = await store.value('maps.importText', { name: 'map.json', text: writeDocument(elsewhere) });
    expect(notes?.map(({ zh }) => zh).join()).toContain('触达规则中的总触达上限与全行设置不同');
    expect((await store.value('maps.open', { id })).document).toMatchObject({
      policy: { totalCap: { per7Days: 9 } },
      departures: { policy: ['totalCap'] },
    });
    // The same rules as here are followed from now on, and nothing has to be said.
    const same = await store.value('maps.importText', { name: 'map.json', text: writeDocument(made.document) });
    expect((await store.value('maps.open', { id: same.id })).document).toMatchObject({
      policy: { totalCap },
      departures: { policy: [] },
    });
  });

  it('refuses what is no map as a file would be, and keeps nothing', async () => {
    const store = openTestStore();
    const problem = async (wrong: string) => (await store.problem('maps.importText', { name: 'x', text: wrong })).code;
    expect(await problem('{}')).toBe('E_MAP_NOT_A_MAP');
    expect(await problem('hello')).toBe('E_FILE_NOT_JSON');
    expect(await problem(text.slice(0, -20))).toBe('E_FILE_TRUNCATED');
    expect(await problem(`"${'一'.repeat(18 * 1024 * 1024)}"`)).toBe('E_FILE_TOO_LARGE');
    expect(await store.value('maps.list', {})).toEqual([]);
  });
});
