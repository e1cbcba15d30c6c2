import { describe, expect, it } from 'vitest';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate } from '../../../shared/simulate/simulate.ts';
import { seeds } from '../../property-runs.ts';
import { randomCase } from './random-map.ts';
import { simulateSimply } from './reference.ts';

describe('simulate', () => {
  it('says what the plain reference says, for random maps', () => {
    for (const seed of seeds(20261121, 150)) {
      const { document, options } = randomCase(seed);
      const fast = simulate(document, starterKnowledge, options);
      const plain = simulateSimply(document, starterKnowledge.dictionaries, options);
      expect(fast, `map ${seed}`).toEqual(plain);
    }
  });

  it('gives the same bytes for the same seed, whatever ran before', () => {
    const { document, options } = randomCase(7);
    const first = JSON.stringify(simulate(document, starterKnowledge, options));
    simulate(randomCase(8).document, starterKnowledge, options);
    expect(JSON.stringify(simulate(structuredClone(document), starterKnowledge, options))).toBe(first);
  });
});
