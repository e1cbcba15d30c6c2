import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, dayNumber, workCalendar } from '../../../shared/dictionary/calendar.ts';
import type { Dictionaries } from '../../../shared/dictionary/dictionaries.ts';
import { bankPolicy, differingFields, movedFields, setRule, settled } from '../../../shared/dictionary/held.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { compareDocuments } from '../../../shared/diff/compare-documents.ts';
import { isOwnPolicy, POLICY_FIELDS } from '../../../shared/document/departures.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { followBank, keepOwn, setOwn } from '../../../shared/document/edits/departures.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { readDocument, writeDocument } from '../../../shared/document/read-document.ts';
import { asCounted } from '../../../shared/forecast/as-counted.ts';
import { forecastReport } from '../../../shared/forecast/report.ts';
import { completed, completedWholly } from '../../../shared/knowledge/derived/complete.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { sharedPart } from '../../../shared/package/build-payload.ts';
import { simulate } from '../../../shared/simulate/simulate.ts';
import { chain, countedChain, deepFreeze } from '../build-map.ts';

const bank = starterDictionaries;
const bankWith = (policy: Partial<Dictionaries['policy']>): Dictionaries => ({
  ...bank,
  policy: { ...bank.policy, ...policy },
});
const heldOf = (map: MapDocument, dictionaries: Dictionaries) => asCounted(map, { dictionaries }).document;
const dictionariesOf = (map: MapDocument, dictionaries = bank) =>
  asCounted(map, { dictionaries }).knowledge.dictionaries;
const following = (map: MapDocument = chain()): MapDocument => deepFreeze({ ...map, departures: { policy: [] } });

