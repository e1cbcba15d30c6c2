// Owns what is asked of every proposal: the contacts that are made keep all limits, and the simulation finds nothing worse.
import { LOSSES } from '../../../shared/achieve/achievement.ts';
import { withStarts } from '../../../shared/achieve/starts/movable.ts';
import type { StartOptions, StartProposal } from '../../../shared/achieve/starts/options.ts';
import { worsened } from '../../../shared/achieve/starts/propose.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate, withDefaults } from '../../../shared/simulate/simulate.ts';

/** What is wrong with a proposal; nothing where it may be made. */
export function faultsOf(
  maps: readonly MapDocument[],
  { moves, after, before, reason }: StartProposal,
  { today, mostDays, stepDays }: StartOptions & { readonly today: string },
): readonly string[] {
  const faults: string[] = [];
  if (reason === undefined && after.achieved - before.achieved < before.margin) faults.push('gain within the error');
  if (reason !== undefined && moves.length > 0) faults.push('moves without a gain');
  for (const { from, to } of moves) {
    if (to < 1 || Math.abs(to - from) > mostDays || (to - from) % stepDays !== 0) faults.push(`start ${from}→${to}`);
  }
  const moved = withStarts(maps, moves);
  for (const [index, map] of moved.entries()) {
    const run = (each: MapDocument) => simulate(each, starterKnowledge, withDefaults(each, today));
    faults.push(...worsened(run(maps[index] as MapDocument), run(map)).map((key) => `simulation: ${key}`));
    for (const { channelId, due, made, lost, longestWait } of after.maps[index]?.rows ?? []) {
      const channel = map.nodes.find(({ id }) => id === channelId);
      const limit = channel?.kind === 'channel' ? channel.slaHours : undefined;
      if (limit !== undefined && longestWait * 24 > limit) faults.push(`wait of ${channelId}`);
      if (made + LOSSES.reduce((sum, loss) => sum + lost[loss], 0) !== due) faults.push(`contacts of ${channelId}`);
    }
  }
  return faults;
}
