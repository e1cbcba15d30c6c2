// Owns the step that a map is checked for on this machine: what its approval status says, unless somebody asks for another.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { MapDocument } from '../../shared/document/document.ts';
import type { Stage } from '../../shared/lint/rule.ts';
import { stageAtHand } from '../../shared/lint/stage.ts';

interface Asked {
  readonly stage: Stage;
  /** The map's own step when it was asked; a map that has gone on is checked for the step it came to. */
  readonly ownStage: Stage;
}

/** By map, the last asked last. */
type AskedStages = Readonly<Record<string, Asked>>;

/** More maps than anybody works on at a time. */
const KEPT = 50;

export const useAskedStage = create<{ readonly asked: AskedStages }>()(
  persist((): { readonly asked: AskedStages } => ({ asked: {} }), { name: 'asked-stage', version: 1 }),
);

export function stageFor(document: MapDocument, { asked } = useAskedStage.getState()): Stage {
  const own = stageAtHand(document);
  const wish = asked[document.id];
  return wish?.ownStage === own ? wish.stage : own;
}

/** Checks the map for `stage` until its own step changes or another one is asked for; its own is not remembered as asked for. */
export function askForStage(document: MapDocument, stage: Stage): void {
  const ownStage = stageAtHand(document);
  useAskedStage.setState(({ asked }) => {
    const { [document.id]: _, ...others } = asked;
    const kept = Object.fromEntries(Object.entries(others).slice(1 - KEPT));
    return { asked: stage === ownStage ? kept : { ...kept, [document.id]: { stage, ownStage } } };
  });
}
