// Owns the small picture of a template: its lanes with as many blocks as it has nodes, under their counts.
import { kinds } from '../../shared/document/kinds/index.ts';
import { KindIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { LANES, lanePicture } from './lane-picture.ts';
import { words } from './words.ts';

const SIZE = { laneWidth: 46, height: 80, blockWidth: 24, blockHeight: 7 } as const;
const WIDTH = SIZE.laneWidth * LANES.length;

export function LanePicture({ counts }: { counts: Readonly<Record<string, number>> }) {
  const { blocks, lines } = lanePicture(counts, SIZE);
  return (
    <div className="lane-picture">
      <LaneCounts counts={counts} />
      <svg viewBox={`0 0 ${WIDTH} ${SIZE.height}`} aria-hidden="true">
        {LANES.slice(1).map((lane, index) => (
          <path key={lane.join()} className="lane-border" d={`M${(index + 1) * SIZE.laneWidth} 0V${SIZE.height}`} />
        ))}
        {lines.map(({ from, to }) => (
          <path key={`${from.x} ${from.y} ${to.y}`} className="lane-line" d={curve(from, to)} />
        ))}
        {blocks.map(({ kind, x, y }) => (
          <rect
            key={`${x} ${y}`}
            className={`lane-block kind-${kind}`}
            x={x}
            y={y}
            width={SIZE.blockWidth}
            height={SIZE.blockHeight}
            rx="1.5"
          />
        ))}
      </svg>
    </div>
  );
}

function LaneCounts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const say = useSay();
  return (
    <ul className="lane-counts">
      {LANES.map((lane) => (
        <li key={lane.join()}>
          {lane.map((kind) => {
            const name = say(words.kindCount, { kind: kinds[kind].title, count: counts[kind] ?? 0 });
            return (
              <span key={kind} title={name}>
                <KindIcon kind={kind} size={12} />
                <span aria-hidden="true">{counts[kind] ?? 0}</span>
                <span className="visually-hidden">{name}</span>
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
}

function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const startX = from.x + SIZE.blockWidth;
  const startY = from.y + SIZE.blockHeight / 2;
  const endY = to.y + SIZE.blockHeight / 2;
  const middle = (startX + to.x) / 2;
  return `M${startX} ${startY}C${middle} ${startY} ${middle} ${endY} ${to.x} ${endY}`;
}
