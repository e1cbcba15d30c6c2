// Owns the lines from the selected cards to the one that the list beside them is at.
import { ViewportPortal } from '@xyflow/react';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { cardLeft } from '../../../../shared/document/lane-geometry.ts';
import { NODE_HEIGHT } from '../../../../shared/document/layout.ts';
import { useDocument } from '../../../session/document-store.ts';
import { useLanes } from '../../editing/lanes-in-view.ts';
import { useConnecting } from '../connecting.ts';
import { curve } from '../edge-lines.ts';

export function AimLines() {
  const { sources, aimed, direction } = useConnecting();
  const lanes = useLanes((state) => state.lanes);
  const document = useDocument((state) => state.document);
  const target = aimed === undefined ? undefined : nodeById(document, aimed);
  if (!target) return null;
  const nodes = sources.flatMap((id) => nodeById(document, id) ?? []);
  return (
    <ViewportPortal>
      <svg className="aim-lines" aria-hidden="true">
        {nodes.map((node) => {
          const [from, to] = direction === 'after' ? [node, target] : [target, node];
          const start = { x: cardLeft(lanes, from.kind) + lanes.card, y: from.y + NODE_HEIGHT / 2 };
          const end = { x: cardLeft(lanes, to.kind), y: to.y + NODE_HEIGHT / 2 };
          return <path key={node.id} className="connection-line" d={curve(start, end)} />;
        })}
      </svg>
    </ViewportPortal>
  );
}
