// Owns the tests of the list of tabs.
import { describe, expect, it } from 'vitest';
import {
  neighbourOf,
  withExisting,
  withFront,
  withMoved,
  withoutTab,
  withTitle,
} from '../../../renderer/session/tabs.ts';

const EMPTY = { tabs: [], front: undefined, recent: [] };
const tab = (id: string) => ({ id, title: id.toUpperCase() });
const ids = (tabs: readonly { id: string }[]) => tabs.map(({ id }) => id).join('');
const opened = (names: string) => [...names].reduce((state, id) => withFront(state, tab(id)), EMPTY as never as State);
type State = ReturnType<typeof withFront>;

describe('tabs', () => {
  it('opens a new map after the one in front, and an open one where it stands', () => {
    const three = opened('abc');
    expect(ids(three.tabs)).toBe('abc');
    const back = withFront(three, tab('a'));
    expect([ids(back.tabs), back.front]).toEqual(['abc', 'a']);
    expect(ids(withFront(back, tab('d')).tabs)).toBe('adbc');
  });

  it('remembers the maps in front lately, the last one first, each once', () => {
    expect(ids(withFront(opened('abc'), tab('a')).recent)).toBe('acb');
    expect(opened('abcdefghijklmnop').recent).toHaveLength(12);
  });

  it('goes to the right neighbour of a closed tab, to the left of the last, to none of the only one', () => {
    const { tabs } = opened('abc');
    expect([neighbourOf(tabs, 'b')?.id, neighbourOf(tabs, 'c')?.id]).toEqual(['c', 'b']);
    expect(neighbourOf(opened('a').tabs, 'a')).toBeUndefined();
  });

  it('keeps a closed map among the recent ones and has nothing in front when that was it', () => {
    const closed = withoutTab(opened('abc'), 'c');
    expect([ids(closed.tabs), closed.front, ids(closed.recent)]).toEqual(['ab', undefined, 'cba']);
    expect(withoutTab(opened('abc'), 'a').front).toBe('c');
  });

  it('moves a tab before another or to the end', () => {
    const three = opened('abc');
    expect(ids(withMoved(three, 'c', 'a').tabs)).toBe('cab');
    expect(ids(withMoved(three, 'a', undefined).tabs)).toBe('bca');
    expect(withMoved(three, 'a', 'a')).toBe(three);
    expect(withMoved(three, 'x', 'a')).toBe(three);
  });

  it('drops at the next start what no longer exists, and takes the titles of today', () => {
    const three = withTitle(opened('abc'), { id: 'a', title: 'old' });
    const kept = withExisting(three, [{ id: 'a', title: 'new' }, tab('b')]);
    expect(kept).toEqual({
      tabs: [{ id: 'a', title: 'new' }, tab('b')],
      front: 'a',
      recent: [tab('b'), { id: 'a', title: 'new' }],
    });
    expect(withExisting(three, [])).toEqual(EMPTY);
  });
});
