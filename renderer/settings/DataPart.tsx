// Owns what the settings tell of the data: their folder, how it is moved, and the way to the backups.
import { useEffect, useState } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { localTime } from '../kit/ui/local-time.ts';
import { useSay } from '../kit/ui/say.ts';
import { call } from '../session/client.ts';
import { showFailure } from '../session/notices.ts';
import { useView } from '../session/view-store.ts';
import { useProgram } from './program.ts';
import { SettingsLine, SettingsPart } from './SettingsScreen.tsx';
import { words } from './words.ts';

export function DataPart() {
  const say = useSay();
  const program = useProgram();
  const last = useLastBackup();
  return (
    <SettingsPart title={words.data}>
      <SettingsLine name={words.folder}>
        <code className="settings-path selectable">{program?.dataDir}</code>
        <Button icon="folder" onClick={() => void call('app.revealData', {}).catch(showFailure)}>
          {say(words.openFolder)}
        </Button>
      </SettingsLine>
      <SettingsLine name={words.moveFolder}>
        <ol className="settings-steps">
          {words.moveSteps.map((step) => (
            <li key={step.en}>{say(step)}</li>
          ))}
        </ol>
      </SettingsLine>
      <SettingsLine name={words.saving}>
        <span>{say(words.savesItself)}</span>
      </SettingsLine>
      <SettingsLine name={words.backup}>
        {last !== undefined && (
          <span>{last === null ? say(words.noBackup) : say(words.lastBackup, { at: localTime(last) })}</span>
        )}
        <Button icon="save" onClick={() => useView.getState().show('safe')}>
          {say(words.openBackups)}
        </Button>
      </SettingsLine>
    </SettingsPart>
  );
}

/** The time of the latest backup, null when there is none; undefined while that is not known. */
function useLastBackup(): string | null | undefined {
  const [at, setAt] = useState<string | null>();
  useEffect(() => {
    call('backups.list', {}).then(
      ({ backups }) => setAt(backups[0]?.at ?? null),
      () => setAt(undefined),
    );
  }, []);
  return at;
}
