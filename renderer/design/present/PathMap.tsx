// Owns the map of a presentation: read-only, the path of the moment in full colour, everything else dimmed.
import { type EdgeTypes, type NodeTypes, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { NOMINAL_LANES } from '../../../shared/document/lane-geometry.ts';
import type { RowPath } from '../../../shared/rows/row-path.ts';
import { buildScene, FixedLevel, LaneStripes, MapEdgeLine, NodeCard } from '../canvas/index.ts';
import { type CardNode, courseOf, flowEdge, flowNode, type MapFlowEdge } from '../editing/to-flow.ts';

const nodeTypes: NodeTypes = { card: NodeCard };
const edgeTypes: EdgeTypes = { map: MapEdgeLine };
const MOVE_MS = 220;
const NO_KEYS = null;

interface PathMapProps {
  readonly document: MapDocument;
  readonly path: RowPath;
  readonly current: string | undefined;
}

export function PathMap(props: PathMapProps) {
  return (
    // What is shown here is told in words beside it; what is off the path is meant to be faint.
    <div className="present-map canvas level-full" aria-hidden="true">
      <FixedLevel value="full">
        <ReactFlowProvider>
          <Flow {...props} />
        </ReactFlowProvider>
      </FixedLevel>
    </div>
  );
}

function Flow({ document, path, current }: PathMapProps) {
  const { nodes, edges } = useMemo(() => elementsOf(document, path, current), [document, path, current]);
  return (
    <ReactFlow<CardNode, MapFlowEdge>
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={NO_KEYS}
      selectionKeyCode={NO_KEYS}
      multiSelectionKeyCode={NO_KEYS}
      panActivationKeyCode={NO_KEYS}
      onlyRenderVisibleElements
      panOnScroll
      zoomOnDoubleClick={false}
      minZoom={0.05}
      maxZoom={2}
      proOptions={{ hideAttribution: true }}
    >
      <LaneStripes geometry={NOMINAL_LANES} />
      <Follow path={path} />
    </ReactFlow>
  );
}

/** Brings the whole path into view whenever another one is shown, or the window has another size. */
function Follow({ path }: { path: RowPath }) {
  const flow = useReactFlow();
  useEffect(() => {
    const duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS;
    const fit = () =>
      void flow.fitView({ nodes: path.nodes.map((id) => ({ id })), padding: 0.08, maxZoom: 1.8, duration });
    // React Flow knows its own size only after the first layout.
    const frame = requestAnimationFrame(fit);
    window.addEventListener('resize', fit);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', fit);
    };
  }, [flow, path]);
  return null;
}

function elementsOf(document: MapDocument, path: RowPath, current: string | undefined) {
  const onPath = new Set([...path.nodes, ...path.edges]);
  const nodes = document.nodes.map((node): CardNode => {
    const className = node.id === current ? 'step' : onPath.has(node.id) ? 'on-path' : 'off-path';
    return { ...flowNode(node, false, NOMINAL_LANES), className };
  });
  const scene = buildScene(document, NOMINAL_LANES);
  const edges = Array.from(scene.edgeOf).flatMap((place, index): MapFlowEdge[] => {
    const edge = document.edges[place];
    if (!edge) return [];
    const flow = flowEdge(edge, false, scene.courses, index);
    const dimmed = !onPath.has(edge.id);
    return [
      {
        ...flow,
        className: dimmed ? 'off-path' : 'on-path',
        data: { edge, course: courseOf(scene.courses, index), dimmed },
      },
    ];
  });
  return { nodes, edges };
}
