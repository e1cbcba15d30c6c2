import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustWaves, proposeWaves } from '../../../shared/coverage/propose-waves.ts';
import { waveColumns } from '../../../shared/coverage/wave-lanes.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Wave } from '../../../shared/document/map-fields.ts';
import { times } from '../../property-runs.ts';
import { buildMap } from '../build-map.ts';

const nameOf = (no: number) => `第 ${no} 波`;
const wave = (no: number, fromDay: number, toDay: number): Wave => ({ no, name: `W${no}`, fromDay, toDay });
type Given = { readonly offsetDay?: number | undefined; readonly waveNo?: number | undefined };

function mapOf(channels: readonly Given[], waves: readonly Wave[] = []): MapDocument {
  const map = buildMap(Object.fromEntries(channels.map((_, at) => [`CH${at + 1}`, {}])));
  const nodes = map.nodes.map((node, at) => {
    const { offsetDay: _day, waveNo: _no, ...rest } = node as MapDocument['nodes'][number] & Given;
    const { offsetDay, waveNo } = channels[at] ?? {};
    return { ...rest, ...(offsetDay !== undefined && { offsetDay }), ...(waveNo !== undefined && { waveNo }) };
  }) as MapDocument['nodes'];
  return { ...map, nodes, waves: [...waves] };
}

/** `第 1 波 0–4: CH1 CH2`. */
function read(map: MapDocument): readonly string[] {
  return waveColumns(map).map(({ wave: own, lanes }) => {
    const cards = Object.values(lanes).flatMap((lane) => lane.map(({ channel }) => channel.id));
    return `${own ? `${own.name} ${own.fromDay}–${own.toDay}` : '–'}: ${cards.sort().join(' ')}`;
  });
}
const adjusted = (map: MapDocument) => adjustWaves(proposeWaves(map, nameOf))(map);

describe('waves proposed from the days', () => {
  test('are made where there are none, one for days that follow closely', () => {
    const map = mapOf([
      { offsetDay: 1 },
      { offsetDay: 4 },
      { offsetDay: 12 },
      { offsetDay: 14 },
      { offsetDay: 40 },
      {},
    ]);
    expect(read(adjusted(map))).toEqual([
      '第 1 波 1–4: CH1 CH2',
      '第 2 波 12–14: CH3 CH4',
      '第 3 波 40–40: CH5',
      '–: CH6',
    ]);
    expect(adjusted(map).waves.map(({ enterCondition }) => enterCondition)).toEqual([
      'all',
      'noResponse',
      'noResponse',
    ]);
    expect(proposeWaves(map, nameOf).undated.map(({ id }) => id)).toEqual(['CH6']);
  });

  test('leave the waves of the map as they are, and bring back what stands in the wrong one', () => {
    const map = mapOf(
      [{ offsetDay: 2 }, { offsetDay: 9, waveNo: 1 }, { offsetDay: 30 }],
      [wave(1, 0, 6), wave(2, 8, 14)],
    );
    const { waves, moves } = proposeWaves(map, nameOf);
    expect(waves.map(({ no, fromDay, toDay }) => [no, fromDay, toDay])).toEqual([[3, 30, 30]]);
    expect(moves.map(({ channel, from, to }) => [channel.id, from?.no, to.no])).toEqual([
      ['CH2', 1, 2],
      ['CH3', undefined, 3],
    ]);
    expect(adjusted(map).waves.slice(0, 2)).toEqual(map.waves);
  });

  test('leave who stands in a wave by hand while no wave of the map holds its day', () => {
    const map = mapOf([{ offsetDay: 4, waveNo: 1 }], [wave(1, 1, 3), wave(2, 8, 21)]);
    expect(proposeWaves(map, nameOf)).toEqual({ waves: [], moves: [], undated: [] });
  });

  test('never reach across a wave that is there', () => {
    const map = mapOf([{ offsetDay: 1 }, { offsetDay: 5 }], [wave(1, 2, 4)]);
    expect(proposeWaves(map, nameOf).waves.map(({ fromDay, toDay }) => [fromDay, toDay])).toEqual([
      [1, 1],
      [5, 5],
    ]);
  });

  test('whatever the map, every channel with a day ends in a wave that holds it, save who was put by hand where none does; the rest stays, and there is no second step', () => {
    const day = fc.option(fc.integer({ min: -20, max: 90 }), { nil: undefined });
    const channel = fc.record({
      offsetDay: day,
      waveNo: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    });
    const waves = fc
      .array(fc.tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 0, max: 20 })), { maxLength: 3 })
      .map((spans) => spans.map(([from, length], at) => wave(at + 1, from, from + length)));
    fc.assert(
      fc.property(fc.array(channel, { maxLength: 12 }), waves, (channels, own) => {
        const map = mapOf(channels, own);
        const after = adjusted(map);
        for (const { wave: column, lanes } of waveColumns(after)) {
          for (const { channel: card, outside } of Object.values(lanes).flat()) {
            const fits = after.waves.some(
              (each) => each.fromDay <= (card.offsetDay ?? 0) && (card.offsetDay ?? 0) <= each.toDay,
            );
            if (outside) expect([own.includes(column as Wave), fits]).toEqual([true, false]);
            if (!column) expect(card.offsetDay).toBeUndefined();
          }
        }
        const without = (document: MapDocument) =>
          document.nodes.map(({ waveNo: _, ...rest }: MapDocument['nodes'][number] & Given) => rest);
        expect(without(after)).toEqual(without(map));
        expect(adjusted(after)).toBe(after);
      }),
      { numRuns: times(200) },
    );
  });
});
