// Owns the lanes: their stripes behind the cards and their headers, which stay at the top and at screen size.
import { useStore, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { LANES, type LaneId, laneOf, laneStart, laneWidth } from '../../../shared/document/layout.ts';
import { useKeyOf } from '../../kit/commands/bindings.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { classes, IconButton } from '../../kit/ui/Button.tsx';
import { KindIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { addCommands } from '../editing/elements.ts';
import { foldGoals } from '../editing/view.ts';

/** Stripes; drawn behind React Flow's pane. */
export function LaneStripes() {
  const layer = useFollowX();
  const zoom = useZoom();
  const lanes = useLanes();
  return (
    <div ref={layer} className="lane-stripes">
      {lanes.map((lane, index) => (
        <div
          key={lane}
          className={index % 2 === 0 ? 'lane' : 'lane alt'}
          style={{ left: laneStart(lane) * zoom, width: laneWidth(lane) * zoom }}
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
  const lanes = useLanes();
  const counts = new Map<LaneId, number>();
  for (const { kind } of document.nodes) counts.set(laneOf(kind), (counts.get(laneOf(kind)) ?? 0) + 1);
  return (
    <div className="lane-heads">
      <div ref={layer} className="lane-heads-row">
        {lanes.map((lane) => {
          const add = addCommands.find((command) => command.kind === lane);
          const key = add && keyOf(add);
          const narrow = laneWidth(lane) * zoom < 96;
          const isTiny = laneWidth(lane) * zoom < 64;
          return (
            <div
              key={lane}
              className={classes('lane-head', lane === 'goal' && 'folds', narrow && 'narrow')}
              title={narrow ? say(kinds[lane].title) : undefined}
              style={{ left: laneStart(lane) * zoom, width: laneWidth(lane) * zoom }}
            >
              <KindIcon kind={lane} size={14} />
              <b className={isTiny ? 'visually-hidden' : 'ellipsis'}>{say(kinds[lane].title)}</b>
              {!narrow && <span className="tertiary">{counts.get(lane) ?? 0}</span>}
              <span className="grow" />
              {!narrow && key && lane !== 'goal' && <kbd>{key}</kbd>}
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

/** Without the goals' while they stand in their strip. */
function useLanes(): readonly LaneId[] {
  const goalsFolded = useSettings((settings) => settings.goalsFolded);
  return goalsFolded ? LANES.filter((lane) => lane !== 'goal') : LANES;
}

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
