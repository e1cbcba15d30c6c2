// Owns the checks of the days on which contacts fall due: by the calendar, and on every day on which the simulation has them.
import { describe, expect, it, test } from 'vitest';
import { dueDaysOf } from '../../../shared/contacts/due-days.ts';
import { dateOf, dayNumber, type SpecialDay } from '../../../shared/dictionary/calendar.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate, withDefaults } from '../../../shared/simulate/simulate.ts';
import { chain } from '../build-map.ts';
import { randomCase } from '../simulate/random-map.ts';

const { holidays } = starterDictionaries;
const OCTOBER = { from: '2026-09-28', to: '2026-10-31' };

function days(
  channel: Readonly<Record<string, unknown>>,
  more: Parameters<typeof chain>[0] = {},
  edges: string[] = [],
) {
  const map = chain({ CH1: channel, ...more }, edges);
  return (id = 'CH1', { from, to } = OCTOBER, special: readonly SpecialDay[] = holidays) => {
    const found = dueDaysOf(map, special, { from, to })('SC1', id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
}

describe('the days of a contact', () => {
  test.each([
    // 10-01 to 10-07 are holidays, Saturday 10-10 is worked.
    ['2026-09-28', 1, '2026-09-29'],
    ['2026-09-28', 3, '2026-10-08'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-08', 2, '2026-10-10'],
    ['2026-10-08', 3, '2026-10-12'],
    ['2026-10-16', 1, '2026-10-19'],
    ['2027-02-03', 2, '2027-02-09'],
  ])('from %s on, D%d comes first on %s', (from, offsetDay, expected) => {
    expect(days({ offsetDay })('CH1', { from, to: from }).first).toBe(expected);
  });

  test.each([
    ['2026-09-30', { from: '2026-09-29', to: '2026-09-29' }],
    ['2026-10-01', undefined],
    ['2026-10-08', { from: '2026-09-30', to: '2026-10-07' }],
    ['2026-10-10', { from: '2026-10-09', to: '2026-10-09' }],
    ['2026-10-11', undefined],
    ['2026-10-12', { from: '2026-10-10', to: '2026-10-11' }],
  ])('on %s it is the turn of the customers of D1 with day 0 %j', (day, expected) => {
    expect(days({ offsetDay: 1 })().turnOn(day)).toEqual(expected);
  });

  it('leaves nobody out and takes nobody twice', () => {
    const due = days({ offsetDay: 2 })();
    const taken: string[] = [];
    for (let day = dayNumber('2026-09-28'); day < dayNumber('2026-12-01'); day += 1) {
      const turn = due.turnOn(dateOf(day));
      if (!turn) continue;
      for (let base = dayNumber(turn.from); base <= dayNumber(turn.to); base += 1) taken.push(dateOf(base));
    }
    const all = Array.from({ length: 34 }, (_, index) => dateOf(dayNumber('2026-09-28') + index));
    expect(taken).toEqual(all);
  });

  it('names the next day after a rest', () => {
    const due = days({ offsetDay: 0 })();
    expect(due.nextAfter('2026-09-30')).toBe('2026-10-08');
    expect(due.nextAfter('2026-10-09')).toBe('2026-10-10');
    expect(due.nextAfter('2026-11-02')).toBeUndefined();
  });

  it('rests on no day where the policy says so, nor for inbound and mandatory contacts', () => {
    const open = chain({ CH1: { offsetDay: 3 } });
    const policy = { ...open.policy, contactOnRestDays: true };
    expect(dueDaysOf({ ...open, policy }, holidays, OCTOBER)('SC1', 'CH1')?.first).toBe('2026-10-01');
    expect(days({ offsetDay: 3, mode: 'inbound' })().first).toBe('2026-10-01');
    expect(days({ offsetDay: 3, purpose: 'mandatory' })().first).toBe('2026-10-01');
  });

  it('counts a wait from the day to which the contact before was moved', () => {
    const due = days({ offsetDay: 3 }, { CH2: { offsetDay: undefined, waitDays: 1 } }, ['CH1 CH2 followUp']);
    // 10-08 is the first day after the holidays.
    expect(due('CH2').first).toBe('2026-10-08');
    const waiting = days({ offsetDay: 3, waitDays: 3 }, { CH2: { offsetDay: undefined } }, ['CH1 CH2 followUp']);
    expect(waiting('CH2').first).toBe('2026-10-12');
  });

  it('says nothing of a contact that quiet hours leave no time for', () => {
    const map = chain({ CH1: { offsetDay: 1, sendWindow: '21:00-22:00' } });
    const policy = { ...map.policy, quietAction: 'drop' as const };
    const due = dueDaysOf({ ...map, policy }, holidays, OCTOBER)('SC1', 'CH1');
    expect([due?.first, due?.turnOn('2026-10-09'), due?.nextAfter('2026-09-28')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('begins as many days before the first trigger as the window asks', () => {
    const sc = { dayAnchor: 'customerDay0', windowFrom: 5, windowTo: 20 };
    const due = days({ offsetDay: 6 }, { SC1: sc })('CH1', { from: '2026-11-02', to: '2026-11-30' });
    expect(due.first).toBe('2026-11-03');
    expect(due.turnOn('2026-11-03')).toEqual({ from: '2026-10-28', to: '2026-10-28' });
  });

  it('is unknown for a channel that the scenario does not come to', () => {
    const map = chain({ CH2: {} });
    expect(dueDaysOf(map, holidays, OCTOBER)('SC1', 'CH2')).toBeUndefined();
  });

  it('is a turn from the start day on, for as many days as the list goes out', () => {
    const sc = { trigger: { type: 'manual' }, startDay: 15, batchDays: 5 };
    const due = days({ offsetDay: 1 }, { SC1: sc })('CH1', { from: '2026-11-02', to: '2026-12-31' });
    // Day 15 is Monday the 16th; of the five days the last is Friday the 20th, whose customers are called on Monday.
    expect([due.first, due.turnOn('2026-11-03'), due.nextAfter('2026-11-23')]).toEqual([
      '2026-11-17',
      undefined,
      undefined,
    ]);
    expect(due.turnOn('2026-11-23')).toEqual({ from: '2026-11-20', to: '2026-11-20' });
    const event = { ...sc, trigger: { type: 'event' } };
    expect(days({ offsetDay: 1 }, { SC1: event })('CH1', { from: '2026-11-02', to: '2026-12-31' }).first).toBe(
      '2026-11-03',
    );
  });

  it('is a turn in the rounds of what repeats, and on no other day', () => {
    const monthly = { every: 'month', onDay: 5 };
    const sc = { trigger: { type: 'schedule' }, windowFrom: 0, windowTo: 0, repeat: monthly };
    const due = days({ offsetDay: 1 }, { SC1: sc })('CH1', { from: '2026-10-12', to: '2026-12-31' });
    // 5 December is a Saturday, so its customers are triggered on the Monday and called on the day after.
    expect([due.first, due.nextAfter('2026-11-06'), due.nextAfter('2026-12-08')]).toEqual([
      '2026-11-06',
      '2026-12-08',
      undefined,
    ]);
    expect(due.turnOn('2026-11-06')).toEqual({ from: '2026-11-05', to: '2026-11-05' });
    expect(due.turnOn('2026-11-09')).toBeUndefined();
  });

  it('never falls on a day without them in the simulation’s own count, for 300 random maps and the templates', () => {
    const maps = [
      ...Array.from({ length: 300 }, (_, index) => randomCase(index + 1).document),
      ...allTemplates().map((map) => ({ ...map, periodStart: '2026-09-21', periodDays: 60 })),
    ];
    let contacts = 0;
    for (const [index, map] of maps.entries()) {
      const options = withDefaults(map, '2026-09-21');
      const simulation = simulate(map, starterKnowledge, options);
      const [from, length] = [simulation.periodStart, simulation.periodDays];
      const find = dueDaysOf(map, holidays, { from, to: dateOf(dayNumber(from) + length - 1) });
      const scenarios = map.nodes.filter(({ kind }) => kind === 'scenario');
      for (const { nodeIds, days } of simulation.channels) {
        const due = scenarios.flatMap(({ id }) => nodeIds.flatMap((channel) => find(id, channel) ?? []));
        for (const [day, count] of days.entries()) {
          if (count === 0) continue;
          contacts += 1;
          const date = dateOf(dayNumber(options.from) + day);
          expect(
            due.some((each) => each.turnOn(date)),
            `map ${index + 1} ${nodeIds} ${date}`,
          ).toBe(true);
        }
      }
    }
    expect(contacts).toBeGreaterThan(5000);
  });
});
