// Owns the two grips at the ends of a selected edge: dragging one to another node reconnects the edge.
import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useEffect, useState } from 'react';
import { beginReconnecting, type EdgeEnd, endReconnecting } from './edge-joining.ts';
import { curve, type Line } from './edge-lines.ts';

const RADIUS = 5;

export function EdgeEnds({ id, line }: { id: string; line: Line }) {
  const flow = useReactFlow();
  const [drag, setDrag] = useState<{ end: EdgeEnd; x: number; y: number }>();
  const stop = (node: string | undefined) => {
    if (!drag) return;
    setDrag(undefined);
    endReconnecting(id, drag.end, node);
  };
  useEscape(drag !== undefined, () => stop(undefined));
  const follow = (event: PointerEvent, end: EdgeEnd) => {
    setDrag({ end, ...flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }) });
  };
  const grip = (end: EdgeEnd) => (
    <circle
      className="edge-end nopan nodrag"
      data-end={end}
      cx={line[end].x}
      cy={line[end].y}
      r={RADIUS}
      onPointerDown={(event) => {
        if (event.button !== 0 || !beginReconnecting(id, end)) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event, end);
      }}
      onPointerMove={(event) => {
        if (drag) follow(event, drag.end);
      }}
      onPointerUp={(event) => stop(nodeAt(event.clientX, event.clientY))}
      onPointerCancel={() => stop(undefined)}
    />
  );
  return (
    <>
      {drag && (
        <path
          className="connection-line edge-dragged"
          d={drag.end === 'to' ? curve(line.from, drag) : curve(drag, line.to)}
        />
      )}
      {grip('from')}
      {grip('to')}
    </>
  );
}

function useEscape(active: boolean, run: () => void): void {
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });
}

function nodeAt(x: number, y: number): string | undefined {
  const card = document.elementsFromPoint(x, y).find((element) => element.closest('.react-flow__node'));
  return card?.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined;
}
