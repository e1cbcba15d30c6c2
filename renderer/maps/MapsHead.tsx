// Owns the bar on top of the start: heading, what is being opened, importing, the first steps, making a map.
import { commandsById } from '../kit/commands/registry.ts';
import { useSettings } from '../kit/settings/settings-store.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useOpening } from '../session/open-map.ts';
import { importMap } from './maps-store.ts';
import { startWords } from './start/words.ts';
import { words } from './words.ts';

export function MapsHead({ onCreate, disabled }: { onCreate: () => void; disabled: boolean }) {
  const say = useSay();
  const opening = useOpening((state) => state.title);
  const introFolded = useSettings((settings) => settings.introFolded);
  const [tour] = commandsById('tour.start');
  return (
    <header className="screen-head">
      <h1>{say(words.screen)}</h1>
      <span className="small secondary ellipsis">{say(startWords.local)}</span>
      <span className="grow" />
      <span className="small secondary" role="status">
        {opening !== undefined && say(opening === '' ? words.openingUntitled : words.opening, { title: opening })}
      </span>
      {introFolded && (
        <Button look="ghost" icon="info" onClick={() => useSettings.getState().toggleIntro()}>
          {say(startWords.show)}
        </Button>
      )}
      {tour && (
        <Button icon="help" disabled={disabled} onClick={tour.run}>
          {say(tour.title)}
        </Button>
      )}
      <Button icon="import" disabled={disabled} onClick={() => void importMap()}>
        {say(words.importFile)}
      </Button>
      <Button icon="plus" data-tour="new-map" disabled={disabled} onClick={onCreate}>
        {say(words.newMap)}
      </Button>
    </header>
  );
}
