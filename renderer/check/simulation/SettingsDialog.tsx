// Owns the settings of a simulation that are seldom changed: holidays, all customers, the seed.
import { useId, useState } from 'react';
import { readHolidays, readSeed } from '../../../shared/simulate/read-options.ts';
import type { SimulationOptions } from '../../../shared/simulate/simulation.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useSimulationSettings } from './simulation-settings.ts';
import { words } from './words.ts';

interface SettingsProps {
  readonly mapId: string;
  readonly options: SimulationOptions;
  readonly onClose: () => void;
}

export function SettingsDialog({ mapId, options, onClose }: SettingsProps) {
  const say = useSay();
  const id = useId();
  const change = useSimulationSettings((state) => state.change);
  const [holidays, setHolidays] = useState((options.holidays ?? []).join('\n'));
  const [population, setPopulation] = useState(options.population === undefined ? '' : String(options.population));
  const [seed, setSeed] = useState(String(options.seed));
  const read = readHolidays(holidays);
  const people = /^\d{1,10}$/.test(population) && Number(population) > 0 ? Number(population) : undefined;
  const isRight =
    read.wrong.length === 0 && readSeed(seed) !== undefined && (population === '' || people !== undefined);
  const save = () => {
    change(mapId, { holidays: read.days, population: people, seed: readSeed(seed) });
    onClose();
  };
  return (
    <Dialog
      help="panel.simulation-settings"
      title={say(words.settings)}
      className="simulation-settings"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say(words.close)}</Button>
          <Button look="primary" disabled={!isRight} onClick={save}>
            {say(words.save)}
          </Button>
        </>
      }
    >
      <div className="setting">
        <label htmlFor={`${id}-holidays`}>{say(words.holidays)}</label>
        <textarea
          id={`${id}-holidays`}
          className="input"
          rows={4}
          value={holidays}
          aria-invalid={read.wrong.length > 0}
          aria-describedby={`${id}-holidays-hint`}
          onChange={(event) => setHolidays(event.target.value)}
        />
        <p id={`${id}-holidays-hint`} className={read.wrong.length > 0 ? 'small error-text' : 'small secondary'}>
          {read.wrong.length > 0 ? say(words.wrongDays, { words: read.wrong.slice(0, 5) }) : say(words.holidaysHint)}
        </p>
      </div>
      <div className="setting">
        <label htmlFor={`${id}-population`}>{say(words.population)}</label>
        <input
          id={`${id}-population`}
          className="input"
          inputMode="numeric"
          value={population}
          aria-invalid={population !== '' && people === undefined}
          aria-describedby={`${id}-population-hint`}
          onChange={(event) => setPopulation(event.target.value.trim())}
        />
        <p id={`${id}-population-hint`} className="small secondary">
          {say(words.populationHint)}
        </p>
      </div>
      <div className="setting">
        <label htmlFor={`${id}-seed`}>{say(words.seedLabel)}</label>
        <input
          id={`${id}-seed`}
          className="input"
          inputMode="numeric"
          value={seed}
          aria-invalid={readSeed(seed) === undefined}
          aria-describedby={`${id}-seed-hint`}
          onChange={(event) => setSeed(event.target.value.trim())}
        />
        <p id={`${id}-seed-hint`} className="small secondary">
          {say(words.seedHint)}
        </p>
      </div>
    </Dialog>
  );
}
