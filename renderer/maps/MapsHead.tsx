// Owns the bar on top of the list of maps: heading, what is being opened, importing, making a map.
import type { ReactNode } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { openBackups } from '../safekeeping/index.ts';
import { useOpening } from '../session/open-map.ts';
import { importMap } from './maps-store.ts';
import { words } from './words.ts';

/** `children` stand between the heading and the buttons. */
export function MapsHead(props: { onCreate: () => void; onPlan: () => void; children?: ReactNode }) {
  const { onCreate, onPlan, children } = props;
  const say = useSay();
  const opening = useOpening((state) => state.title);
  return (
    <header className="screen-head">
      <h1>{say(words.screen)}</h1>
      {children}
      <span className="grow" />
      <span className="small secondary" role="status">
        {opening !== undefined && say(opening === '' ? words.openingUntitled : words.opening, { title: opening })}
      </span>
      <Button look="ghost" icon="trash" onClick={openBackups.run}>
        {say(words.bin)}
      </Button>
      <Button icon="import" onClick={() => void importMap()}>
        {say(words.importFile)}
      </Button>
      <Button icon="bolt" onClick={onPlan}>
        {say(words.newPlan)}
      </Button>
      <Button look="primary" icon="plus" onClick={onCreate}>
        {say(words.newMap)}
      </Button>
    </header>
  );
}
