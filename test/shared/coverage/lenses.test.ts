import { describe, expect, it } from 'vitest';
import { journeys } from '../../../shared/coverage/journeys.ts';
import { lensColumns, linkedWith } from '../../../shared/coverage/people-goods-place.ts';
import { waveColumns } from '../../../shared/coverage/wave-lanes.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { buildMap } from '../build-map.ts';

const elder = findTemplate('TPL-ELDER') as MapDocument;
const wave = (no: number, fromDay: number, toDay: number) => ({ no, name: `波${no}`, fromDay, toDay });

describe('forces and waves', () => {
  it('puts channels into force and wave, in the order of days', () => {
    const [first, second, none] = waveColumns(elder);
    expect(first?.lanes.land.map(({ channel }) => channel.id)).toEqual(['CH4', 'CH6', 'CH2']);
    expect(first?.lanes.air.map(({ channel }) => channel.id)).toEqual(['CH5']);
    expect(second?.lanes.land.map(({ channel }) => channel.id)).toEqual(['CH3']);
    expect(none).toMatchObject({ wave: undefined, count: 0 });
  });

  it('puts channels where they say, else where their day lies; those of no wave, or of one that is gone, by themselves', () => {
    const channels = {
      CH1: { waveNo: 1, offsetDay: 9 },
      CH2: { waveNo: 9 },
      CH3: { offsetDay: 3 },
      CH4: { offsetDay: 8 },
    };
    const map = { ...buildMap(channels), waves: [wave(1, 0, 3), wave(2, 8, 9), wave(3, 7, 8)] };
    const idsOf = ({ lanes }: ReturnType<typeof waveColumns>[number]) =>
      Object.values(lanes).flatMap((cards) => cards.map(({ channel }) => channel.id));
    expect(waveColumns(map).map((column) => [column.wave?.no, idsOf(column)])).toEqual([
      [1, ['CH3', 'CH1']],
      [2, []],
      [3, []],
      // Its day lies in two of them.
      [undefined, ['CH2', 'CH4']],
    ]);
  });

  it('marks a day outside the days of its wave', () => {
    const map = {
      ...buildMap({ CH1: { waveNo: 1, offsetDay: 4 }, CH2: { waveNo: 1, offsetDay: 3 } }),
      waves: [wave(1, 0, 3)],
    };
    expect(waveColumns(map)[0]?.lanes.land.map(({ channel, outside }) => [channel.id, outside])).toEqual([
      ['CH2', false],
      ['CH1', true],
    ]);
  });
});

describe('journeys', () => {
  it('orders the contacts of a scenario in time with waits and hops', () => {
    const due = journeys(elder).find(({ scenario }) => scenario.id === 'SC2');
    expect(due?.segments.map(({ id }) => id)).toEqual(['S2']);
    expect(due?.steps.map(({ channel, day, wait }) => [channel.id, day, wait])).toEqual([
      ['CH4', 1, undefined],
      ['CH5', 5, 4],
    ]);
    expect(due?.steps[1]?.arrivals).toMatchObject([{ edge: { type: 'fallback' }, from: { id: 'CH4' } }]);
  });

  it('takes a missing day from the contact before and its wait, and leaves an unknown one open', () => {
    const map = buildMap(
      { S1: {}, SC1: {}, P1: {}, CH1: { offsetDay: 2 }, CH2: { offsetDay: undefined }, CH3: { offsetDay: undefined } },
      ['S1 SC1', 'SC1 P1', 'P1 CH1', 'P1 CH3', 'CH1 CH2 followUp'],
    );
    const edges = map.edges.map((edge) => (edge.type === 'followUp' ? { ...edge, waitDays: 5 } : edge));
    const [journey] = journeys({ ...map, edges });
    expect(journey?.steps.map(({ channel, day, isDerived, wait }) => [channel.id, day, isDerived, wait])).toEqual([
      ['CH1', 2, false, undefined],
      ['CH2', 7, true, 5],
      ['CH3', undefined, false, undefined],
    ]);
  });

  it('ends with hops in a circle', () => {
    const map = buildMap({ SC1: {}, P1: {}, CH1: {}, CH2: {} }, [
      'SC1 P1',
      'P1 CH1',
      'CH1 CH2 fallback',
      'CH2 CH1 fallback',
    ]);
    expect(journeys(map)[0]?.steps).toHaveLength(2);
  });
});

describe('people, goods, place', () => {
  it('groups every node but goals and scripts, scenarios before channels', () => {
    const { people, goods, place } = lensColumns(elder, starterDictionaries);
    expect(people.map(({ title, nodes }) => [title.zh, nodes.length])).toEqual([['养老', 2]]);
    expect(goods.flatMap(({ nodes }) => nodes).every(({ kind }) => kind === 'product' || kind === 'benefit')).toBe(
      true,
    );
    const kindsOfPlace = place.map(({ nodes }) => nodes[0]?.kind);
    expect(kindsOfPlace).toEqual([...kindsOfPlace].sort((a, b) => (a === b ? 0 : a === 'scenario' ? -1 : 1)));
    const shown = [people, goods, place].flat().flatMap(({ nodes }) => nodes);
    expect(shown).toHaveLength(elder.nodes.filter(({ kind }) => kind !== 'goal' && kind !== 'script').length);
  });

  it('links what lies on a path with a node, and nothing beside it', () => {
    const linked = linkedWith(elder, 'SC2');
    expect(['S2', 'P3', 'CH4', 'CH5'].every((id) => linked.has(id))).toBe(true);
    expect(linked.has('S1') || linked.has('SC1')).toBe(false);
  });
});
