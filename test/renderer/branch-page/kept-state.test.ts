import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../renderer/branch-page/model/days.ts';
import {
  currentForm,
  formsOf,
  type KeptForm,
  latestDone,
  nextPeriod,
  periodState,
  withForm,
  withoutForm,
} from '../../../renderer/branch-page/model/form-periods.ts';
import { type KeptState, keyOf, readKept, stateIn, writeKept } from '../../../renderer/branch-page/model/kept-state.ts';
import { periodFaults } from '../../../renderer/branch-page/model/return-faults.ts';
import { answeredBy, toReturnFile } from '../../../renderer/branch-page/model/return-form.ts';
import { openReturn, placeOpened } from '../../../renderer/branch-page/parts/open-return.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { lastFormDay } from '../../../shared/package/return-period.ts';
import { makePayload } from '../../make-package.ts';
import { times } from '../../property-runs.ts';

const FROM = '2026-11-01';
const payload = makePayload({ validFrom: FROM });
const [first = '', second = '', third = ''] = payload.rowsToReturn;

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const form = (id: string, periodStart: string, periodEnd: string, more: Partial<KeptForm> = {}): KeptForm => ({
  ...{ id, periodStart, periodEnd, rows: { [first]: { executed: '3' } }, tasks: {} },
  ...more,
});
const state: KeptState = {
  ticks: { [FROM]: ['CH1'] },
  forms: [form('p1', FROM, '', { rows: { R1: { listed: '3' } }, tasks: { G1: '12' } })],
  current: 'p1',
  refusals: { [FROM]: { R1: 2 } },
};

describe('what the page keeps', () => {
  it('is there again, per package', () => {
    const storage = memory();
    expect(writeKept(storage, 'h1', state)).toEqual({ isKept: true });
    expect(readKept(storage, 'h1', payload)).toEqual({ state, isKept: true });
    expect(readKept(storage, 'h2', { ...payload, branchCode: 'BR002', previousHash: null }).state.forms).toEqual([]);
    expect(storage.kept.has(keyOf('h2'))).toBe(true);
  });

  it('is known to last only as long as the page where the browser refuses, or has no room left', () => {
    const refuse = () => {
      throw new Error('refused');
    };
    const refusing = { length: 0, key: () => null, getItem: refuse, setItem: refuse };
    expect(readKept(refusing, 'h', payload)).toMatchObject({ isKept: false });
    expect(readKept({ ...refusing, getItem: () => null }, 'h', payload).isKept).toBe(false);
    expect(readKept(undefined, 'h', payload).isKept).toBe(false);
    expect(writeKept(refusing, 'h', state)).toEqual({ isKept: false });
    const setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const full = { ...refusing, getItem: () => JSON.stringify(state), setItem };
    expect(readKept(full, 'h', payload)).toEqual({ state, isKept: false, isFull: true });
    expect(writeKept(full, 'h', state)).toEqual({ isKept: false, isFull: true });
  });

  it.each(['{', 'null', '[]', '{"ticks":3,"form":{"rows":[],"tasks":{"G1":3}}}', '{"forms":3}'])(
    'does not trust %j',
    (text) => {
      expect(stateIn(text)).toEqual({ ticks: {}, forms: [], current: '', refusals: {} });
    },
  );

  it('holds the one form of an older page as a period', () => {
    const { forms: _forms, current: _current, ...rest } = state;
    const { id: _id, ...older } = state.forms[0] as KeptForm;
    expect(stateIn(JSON.stringify({ ...rest, form: older }))).toEqual({ ...state, current: '' });
    const untouched = { periodStart: '', periodEnd: '', rows: {}, tasks: {} };
    expect(stateIn(JSON.stringify({ ...rest, form: untouched })).forms).toEqual([]);
  });
});

