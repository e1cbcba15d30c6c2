// Owns the small field for a percentage: what is typed stands, what is valid is taken, the rest goes when the field is left.
import { useState } from 'react';

export function PercentInput(props: {
  label: string;
  value: number;
  maximum: number;
  step?: number;
  onChange: (value: number) => void;
}) {
  const { label, value, maximum, step = 5, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const take = (text: string) => {
    setTyped(text);
    const next = Number(text);
    if (text.trim() !== '' && next >= 0 && next <= maximum) onChange(next);
  };
  return (
    <span className="percent-input">
      <input
        className="input"
        type="number"
        inputMode="decimal"
        aria-label={label}
        min={0}
        max={maximum}
        step={step}
        value={typed ?? String(value)}
        aria-invalid={typed !== undefined && Number(typed) !== value}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
      <span className="unit" aria-hidden="true">
        %
      </span>
    </span>
  );
}
