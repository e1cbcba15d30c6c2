// Owns an edge on the canvas: its line, styled by type, its label, and, while it is selected, its grips and its + button.
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { MapEdge } from '../../../shared/document/document.ts';
import { insertableKinds } from '../../../shared/document/edits/edges.ts';
import { classes, IconButton } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { openDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { insertNode, insertTitle } from '../editing/edge-inserting.ts';
import type { MapFlowEdge } from '../editing/to-flow.ts';
import { EdgeEnds } from './EdgeEnds.tsx';
import { labelOf } from './edge-label.ts';
import { type Line, lineOf } from './edge-lines.ts';
import './edges.css';

export const MapEdgeLine = memo(function MapEdgeLine(props: EdgeProps<MapFlowEdge>) {
  const { data, selected, id } = props;
  if (!data) return null;
  const { edge, course } = data;
  const line = lineOf(course, props);
  const isBeside = course.track !== 0;
  const place = line.label ?? (selected ? line.middle : undefined);
  return (
    <>
      <BaseEdge
        id={id}
        path={line.path}
        className={classes('edge', `edge-${edge.type}`, selected && 'selected')}
        markerEnd={isBeside ? `url(#${edge.type === 'fallback' ? 'edge-arrow-hollow' : 'edge-arrow'})` : ''}
        interactionWidth={16}
      />
      {selected && <Grips id={id} line={line} />}
      {place && (isBeside || selected) && (
        <EdgeLabelRenderer>
          <span
            className={classes('edge-middle', data.dimmed && 'off-path')}
            style={{ transform: `translate(${place.x}px, ${place.y}px) scale(calc(1 / var(--zoom, 1)))` }}
          >
            <span className="edge-tag">
              {isBeside && <Label edge={edge} selected={selected === true} />}
              {selected && <InsertButton edge={edge} />}
            </span>
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

/** The condition in short; whole in its tooltip and in the form. */
function Label({ edge, selected }: { edge: MapEdge; selected: boolean }) {
  const say = useSay();
  const { short, whole } = labelOf(edge);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press on the line does the same, and so do keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      className={classes('edge-label nopan', selected && 'selected')}
      title={say(whole)}
      onClick={() => useView.getState().select([edge.id])}
    >
      {say(short)}
    </span>
  );
}

/** Only an edge that is selected alone is worked on. */
function useAlone(): boolean {
  return useView((view) => view.selection.size === 1);
}

function Grips({ id, line }: { id: string; line: Line }) {
  return useAlone() ? <EdgeEnds id={id} line={line} /> : null;
}

/** Nothing where no kind fits between the two ends; where one fits it is the only one. */
function InsertButton({ edge }: { edge: MapEdge }) {
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