describe('what an earlier package of the same map and branch holds', () => {
  const older: PackagePayload = { ...payload, revision: 1, previousHash: null };
  const inNovember = form('p1', FROM, '2026-11-30', {
    rows: { [first]: { executed: '3', reached: '2' }, [third]: { executed: ' ' }, GONE: { executed: '7' } },
    tasks: { G9: '5' },
    savedAt: '2026-12-01T00:00:00.000Z',
  });
  const keptFor = (of: PackagePayload, forms: readonly KeptForm[], hash = 'b'.repeat(64)) => {
    const storage = memory();
    readKept(storage, hash, of);
    writeKept(storage, hash, { ...state, forms });
    return storage;
  };

  it('is carried over by row code; what has no place is named with its figures', () => {
    const named = { ...older, rows: [...older.rows, { ...older.rows[0], rowCode: 'GONE' }] } as PackagePayload;
    const { forms } = readKept(keptFor(named, [inNovember]), 'new', payload).state;
    expect(forms).toHaveLength(1);
    expect(forms[0]).toMatchObject({
      ...{ periodStart: FROM, periodEnd: '2026-11-30', savedAt: inNovember.savedAt },
      rows: { [first]: { executed: '3', reached: '2' } },
      tasks: {},
      carried: { mapVersion: 1, revision: 1, count: 1, rows: [first] },
    });
    expect(Object.keys(forms[0]?.rows ?? {})).toEqual([first]);
    const [row, task] = forms[0]?.carried?.left ?? [];
    expect(row?.name.zh).toContain(payload.rows[0]?.channelName);
    expect(row?.figures.map(({ text }) => text)).toEqual(['7']);
    expect(task?.figures.map(({ text }) => text)).toEqual(['5']);
  });

  it('is found past an issue that was never opened, and by the hash alone where an older page kept it', () => {
    const far = { ...payload, revision: 4, previousHash: 'c'.repeat(64) };
    expect(readKept(keptFor(older, [inNovember]), 'new', far).state.forms).toHaveLength(1);
    const storage = memory();
    storage.setItem(keyOf('b'.repeat(64)), JSON.stringify({ form: inNovember }));
    expect(readKept(storage, 'new', payload).state.forms[0]?.carried).toMatchObject({ count: 1, rows: [first] });
  });

  it('is nobody else’s: another branch, a trial, a later issue, and what is filled in here already', () => {
    const none = (of: PackagePayload) =>
      expect(readKept(keptFor(of, [inNovember], 'd'.repeat(64)), 'new', payload).state.forms).toEqual([]);
    none({ ...older, branchCode: 'BR002' });
    none({ ...older, trial: true });
    none({ ...older, revision: 3 });
    const storage = keptFor(older, [inNovember]);
    const own = { ...state, forms: [form('p1', FROM, '2026-11-02')] };
    writeKept(storage, 'new', own);
    expect(readKept(storage, 'new', payload).state).toEqual(own);
  });

  it('leaves periods that this one does not report on, by their days', () => {
    const october = form('p1', '2026-10-01', '2026-10-31');
    const { forms, leftPeriods } = readKept(keptFor(older, [october, inNovember]), 'new', payload).state;
    expect(forms.map(({ periodStart }) => periodStart)).toEqual([FROM]);
    expect(leftPeriods).toEqual([{ periodStart: '2026-10-01', periodEnd: '2026-10-31' }]);
  });

  it('comes from a file too, older formats in plain words, and takes the place of its own period', async () => {
    const file = toReturnFile(older, 'b'.repeat(64), inNovember, '2026-12-01T00:00:00.000Z');
    const saved = new File([JSON.stringify({ ...file, formatVersion: '1.0' })], 'r.json');
    const opened = await openReturn(saved, answeredBy(payload, 'new'), payload);
    if ('faults' in opened) throw new Error('refused');
    expect(opened.form.carried).toMatchObject({ count: 1, revision: 1 });
    expect(opened.said.map(({ message }) => message.zh).join()).toMatch(/旧格式.*上一版支行包/s);
    const placed = placeOpened(
      { ...state, forms: [form('p1', FROM, '2026-11-30')] },
      state.forms[0] as KeptForm,
      opened.form,
    );
    expect(placed.forms).toHaveLength(1);
    const beside = placeOpened({ ...state, forms: [form('p1', FROM, FROM)] }, form('p1', FROM, FROM), opened.form);
    expect(beside.forms.map(({ id }) => id)).toEqual(['p1', 'p2']);
    const later = new File([JSON.stringify({ ...file, revision: 9 })], 'r.json');
    expect(await openReturn(later, answeredBy(payload, 'new'), payload)).toHaveProperty('faults');
  });
});

