// Owns the head of the simulation's screen: period, force, segment, and the way to the other settings.
import { useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { date, fieldInfo } from '../../../shared/document/field.ts';
import { inForce } from '../../../shared/document/in-force.ts';
import { readDays } from '../../../shared/simulate/read-options.ts';
import type { SimulationOptions } from '../../../shared/simulate/simulation.ts';
import { DateControl } from '../../kit/forms/TextControl.tsx';
import { Button, classes } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import type { ForceFilter } from './figures.ts';
import { SettingsDialog } from './SettingsDialog.tsx';
import { useSimulationSettings } from './simulation-settings.ts';
import { FORCE_NAMES, words } from './words.ts';

interface HeadProps {
  readonly document: MapDocument;
  readonly options: SimulationOptions;
  readonly force: ForceFilter;
  readonly onForce: (force: ForceFilter) => void;
  readonly onSegment: (id: string) => void;
}

export function SimulationHead({ document, options, force, onForce, onSegment }: HeadProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const segments = inForce(document).nodes.filter(({ kind }) => kind === 'segment');
  return (
    <header className="screen-head">
      <h1>{say(words.screen)}</h1>
      <i className="rule" />
      <PeriodFields mapId={document.id} options={options} />
      <fieldset className="force-filter" aria-label={say(words.force)}>
        {(Object.keys(FORCE_NAMES) as ForceFilter[]).map((id) => (
          <button
            key={id}
            type="button"
            className={classes('force', force === id && 'on')}
            aria-pressed={force === id}
            onClick={() => onForce(id)}
          >
            {say(FORCE_NAMES[id])}
          </button>
        ))}
      </fieldset>
      <select
        className="input segment-filter"
        aria-label={say(words.segment)}
        value={options.segmentId ?? ''}
        onChange={(event) => onSegment(event.target.value)}
      >
        <option value="">{say(words.allSegments)}</option>
        {segments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <span className="grow" />
      <span className="small tertiary">{say(words.seed, { seed: options.seed })}</span>
      <Button icon="gear" onClick={() => setOpen(true)}>
        {say(words.settings)}
      </Button>
      {open && <SettingsDialog mapId={document.id} options={options} onClose={() => setOpen(false)} />}
    </header>
  );
}

/** Emptied, the map's own first day counts again. */
const FROM = date(words.from);

/** What is typed applies as soon as it can be read; leaving the field shows what counts. */
function PeriodFields({ mapId, options }: { mapId: string; options: SimulationOptions }) {
  const say = useSay();
  const change = useSimulationSettings((state) => state.change);
  const [days, setDays] = useState<string>();
  const shown = days ?? String(options.days);
  return (
    <>
      <div className="period-field">
        <label htmlFor="simulation-from">{say(words.from)}</label>
        <DateControl
          id="simulation-from"
          schema={FROM}
          info={fieldInfo(FROM)}
          value={options.from}
          onApply={(from) => change(mapId, { from: typeof from === 'string' ? from : undefined })}
        />
      </div>
      <label className="period-field">
        <span>{say(words.days)}</span>
        <input
          className="input number-input"
          inputMode="numeric"
          value={shown}
          aria-invalid={readDays(shown) === undefined}
          onChange={({ target }) => {
            setDays(target.value);
            const read = readDays(target.value);
            if (read !== undefined) change(mapId, { days: read });
          }}
          onBlur={() => setDays(undefined)}
        />
      </label>
    </>
  );
}
