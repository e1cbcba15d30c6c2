// Owns the control groups of the scenarios, and a calculator that begins with the chosen one's figures.
import { useState } from 'react';
import { amount } from '../../../shared/document/unit-names.ts';
import type { ControlCheck } from '../../../shared/forecast/control-check.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { ControlCalculator } from './ControlCalculator.tsx';
import { NodeLink } from './OfferName.tsx';
import type { Forecast } from './use-forecast.ts';
import { words } from './words.ts';

export function ControlGroups({ forecast }: { forecast: Forecast }) {
  const say = useSay();
  const [picked, setPicked] = useState<string>();
  const { controls } = forecast.shown;
  const chosen = controls.find(({ scenario }) => scenario.id === picked) ?? controls[0];
  if (!chosen) return <p className="goal-note secondary">{say(words.noControls)}</p>;
  return (
    <>
      <ul className="control-list">
        {controls.map((check) => (
          <li key={check.scenario.id}>
            <NodeLink node={check.scenario} />
            <Verdict check={check} />
          </li>
        ))}
      </ul>
      <ControlCalculator key={keyOf(chosen)} checks={controls} chosen={chosen} onChoose={setPicked} />
    </>
  );
}

/** New figures of the map begin a new calculation. */
function keyOf({ scenario, treatedPct, controlPct, holdoutPct }: ControlCheck): string {
  return [scenario.id, scenario.expectedVolume, treatedPct, controlPct, holdoutPct].join(' ');
}

function Verdict({ check }: { check: ControlCheck }) {
  const say = useSay();
  const { control, need, treatedPct, controlPct, holdoutPct, unit } = check;
  if (treatedPct <= controlPct) return <span className="warning-text small">{say(words.noUplift)}</span>;
  if (holdoutPct === 0) return <span className="warning-text small">{say(words.noControl)}</span>;
  if (control === undefined || need === undefined)
    return <span className="tertiary small">{say(words.unknownVolume)}</span>;
  const enough = control >= need;
  return (
    <span className="control-verdict">
      <SeverityIcon severity={enough ? 'ok' : 'warning'} size={14} label={say(enough ? words.enough : words.over100)} />
      {say(words.planned, { n: amount(control, unit), need: amount(need, unit) })}
    </span>
  );
}