describe('the periods', () => {
  const faults = (start: string, end: string, others: readonly KeptForm[] = [], today = '2026-11-20') =>
    periodFaults(form('x', start, end), others, payload, today).map(({ message }) => message.zh.slice(0, 12));

  it('begin with the run; one that overlaps, lies ahead, is reversed or outside is told', () => {
    expect(currentForm({ forms: [], current: '' }, payload).periodStart).toBe(FROM);
    expect(faults(FROM, '2026-11-20')).toEqual([]);
    expect(faults(FROM, '')).toEqual([]);
    expect(faults('2026-11-09', '2026-11-08')).toHaveLength(1);
    expect(faults(FROM, '2026-11-21')).toHaveLength(1);
    expect(faults('2026-10-31', '2026-11-08')).toHaveLength(1);
    const end = lastFormDay(payload);
    expect(daysBetween(payload.validTo, end)).toBe(31);
    expect(faults(FROM, end, [], end)).toEqual([]);
    expect(faults(FROM, addDays(end, 1), [], addDays(end, 1))).toHaveLength(1);
    const kept = [form('p1', FROM, '2026-11-08')];
    expect(faults('2026-11-08', '2026-11-09', kept)).toHaveLength(1);
    expect(faults('2026-11-09', '2026-11-15', kept)).toEqual([]);
  });

  it('follow each other as long as the last one, months as months, never past the end of the form', () => {
    const next = (start: string, end: string) => nextPeriod([form('p1', start, end)], payload);
    expect(next('2026-11-02', '2026-11-08')).toEqual({ periodStart: '2026-11-09', periodEnd: '2026-11-15' });
    expect(next('2026-11-01', '2026-11-30')).toEqual({ periodStart: '2026-12-01', periodEnd: '2026-12-31' });
    expect(next('2026-12-01', '2027-01-31')).toEqual({ periodStart: '2027-02-01', periodEnd: lastFormDay(payload) });
    expect(next('2027-01-01', lastFormDay(payload))).toBeUndefined();
    expect(next('2026-11-02', '')).toBeUndefined();
    const day = fc.nat(80).map((n) => addDays(FROM, n));
    fc.assert(
      fc.property(day, fc.nat(60), (start, length) => {
        const made = nextPeriod([form('p1', start, addDays(start, length))], payload);
        if (!made) return;
        expect(
          faults(made.periodStart, made.periodEnd, [form('p1', start, addDays(start, length))], '2028-01-01'),
        ).toEqual([]);
      }),
      { numRuns: times(100) },
    );
  });

  it('say how they stand, stand in the order of their days, and come and go', () => {
    const saved = form('p1', FROM, '2026-11-08', { savedAt: '2026-11-09T00:00:00.000Z', tasks: { G1: '4' } });
    const later = form('p3', '2026-11-16', '2026-11-22', { rows: {}, tasks: { G1: ' ' } });
    const between = form('p2', '2026-11-09', '2026-11-15');
    const periods = { forms: [saved, later, between], current: 'p2' };
    expect(formsOf(periods, payload).map((one) => periodState(one, '2026-11-10'))).toEqual([
      'saved',
      'filling',
      'ahead',
    ]);
    expect(periodState(later, '2026-11-16')).toBe('empty');
    expect(latestDone(periods, 'G1')).toBe('4');
    expect(withoutForm(withForm(periods, { ...later, id: 'p4' }), 'p4')).toEqual({ ...periods, current: 'p2' });
    expect(second).not.toBe('');
  });
});
