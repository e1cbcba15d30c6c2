// Owns the tests of the history: undo, redo, jumps and the way of a map out of the front and back.
import { beforeEach, describe, expect, it } from 'vitest';
import { useDocument } from '../../../renderer/session/document-store.ts';
import { useNotices } from '../../../renderer/session/notices.ts';
import { newDocument } from '../../../shared/document/defaults.ts';
import { addNode } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';

const store = () => useDocument.getState();
const rename = (title: string) => store().apply({ zh: title, en: title }, setMapField('title', title));
const titles = () => ({
  now: store().document?.title,
  past: store().past.map(({ title }) => title.en),
  future: store().future.map(({ title }) => title.en),
});

beforeEach(() => {
  store().open({ revision: 1, document: newDocument({ id: 'm', code: 'MAP', title: '0' }) });
  for (const title of ['1', '2', '3', '4']) rename(title);
});

describe('jumping through the history', () => {
  it('goes back to any step and forward again, through the same documents as undo and redo', () => {
    const documents = [store().document];
    for (let step = 0; step < 4; step += 1) {
      store().undo();
      documents.unshift(store().document);
    }
    for (const index of [3, 0, 4, 1, 2, 4]) {
      store().jumpTo(index);
      expect(store().document).toBe(documents[index]);
      expect(titles().past).toEqual(['1', '2', '3', '4'].slice(0, index));
      expect(titles().future).toEqual(['1', '2', '3', '4'].slice(index));
    }
  });

  it('can be mixed with undo and redo, and a new edit ends the future', () => {
    store().jumpTo(2);
    store().undo();
    expect(titles()).toEqual({ now: '1', past: ['1'], future: ['2', '3', '4'] });
    store().redo();
    rename('x');
    expect(titles()).toEqual({ now: 'x', past: ['1', '2', 'x'], future: [] });
  });

  it('stays where it is for the present step, and at the ends for one beyond them', () => {
    const before = store();
    store().jumpTo(4);
    expect(store()).toBe(before);
    store().jumpTo(99);
    expect(titles().now).toBe('4');
    store().jumpTo(-1);
    expect(titles().now).toBe('0');
  });
});

it('a map that comes back to the front has its history and knows how it was when it was opened', () => {
  store().undo();
  const { document, past, future, atOpening } = store();
  if (!document || !atOpening) throw new Error('nothing is open');
  store().open({ revision: 1, document: newDocument({ id: 'other', code: 'OTHER', title: 'other' }) });
  expect(titles()).toEqual({ now: 'other', past: [], future: [] });
  store().resume({ map: { revision: 5, document }, atOpening, past, future });
  expect(titles()).toEqual({ now: '3', past: ['1', '2', '3'], future: ['4'] });
  expect(store().openedAt).toEqual({ revision: 5, document });
  expect(store().atOpening?.title).toBe('0');
});

it('an id that was given is not given again after an undo, nor after going back in the list of steps', () => {
  store().open({ revision: 1, document: newDocument({ id: 'm', code: 'MAP', title: '0' }) });
  const add = () => store().apply({ zh: '新建', en: 'Add' }, addNode('script', { name: '话术', y: 0 }));
  const ids = () => store().document?.nodes.map(({ id }) => id);
  add();
  add();
  store().undo();
  add();
  expect(ids()).toEqual(['T1', 'T3']);
  store().jumpTo(0);
  add();
  expect(ids()).toEqual(['T4']);
  store().undo();
  expect(ids()).toEqual([]);
});

describe('an approved map', () => {
  const approvedMap = { ...newDocument({ id: 'm', code: 'MAP', title: '0' }), approvalStatus: 'approved' as const };
  const state = () => store().document?.approvalStatus;
  const notices = () => useNotices.getState().notices;
  beforeEach(() => {
    useNotices.setState({ notices: [] });
    store().open({ revision: 1, document: approvedMap });
  });

  it('is a draft again with the first edit of what was approved; that is said once, with a way back', () => {
    store().apply({ zh: '加', en: 'add' }, addNode('goal', { name: '存款', y: 0 }));
    store().apply({ zh: '期', en: 'period' }, setMapField('periodDays', 30));
    expect(state()).toBe('draft');
    expect(notices().map(({ message }) => message?.zh)).toEqual([expect.stringContaining('原批准作废')]);
    store().undo();
    notices()[0]?.action?.run();
    expect(store().document).toMatchObject({ approvalStatus: 'approved', nodes: [] });
    store().redo();
    expect(state()).toBe('draft');
  });

  it('stays approved while only its people and its name are written down', () => {
    store().apply({ zh: '人', en: 'people' }, setMapField('reviewer', '乙'));
    rename('1');
    expect(state()).toBe('approved');
    expect(notices()).toEqual([]);
  });
});
