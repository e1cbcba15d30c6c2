// Owns what folds by itself while the canvas is too narrow for cards of their least width: the goals, into their strip.
import { create } from 'zustand';
import { leastWidth } from '../../../shared/document/lane-geometry.ts';
import { LANES } from '../../../shared/document/layout.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';

interface TightFolds {
  readonly goals: boolean;
  /** Unfolded by hand all the same, until there is room again. */
  readonly kept: boolean;
}

export const useTightFolds = create<TightFolds>()(() => ({ goals: false, kept: false }));

/** To be told whenever the canvas has another width. */
export function fitFolds(canvasWidth: number, windowWidth: number): void {
  if (canvasWidth === 0) return;
  const isTight = canvasWidth < leastWidth(LANES.length, windowWidth);
  const { goals, kept } = useTightFolds.getState();
  const next = { goals: isTight && !kept, kept: isTight && kept };
  if (next.goals !== goals || next.kept !== kept) useTightFolds.setState(next);
}

/** The goals stand in their strip, by wish or for want of room. */
export function goalsFolded(): boolean {
  return useSettings.getState().goalsFolded || useTightFolds.getState().goals;
}

export function useGoalsFolded(): boolean {
  const wished = useSettings((settings) => settings.goalsFolded);
  const tight = useTightFolds((state) => state.goals);
  return wished || tight;
}

export function toggleGoals(): void {
  if (useTightFolds.getState().goals) useTightFolds.setState({ goals: false, kept: true });
  else useSettings.getState().toggleGoals();
}
