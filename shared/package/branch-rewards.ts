// Owns what a branch is told of the rewards it takes part in: sentences, made once where goals and metrics are known. What head office
// set aside for them stays at home.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import { branchKey } from '../document/branches.ts';
import type { MapDocument } from '../document/document.ts';
import { nodeById } from '../document/element-index.ts';
import { type Measure, rewardSaid } from '../document/reward-words.ts';
import type { Reward, RewardLine } from '../document/rewards.ts';
import { knowledgeOf } from '../knowledge/map-knowledge.ts';
import type { PackagePayload } from './payload.ts';

export type ToldReward = NonNullable<PackagePayload['rewards']>[number];
type Words = Pick<Dictionaries, 'metrics' | 'executorRoles'>;

/** What a line of a reward counts; undefined where nobody said, or the goal is gone. */
export function measureOf(document: MapDocument, line: RewardLine, dictionaries: Pick<Words, 'metrics'>) {
  const { metrics } = knowledgeOf(document, { dictionaries }).dictionaries;
  const goal = line.goalId === undefined ? undefined : nodeById(document, line.goalId);
  if (goal?.kind === 'goal') return { name: { zh: goal.name, en: goal.name }, unit: goal.unit } satisfies Measure;
  const metric = metrics.find(({ id }) => id === line.metricId);
  if (metric) return { name: metric.label, unit: metric.unit } satisfies Measure;
  return line.metricId === undefined ? undefined : { name: { zh: line.metricId, en: line.metricId }, unit: undefined };
}

export interface RewardsToTell {
  readonly reward: Reward;
  readonly told: ToldReward;
}

/** Those with items, in the order of the map. */
export function rewardsToTell(document: MapDocument, words: Words): readonly RewardsToTell[] {
  return (document.rewards ?? []).flatMap((reward) => {
    const { name, recipient, roles = [], fromDate, toDate, capEach, note, lines } = reward;
    if (lines.length === 0) return [];
    const told: ToldReward = {
      name,
      recipient,
      roles: roles.map((id) => words.executorRoles.find((role) => role.id === id)?.label ?? { zh: id, en: id }),
      ...(fromDate !== undefined && { fromDate }),
      ...(toDate !== undefined && { toDate }),
      ...(capEach !== undefined && { capEach }),
      ...(note && { note }),
      lines: lines.map((line) => ({
        item: line.item,
        said: rewardSaid(line, measureOf(document, line, words)),
        ...(line.note && { note: line.note }),
      })),
    };
    return [{ reward, told }];
  });
}

/** Those that the branch takes part in. */
export function rewardsOf(rewards: readonly RewardsToTell[], branchCode: string): Pick<PackagePayload, 'rewards'> {
  const own = rewards.filter(({ reward: { branchCodes = [] } }) => {
    return branchCodes.length === 0 || branchCodes.some((code) => branchKey(code) === branchKey(branchCode));
  });
  return own.length === 0 ? {} : { rewards: own.map(({ told }) => told) };
}
