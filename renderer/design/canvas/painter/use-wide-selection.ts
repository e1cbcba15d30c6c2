// Owns the rubber band on a large map: React Flow only knows the cards that are DOM, the band selects all it covers.
import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, useRef } from 'react';
import { SMALL_MAP } from '../../../session/large-map.ts';
import { useView } from '../../../session/view-store.ts';
import { nodesIn, type Scene } from './scene.ts';

export function useWideSelection(scene: Scene) {
  const flow = useReactFlow();
  const start = useRef<{ x: number; y: number; kept: ReadonlySet<string> } | undefined>(undefined);
  return {
    onSelectionStart: (event: MouseEvent) => {
      const kept = event.shiftKey ? useView.getState().selection : new Set<string>();
      start.current = { x: event.clientX, y: event.clientY, kept };
    },
    onSelectionEnd: (event: MouseEvent) => {
      const from = start.current;
      start.current = undefined;
      if (!from || scene.nodes.length <= SMALL_MAP) return;
      const a = flow.screenToFlowPosition({ x: from.x, y: from.y });
      const b = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const covered = nodesIn(scene, {
        left: Math.min(a.x, b.x),
        right: Math.max(a.x, b.x),
        top: Math.min(a.y, b.y),
        bottom: Math.max(a.y, b.y),
      });
      const ids = covered.flatMap((index) => scene.nodes[index]?.id ?? []);
      useView.getState().select([...from.kept, ...ids]);
    },
  };
}
