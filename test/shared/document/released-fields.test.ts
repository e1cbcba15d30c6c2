import { describe, expect, test } from 'vitest';
import { setFieldLockOfKind } from '../../../shared/document/edits/locks.ts';
import { isNothingReleased, releasedFields } from '../../../shared/document/released-fields.ts';
import { buildMap } from '../build-map.ts';

const map = buildMap({
  CH1: {},
  CH2: { lockLevel: 'free' },
  CH3: { duty: 'must' },
  CH4: { tray: true },
  T1: {},
});
const stateOf = (document: typeof map, name: string) =>
  releasedFields(document, 'channel').find((field) => field.name === name)?.nodes;

describe('fields that are left to branches', () => {
  test('are told kind by kind, without what must be done as it is and what takes no part', () => {
    expect(stateOf(map, 'offsetDay')).toEqual({ locked: ['CH1'], adjustable: [], free: ['CH2'] });
    expect(releasedFields(map, 'channel').map(({ name }) => name)).not.toContain('consentRequired');
    expect(releasedFields(map, 'goal')).toEqual([]);
  });

  test('are released on all nodes of a kind in one edit, and locked again', () => {
    const open = setFieldLockOfKind('channel', 'offsetDay', 'adjustable')(map);
    expect(stateOf(open, 'offsetDay')).toEqual({ locked: [], adjustable: ['CH1', 'CH2'], free: [] });
    expect(stateOf(open, 'sendWindow')).toEqual(stateOf(map, 'sendWindow'));
    expect(open.nodes.find(({ id }) => id === 'CH3')).toBe(map.nodes.find(({ id }) => id === 'CH3'));
    expect(setFieldLockOfKind('channel', 'offsetDay', 'adjustable')(open)).toBe(open);
    const locked = setFieldLockOfKind('channel', 'offsetDay', 'locked')(open);
    expect(stateOf(locked, 'offsetDay')?.locked).toEqual(['CH1', 'CH2']);
    expect(locked.nodes.find(({ id }) => id === 'CH1')).not.toHaveProperty('fieldLocks');
  });

  test('never are what is always locked, whoever asks', () => {
    expect(setFieldLockOfKind('channel', 'consentRequired', 'free')(map)).toBe(map);
    expect(setFieldLockOfKind('script', 'disclosure', 'free')(map)).toBe(map);
  });

  test('are missing altogether on a map that releases nothing', () => {
    const closed = buildMap({ CH1: {}, T1: {} });
    expect(isNothingReleased(closed)).toBe(true);
    expect(isNothingReleased(setFieldLockOfKind('script', 'text', 'free')(closed))).toBe(false);
  });
});
