import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lastDeedOn, takeBack, useDeeds, type WayBack } from '../../../renderer/session/deeds.ts';
import { isOfScreen, startLeaving, useNotices } from '../../../renderer/session/notices.ts';
import { useTabs } from '../../../renderer/session/tabs.ts';
import { useView } from '../../../renderer/session/view-store.ts';

const DELETED = { zh: '已删除“{name}”。', en: 'Deleted “{name}”.' };
const LATER = { zh: '此后又有修改', en: 'changed since' };
const wayBack = (own: Partial<WayBack> = {}): WayBack => ({
  title: { zh: '放回', en: 'Put back' },
  done: { zh: '已放回', en: 'Put back' },
  run: () => true,
  ...own,
});
const told = () => useNotices.getState().notices;
const deeds = () => useDeeds.getState().deeds;
const shown = () => told().filter((notice) => isOfScreen(notice, useView.getState().screen));

beforeEach(() => {
  useNotices.setState({ notices: [] });
  useDeeds.setState({ deeds: [] });
  useTabs.setState({ tabs: [], front: 'A', recent: [] });
  useView.getState().show('library');
});

describe('a notice', () => {
  test('stays with its screen: good news is gone when one comes back, what failed waits there', () => {
    const stop = startLeaving();
    useNotices.getState().show({ tone: 'ok', message: DELETED, params: { name: '甲' } });
    useNotices.getState().show({ tone: 'error', problem: { code: 'E_INTERNAL', params: { detail: '' } } });
    useView.getState().show('map');
    expect(shown()).toEqual([]);
    useView.getState().show('library');
    expect(shown().map(({ tone }) => tone)).toEqual(['error']);
    stop();
  });

  test('of one map is not shown over another', () => {
    const stop = startLeaving();
    useView.getState().show('map');
    useNotices.getState().show({ tone: 'ok', message: DELETED, params: { name: '甲' } });
    expect(shown()).toHaveLength(1);
    useTabs.setState({ front: 'B' });
    expect(shown()).toEqual([]);
    expect(told()).toEqual([]);
    stop();
  });

  test('about the program, or about a map that is just coming, is there on arrival', () => {
    useNotices.getState().show({ tone: 'info', message: DELETED, params: { name: '甲' }, everywhere: true });
    useNotices.getState().show({ tone: 'info', message: DELETED, params: { name: '乙' }, ofMap: 'A' });
    expect(shown()).toHaveLength(1);
    useView.getState().show('map');
    expect(shown()).toHaveLength(2);
  });
});

describe('what was done', () => {
  test('stays in the record with its way back after its notice has gone', async () => {
    const run = vi.fn(() => true);
    useNotices.getState().show({ tone: 'ok', message: DELETED, params: { name: '甲' }, back: wayBack({ run }) });
    useNotices.setState({ notices: [] });
    expect(deeds()).toMatchObject([{ screen: 'library', params: { name: '甲' } }]);
    await takeBack(deeds()[0] as NonNullable<ReturnType<typeof lastDeedOn>>);
    expect(run).toHaveBeenCalledOnce();
    expect(deeds()[0]?.isBack).toBe(true);
    expect(lastDeedOn(['library'])).toBeUndefined();
  });

  test('is taken back once, whether from the notice or from the record', async () => {
    const run = vi.fn(() => true);
    useNotices.getState().show({ tone: 'ok', message: DELETED, params: { name: '甲' }, back: wayBack({ run }) });
    told()[0]?.action?.run();
    await vi.waitFor(() => expect(deeds()[0]?.isBack).toBe(true));
    told()[0]?.action?.run();
    expect(run).toHaveBeenCalledOnce();
  });

  test('that failed to come back, or no longer can, is still told as done', async () => {
    useNotices
      .getState()
      .show({ tone: 'ok', message: DELETED, params: { name: '甲' }, back: wayBack({ run: () => false }) });
    await takeBack(lastDeedOn(['library']) as NonNullable<ReturnType<typeof lastDeedOn>>);
    expect(deeds()[0]?.isBack).toBeUndefined();
    const run = vi.fn(() => true);
    const back = wayBack({ run, whyNot: () => LATER });
    useNotices.getState().show({ tone: 'ok', message: DELETED, params: { name: '乙' }, back });
    expect(lastDeedOn(['library'])?.params).toEqual({ name: '甲' });
    await takeBack(deeds()[1] as NonNullable<ReturnType<typeof lastDeedOn>>);
    expect(run).not.toHaveBeenCalled();
  });

  test('on the map is listed among its steps and not twice; refusals and failures are no deeds', () => {
    const { show } = useNotices.getState();
    show({ tone: 'ok', message: DELETED, params: { name: '甲' }, action: { title: LATER, run: () => {} } });
    show({ tone: 'info', message: LATER });
    show({ tone: 'error', problem: { code: 'E_INTERNAL', params: { detail: '' } } });
    expect(deeds()).toEqual([]);
  });
});
