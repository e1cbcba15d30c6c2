// Owns the line of an edge: its path between lanes or within one, its style by type, its label.
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { edgeTypes } from '../../shared/document/edge-types.ts';
import { NODE_HEIGHT, ROW_PITCH } from '../../shared/document/layout.ts';
import { classes } from '../ui/Button.tsx';
import { useSay } from '../ui/say.ts';
import type { MapFlowEdge } from './to-flow.ts';

const HALF_HANDLE = 6;

interface Line {
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
}

export const MapEdgeLine = memo(function MapEdgeLine(props: EdgeProps<MapFlowEdge>) {
  const say = useSay();
  const { data, selected, id } = props;
  if (!data) return null;
  const { edge, within } = data;
  const line = within ? pathWithinLane(props) : pathBetweenLanes(props);
  const label =
    typeof edge.condition === 'string' && edge.condition !== '' ? edge.condition : say(edgeTypes[edge.type].title);
  return (
    <>
      <BaseEdge
        id={id}
        path={line.path}
        className={classes('edge', `edge-${edge.type}`, selected && 'selected')}
        markerEnd={within ? 'url(#edge-arrow)' : ''}
        interactionWidth={16}
      />
      {within && (
        <EdgeLabelRenderer>
          <span
            className={classes('edge-label', selected && 'selected')}
            style={{ transform: `translate(-50%, -50%) translate(${line.labelX}px, ${line.labelY}px)` }}
          >
            {label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

function pathBetweenLanes({ sourceX, sourceY, targetX, targetY }: EdgeProps<MapFlowEdge>): Line {
  const fromX = sourceX - HALF_HANDLE;
  const toX = targetX + HALF_HANDLE;
  const bend = Math.max(24, (toX - fromX) / 2);
  return {
    path: `M${fromX} ${sourceY}C${fromX + bend} ${sourceY} ${toX - bend} ${targetY} ${toX} ${targetY}`,
    labelX: (fromX + toX) / 2,
    labelY: (sourceY + targetY) / 2,
  };
}

/** Neighbours are joined straight down or up; others by an arc in the gap left of the lane's cards. */
function pathWithinLane({ sourceX, sourceY, targetX, targetY }: EdgeProps<MapFlowEdge>): Line {
  const left = targetX + HALF_HANDLE;
  const right = sourceX - HALF_HANDLE;
  const middle = (left + right) / 2;
  const down = targetY > sourceY;
  const half = NODE_HEIGHT / 2;
  if (Math.abs(targetY - sourceY) <= ROW_PITCH * 1.5 && Math.abs(targetY - sourceY) > NODE_HEIGHT) {
    const fromY = sourceY + (down ? half : -half);
    const toY = targetY + (down ? -half : half);
    return { path: `M${middle} ${fromY}L${middle} ${toY}`, labelX: middle, labelY: (fromY + toY) / 2 };
  }
  const bulge = left - 24;
  return {
    path: `M${left} ${sourceY + 8}C${bulge} ${sourceY + 8} ${bulge} ${targetY - 8} ${left} ${targetY - 8}`,
    labelX: left - 18,
    labelY: (sourceY + targetY) / 2,
  };
}
