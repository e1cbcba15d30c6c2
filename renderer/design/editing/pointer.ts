// Owns where the pointer is on the canvas, in world px, for what is put there by a key.
import type { ReactFlowInstance } from '@xyflow/react';
import { useEffect } from 'react';
import type { CardNode, MapFlowEdge } from './to-flow.ts';

type Place = { readonly x: number; readonly y: number };

let toWorld: ((screen: Place) => Place) | undefined;
let onScreen: Place | undefined;

/** The pointer's place; undefined while it is not over the canvas. A menu opened from the canvas counts as it. */
export function pointerPlace(): Place | undefined {
  return onScreen && toWorld?.(onScreen);
}

/** The middle of what the canvas shows; the origin while there is no canvas. */
export function viewCentre(): Place {
  const box = document.querySelector('.canvas')?.getBoundingClientRect();
  if (!box || !toWorld) return { x: 0, y: 0 };
  return toWorld({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
}

/** To be used by the mounted canvas. */
export function usePointerPlace(flow: ReactFlowInstance<CardNode, MapFlowEdge>): void {
  useEffect(() => {
    const follow = ({ target, clientX, clientY }: PointerEvent) => {
      if (!(target instanceof Element) || target.closest('[role="menu"]')) return;
      onScreen = target.closest('.canvas') ? { x: clientX, y: clientY } : undefined;
    };
    toWorld = (screen) => flow.screenToFlowPosition({ ...screen });
    window.addEventListener('pointermove', follow, { passive: true });
    return () => {
      toWorld = undefined;
      onScreen = undefined;
      window.removeEventListener('pointermove', follow);
    };
  }, [flow]);
}
