// Owns the edits of rewards: adding one and its items, changing and removing them.
import type { Edit, MapDocument } from '../document/document.ts';
import { nextId, remember } from '../document/edits/elements.ts';
import { freeName, putRecords } from '../document/edits/records.ts';
import { REWARD_PREFIX, type Reward, type RewardLine } from '../document/rewards.ts';

/** A reward with one item, for the goal that the map has first. */
export const addReward =
  (name: string, item: string): Edit =>
  (document) => {
    const id = nextId(document, REWARD_PREFIX);
    const reward: Reward = { id, name, recipient: 'staff', lines: [freshLine(document, [], () => item)] };
    return remember(putRecords(document, 'rewards', [...(document.rewards ?? []), reward]), REWARD_PREFIX, id);
  };

export const removeReward =
  (id: string): Edit =>
  (document) =>
    putRecords(
      document,
      'rewards',
      (document.rewards ?? []).filter((reward) => reward.id !== id),
    );

/** For the goal of the item before it. */
export const addRewardLine =
  (id: string, nameOf: (number: number) => string): Edit =>
  (document) =>
    change(document, id, (reward) => ({
      ...reward,
      lines: [...reward.lines, freshLine(document, reward.lines, nameOf)],
    }));

export const removeRewardLine =
  (id: string, at: number): Edit =>
  (document) =>
    change(document, id, (reward) => ({ ...reward, lines: reward.lines.toSpliced(at, 1) }));

/** The item changes places with the one before or after it. */
export const moveRewardLine =
  (id: string, at: number, step: 1 | -1): Edit =>
  (document) =>
    change(document, id, (reward) => {
      const [one, other] = [reward.lines[at], reward.lines[at + step]];
      return one && other ? { ...reward, lines: reward.lines.with(at, other).with(at + step, one) } : reward;
    });

function freshLine(
  { nodes }: MapDocument,
  lines: readonly RewardLine[],
  nameOf: (number: number) => string,
): RewardLine {
  const goalId =
    lines.at(-1)?.goalId ?? nodes.find((node) => node.kind === 'goal' && !node.tray && !node.guardrail)?.id;
  const items = lines.map(({ item }) => item);
  return {
    item: freeName(items, nameOf),
    effect: 'pay',
    settlement: 'perUnit',
    ...(goalId !== undefined && { goalId }),
  };
}

function change(document: MapDocument, id: string, next: (reward: Reward) => Reward): MapDocument {
  const rewards = document.rewards ?? [];
  const at = rewards.findIndex((reward) => reward.id === id);
  const [old] = rewards.slice(at, at + 1);
  if (at < 0 || !old) return document;
  const changed = next(old);
  return changed === old ? document : putRecords(document, 'rewards', rewards.with(at, changed));
}
