// Owns the marks of what a path lacks: a stub at the card's own edge that moves with it, with a chip that makes what is missing.
import { type ReactFlowState, useStore, ViewportPortal } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { shallow } from 'zustand/shallow';
import { nodeById } from '../../../shared/document/element-index.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { cardLeft } from '../../../shared/document/lane-geometry.ts';
import { NODE_HEIGHT } from '../../../shared/document/layout.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { useLanes } from '../editing/lanes-in-view.ts';
import { useDragging } from './dragging.ts';
import { type Missing, supply, useMissing } from './missing.ts';
import './missing.css';

/** With more than this many in view each is a ring, and the head of the lane says how many. */
const MOST_CHIPS = 5;
/** More than this many in view are only counted. */
const MOST_RINGS = 60;

export function MissingMarks() {
  const missing = useMissing();
  const inView = useInView(missing);
  if (inView.length > MOST_RINGS) return null;
  return (
    <ViewportPortal>
      {inView.map((each) => (
        <Mark key={`${each.id}-${each.kind}`} missing={each} isRing={inView.length > MOST_CHIPS} />
      ))}
    </ViewportPortal>
  );
}

function Mark({ missing, isRing }: { missing: Missing; isRing: boolean }) {
  const say = useSay();
  const { id, kind } = missing;
  const lanes = useLanes((state) => state.lanes);
  const node = useDocument(({ document }) => nodeById(document, id));
  const y = useDragging(({ moving }) => moving.get(id)?.y);
  // Its pad stands there, with the same as its first button.
  const hasPad = useView(({ selection }) => selection.size === 1 && selection.has(id));
  if (!node || hasPad) return null;
  const x = cardLeft(lanes, node.kind) + lanes.card;
  const title = say(kinds[kind].title);
  return (
    <div
      className={classes('missing', isRing && 'ring')}
      // Only its place is of the map: a stub is as long and its words as large at any zoom.
      style={{ transform: `translate(${x}px, ${(y ?? node.y) + NODE_HEIGHT / 2}px) scale(calc(1 / var(--zoom)))` }}
    >
      <button
        type="button"
        tabIndex={-1}
        className="missing-mark nopan nodrag"
        aria-label={say(MAKE, { kind: title, name: node.name })}
        title={say(MAKE, { kind: title, name: node.name })}
        onClick={() => supply(missing)}
      >
        {isRing ? '' : say(CHIP, { kind: title })}
      </button>
    </div>
  );
}

/** Those whose cards' right edges are in sight, up to one more than are drawn. */
function useInView(missing: readonly Missing[]): readonly Missing[] {
  const lanes = useLanes((state) => state.lanes);
  const nodes = useDocument(({ document }) => document?.nodes);
  // Asked while the view moves: places are looked up once, not with every frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the nodes are where the marks stand
  const places = useMemo(
    () =>
      missing.flatMap((each) => {
        const node = nodeById(openDocument(), each.id);
        if (!node || node.tray) return [];
        return [{ each, x: cardLeft(lanes, node.kind) + lanes.card, y: node.y + NODE_HEIGHT / 2 }];
      }),
    [missing, lanes, nodes],
  );
  const choose = useCallback(
    ({ transform: [left, top, zoom], width, height }: ReactFlowState) => {
      const found: Missing[] = [];
      for (const place of places) {
        const [x, y] = [place.x * zoom + left, place.y * zoom + top];
        if (x < 0 || x > width || y < 0 || y > height) continue;
        found.push(place.each);
        if (found.length > MOST_RINGS) break;
      }
      return found;
    },
    [places],
  );
  return useStore(choose, shallow);
}

const CHIP = { zh: '＋{kind}', en: '+ {kind}' };
const MAKE = { zh: '“{name}”缺{kind}，点击新建', en: '“{name}” lacks a {kind}; click to add it' };
