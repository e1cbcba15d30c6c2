// Owns an edge on the canvas: its line, styled by type, its label, and, while it is selected, its grips and its + button.
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { insertableKinds } from '../../../shared/document/edits/edges.ts';
import { classes, IconButton } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { openDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { insertNode, insertTitle } from '../editing/edge-inserting.ts';
import type { MapFlowEdge } from '../editing/to-flow.ts';
import { EdgeEnds } from './EdgeEnds.tsx';
import { type Line, lineBetweenLanes, lineWithinLane } from './edge-lines.ts';
import './edges.css';

export const MapEdgeLine = memo(function MapEdgeLine(props: EdgeProps<MapFlowEdge>) {
  const say = useSay();
  const { data, selected, id } = props;
  if (!data) return null;
  const { edge, within } = data;
  const line = within ? lineWithinLane(props) : lineBetweenLanes(props);
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
      {selected && <Grips id={id} line={line} />}
      {(within || selected) && (
        <EdgeLabelRenderer>
          <span
            className={classes('edge-middle', data.dimmed && 'off-path')}
            style={{ transform: `translate(-50%, -50%) translate(${line.label.x}px, ${line.label.y}px)` }}
          >
            {within && <span className={classes('edge-label', selected && 'selected')}>{label}</span>}
            {selected && <InsertButton edge={edge} />}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

/** Only an edge that is selected alone is worked on. */
function useAlone(): boolean {
  return useView((view) => view.selection.size === 1);
}

function Grips({ id, line }: { id: string; line: Line }) {
  return useAlone() ? <EdgeEnds id={id} line={line} /> : null;
}

/** Nothing where no kind fits between the two ends; where one fits it is the only one. */
function InsertButton({ edge }: { edge: NonNullable<MapFlowEdge['data']>['edge'] }) {
  const say = useSay();
  const alone = useAlone();
  const kind = insertableKinds(openDocument(), edge)[0];
  if (!kind || !alone) return null;
  return (
    <IconButton
      icon="plus"
      compact
      className="edge-insert nopan nodrag"
      label={say(insertTitle(kind))}
      onClick={() => insertNode(edge, kind)}
    />
  );
}
