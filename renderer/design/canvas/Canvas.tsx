// Owns the canvas: shows the document as lanes, cards and lines, and turns gestures into edits.
import { type EdgeTypes, type NodeTypes, ReactFlow, ReactFlowProvider, SelectionMode } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { type MouseEvent, type PointerEvent, useCallback, useMemo, useRef } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { connectionTypes } from '../../../shared/document/edits/elements.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { SMALL_MAP } from '../../session/large-map.ts';
import { useView } from '../../session/view-store.ts';
import { useGoalsFolded } from '../editing/tight-folds.ts';
import type { CardNode, MapFlowEdge } from '../editing/to-flow.ts';
import { useTools } from '../editing/tools.ts';
import { usePreviewed } from '../layout/index.ts';
import { Annotations } from './annotations/Annotations.tsx';
import { ConnectionGhost } from './ConnectionGhost.tsx';
import { openCanvasMenu, openPaneMenu } from './canvas-menus.ts';
import { Dock } from './Dock.tsx';
import { Dots } from './Dots.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { LEAST_ZOOM } from './fitting.ts';
import { GoalStrip } from './GoalStrip.tsx';
import { Guides } from './Guides.tsx';
import { useGestures } from './gestures.ts';
import { LaneHeaders, LaneStripes } from './Lanes.tsx';
import { useDetail } from './level-of-detail.ts';
import { MapEdgeLine } from './MapEdge.tsx';
import { MiniMap } from './MiniMap.tsx';
import { MissingMarks } from './MissingMarks.tsx';
import { NodeCard } from './NodeCard.tsx';
import { AimLines } from './pad/AimLines.tsx';
import { ContextPad } from './pad/ContextPad.tsx';
import { MapPainter } from './painter/MapPainter.tsx';
import { useHover } from './painter/use-hover.ts';
import { useScene } from './painter/use-scene.ts';
import { useFlowElements, useShown } from './painter/use-shown.ts';
import { useWideSelection } from './painter/use-wide-selection.ts';
import { SelectionAnnouncer } from './SelectionAnnouncer.tsx';
import { useMovingLayer } from './use-moving-layer.ts';
import { useViewportFor } from './use-viewport.ts';
import { useZoomVariable } from './use-zoom-variable.ts';
import { withoutGoals } from './without-goals.ts';
import './canvas.css';
import './cards.css';

const nodeTypes: NodeTypes = { card: NodeCard };
const edgeTypes: EdgeTypes = { map: MapEdgeLine };
const NO_KEYS = null;

export function Canvas({ overview = false }: { overview?: boolean }) {
  const document = usePreviewed(useDocument((state) => state.document));
  const goalsFolded = useGoalsFolded();
  const shown = useMemo(() => document && (goalsFolded ? withoutGoals(document) : document), [document, goalsFolded]);
  if (!document || !shown) return null;
  return (
    <div className="canvas-frame">
      {goalsFolded && <GoalStrip document={document} />}
      <ReactFlowProvider>
        <MapCanvas document={shown} overview={overview} />
      </ReactFlowProvider>
    </div>
  );
}

