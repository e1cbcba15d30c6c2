// Owns the line under the pointer while connecting, with a ghost of the node that a release in empty space creates.
import { type ConnectionLineComponentProps, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { useSay } from '../../kit/ui/say.ts';
import { lanesInView } from '../editing/lanes-in-view.ts';
import { endConnecting, useConnecting } from './connecting.ts';
import { curve } from './edge-lines.ts';

const GHOST_HEIGHT = 44;

export function ConnectionGhost({ fromX, fromY, toX, toY, toNode }: ConnectionLineComponentProps) {
  const say = useSay();
  const { sources, creates, direction } = useConnecting();
  const flow = useReactFlow();
  useEffect(listenForEscape, []);
  // Taken back: React Flow goes on drawing until the button is released, which then does nothing.
  if (sources.length === 0) return null;
  const forward = direction === 'after';
  const others = sources.slice(1).flatMap((id) => flow.getInternalNode(id) ?? []);
  const starts = others.map(({ internals: { positionAbsolute: at }, measured: { width = 0, height = 0 } }) => ({
    x: at.x + (forward ? width : 0),
    y: at.y + height / 2,
  }));
  const width = creates ? lanesInView().card : 0;
  return (
    <g>
      {[{ x: fromX, y: fromY }, ...starts].map((start) => (
        <path
          key={`${start.x} ${start.y}`}
          className="connection-line"
          d={forward ? curve(start, { x: toX, y: toY }) : curve({ x: toX, y: toY }, start)}
        />
      ))}
      {creates && !toNode && (
        <g transform={`translate(${forward ? toX : toX - width} ${toY - GHOST_HEIGHT / 2})`}>
          <rect className="connection-ghost" width={width} height={GHOST_HEIGHT} rx="5" />
          <text className="connection-ghost-text" x={width / 2} y={GHOST_HEIGHT / 2 + 4}>
            {say({ zh: '松开鼠标，新建{kind}', en: 'Release: new {kind}' }, { kind: kinds[creates].title })}
          </text>
        </g>
      )}
    </g>
  );
}

/** Esc takes a connection back before it takes anything else back. */
function listenForEscape(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || useConnecting.getState().sources.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    endConnecting();
  };
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}
