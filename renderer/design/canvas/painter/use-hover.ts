// Owns the card under the pointer where cards are only painted, so that it can be drawn, pressed and dragged as a real one.
import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useState } from 'react';
import { nodeAt, type Scene } from './scene.ts';
import type { Shown } from './use-shown.ts';

export function useHover(scene: Scene, shown: Shown) {
  const flow = useReactFlow();
  const [id, setId] = useState<string | undefined>();
  return {
    id: shown.painted ? id : undefined,
    onPointerMove: (event: PointerEvent) => {
      // While a button is down the card under the pointer at the press stays.
      if (!shown.painted || event.buttons !== 0) return;
      const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      setId(nodeAt(scene, point.x, point.y)?.id);
    },
  };
}
