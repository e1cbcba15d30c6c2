// Owns the step that the open map is checked for: what its approval status says, unless somebody asks for another.
import { create } from 'zustand';
import type { MapDocument } from '../../shared/document/document.ts';
import type { Stage } from '../../shared/lint/rule.ts';
import { stageAtHand } from '../../shared/lint/stage.ts';

interface AskedStage {
  /** The map that it was asked for; another map is checked for its own step. */
  readonly map: string | undefined;
  readonly stage: Stage | undefined;
  /** The map's own step when it was asked; a map that has gone on is checked for the step it came to. */
  readonly ownStage?: Stage;
}

export const useAskedStage = create<AskedStage>()(() => ({ map: undefined, stage: undefined }));

export function stageFor(document: MapDocument, asked: AskedStage = useAskedStage.getState()): Stage {
  const own = stageAtHand(document);
  return (asked.map === document.id && asked.ownStage === own ? asked.stage : undefined) ?? own;
}

/** Checks the map for `stage` until its own step changes or another one is asked for; its own is not remembered as asked for. */
export function askForStage(document: MapDocument, stage: Stage): void {
  const ownStage = stageAtHand(document);
  useAskedStage.setState({ map: document.id, stage: stage === ownStage ? undefined : stage, ownStage });
}
