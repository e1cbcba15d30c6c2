import { describe, expect, it } from 'vitest';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate } from '../../../shared/simulate/simulate.ts';
import { randomCase } from './random-map.ts';
import { simulateSimply } from './reference.ts';

const FIRST = Number(process.env.PROPERTY_SEED === 'random' ? Date.now() : (process.env.PROPERTY_SEED ?? 20261121));

describe('simulate', () => {
  it('says what the plain reference says, for 500 random maps', () => {
    for (let run = 0; run < 500; run += 1) {
      const { document, options } = randomCase(FIRST + run);
      const fast = simulate(document, starterKnowledge, options);
      const plain = simulateSimply(document, starterKnowledge.dictionaries, options);
      expect(fast, `map ${FIRST + run}`).toEqual(plain);
    }
  });

  it('gives the same bytes for the same seed, whatever ran before', () => {
    const { document, options } = randomCase(7);
    const first = JSON.stringify(simulate(document, starterKnowledge, options));
    simulate(randomCase(8).document, starterKnowledge, options);
    expect(JSON.stringify(simulate(structuredClone(document), starterKnowledge, options))).toBe(first);
  });
});
