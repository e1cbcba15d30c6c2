// Owns the scene of the open document; each one takes over what still holds of the one before.
import { useRef } from 'react';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { useLanes } from '../../editing/lanes-in-view.ts';
import { buildScene, type Scene } from './scene.ts';

export function useScene(document: MapDocument): Scene {
  const lanes = useLanes((state) => state.lanes);
  const scene = useRef<Scene | undefined>(undefined);
  scene.current = buildScene(document, lanes, scene.current);
  return scene.current;
}
