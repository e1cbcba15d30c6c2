import { describe, expect, it } from 'vitest';
import { heatScale } from '../../../../renderer/check/coverage/matrix/heat-scale.ts';

describe('the five levels of a heat cell', () => {
  it('are the same for paths in every map', () => {
    const scale = heatScale('paths', [1, 200]);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 200].map(scale.level)).toEqual([0, 1, 2, 3, 3, 4, 4, 5, 5]);
    expect(scale.legend.map(({ text }) => text)).toEqual(['1', '2', '3–4', '5–6', '7+']);
  });

  it('are round steps up to the largest for other figures', () => {
    const scale = heatScale('touches', [0, 43_210]);
    expect(scale.legend.map(({ text }) => text)).toEqual([
      '1–8,699',
      '8,700–17,399',
      '17,400–26,099',
      '26,100–34,799',
      '34,800+',
    ]);
    expect([0, 8699, 8700, 43_210].map(scale.level)).toEqual([0, 1, 2, 5]);
  });

  it('are fewer where there is little to tell apart', () => {
    expect(heatScale('nodes', [2]).legend.map(({ text }) => text)).toEqual(['1', '2', '3', '4+']);
    expect(heatScale('nodes', []).level(0)).toBe(0);
  });
});
