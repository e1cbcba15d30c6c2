// Owns the calculator of control groups: people, two rates and a holdout in, people needed out (DOMAIN §3.9).
import { useState } from 'react';
import { amount } from '../../../shared/document/unit-names.ts';
import type { ControlCheck } from '../../../shared/forecast/control-check.ts';
import { controlSizeNeeded, holdoutNeeded, treatedPerControl } from '../../../shared/forecast/control-size.ts';
import { points, rounded } from '../../../shared/i18n/figure.ts';
import { SelectBox } from '../../kit/forms/SelectBox.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { PercentInput } from './PercentInput.tsx';
import { words } from './words.ts';

export function ControlCalculator(props: {
  checks: readonly ControlCheck[];
  chosen: ControlCheck;
  onChoose: (scenarioId: string) => void;
}) {
  const { checks, chosen, onChoose } = props;
  const say = useSay();
  const [treated, setTreated] = useState(rounded(chosen.treatedPct));
  const [natural, setNatural] = useState(rounded(chosen.controlPct));
  const [holdout, setHoldout] = useState(rounded(chosen.holdoutPct ?? 0));
  const volume = chosen.scenario.expectedVolume;
  const rate = (label: string, value: number, onChange: (value: number) => void, maximum = 100) => (
    <div className="calculator-field">
      <span>{label}</span>
      <PercentInput label={label} value={value} maximum={maximum} step={0.5} onChange={onChange} />
    </div>
  );
  return (
    <fieldset className="calculator" aria-label={say(words.calculator)}>
      <div className="calculator-head">
        <h3>{say(words.calculator)}</h3>
        <span className="small tertiary">{say(words.basis)}</span>
      </div>
      <SelectBox
        aria-label={say(words.calculatorFor)}
        value={chosen.scenario.id}
        onChange={(event) => onChoose(event.target.value)}
      >
        {checks.map(({ scenario }) => (
          <option key={scenario.id} value={scenario.id}>
            {scenario.name}
          </option>
        ))}
      </SelectBox>
      <div className="calculator-fields">
        {rate(say(words.treated), treated, setTreated)}
        {rate(say(words.natural), natural, setNatural)}
        {rate(say(words.holdout), holdout, setHoldout, 50)}
      </div>
      <Answer unit={chosen.unit} volume={volume} treated={treated} natural={natural} holdout={holdout} />
    </fieldset>
  );
}

function Answer(props: {
  unit: string;
  volume: number | undefined;
  treated: number;
  natural: number;
  holdout: number;
}) {
  const { unit, volume, treated, natural, holdout } = props;
  const say = useSay();
  if (treated <= natural) return <p className="warning-text">{say(words.noUplift)}</p>;
  if (volume === undefined) return <p className="secondary">{say(words.unknownVolume)}</p>;
  const k = treatedPerControl(holdout);
  const need = k === undefined ? undefined : controlSizeNeeded(treated, natural, k);
  const have = Math.round((volume * holdout) / 100);
  const least = holdoutNeeded(volume, treated, natural);
  return (
    <div className="calculator-answer" role="status">
      {need !== undefined && (
        <p>
          <SeverityIcon severity={have >= need ? 'ok' : 'warning'} size={14} />
          {say(words.needs, { need: amount(need, unit), have: amount(have, unit) })}
        </p>
      )}
      <p className="secondary">
        {least === undefined
          ? say(words.neverEnough)
          : say(words.smallest, { pct: least, points: points(rounded(treated - natural)) })}
      </p>
    </div>
  );
}
