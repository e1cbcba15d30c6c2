// Owns the long sets of proposals: tiny maps beside trying every choice, and crowded plans whose proposals the simulation judges.
import loadHighs from 'highs';
import type { AchieveOptions } from '../../shared/achieve/achievement.ts';
import type { StartOptions } from '../../shared/achieve/starts/options.ts';
import { proposeStarts, Search } from '../../shared/achieve/starts/propose.ts';
import { solveWith } from '../../shared/achieve/starts/solver.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { allTemplates } from '../../shared/document/templates.ts';
import { starterKnowledge } from '../../shared/knowledge/knowledge.ts';
import { randomCrowdedMap } from '../shared/achieve/crowded-map.ts';
import { faultsOf } from '../shared/achieve/passes.ts';
import { bestByTryingAll, tinyCase } from '../shared/achieve/tiny-starts.ts';
import { type Part, parts, type TrustSet } from './trust-set.ts';

const provesTiny =
  (count: number): Part['run'] =>
  async ({ seed }) => {
    const solve = solveWith(await loadHighs());
    const failures: string[] = [];
    let runs = 0;
    for (let at = 0; runs < count; at += 1) {
      const number = seed * 10_000 + at;
      const { maps, options } = tinyCase(number, 7);
      const search = new Search(maps, starterKnowledge, options, solve);
      if (search.movables.length === 0) continue;
      runs += 1;
      const { best, isBest, isFewest } = search.run();
      const all = bestByTryingAll(search);
      const isRight = best.moves.length === all.moves && best.result.achieved >= all.value - 0.5;
      if (!isBest || !isFewest || !isRight) {
        failures.push(
          `map ${number}: ${best.moves.length} moves to ${best.result.achieved}, not ${all.moves} to ${all.value}`,
        );
      }
    }
    return { runs, failures };
  };

export const provedStarts: TrustSet = {
  id: 'proved-starts',
  promise: 'Starts that are proposed as the best, with the fewest moves, are so among all choices',
  short: () => parts(1, provesTiny(10)),
  full: () => parts(40, provesTiny(25)),
};

const LIMITS = { today: '2027-03-01', mostDays: 28, stepDays: 7 };

const judges =
  (
    plans: (seed: number) => readonly (readonly MapDocument[])[],
    more: Partial<AchieveOptions & StartOptions> = {},
  ): Part['run'] =>
  async ({ seed, report }) => {
    const solve = solveWith(await loadHighs());
    const options = { ...LIMITS, ...more };
    const failures: string[] = [];
    const found = plans(seed).map((maps) => {
      const proposal = proposeStarts(maps, starterKnowledge, options, solve);
      const name = maps.map(({ code, id }) => (id.startsWith('crowded') ? id : code)).join('+');
      failures.push(...faultsOf(maps, proposal, options).map((fault) => `${name}: ${fault}`));
      return proposal;
    });
    const sum = (of: (proposal: (typeof found)[number]) => number) =>
      Math.round(found.reduce((all, proposal) => all + of(proposal), 0));
    const moved = found.filter(({ moves }) => moves.length > 0);
    report(
      `${found.length} plans, ${moved.length} with a proposal: as assumed ${sum(({ before }) => before.assumed)}, by capacity ${sum(({ before }) => before.achieved)}, with moved starts ${sum(({ after }) => after.achieved)}`,
    );
    return { runs: found.length, failures };
  };

const crowded = (count: number) =>
  judges((seed) => Array.from({ length: count }, (_, at) => [randomCrowdedMap(seed * 10_000 + at)]));

export const judgedStarts: TrustSet = {
  id: 'judged-starts',
  promise: 'No proposal breaks a cap or makes anybody wait above a time limit that the plan kept before',
  short: () => parts(1, crowded(4)),
  full: () => [
    ...parts(20, crowded(10)),
    { name: 'templates', run: judges(() => allTemplates().map((map) => [map])) },
    ...[100, 50, 25].map((capacityPct) => ({
      name: `templates that share their people, at ${capacityPct} %`,
      run: judges(() => [allTemplates()], { capacityPct }),
    })),
  ],
};
