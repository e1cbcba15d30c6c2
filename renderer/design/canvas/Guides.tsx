// Owns what a drag shows beside the cards: the guides it snaps to, equal gaps with their size, and where originals stay.
import { useStore, ViewportPortal } from '@xyflow/react';
import { nodeById } from '../../../shared/document/element-index.ts';
import { cardLeft } from '../../../shared/document/lane-geometry.ts';
import { NODE_HEIGHT } from '../../../shared/document/layout.ts';
import { openDocument } from '../../session/document-store.ts';
import { useLanes } from '../editing/lanes-in-view.ts';
import { useDragging } from './dragging.ts';
import type { Guide } from './snapping.ts';
import './guides.css';

export function Guides() {
  const guides = useDragging((state) => state.guides);
  const copies = useDragging((state) => state.copies && state.moving.size > 0);
  if (guides.length === 0 && !copies) return null;
  return (
    <ViewportPortal>
      {copies && <Originals />}
      <GuideLines guides={guides} />
    </ViewportPortal>
  );
}

function GuideLines({ guides }: { guides: readonly Guide[] }) {
  const zoom = useStore(({ transform }) => transform[2]);
  return (
    <>
      <svg className="guides" aria-hidden="true">
        {guides.map((guide) => (
          <path key={keyOf(guide)} className={`guide ${guide.type}`} d={pathOf(guide)} />
        ))}
      </svg>
      {guides.map(
        (guide) =>
          guide.type === 'gap' && (
            <span
              key={keyOf(guide)}
              className="guide-size"
              style={{
                left: guide.x,
                top: (guide.from + guide.to) / 2,
                transform: `translate(-50%, -50%) scale(${1 / zoom})`,
              }}
            >
              {guide.size}
            </span>
          ),
      )}
    </>
  );
}

/** The outlines of the cards that stay while copies of them are dragged. */
function Originals() {
  const moving = useDragging((state) => state.moving);
  const lanes = useLanes((state) => state.lanes);
  const document = openDocument();
  return [...moving.keys()].map((id) => {
    const node = nodeById(document, id);
    if (!node) return null;
    return (
      <div
        key={id}
        className={`original kind-${node.kind}`}
        style={{ left: cardLeft(lanes, node.kind), top: node.y, width: lanes.card, height: NODE_HEIGHT }}
      >
        <span className="ellipsis">{node.name}</span>
      </div>
    );
  });
}

function pathOf(guide: Guide): string {
  return guide.type === 'row' ? `M${guide.from} ${guide.y}H${guide.to}` : `M${guide.x} ${guide.from}V${guide.to}`;
}

function keyOf(guide: Guide): string {
  return `${guide.type} ${guide.from} ${guide.to}`;
}
