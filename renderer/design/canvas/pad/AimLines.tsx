// Owns the lines from the selected cards to the one that the list beside them is at.
import { ViewportPortal } from '@xyflow/react';
import type { MapNode } from '../../../../shared/document/document.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { NODE_HEIGHT, nodeWidth } from '../../../../shared/document/layout.ts';
import { useDocument } from '../../../session/document-store.ts';
import { useConnecting } from '../connecting.ts';
import { curve } from '../edge-lines.ts';

export function AimLines() {
  const { sources, aimed, direction } = useConnecting();
  const document = useDocument((state) => state.document);
  const target = aimed === undefined ? undefined : nodeById(document, aimed);
  if (!target) return null;
  const nodes = sources.flatMap((id) => nodeById(document, id) ?? []);
  return (
    <ViewportPortal>
      <svg className="aim-lines" aria-hidden="true">
        {nodes.map((node) => {
          const [from, to] = direction === 'after' ? [node, target] : [target, node];
          return <path key={node.id} className="connection-line" d={curve(rightOf(from), leftOf(to))} />;
        })}
      </svg>
    </ViewportPortal>
  );
}

function rightOf({ x, y, kind }: MapNode) {
  return { x: x + nodeWidth(kind), y: y + NODE_HEIGHT / 2 };
}

function leftOf({ x, y }: MapNode) {
  return { x, y: y + NODE_HEIGHT / 2 };
}
