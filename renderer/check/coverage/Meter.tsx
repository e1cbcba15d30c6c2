// Owns a bar of how much is done, with its figure beside it.

export function Meter({ percent, label }: { percent: number; label: string }) {
  return (
    <span className="meter">
      <span
        className="meter-track"
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <span className="meter-fill" style={{ width: `${percent}%` }} />
      </span>
      <b>{percent}%</b>
    </span>
  );
}
