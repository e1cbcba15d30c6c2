import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Search } from '../../../shared/achieve/starts/propose.ts';
import { type LpSolver, type Solve, solveWith } from '../../../shared/achieve/starts/solver.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { times } from '../../property-runs.ts';
import { bestByTryingAll, tinyCase } from './tiny-starts.ts';

const FIRST = Number(process.env.PROPERTY_SEED === 'random' ? Date.now() : (process.env.PROPERTY_SEED ?? 20261130));
let solve: Solve;

beforeAll(async () => {
  solve = solveWith((await loadHighs()) as unknown as LpSolver);
});

describe('starts', () => {
  it('are the best of all, with the fewest moves that reach it, as trying every choice says', () => {
    let [moved, choices] = [0, 0];
    for (let run = 0; run < times(24); run += 1) {
      const { maps, options } = tinyCase(FIRST + run);
      const search = new Search(maps, starterKnowledge, options, solve);
      if (search.movables.length === 0) continue;
      const { best, isBest, isFewest } = search.run();
      const all = bestByTryingAll(search);
      expect([isBest, isFewest], `map ${FIRST + run}`).toEqual([true, true]);
      expect(best.moves.length, `map ${FIRST + run}`).toBe(all.moves);
      expect(best.result.achieved, `map ${FIRST + run}`).toBeGreaterThanOrEqual(all.value - 0.5);
      if (best.moves.length > 0) moved += 1;
      choices += all.choices;
    }
    expect(moved).toBeGreaterThan(2);
    expect(choices).toBeGreaterThan(100);
  });
});
