// Owns the step that the open map is checked for: what its approval status says, unless somebody asks for another.
import { create } from 'zustand';
import type { MapDocument } from '../../shared/document/document.ts';
import type { Stage } from '../../shared/lint/rule.ts';
import { stageAtHand } from '../../shared/lint/stage.ts';

interface AskedStage {
  /** The map that it was asked for; another map is checked for its own step. */
  readonly map: string | undefined;
  readonly stage: Stage | undefined;
}

export const useAskedStage = create<AskedStage>()(() => ({ map: undefined, stage: undefined }));

export function stageFor(document: MapDocument, { map, stage }: AskedStage = useAskedStage.getState()): Stage {
  return (map === document.id ? stage : undefined) ?? stageAtHand(document);
}

/** Checks the map for `stage` until it is closed or another one is asked for; its own step is not remembered as asked for. */
export function askForStage(document: MapDocument, stage: Stage): void {
  useAskedStage.setState({ map: document.id, stage: stage === stageAtHand(document) ? undefined : stage });
}
