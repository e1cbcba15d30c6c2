// Owns what the settings tell of the program: its version, the licences of what it is made of, and the diagnostics.
import { useState } from 'react';
import { commandsById } from '../kit/commands/registry.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { LicencesDialog } from './LicencesDialog.tsx';
import { useProgram } from './program.ts';
import { SettingsLine, SettingsPart } from './SettingsScreen.tsx';
import { words } from './words.ts';

export function ProgramPart() {
  const say = useSay();
  const program = useProgram();
  const [asked, setAsked] = useState(false);
  const [diagnostics] = commandsById('help.diagnostics');
  return (
    <SettingsPart title={words.program}>
      <SettingsLine name={words.version}>
        <span className="selectable">{program && `${program.version} · Electron ${program.electron}`}</span>
      </SettingsLine>
      <SettingsLine name={words.network}>
        <span>{say(words.offline)}</span>
      </SettingsLine>
      <SettingsLine name={words.licences}>
        <Button icon="file" onClick={() => setAsked(true)}>
          {say(words.showLicences)}
        </Button>
      </SettingsLine>
      <SettingsLine name={words.trouble}>
        <Button icon="export" onClick={() => diagnostics?.run()}>
          {diagnostics && say(diagnostics.title)}
        </Button>
      </SettingsLine>
      {asked && <LicencesDialog onClose={() => setAsked(false)} />}
    </SettingsPart>
  );
}
