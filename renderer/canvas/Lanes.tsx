// Owns the lanes: their stripes behind the cards and their headers, which stay at the top and at screen size.
import { useStore } from '@xyflow/react';
import type { MapDocument } from '../../shared/document/document.ts';
import { kinds } from '../../shared/document/kinds/index.ts';
import { LANES, type LaneId, laneOf, laneStart, laneWidth } from '../../shared/document/layout.ts';
import { shortcutText } from '../commands/command.ts';
import { addCommands } from '../commands/elements.ts';
import { KindIcon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';

/** Stripes; drawn behind React Flow's pane. */
export function LaneStripes() {
  const [x, zoom] = useStore(xAndZoom, sameNumbers);
  return (
    <div className="lane-stripes" aria-hidden="true">
      {LANES.map((lane, index) => (
        <div
          key={lane}
          className={index % 2 === 0 ? 'lane' : 'lane alt'}
          style={{ left: x + laneStart(lane) * zoom, width: laneWidth(lane) * zoom }}
        />
      ))}
    </div>
  );
}

/** Headers; `document` gives the counts. */
export function LaneHeaders({ document }: { document: MapDocument }) {
  const say = useSay();
  const [x, zoom] = useStore(xAndZoom, sameNumbers);
  const counts = new Map<LaneId, number>();
  for (const { kind } of document.nodes) counts.set(laneOf(kind), (counts.get(laneOf(kind)) ?? 0) + 1);
  return (
    <div className="lane-heads">
      {LANES.map((lane) => {
        const key = addCommands.find((command) => command.kind === lane)?.shortcuts?.[0];
        const narrow = laneWidth(lane) * zoom < 96;
        return (
          <div
            key={lane}
            className="lane-head"
            style={{ left: x + laneStart(lane) * zoom, width: laneWidth(lane) * zoom }}
          >
            <KindIcon kind={lane} size={14} />
            <b className="ellipsis">{say(kinds[lane].title)}</b>
            {!narrow && <span className="tertiary">{counts.get(lane) ?? 0}</span>}
            <span className="grow" />
            {!narrow && <kbd>{shortcutText(key)}</kbd>}
          </div>
        );
      })}
    </div>
  );
}

function xAndZoom({ transform }: { transform: [number, number, number] }): [number, number] {
  return [transform[0], transform[2]];
}

function sameNumbers(a: [number, number], b: [number, number]): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
