// Owns the latest deleted maps at the start: how long they still lie in the bin, and the way back.
import { useEffect, useState } from 'react';
import type { BinnedMap } from '../../../shared/ipc.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { localTime } from '../../kit/ui/local-time.ts';
import { useSay } from '../../kit/ui/say.ts';
import { call } from '../../session/client.ts';
import { useView } from '../../session/view-store.ts';
import { restoreMap, useMaps } from '../maps-store.ts';
import { startWords as words } from './words.ts';

const SHOWN = 3;

export function BinStrip() {
  const say = useSay();
  const bin = useBin();
  if (bin.length === 0) return null;
  return (
    <section className="panel bin-strip" aria-label={say(words.bin)}>
      <div className="panel-head">
        <h2>{say(words.bin)}</h2>
        <span className="small tertiary">{say(words.binText)}</span>
        <span className="grow" />
        <Button look="ghost" compact onClick={() => useView.getState().show('safe')}>
          {say(words.binAll)}
        </Button>
      </div>
      <ul>
        {bin.slice(0, SHOWN).map((map) => (
          <li key={map.id}>
            <Icon name="trash" size={14} />
            <span className="ellipsis grow" title={map.title}>
              {map.title}
            </span>
            <span className="small secondary">{say(words.deletedAt, { at: localTime(map.deletedAt) })}</span>
            <span className="small secondary">{say(words.daysLeft, { days: map.daysLeft })}</span>
            <Button
              look="link"
              compact
              aria-label={say(words.putBackNamed, { title: map.title })}
              onClick={() => void restoreMap(map.id)}
            >
              {say(words.putBack)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Read again whenever the list of maps changes. */
function useBin(): readonly BinnedMap[] {
  const maps = useMaps((state) => state.maps);
  const [bin, setBin] = useState<readonly BinnedMap[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is deleted or put back changes the list
  useEffect(() => {
    let current = true;
    call('bin.list', {}).then(
      (binned) => current && setBin(binned),
      () => current && setBin([]),
    );
    return () => {
      current = false;
    };
  }, [maps]);
  return bin;
}
