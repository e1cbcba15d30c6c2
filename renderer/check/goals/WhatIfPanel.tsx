// Owns trying out other assumptions: general multipliers, those of single scenarios and products, and writing them into the map.
import { useMemo } from 'react';
import { changesNothing, MOST_PCT, tryOut } from '../../../shared/forecast/what-if.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { PercentInput } from './PercentInput.tsx';
import type { Forecast } from './use-forecast.ts';
import { WhatIfScenario } from './WhatIfScenario.tsx';
import { useWhatIfs } from './what-if-store.ts';
import { words } from './words.ts';

export function WhatIfPanel({ forecast }: { forecast: Forecast }) {
  const say = useSay();
  const { document, whatIf, tried } = forecast;
  const { change, reset } = useWhatIfs.getState();
  const unchanged = changesNothing(whatIf);
  const scenarios = useMemo(() => scenariosOf(forecast), [forecast]);
  const apply = () => {
    useDocument.getState().apply(words.applied, tryOut(whatIf, useKnowledge.getState().dictionaries));
    reset(document.id);
  };
  return (
    <section className="panel what-if" aria-label={say(words.whatIf)}>
      <div className="panel-head">
        <h2>{say(words.whatIf)}</h2>
        <span className="small tertiary">{say(words.whatIfNote)}</span>
      </div>
      <div className="what-if-general">
        <General
          label={say(words.allTakeUp)}
          value={whatIf.takeUpPct}
          onChange={(takeUpPct) => change(document.id, { takeUpPct })}
        />
        <General
          label={say(words.allVolume)}
          value={whatIf.volumePct}
          onChange={(volumePct) => change(document.id, { volumePct })}
        />
      </div>
      <h3 className="what-if-each">{say(words.eachScenario)}</h3>
      <div className="what-if-scroll">
        {scenarios.map(([id, offers]) => (
          <WhatIfScenario key={id} {...{ document, tried, whatIf, offers }} shown={forecast.shown.offers} />
        ))}
      </div>
      <div className="what-if-actions">
        <Button look="primary" disabled={tried === document} onClick={apply}>
          {say(words.apply)}
        </Button>
        <Button disabled={unchanged} onClick={() => reset(document.id)}>
          {say(words.reset)}
        </Button>
      </div>
    </section>
  );
}

/** Offers of the map as it is, by scenario. */
function scenariosOf({ base }: Forecast) {
  const groups = new Map<string, (typeof base.offers)[number][]>();
  for (const offer of base.offers) {
    const group = groups.get(offer.scenario.id);
    if (group) group.push(offer);
    else groups.set(offer.scenario.id, [offer]);
  }
  return [...groups];
}

function General({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <div className="what-if-row">
      <span className="what-if-label">{label}</span>
      <input
        type="range"
        aria-label={label}
        min={0}
        max={200}
        step={5}
        value={Math.min(value, 200)}
        aria-valuetext={`${value}%`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <PercentInput label={label} value={value} maximum={MOST_PCT} onChange={onChange} />
    </div>
  );
}