describe('the policy of a map', () => {
  test('is the bank’s as long as the map says nothing', () => {
    const later = bankWith({ totalCap: { per7Days: 1 }, quietHours: ['22:00-06:00'] });
    const map = following();
    expect(heldOf(map, bank)).toBe(map);
    expect(heldOf(following(), later).policy).toMatchObject({ totalCap: { per7Days: 1 }, quietHours: ['22:00-06:00'] });
    expect(movedFields(following(), later)).toEqual(['quietHours', 'totalCap']);
  });

  test('keeps what is set in the map, which makes that rule its own', () => {
    const own = setMapField('policy.totalCap.per7Days', 9)(following());
    const later = bankWith({ totalCap: { per7Days: 1 }, quietHours: ['22:00-06:00'] });
    expect(own.departures?.policy).toEqual(['totalCap']);
    expect(heldOf(own, later).policy).toMatchObject({ totalCap: { per7Days: 9 }, quietHours: ['22:00-06:00'] });
    expect(differingFields(own, bank)).toEqual(['totalCap']);
    const back = followBank(['totalCap'], bankPolicy(later))(own);
    expect(back.departures?.policy).toEqual([]);
    expect(back.policy.totalCap).toEqual({ per7Days: 1 });
  });

  test('of a map of before is its own, all of it', () => {
    const later = bankWith({ totalCap: { per7Days: 1 } });
    expect(heldOf(chain(), later).policy).toEqual(chain().policy);
    expect(POLICY_FIELDS.every((field) => isOwnPolicy(chain(), field))).toBe(true);
    const before = chain();
    expect(settled(before, later).document).toBe(before);
    const partly = followBank(['quietHours'], bankPolicy(later))(chain());
    expect(POLICY_FIELDS.filter((field) => !isOwnPolicy(partly, field))).toEqual(['quietHours']);
    expect(heldOf(partly, later).policy.totalCap).toEqual(chain().policy.totalCap);
  });

  test('is what it was made with on another machine, and never what nobody chose', () => {
    const caps = fc.record({ per7Days: fc.integer({ min: 1, max: 5 }) });
    const policies = fc.record({
      totalCap: caps,
      humanCap: caps,
      contactOnRestDays: fc.boolean(),
      quietHours: fc.constantFrom('20:00-09:00', '21:00-08:00').map((hours) => [hours]),
    });
    fc.assert(
      fc.property(policies, policies, fc.subarray([...POLICY_FIELDS]), (here, there, said) => {
        const made = {
          ...following(),
          policy: bankPolicy(bankWith(here)),
          departures: { policy: said },
        } as MapDocument;
        const read = readDocument(writeDocument(made)).document;
        const { document, kept } = settled(read, bankWith(there));
        expect(heldOf(document, bankWith(there)).policy).toEqual(made.policy);
        expect(document.departures?.policy).toEqual(
          POLICY_FIELDS.filter((field) => [...said, ...kept].includes(field)),
        );
        expect(movedFields(document, bankWith(there))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what holds', () => {
  const strict = bankWith({ totalCap: { per7Days: 1 } });
  const crowded = countedChain({ CH1: { touches: 2, offsetDay: 1 } });
  const SM022 = (map: MapDocument) =>
    runRules(map, { dictionaries: strict, stock: {}, today: '2025-06-30' }).filter(({ ruleId }) => ruleId === 'SM022')
      .length;

  test('is seen by SM022, the simulation, the package and the difference', () => {
    const follows = following(crowded);
    const keeps = keepOwn(['totalCap'])(follows);
    // The cap on its channel is above in both.
    expect([SM022(follows), SM022(keeps)]).toEqual([2, 1]);
    const capOf = (map: MapDocument) =>
      simulate(map, { dictionaries: strict }, { from: '2025-07-01', days: 30, seed: 1 }).segments[0]?.loads.find(
        ({ subject, windowDays }) => subject === 'total' && windowDays === 7,
      )?.cap;
    expect([capOf(follows), capOf(keeps)]).toEqual([1, 4]);
    const mapOf = (map: MapDocument) => sharedPart(map, [], [], { dictionaries: strict, stock: {} }).map;
    expect(mapOf(follows)).toMatchObject({ policy: { totalCap: { per7Days: 1 } } });
    expect(mapOf(follows)).not.toHaveProperty('ownRules');
    expect(mapOf(keeps)).toMatchObject({
      policy: { totalCap: { per7Days: 4, per30Days: 10 } },
      ownRules: [{ zh: '总触达上限', en: 'Total frequency cap' }],
    });
    expect(compareDocuments(follows, keeps).header).toMatchObject([
      { path: 'departures.policy', label: { zh: '与全行设置不同·自行设置的触达规则' }, after: ['totalCap'] },
    ]);
  });

  test('a day of the map’s own leaves customers alone where the bank does', () => {
    const [rest, call] = ['2026-11-06', '2026-11-09'];
    const holidays = [
      { date: rest, kind: 'rest' as const, quiet: 'all' as const, label: { zh: '休', en: 'off' } },
    ] as unknown as typeof bank.holidays;
    const map = setOwn('holidays', [{ date: rest, kind: 'work' }])(chain());
    const held = dictionariesOf(map, { ...bank, holidays }).holidays;
    const calendar = calendarOf(map, held);
    expect([calendar.isRest(dayNumber(rest)), calendar.nextOpen(dayNumber(rest), 'others')]).toEqual([
      false,
      dayNumber(call),
    ]);
  });

  test('has the map’s own days and thresholds before the bank’s', () => {
    const day = { date: '2025-07-04', kind: 'rest' as const, note: '行庆' };
    const map = setOwn('thresholds', [{ setting: 'staffTargetMax', value: 20 }])(setOwn('holidays', [day])(chain()));
    const { holidays, ruleSettings } = dictionariesOf(map);
    const friday = dayNumber('2025-07-04');
    expect([workCalendar(bank.holidays).isRest(friday), workCalendar(holidays).isRest(friday)]).toEqual([false, true]);
    expect(ruleSettings).toEqual({ ...bank.ruleSettings, staffTargetMax: 20 });
    expect(dictionariesOf(chain())).toBe(bank);
    // Saying something of its own does not give the policy away.
    expect(POLICY_FIELDS.every((field) => isOwnPolicy(map, field))).toBe(true);
    expect(dictionariesOf(setOwn('thresholds', [])(setOwn('holidays', undefined)(map)))).toBe(bank);
    // What a file says beyond the limits of a threshold never holds.
    const beyond = setOwn('thresholds', [{ setting: 'quotaWarnPct', value: 5000 }])(chain());
    expect(dictionariesOf(beyond).ruleSettings).toEqual(bank.ruleSettings);
  });

  test('is set as it stands on screen: the rest of a rule that became the map’s own is the bank’s of today', () => {
    const later = bankWith({ totalCap: { per7Days: 1, per30Days: 2 } });
    const own = setRule('totalCap.per7Days', 3, later)(following());
    expect(own.policy.totalCap).toEqual({ per7Days: 3, per30Days: 2 });
    expect(own.departures?.policy).toEqual(['totalCap']);
  });

  test('has the capacity that follows from people, unless one is said', () => {
    const each = bank.channels.find(({ channelType }) => channelType === 'rmCall')?.capacityPerDay ?? 0;
    const capacityOf = (map: MapDocument) =>
      forecastReport(map, { dictionaries: bank, stock: {} }).channels.find(({ key }) => key === 'CH1')?.capacity;
    const staffedBy = (staff: unknown) => (map: MapDocument) =>
      completed(map, setField('CH1', 'staff', staff)(map), bank);
    const fresh = completedWholly(chain(), bank);
    const staffed = staffedBy(30)(fresh);
    expect([capacityOf(fresh), capacityOf(staffed)]).toEqual([each, 30 * each]);
    expect(staffedBy(undefined)(staffed)).toEqual(fresh);
    const said = setField('CH1', 'capacityPerDay', 500)(fresh);
    expect(capacityOf(staffedBy(30)(said))).toBe(500);
    const automatic = staffedBy(30)(completedWholly(chain({ CH1: { channelType: 'sms' } }), bank));
    expect(capacityOf(automatic)).toBeUndefined();
    const peak = simulate(staffed, { dictionaries: bank }, { from: '2025-07-01', days: 30, seed: 1 }).channels[0];
    expect(peak?.capacity).toBe(30 * each);
  });
});
