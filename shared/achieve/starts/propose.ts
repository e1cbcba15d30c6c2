// Owns proposing other starts (错峰): what a search found, where it is worth more than the assumptions are sure to.
import type { MapDocument } from '../../document/document.ts';
import type { Dictionaries } from '../achieve.ts';
import type { Achievement, AchieveOptions } from '../achievement.ts';
import { type NoProposal, SAME, type StartOptions, type StartProposal } from './options.ts';
import { Search, type StartProgress, TINY } from './search.ts';
import type { Solve } from './solver.ts';

export function proposeStarts(
  maps: readonly MapDocument[],
  knowledge: Dictionaries,
  options: AchieveOptions & StartOptions,
  solve: Solve,
  onProgress: StartProgress = () => {},
): StartProposal {
  const search = new Search(maps, knowledge, options, solve, onProgress);
  const { before, movables } = search;
  const unmoved = {
    moves: [],
    before,
    after: before,
    movable: movables.map(({ mapId, scenarioId }) => ({ mapId, scenarioId })),
  };
  const idle = { ...unmoved, isBest: true, isFewest: true, bound: before.achieved, tried: 0, solved: 0 };
  if (before.assumed - before.achieved < SAME) return { ...idle, reason: 'nothingLost' };
  if (movables.length === 0) return { ...idle, reason: 'nothingMovable' };
  const { best, isBest, isFewest, bound } = search.run();
  const counts = { isBest, isFewest, bound, tried: search.tried, solved: search.solved };
  const gain = best.result.achieved - before.achieved;
  if (gain < Math.max(SAME, before.margin)) return { ...unmoved, ...counts, reason: whyNone(before, bound) };
  return { ...unmoved, ...counts, reason: undefined, moves: best.moves, after: best.result };
}

/** Nothing that is worth it was found: there is nothing better, nothing that is worth it, or nobody knows. */
function whyNone({ achieved, margin }: Achievement, bound: number): NoProposal {
  if (bound < achieved + SAME) return 'noGain';
  return bound <= achieved + margin + TINY ? 'withinMargin' : 'noneFound';
}
