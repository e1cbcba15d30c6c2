// Owns what stands in the chosen backup against what is here, and restoring it or one of its maps.
import { useState } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { localTime } from '../kit/ui/local-time.ts';
import { ScrollBox } from '../kit/ui/ScrollBox.tsx';
import { useSay } from '../kit/ui/say.ts';
import { restoreBackup, takeMap, useSafe } from './safe-store.ts';
import { STATES, words } from './words.ts';

export function BackupDetails() {
  const say = useSay();
  const { backups, chosen, look, problem } = useSafe();
  const [asked, setAsked] = useState(false);
  const backup = backups?.find(({ name }) => name === chosen);
  if (!backup) return null;
  const time = localTime(backup.at);
  return (
    <section className="panel safe-details" aria-labelledby="backup-details">
      <div className="panel-head">
        <h2 id="backup-details">{say(words.of, { time })}</h2>
      </div>
      <div className="safe-body">
        <dl className="safe-facts small">
          <dt>{say(words.thereMaps)}</dt>
          <dd>{look ? look.maps.filter(({ state }) => state !== 'onlyHere').length : '–'}</dd>
          {look?.here && (
            <>
              <dt>{say(words.hereMaps)}</dt>
              <dd>{look.here.maps}</dd>
            </>
          )}
        </dl>
        {look && !look.here && <p className="small secondary">{say(words.hereNothing)}</p>}
        <Differences />
        <Button look={problem ? 'primary' : undefined} disabled={!backup.isSound} onClick={() => setAsked(true)}>
          {say(words.restore)}
        </Button>
      </div>
      {asked && (
        <Dialog
          help="panel.restore"
          title={say(words.restoreTitle, { time })}
          onClose={() => setAsked(false)}
          actions={
            <>
              <Button onClick={() => setAsked(false)}>{say(words.cancel)}</Button>
              <Button
                look="primary"
                onClick={() => {
                  setAsked(false);
                  void restoreBackup(backup.name);
                }}
              >
                {say(words.restore)}
              </Button>
            </>
          }
        >
          <p>{say(words.restoreText)}</p>
        </Dialog>
      )}
    </section>
  );
}

/** The maps in which backup and present differ; those that are the same are only counted above. */
function Differences() {
  const say = useSay();
  const look = useSafe((state) => state.look);
  const differing = look?.maps.filter(({ state }) => look.here && state !== 'same') ?? [];
  const shown = look?.here ? differing : (look?.maps ?? []);
  if (!look || shown.length === 0) return null;
  return (
    <ScrollBox className="safe-differences" label={say(words.maps)}>
      <ul>
        {shown.map(({ id, title, state }) => (
          <li key={id}>
            <span className="ellipsis" title={title}>
              {title}
            </span>
            {look.here && <span className="small tertiary">{say(STATES[state])}</span>}
            {look.here && state !== 'onlyHere' && (
              <Button
                look="link"
                aria-label={`${say(words.take)}: ${title}`}
                onClick={() => void takeMap(look.name, id)}
              >
                {say(words.take)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </ScrollBox>
  );
}