function MapCanvas({ document, overview }: { document: MapDocument; overview: boolean }) {
  const say = useSay();
  const container = useRef<HTMLDivElement>(null);
  const selection = useView((state) => state.selection);
  const tool = useTools((state) => state.tool);
  const gestures = useGestures();
  const { level, density } = useDetail();
  const onInit = useViewportFor(document, container, overview);
  const scene = useScene(document);
  const shown = useShown(scene, document.id);
  const hover = useHover(scene, shown);
  const { nodes, edges } = useFlowElements(scene, shown, selection, gestures.moving, hover.id);
  const wideSelection = useWideSelection(scene);
  // What is painted is painted as blocks.
  const drawn = shown.painted ? 'block' : level;
  useMovingLayer(container);
  useZoomVariable(container);
  const isValidConnection = useCallback(
    ({ source, target }: { source: string; target: string }) =>
      connectionTypes(openDocument(), source, target).length > 0,
    [],
  );
  return (
    <>
      <div
        ref={container}
        className={classes('canvas', `level-${drawn}`, density, `tool-${tool}`)}
        data-shortcuts="canvas"
        data-help="panel.canvas"
        role="application"
        aria-label={say({ zh: '策略图谱画布', en: 'Strategy map canvas' })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas is one tab stop, arrows walk inside it
        tabIndex={0}
        onPointerDownCapture={(event) => {
          // What is being typed on the canvas keeps the focus.
          if (!(event.target as Element).matches('input, textarea')) container.current?.focus({ preventScroll: true });
          gestures.onPointerDown(event);
        }}
        onDragOver={gestures.onDragOver}
        onDrop={gestures.onDrop}
        onContextMenu={openCanvasMenu}
        onDoubleClick={gestures.onDoubleClick}
        onPointerMove={(event: PointerEvent) => {
          gestures.onPointerMove(event);
          hover.onPointerMove(event);
        }}
      >
        <ReactFlow<CardNode, MapFlowEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onInit={onInit}
          onNodesChange={gestures.onNodesChange}
          onEdgesChange={gestures.onEdgesChange}
          onNodeClick={chooseOneOfMany}
          onNodeDragStart={gestures.onNodeDragStart}
          onNodeDragStop={gestures.onNodeDragStop}
          onConnectStart={gestures.onConnectStart}
          onConnectEnd={gestures.onConnectEnd}
          onPaneContextMenu={openPaneMenu}
          isValidConnection={isValidConnection}
          connectionLineComponent={ConnectionGhost}
          connectionRadius={28}
          onlyRenderVisibleElements
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={NO_KEYS}
          selectionKeyCode={NO_KEYS}
          multiSelectionKeyCode={['Shift', 'Control', 'Meta']}
          panActivationKeyCode="Space"
          selectionOnDrag={tool === 'select'}
          panOnDrag={tool === 'hand' ? true : [1, 2]}
          nodesDraggable={tool === 'select'}
          selectionMode={SelectionMode.Partial}
          panOnScroll
          zoomOnDoubleClick={false}
          minZoom={LEAST_ZOOM}
          onSelectionStart={wideSelection.onSelectionStart}
          onSelectionEnd={wideSelection.onSelectionEnd}
          maxZoom={2}
          elevateNodesOnSelect={false}
          proOptions={{ hideAttribution: true }}
        >
          <LaneStripes geometry={scene.lanes} />
          {scene.nodes.length > SMALL_MAP && <MapPainter key={document.id} scene={scene} shown={shown} />}
          <Dots />
          <MissingMarks />
          <Annotations key={document.id} />
          <Guides />
          <AimLines />
          {!overview && <ContextPad />}
          <ArrowMarker />
        </ReactFlow>
        <LaneHeaders document={document} />
        {document.nodes.length === 0 && <EmptyCanvas />}
        <SelectionAnnouncer document={document} />
      </div>
      {!overview && <MiniMap scene={scene} selection={selection} />}
      {!overview && <Dock level={drawn} />}
    </>
  );
}

/** A press on one of several selected cards keeps them for a drag; let go without one, it chooses that card alone. */
function chooseOneOfMany(event: MouseEvent, { id }: CardNode): void {
  const { selection, select } = useView.getState();
  const adds = event.shiftKey || event.ctrlKey || event.metaKey;
  if (!adds && selection.size > 1 && selection.has(id)) select([id]);
}

function ArrowMarker() {
  return (
    <svg className="visually-hidden" aria-hidden="true">
      <defs>
        <marker
          id="edge-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto-start-reverse"
        >
          <path d="M1 1l6 3-6 3z" className="edge-arrow" />
        </marker>
        <marker
          id="edge-arrow-hollow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto-start-reverse"
        >
          <path d="M1 1l6 3-6 3z" className="edge-arrow hollow" />
        </marker>
      </defs>
    </svg>
  );
}
