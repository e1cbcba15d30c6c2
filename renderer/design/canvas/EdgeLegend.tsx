// Owns the legend of the six edge types: a button beside the zoom, and the strokes with their names.
import { Popover } from 'radix-ui';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { EDGE_TYPE_IDS, type EdgeTypeId } from '../../../shared/document/kind-id.ts';
import { IconButton } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import './edges.css';

export function EdgeLegend() {
  const say = useSay();
  const title = say({ zh: '连线图例', en: 'Edge legend' });
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton icon="link" compact label={title} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content side="top" align="end" sideOffset={8} aria-label={title}>
          <dl className="edge-legend">
            {EDGE_TYPE_IDS.map((type) => (
              <div key={type} className="edge-legend-row">
                <dt>
                  <EdgeSample type={type} />
                </dt>
                <dd>{say(edgeTypes[type].title)}</dd>
              </div>
            ))}
          </dl>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** A short stretch of line as edges of this type are drawn; those inside a lane end in an arrow. */
export function EdgeSample({ type }: { type: EdgeTypeId }) {
  const isArrow = type !== 'flow' && type !== 'attach';
  return (
    <svg className="edge-sample" viewBox="0 0 56 12" aria-hidden="true">
      <path d={`M2 6H${isArrow ? 48 : 54}`} className={`edge edge-${type}`} />
      {isArrow && (
        <path d="M47 2.5l7 3.5-7 3.5z" className={type === 'fallback' ? 'edge-arrow hollow' : 'edge-arrow'} />
      )}
    </svg>
  );
}
