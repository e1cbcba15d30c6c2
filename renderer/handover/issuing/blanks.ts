// Owns which fields of the open map branches would see blank, as the screen lists them and the export asks for them.
import { useMemo } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { asCounted } from '../../../shared/forecast/as-counted.ts';
import { type BlankGroup, blankGroups } from '../../../shared/lint/blank-groups.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';

export function useBlankGroups(document: MapDocument): readonly BlankGroup[] {
  const knowledge = useKnowledge();
  return useMemo(() => blankGroups(asCounted(document, knowledge).document), [document, knowledge]);
}

export function blankGroupsNow(document: MapDocument): readonly BlankGroup[] {
  return blankGroups(asCounted(document, useKnowledge.getState()).document);
}
