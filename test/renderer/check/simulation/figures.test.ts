import { describe, expect, it } from 'vitest';
import {
  dayText,
  overloads,
  periodText,
  rangeText,
  shownChannels,
  worstOf,
} from '../../../../renderer/check/simulation/figures.ts';
import { starterKnowledge } from '../../../../shared/knowledge/knowledge.ts';
import { simulate } from '../../../../shared/simulate/simulate.ts';
import { buildMap } from '../../../shared/build-map.ts';

const scenario = { expectedVolume: 600, trigger: { type: 'rule' } };
const map = buildMap(
  {
    S1: { size: 1000, holdoutPct: 0 },
    S2: { size: 50, holdoutPct: 0, overlapPolicy: 'exclusive' },
    SC1: scenario,
    SC2: scenario,
    SC3: { ...scenario, expectedVolume: 10 },
    P1: {},
    P2: {},
    P3: {},
    CH1: { channelType: 'rmCall', force: 'land', capacityPerDay: 600 },
    CH2: { channelType: 'rmCall', force: 'land', capacityPerDay: 10 },
    CH3: { channelType: 'sms', force: 'sea', touches: 4 },
    CH4: { channelType: 'email', force: 'sea' },
  },
  ['S1 SC1', 'S1 SC2', 'S2 SC3', 'SC1 P1', 'SC2 P2', 'SC3 P3', 'P1 CH1', 'P2 CH2', 'P3 CH3'],
);
const simulation = simulate({ ...map, periodDays: 14 }, starterKnowledge, { from: '2026-12-01', days: 14, seed: 1 });

describe('figures of a simulation', () => {
  it('writes bounds as a range, and what is not limited as such', () => {
    expect(rangeText({ low: 200, high: 1600 }, 'zh')).toBe('200–1,600');
    expect(rangeText({ low: 7, high: 7 }, 'zh')).toBe('7');
    expect(rangeText({ low: 0, high: null }, 'en')).toBe('0 or more');
  });

  it('writes days by the calendar, whatever the time zone', () => {
    expect(dayText({ from: '2026-12-01' }, 2, 'zh')).toContain('12/3');
    expect(periodText({ from: '2026-12-01', days: 14 }, 'zh')).toBe('12月1日–12月14日');
  });

  it('lists what is above a cap, the furthest above first', () => {
    expect(
      overloads(simulation.segments).map(({ segment, load }) => [segment.id, load.subject, load.windowDays, load.peak]),
    ).toEqual([
      ['S2', 'sms', 7, 4],
      ['S1', 'rmCall', 7, 2],
    ]);
    expect(worstOf(simulation.segments, 'total', 30)).toMatchObject({ segment: { id: 'S2' }, load: { peak: 4 } });
    expect(worstOf(simulation.segments, 'email', 30)).toBeUndefined();
  });

  it('shows channels that are used, those over their capacity first', () => {
    expect(shownChannels(simulation.channels, 'all').map(({ key }) => key)).toEqual(['CH2', 'CH1', 'CH3']);
    expect(shownChannels(simulation.channels, 'sea').map(({ key }) => key)).toEqual(['CH3']);
    expect(shownChannels(simulation.channels, 'air')).toEqual([]);
  });
});
