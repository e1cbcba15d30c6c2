// Owns what folds by itself while the canvas is too narrow for cards of their least width: first the goals, then the left panel.
import { create } from 'zustand';
import { leastWidth } from '../../../shared/document/lane-geometry.ts';
import { LANES } from '../../../shared/document/layout.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';

interface TightFolds {
  readonly goals: boolean;
  readonly left: boolean;
  /** Unfolded by hand all the same, until there is room again. */
  readonly kept: { readonly goals: boolean; readonly left: boolean };
}

const ROOMY: TightFolds = { goals: false, left: false, kept: { goals: false, left: false } };

export const useTightFolds = create<TightFolds>()(() => ROOMY);

/** Px that the left panel took when it folded by itself. */
let leftWidth = 0;

/** To be told whenever the canvas has another width; true when something folded or unfolded. */
export function fitFolds(canvasWidth: number, windowWidth: number): boolean {
  if (canvasWidth === 0) return false;
  const { goals, left, kept } = useTightFolds.getState();
  const withLeft = canvasWidth - (left ? leftWidth : 0);
  const needs = (count: number) => leastWidth(count, windowWidth);
  const next = {
    goals: canvasWidth < needs(LANES.length) && !kept.goals,
    left: withLeft < needs(LANES.length - 1) && !kept.left,
    kept: {
      goals: kept.goals && canvasWidth < needs(LANES.length),
      left: kept.left && canvasWidth < needs(LANES.length - 1),
    },
  };
  if (next.left && !left) leftWidth = document.querySelector('.side-panel.left')?.clientWidth ?? 0;
  if (next.goals === goals && next.left === left && next.kept.goals === kept.goals && next.kept.left === kept.left)
    return false;
  useTightFolds.setState(next);
  return next.goals !== goals || next.left !== left;
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
  const { goals, kept } = useTightFolds.getState();
  if (goals) useTightFolds.setState({ goals: false, kept: { ...kept, goals: true } });
  else useSettings.getState().toggleGoals();
}

/** The left panel likewise. */
export function toggleLeft(): void {
  const { left, kept } = useTightFolds.getState();
  if (left) useTightFolds.setState({ left: false, kept: { ...kept, left: true } });
  else useSettings.getState().togglePanel('left');
}

export function leftFolded(): boolean {
  return useSettings.getState().folded.left || useTightFolds.getState().left;
}
