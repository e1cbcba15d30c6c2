// Owns the line under the pointer while connecting, with a ghost of the node that a release in empty space creates.
import type { ConnectionLineComponentProps } from '@xyflow/react';
import { useEffect } from 'react';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { useSay } from '../../kit/ui/say.ts';
import { lanesInView } from '../editing/lanes-in-view.ts';
import { endConnecting, useConnecting } from './connecting.ts';

const GHOST_HEIGHT = 44;

export function ConnectionGhost({ fromX, fromY, toX, toY, toNode }: ConnectionLineComponentProps) {
  const say = useSay();
  const { from, creates, direction } = useConnecting();
  useEffect(listenForEscape, []);
  // Taken back: React Flow goes on drawing until the button is released, which then does nothing.
  if (from === undefined) return null;
  const forward = direction === 'after';
  const bend = Math.max(24, Math.abs(toX - fromX) / 2) * (forward ? 1 : -1);
  const width = creates ? lanesInView().card : 0;
  return (
    <g>
      <path
        className="connection-line"
        d={`M${fromX} ${fromY}C${fromX + bend} ${fromY} ${toX - bend} ${toY} ${toX} ${toY}`}
      />
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
    if (event.key !== 'Escape' || useConnecting.getState().from === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    endConnecting();
  };
  window.addEventListener('keydown', onKey, true);
  return () => window.removeEventListener('keydown', onKey, true);
}
