import { describe, expect, test } from 'vitest';
import { checkRows } from '../../../shared/dictionary/check-rows.ts';
import type { Experience } from '../../../shared/dictionary/dictionaries.ts';
import { starterTables } from '../../../shared/dictionary/table-rows.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { asExpected, confirmExperience, experienceOf } from '../../../shared/forecast/experience.ts';
import { forecastReport } from '../../../shared/forecast/report.ts';
import { tryOut, UNCHANGED } from '../../../shared/forecast/what-if.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { blanksForExport } from '../../../shared/lint/export-check.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { chain, deepFreeze } from '../build-map.ts';

const entry = (takeUpPct: number, names: Partial<Experience>): Experience => ({
  ...{ takeUpPct, source: '一季度回检', asOf: '2025-04-10', basis: 'review' },
  ...names,
});
const knowing = (...experience: Experience[]) => ({
  ...starterKnowledge,
  dictionaries: { ...starterKnowledge.dictionaries, experience },
});

/** The chain, whose offer E3 counts customers for a goal in 户 and says no take-up. */
const silent = deepFreeze(
  chain({
    G1: { unit: '户', metricId: 'eff_cust' },
    P1: { name: '三年定期', productCode: 'DC03' },
    CH1: { channelType: 'sms' },
  }),
);
const takeUpOf = (map: MapDocument, ...entries: Experience[]) => {
  const edge = asExpected(map, { experience: entries }).edges.find(({ id }) => id === 'E3');
  return edge?.type === 'flow' ? edge.takeUpPct : undefined;
};

describe('take-up by experience', () => {
  test('stands in where the map says nothing, and nowhere else', () => {
    expect(takeUpOf(silent, entry(12, { productType: 'deposit' }))).toBe(12);
    expect(takeUpOf(setField('E3', 'takeUpPct', 0)(silent), entry(12, { productType: 'deposit' }))).toBe(0);
    expect(asExpected(silent, { experience: [] })).toBe(silent);
    expect(asExpected(silent, { experience: [entry(12, { productType: 'fund' })] })).toBe(silent);
  });

  test('stands in for the cells that say no take-up of their own, and is not named where all of them do', () => {
    const known = entry(20, { productType: 'deposit' });
    const goalWith = (...rates: readonly (number | undefined)[]) => {
      const cells = rates.map((takeUpPct, at) => ({ name: `${at}`, sharePct: 50, takeUpPct }));
      return forecastReport(setField('E3', 'cells', cells)(silent), knowing(known)).goals.of('G1');
    };
    // Of 450 customers outside the control group: 225 × 10 % + 225 × 20 %.
    expect(goalWith(10, undefined)).toMatchObject({ forecast: 67.5, byExperience: true });
    expect(goalWith(10, 30)).toMatchObject({ forecast: 90, byExperience: false });
  });

  test('is of the entry that names most of the offer, of equal ones the lowest', () => {
    const type = entry(12, { productType: 'deposit' });
    expect(takeUpOf(silent, type, entry(8, { channelType: 'sms' }))).toBe(8);
    expect(takeUpOf(silent, type, entry(15, { productType: 'deposit', segmentType: 'special' }))).toBe(15);
    expect(
      takeUpOf(silent, entry(15, { product: '三年 定期' }), entry(9, { productType: 'deposit', channelType: 'sms' })),
    ).toBe(15);
    expect(takeUpOf(silent, entry(15, { product: 'dc03' }), entry(14, { product: '三年定期' }))).toBe(14);
    expect(
      takeUpOf(silent, entry(15, { channelType: 'rmCall' }), entry(15, { segmentType: 'tier', channelType: 'sms' })),
    ).toBe(undefined);
  });

  test('is told wherever a goal rests on it, and stays to be completed in the map', () => {
    const knowledge = knowing(entry(20, { productType: 'deposit' }));
    const goalOf = (map: MapDocument) => forecastReport(map, knowledge).goals.of('G1');
    // 500 × 90 % × 20 %
    expect(goalOf(silent)).toMatchObject({ forecast: 90, byExperience: true, missing: [] });
    expect(forecastReport(silent, starterKnowledge).goals.of('G1')).toMatchObject({
      forecast: undefined,
      byExperience: false,
    });
    expect(goalOf(setField('E3', 'takeUpPct', 20)(silent))).toMatchObject({ forecast: 90, byExperience: false });
    expect(blanksForExport(silent)).toContainEqual(expect.objectContaining({ id: 'E3', field: 'takeUpPct' }));
    const short = setField('E3', 'goalContribution', [{ goalId: 'G1', perUnit: 1 }])(silent);
    const found = runRules(short, { ...knowledge, today: '2025-06-30' });
    expect(found.find(({ ruleId }) => ruleId === 'SM003')?.params?.basis).toMatchObject({ zh: '（承接率含经验值）' });
    const isNotDone = (map: MapDocument, given: typeof knowledge) =>
      runRules(map, { ...given, today: '2025-06-30' }).some(
        ({ targets, field }) => targets.includes('E3') && field === 'takeUpPct',
      );
    expect([isNotDone(silent, knowing()), isNotDone(silent, knowledge)]).toEqual([true, false]);
  });

  test('becomes the map’s by one press, without its mark', () => {
    const { dictionaries } = knowing(entry(20, { productType: 'deposit' }));
    const confirmed = confirmExperience(dictionaries)(silent);
    expect(confirmed).toEqual(setField('E3', 'takeUpPct', 20)(silent));
    expect(confirmExperience(dictionaries)(confirmed)).toBe(confirmed);
    expect(confirmExperience(dictionaries, new Set(['E4']))(silent)).toBe(silent);
  });

  test('can be tried out at other multipliers; what is tried is what is kept', () => {
    const { dictionaries } = knowing(entry(20, { productType: 'deposit' }));
    const tried = tryOut({ ...UNCHANGED, takeUpPct: 150 }, dictionaries)(silent);
    expect(tried).toEqual(setField('E3', 'takeUpPct', 30)(silent));
    const fewer = tryOut({ ...UNCHANGED, volumePct: 50 }, dictionaries)(silent);
    expect(fewer).toEqual(setField('SC1', 'expectedVolume', 250)(silent));
    expect(tryOut(UNCHANGED, dictionaries)(silent)).toBe(silent);
    const [edge] = asExpected(silent, dictionaries).edges.filter(({ id }) => id === 'E3');
    expect(edge?.type === 'flow' && experienceOf(edge)?.source).toBe('一季度回检');
  });
});

test('an entry names a product or a channel, and nobody takes up who was not contacted', () => {
  const faults = (row: object) =>
    checkRows('experience', [row as never], starterTables).map(({ path, code }) => [path, code]);
  expect(faults(entry(12, { productType: 'deposit', contacted: 100, taken: 12 }))).toEqual([]);
  expect(faults(entry(12, { segmentType: 'tier' }))).toEqual([['product', 'namesNothing']]);
  expect(faults(entry(12, { channelType: 'sms', contacted: 10, taken: 12 }))).toEqual([['taken', 'takenAbove']]);
  const double = [entry(12, { productType: 'deposit' }), entry(13, { productType: 'deposit' })];
  expect(checkRows('experience', double, starterTables).map(({ code }) => code)).toEqual(['duplicate']);
});
