// Owns the bar that shows a share of something against its whole: the fill, the mark at 100 %, and hatching for what is unknown.

/** The track ends here, in %; what is more is cut off, the figure beside it says how much. */
const END = 125;

/** Decoration only: the figure beside it is the text. `was` marks where the map's own assumptions come to. */
export function ForecastBar({ pct, was }: { pct: number | undefined; was?: number | undefined }) {
  if (pct === undefined) return <span className="bar-track unknown" aria-hidden="true" />;
  return (
    <span className="bar-track" aria-hidden="true">
      <span className="bar-fill" style={{ width: `${placeOf(pct)}%` }} />
      {was !== undefined && <span className="bar-was" style={{ left: `${placeOf(was)}%` }} />}
      <span className="bar-target" style={{ left: `${placeOf(100)}%` }} />
    </span>
  );
}

function placeOf(pct: number): number {
  return (Math.min(Math.max(pct, 0), END) / END) * 100;
}
