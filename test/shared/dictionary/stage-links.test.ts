import { describe, expect, test } from 'vitest';
import { correspondingStages } from '../../../shared/dictionary/stage-links.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';

const { lifecycleStages } = starterDictionaries;
const map = (from: string, to: string) => Object.fromEntries(correspondingStages(lifecycleStages, from, to));

describe('stages of one scheme in another', () => {
  test('follow the links, forwards, backwards and by a third scheme', () => {
    expect(map('B4', 'A5')).toEqual({ acquire: 'acquire', growth: 'nurture', value: 'convert', mature: 'maintain' });
    expect(map('A5', 'B4')).toEqual({
      ...{ acquire: 'acquire', nurture: 'growth', convert: 'value', maintain: 'mature', churn: 'mature' },
    });
    expect(map('B4', 'C3')).toEqual({ acquire: 'acquire', growth: 'maintain', value: 'maintain', mature: 'maintain' });
    expect(map('D3', 'B4')).toEqual({ firstMeeting: 'acquire', honeymoon: 'growth', existing: 'value' });
  });

  test.each(['A5', 'B4', 'C3', 'D3'])('of the starter all have one, from %s', (from) => {
    for (const to of ['A5', 'B4', 'C3', 'D3']) expect(Object.values(map(from, to))).not.toContain(undefined);
  });

  test('without a link have none', () => {
    const custom = [...lifecycleStages, { scheme: 'custom', id: 'x', label: { zh: '观察', en: 'Watch' } } as const];
    expect(correspondingStages(custom, 'custom', 'A5').get('x')).toBeUndefined();
  });
});
