// Owns the small picture of a map: its lanes with as many blocks as it has nodes.
import { LANES, lanePicture } from './lane-picture.ts';

const SIZE = { laneWidth: 46, height: 96, blockWidth: 32, blockHeight: 8 } as const;
const WIDTH = SIZE.laneWidth * LANES.length;

export function LaneThumb({ counts }: { counts: Readonly<Record<string, number>> }) {
  const { blocks, lines } = lanePicture(counts, SIZE);
  return (
    <svg className="lane-thumb" viewBox={`0 0 ${WIDTH} ${SIZE.height}`} aria-hidden="true">
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
  );
}

function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const startX = from.x + SIZE.blockWidth;
  const startY = from.y + SIZE.blockHeight / 2;
  const endY = to.y + SIZE.blockHeight / 2;
  const middle = (startX + to.x) / 2;
  return `M${startX} ${startY}C${middle} ${startY} ${middle} ${endY} ${to.x} ${endY}`;
}
