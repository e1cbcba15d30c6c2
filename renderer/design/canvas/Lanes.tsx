// Owns the lanes: their stripes behind the cards and their headers, which stay at the top and at screen size.
import { useStore, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import type { LaneGeometry } from '../../../shared/document/lane-geometry.ts';
import { type LaneId, laneOf } from '../../../shared/document/layout.ts';
import { useKeyOf } from '../../kit/commands/bindings.ts';
import { classes, IconButton } from '../../kit/ui/Button.tsx';
import { KindIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { addCommands } from '../editing/elements.ts';
import { useLanes } from '../editing/lanes-in-view.ts';
import { foldGoals } from '../editing/view.ts';
import { type Missing, missingByLane, supplyAll, useMissing } from './missing.ts';
import './missing.css';

/** Stripes; drawn behind React Flow's pane. */
export function LaneStripes({ geometry }: { geometry: LaneGeometry }) {
  const layer = useFollowX();
  const zoom = useZoom();
  return (
    <div ref={layer} className="lane-stripes">
      {geometry.lanes.map((lane, index) => (
        <div
          key={lane}
          className={index % 2 === 0 ? 'lane' : 'lane alt'}
          style={{ left: geometry.start[lane] * zoom, width: (geometry.end[lane] - geometry.start[lane]) * zoom }}
        />
      ))}
    </div>
  );
}

/** Headers; `document` gives the counts. */
export function LaneHeaders({ document }: { document: MapDocument }) {
  const say = useSay();
  const keyOf = useKeyOf();
  const layer = useFollowX();
  const zoom = useZoom();
  const geometry = useLanes((state) => state.lanes);
  const lacking = missingByLane(useMissing());
  const counts = new Map<LaneId, number>();
  for (const { kind } of document.nodes) counts.set(laneOf(kind), (counts.get(laneOf(kind)) ?? 0) + 1);
  return (
    <div className="lane-heads">
      <div ref={layer} className="lane-heads-row">
        {geometry.lanes.map((lane) => {
          const add = addCommands.find((command) => command.kind === lane);
          const key = add && keyOf(add);
          const width = (geometry.end[lane] - geometry.start[lane]) * zoom;
          const narrow = width < 124;
          const isTiny = width < 64;
          return (
            <div
              key={lane}
              className={classes('lane-head', lane === 'goal' && 'folds', narrow && 'narrow')}
              title={[say(kinds[lane].title), key].filter(Boolean).join(' ')}
              style={{
                left: geometry.start[lane] * zoom,
                width,
                paddingLeft: narrow ? undefined : (geometry.cardX[lane] - geometry.start[lane]) * zoom,
              }}
            >
              <KindIcon kind={lane} size={14} />
              <b className={isTiny ? 'visually-hidden' : 'ellipsis'}>{say(kinds[lane].title)}</b>
              {!narrow && <span className="tertiary">{say(COUNT, { n: counts.get(lane) ?? 0 })}</span>}
              <span className="grow" />
              <Lacks missing={lacking.get(lane)} />
              {lane === 'goal' && (
                <IconButton
                  icon="up"
                  compact
                  label={say(foldGoals.title)}
                  shortcut={keyOf(foldGoals)}
                  onClick={foldGoals.run}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** How many cards lack one of this lane; all of them are made in one step. */
function Lacks({ missing }: { missing: readonly Missing[] | undefined }) {
  const say = useSay();
  if (!missing) return null;
  return (
    <button type="button" className="lane-lacks" title={say(SUPPLY)} onClick={() => supplyAll(missing)}>
      {say(LACKS, { n: missing.length })}
    </button>
  );
}

const LACKS = { zh: '缺 {n}', en: 'lacks {n}' };
const SUPPLY = { zh: '查看并一起补全', en: 'See them and add all' };

function useZoom(): number {
  return useStore(({ transform }) => transform[2]);
}

/** Moves the layer sideways with the view without drawing it again. */
function useFollowX(): RefObject<HTMLDivElement | null> {
  const layer = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  useEffect(() => {
    const follow = () => {
      if (layer.current) layer.current.style.transform = `translateX(${store.getState().transform[0]}px)`;
    };
    follow();
    return store.subscribe((state, before) => {
      if (state.transform !== before.transform) follow();
    });
  }, [store]);
  return layer;
}

const COUNT = { zh: '{n} 个', en: '{n}' };
