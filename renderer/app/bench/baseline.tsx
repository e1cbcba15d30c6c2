// Owns the baseline of the canvas bench: plain React Flow on the same map in the same window, with all that makes it fast.
import { type Edge, type Node, Position, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { createRoot, type Root } from 'react-dom/client';
import { cardLeft, NOMINAL_LANES } from '../../../shared/document/lane-geometry.ts';
import { NODE_HEIGHT } from '../../../shared/document/layout.ts';
import type { Bench, LooseMap } from './bench.ts';

let root: Root | undefined;
let layer: HTMLElement | undefined;
let flow: ReactFlowInstance | undefined;

/** The same four calls on plain React Flow, laid over the workbench; `unload` takes it away. */
export const baseline: Bench & { unload(): void } = {
  load: (map) =>
    new Promise((resolve) => {
      const canvas = document.querySelector('.canvas')?.getBoundingClientRect();
      layer = document.createElement('div');
      layer.className = 'bench-baseline';
      Object.assign(layer.style, {
        position: 'fixed',
        zIndex: '1000',
        background: 'white',
        left: `${canvas?.left ?? 0}px`,
        top: `${canvas?.top ?? 0}px`,
        width: `${canvas?.width ?? 880}px`,
        height: `${canvas?.height ?? 600}px`,
      });
      document.body.append(layer);
      root = createRoot(layer);
      const onInit = (instance: ReactFlowInstance) => {
        flow = instance;
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      };
      root.render(
        <ReactFlow
          defaultNodes={map.nodes.map(plainNode)}
          defaultEdges={map.edges.map(plainEdge)}
          onlyRenderVisibleElements
          minZoom={0.001}
          onInit={onInit}
        />,
      );
    }),
  setViewport: (view) => void flow?.setViewport(view),
  moveNode: (id, dx, dy) =>
    flow?.updateNode(id, ({ position }) => ({ position: { x: position.x + dx, y: position.y + dy } })),
  drawnNodes: () => layer?.querySelectorAll('.react-flow__node').length ?? 0,
  unload: () => {
    root?.unmount();
    layer?.remove();
    root = undefined;
    layer = undefined;
    flow = undefined;
  },
};

function plainNode({ id, kind, y }: LooseMap['nodes'][number]): Node {
  const width = NOMINAL_LANES.card;
  const handle = { x: 0, y: NODE_HEIGHT / 2 - 3, width: 6, height: 6 };
  return {
    id,
    position: { x: cardLeft(NOMINAL_LANES, kind), y },
    data: { label: id },
    width,
    height: NODE_HEIGHT,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
    handles: [
      { type: 'target', position: Position.Left, ...handle, x: -3 },
      { type: 'source', position: Position.Right, ...handle, x: width - 3 },
    ],
  };
}

function plainEdge({ from, to }: LooseMap['edges'][number], index: number): Edge {
  return { id: `e${index}`, source: from, target: to };
}
