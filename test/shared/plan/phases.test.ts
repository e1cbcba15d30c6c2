import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setMapField } from '../../../shared/document/edits/map.ts';
import { removeRecord } from '../../../shared/document/edits/records.ts';
import { phasesOn } from '../../../shared/document/phases.ts';
import { phaseSums } from '../../../shared/forecast/phase-sums.ts';
import { addMilestone } from '../../../shared/plan/milestones.ts';
import { addPhase, splitPeriod } from '../../../shared/plan/phases.ts';
import { chain } from '../build-map.ts';

const map: MapDocument = {
  ...chain({ G1: { unit: '户', baseline: 0, target: 700 }, S1: {} }),
  periodStart: '2026-12-21',
  periodEnd: '2027-02-28',
};
const spans = ({ phases = [] }: MapDocument) => phases.map(({ name, fromDate, toDate }) => [name, fromDate, toDate]);

describe('the phases of a plan', () => {
  it('split the period without a gap, for the first goal', () => {
    const split = splitPeriod(['预热', '启动', '高峰', '收尾'])(map);
    expect(spans(split)).toEqual([
      ['预热', '2026-12-21', '2027-01-06'],
      ['启动', '2027-01-07', '2027-01-24'],
      ['高峰', '2027-01-25', '2027-02-10'],
      ['收尾', '2027-02-11', '2027-02-28'],
    ]);
    expect(split.phases?.every(({ goalId }) => goalId === 'G1')).toBe(true);
  });

  it('and its milestones look at the goal that the one before looks at, else at the first', () => {
    const added = addMilestone((number) => `里程碑${number}`);
    const other = setMapField('milestones.0.goalId', 'G2')(added(map));
    expect(added(map).milestones).toEqual([{ name: '里程碑1', date: '2027-02-28', goalId: 'G1' }]);
    expect(added(other).milestones?.map(({ goalId }) => goalId)).toEqual(['G2', 'G2']);
  });

  it('one that is added follows the last one to the end of the period, under a name of its own', () => {
    const name = (number: number) => `阶段${number}`;
    const two = addPhase(name)(setMapField('phases.0.toDate', '2027-01-03')(addPhase(name)(map)));
    expect(spans(two)).toEqual([
      ['阶段1', '2026-12-21', '2027-01-03'],
      ['阶段2', '2027-01-04', '2027-02-28'],
    ]);
    expect(spans(addPhase(name)(removeRecord('phases', 0)(two))).map(([each]) => each)).toEqual(['阶段2', '阶段3']);
    expect(removeRecord('phases', 0)(removeRecord('phases', 0)(two))).not.toHaveProperty('phases');
  });

  it('without a period there is nothing to split or add to', () => {
    const { periodStart: _start, periodEnd: _end, periodDays: _days, ...open } = map;
    expect(splitPeriod(['a'])(open as MapDocument)).toBe(open);
    expect(addPhase(String)(open as MapDocument)).toBe(open);
  });

  it('add up beside what the goal asks for, from its baseline on; shares do not add up', () => {
    const with2 = (goal: Record<string, unknown>): MapDocument => ({
      ...chain({ G1: goal }),
      phases: [60, 180, undefined].map((target, index) => ({
        ...{ name: `P${index}`, fromDate: '2027-01-01', toDate: '2027-01-01', goalId: 'G1' },
        ...(target !== undefined && { target }),
      })),
    });
    expect(phaseSums(with2({ unit: '户', baseline: 100, target: 400 }))).toMatchObject([
      { count: 2, sum: 240, wanted: 300, lacking: 60 },
    ]);
    expect(phaseSums(with2({ unit: '户', target: undefined }))).toMatchObject([{ sum: 240, lacking: undefined }]);
    expect(phaseSums(with2({ unit: '%', baseline: 0, target: 40 }))).toEqual([]);
  });

  it('a day is in the phases that it lies in, both ends counted', () => {
    const { phases } = splitPeriod(['一', '二'])(map);
    const on = (day: string) => phasesOn(phases, day).map(({ name }) => name);
    expect([on('2026-12-20'), on('2026-12-21'), on('2027-01-24'), on('2027-01-25')]).toEqual([
      [],
      ['一'],
      ['一'],
      ['二'],
    ]);
  });
});
